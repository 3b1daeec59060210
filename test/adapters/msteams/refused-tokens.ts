// Every kind of token that is not what the Bot Framework signs for one registration.
import { claims, newKey, part, sign, signWithPublicKey } from './signed-teams.ts';

/** `published` are known to the bot; nobody has published the others. */
export function someKeys() {
  const key = newKey('of-today', ['msteams', 'skype']);
  const forAnotherChannel = newKey('of-webchat', ['webchat']);
  const strangers = newKey('of-today');
  const nowhere = newKey('of-nobody', ['msteams']);
  return { key, forAnotherChannel, strangers, nowhere, published: [key, forAnotherChannel] };
}

export const bearer = (token: string) => `Bearer ${token}`;
const seconds = () => Math.floor(Date.now() / 1_000);
const another = 'ffffffff-bbbb-4ccc-8ddd-eeeeeeeeeeee';

/** What an activity comes `with` or `for`, and its Authorization header. */
export function refusedTokens(
  { appId, tenantId }: { appId: string; tenantId: string },
  { key, forAnotherChannel, strangers, nowhere }: ReturnType<typeof someKeys>,
): [string, () => string | undefined][] {
  const own = () => claims(appId);
  return [
    ['without a token', () => undefined],
    ['with an empty one', () => 'Bearer '],
    ['with junk', () => 'Bearer junk'],
    ['with junk of three parts', () => 'Bearer a.b.c'],
    ['with a token and no scheme', () => sign(own(), key)],
    ['with another scheme', () => `Basic ${sign(own(), key)}`],
    ['with two tokens', () => bearer(`${sign(own(), key)} ${sign(own(), key)}`)],
    ['that ran out six minutes ago', () => bearer(sign({ ...own(), exp: seconds() - 310 }, key))],
    ['that never runs out', () => bearer(sign({ ...own(), exp: undefined }, key))],
    ['that is good only in six minutes', () => bearer(sign({ ...own(), nbf: seconds() + 310 }, key))],
    ['for another app', () => bearer(sign({ ...own(), aud: another }, key))],
    ['for many apps', () => bearer(sign({ ...own(), aud: [appId, another] }, key))],
    ['for nobody', () => bearer(sign({ ...own(), aud: undefined }, key))],
    ['of another issuer', () => bearer(sign({ ...own(), iss: 'https://api.botframework.com/' }, key))],
    ['of no issuer', () => bearer(sign({ ...own(), iss: undefined }, key))],
    [
      'of the emulator, for our own app in our own tenant',
      () =>
        bearer(
          sign(
            {
              ...own(),
              iss: `https://sts.windows.net/${tenantId}/`,
              tid: tenantId,
              ver: '1.0',
              appid: appId,
            },
            key,
          ),
        ),
    ],
    [
      'of the emulator in its second version',
      () =>
        bearer(
          sign(
            {
              ...own(),
              iss: `https://login.microsoftonline.com/${tenantId}/v2.0`,
              tid: tenantId,
              ver: '2.0',
              azp: appId,
            },
            key,
          ),
        ),
    ],
    ['of another bot', () => bearer(sign({ ...own(), ver: '1.0', appid: 'another-bot' }, key))],
    ['that names another tenant', () => bearer(sign({ ...own(), tid: 'another-tenant' }, key))],
    ['without a signature', () => bearer(`${part({ alg: 'none', kid: key.id })}.${part(own())}.`)],
    ['signed in the manner "none"', () => bearer(sign(own(), key, { alg: 'none' }))],
    ['signed with the public key as a shared secret', () => bearer(signWithPublicKey(own(), key))],
    ['signed with a key that nobody published', () => bearer(sign(own(), nowhere))],
    ['signed with another key under the same id', () => bearer(sign(own(), strangers))],
    ['that names no key', () => bearer(sign(own(), key, { kid: undefined }))],
    ['signed with a key for another channel', () => bearer(sign(own(), forAnotherChannel))],
    [
      'for another service address, though one of Microsoft’s',
      () => bearer(sign({ ...own(), serviceurl: 'https://smba.trafficmanager.net/amer/' }, key)),
    ],
    ['for no service address', () => bearer(sign({ ...own(), serviceurl: undefined }, key))],
  ];
}
