// Adding the bot to a Slack workspace: what a browser is shown, what is kept, and what keeps a stranger from it.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addToSlack, comeBack, leaveForSlack } from '#test/support/add-to-slack.ts';
import { chanceFrom } from '#test/support/seeded-random.ts';
import { type SlackWorld, startSlackWorld, workspaceOf } from '#test/support/slack-world.ts';

let world: SlackWorld;
beforeAll(async () => {
  world = await startSlackWorld({ withToken: false });
});
afterAll(() => world.stop());

const statesLeft = async () => (await world.database.sql`select 1 from installing_states`).length;

test('the first page offers one button, in Danish and English, under a policy that lets nothing in', async () => {
  const response = await fetch(`${world.botUrl}/slack/install`);
  const page = await response.text();
  expect(response.status).toBe(200);
  expect(page).toContain('<h1>Føj Mellemrum til Slack</h1>');
  expect(page).toContain('<section lang="en">');
  expect(page.match(/<button>/g)).toHaveLength(2);
  expect(response.headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'self' http:\/\/127\.0\.0\.1:\d+; frame-ancestors 'none'$/,
  );
  expect(page).not.toMatch(/<script|style="|https?:/);
  expect(await statesLeft(), 'looking begins nothing').toBe(0);
});

test('a press leads to Slack with the scopes of the manifest and a cookie for this browser alone, and back', async () => {
  const response = await fetch(`${world.botUrl}/slack/install`, { method: 'POST', redirect: 'manual' });
  const url = new URL(response.headers.get('location') ?? '');
  expect(response.status).toBe(303);
  expect(url.href).toContain(`${world.platformsUrl}/slack/oauth/v2/authorize?`);
  expect(url.searchParams.get('redirect_uri')).toBe(`${world.botUrl}/slack/oauth`);
  expect(url.searchParams.get('state')).toMatch(/^[\w-]{43}$/);
  expect(response.headers.get('set-cookie')).toMatch(
    /^mellemrum-install=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/,
  );
  const slackPage = await fetch(url);
  expect(await slackPage.text()).toContain('Allow in Kolding Kommune');
  const kept = JSON.stringify(await world.database.sql`select * from installing_states`);
  expect(kept, 'hashes alone').not.toContain(url.searchParams.get('state'));

  expect(await addToSlack(world.botUrl, world.front, workspaceOf.kolding)).toBe(
    '200 Mellemrum er installeret i Kolding Kommune',
  );
  expect(await world.installations()).toEqual(['slack T0KOLDING 1']);
  expect(await world.audit()).toEqual(['installed']);
  const rows = JSON.stringify(await world.database.sql`select * from installations`);
  expect(rows, 'sealed').not.toContain('xoxb-');
  await addToSlack(world.botUrl, world.front, workspaceOf.kolding);
  expect(await world.installations(), 'once more is the same one').toEqual(['slack T0KOLDING 2']);
});

test('whoever does not come back as they left is told so, with a way on, and nothing is kept', async () => {
  const before = [await world.installations(), await world.audit()];
  const { botUrl, front, database } = world;
  const allowed = async () => {
    const { authorizeUrl, cookie } = await leaveForSlack(botUrl);
    return { url: front.allow(authorizeUrl, workspaceOf.vejle), cookie };
  };

  const missing = await allowed();
  expect(await comeBack(missing.url.replace(/&state=[^&]*/, ''), missing.cookie)).toBe(
    '400 Linket kan ikke bruges mere',
  );
  expect(await comeBack(missing.url.replace(/state=[^&]*/, 'state=made-up'), missing.cookie)).toBe(
    '400 Linket kan ikke bruges mere',
  );
  expect(await comeBack(`${missing.url}&state=twice`, missing.cookie)).toBe(
    '400 Linket kan ikke bruges mere',
  );

  const other = await allowed();
  const { cookie: othersCookie } = await leaveForSlack(botUrl);
  expect(await comeBack(other.url, othersCookie)).toBe('400 Du kom tilbage i en anden browser');
  expect(await comeBack(other.url, other.cookie), 'it is used up').toBe('400 Linket kan ikke bruges mere');
  const without = await allowed();
  expect(await comeBack(without.url)).toBe('400 Du kom tilbage i en anden browser');

  const late = await allowed();
  await database.sql`update installing_states set expires_at = clock_timestamp()`;
  expect(await comeBack(late.url, late.cookie)).toBe('400 Der gik for lang tid');

  const cancelling = await leaveForSlack(botUrl);
  expect(await comeBack(front.cancel(cancelling.authorizeUrl), cancelling.cookie)).toBe(
    '200 Mellemrum blev ikke installeret',
  );

  const forAll = await leaveForSlack(botUrl);
  const whole = front.allow(forAll.authorizeUrl, workspaceOf.aarhus, 'for the whole organisation');
  expect(await comeBack(whole, forAll.cookie)).toBe('400 Vælg et enkelt workspace');

  const wrongCode = await allowed();
  expect(await comeBack(wrongCode.url.replace(/code=[^&]*/, 'code=1234'), wrongCode.cookie)).toBe(
    '400 Slack tog ikke imod svaret',
  );

  const away = await allowed();
  front.failAccess({ status: 502 }, 1);
  expect(await comeBack(away.url, away.cookie)).toBe('502 Slack svarer ikke lige nu');
  const misset = await allowed();
  front.failAccess({ error: 'bad_client_secret' }, 1);
  expect(await comeBack(misset.url, misset.cookie)).toBe('500 Mellemrum kunne ikke installeres');
  expect(world.log.lines.at(-1)?.fields).toMatchObject({ reason: 'bad_client_secret' });

  const page = await (await fetch(missing.url)).text();
  expect(page).toContain('<a href="/slack/install">Begynd forfra</a>');
  expect([await world.installations(), await world.audit()]).toEqual(before);
});

test('the same answer brought back a hundred times at once installs once', async () => {
  const { authorizeUrl, cookie } = await leaveForSlack(world.botUrl);
  const url = world.front.allow(authorizeUrl, workspaceOf.vejle);
  const pages = await Promise.all(Array.from({ length: 100 }, () => comeBack(url, cookie)));
  const installed = pages.filter((page) => page === '200 Mellemrum er installeret i Vejle Kommune').length;
  expect(installed).toBe(1);
  expect(pages.filter((page) => page === '400 Linket kan ikke bruges mere')).toHaveLength(99);
  expect(await world.installations()).toContain('slack T0VEJLE 1');
  console.log(`Slack OAuth: one state replayed ${pages.length} times, ${installed} installation`);
});

test('a thousand forged answers install nothing', async () => {
  const before = [await world.installations(), await world.audit()];
  const chance = chanceFrom(9);
  const { botUrl, front } = world;
  const { authorizeUrl, cookie } = await leaveForSlack(botUrl);
  const genuine = new URL(front.allow(authorizeUrl, workspaceOf.aarhus));
  const { state = '', code = '' } = Object.fromEntries(genuine.searchParams);
  const changed = (text: string) => {
    const at = chance.below(text.length);
    return text.slice(0, at) + (text[at] === 'x' ? 'y' : 'x') + text.slice(at + 1);
  };
  type Forgery = { query: [string, string][]; cookie?: string };
  const kinds: (() => Forgery | Promise<Forgery>)[] = [
    () => ({
      query: [
        ['state', changed(state)],
        ['code', code],
      ],
      cookie,
    }),
    () => ({
      query: [
        ['state', randomUUID()],
        ['code', code],
      ],
      cookie,
    }),
    () => ({
      query: [
        ['state', state.slice(0, -1)],
        ['code', code],
      ],
      cookie,
    }),
    () => ({
      query: [
        ['state', `${state}${state}`],
        ['code', code],
      ],
      cookie,
    }),
    () => ({
      query: [
        ['state', state],
        ['state', state],
        ['code', code],
      ],
      cookie,
    }),
    () => ({
      query: [
        ['state[]', state],
        ['code', code],
      ],
      cookie,
    }),
    () => ({
      query: [
        ['state[a]', state],
        ['code[a]', code],
      ],
      cookie,
    }),
    () => ({ query: [['code', code]], cookie }),
    () => ({ query: [], cookie }),
    () => ({
      query: [
        ['state', ''],
        ['code', code],
      ],
      cookie,
    }),
    () => ({
      query: [
        ['state', 'x'.repeat(5_000)],
        ['code', code],
      ],
      cookie,
    }),
    () => ({
      query: [
        ['state', `${state}'; drop table installations; --`],
        ['code', code],
      ],
      cookie,
    }),
    () => ({
      query: [
        ['STATE', state],
        ['code', code],
      ],
      cookie,
    }),
    () => ({
      query: [
        ['state', state.toUpperCase()],
        ['code', code],
      ],
      cookie,
    }),
    async () => {
      const other = await leaveForSlack(botUrl);
      const url = new URL(front.allow(other.authorizeUrl, workspaceOf.aarhus));
      return { query: [...url.searchParams], cookie: changed(other.cookie.slice(-43)) };
    },
    async () => {
      const other = await leaveForSlack(botUrl);
      const url = new URL(front.allow(other.authorizeUrl, workspaceOf.aarhus));
      return { query: [...url.searchParams], cookie: `${other.cookie}; ${cookie}` };
    },
  ];
  let refused = 0;
  const pages = new Set<string>();
  for (let made = 0; made < 1_000; made += 20) {
    const forged = Array.from({ length: 20 }, async (_, index) => {
      const forgery = (await kinds[(made + index) % kinds.length]?.()) ?? { query: [] };
      return comeBack(`${botUrl}/slack/oauth?${new URLSearchParams(forgery.query)}`, forgery.cookie);
    });
    for (const page of await Promise.all(forged)) {
      pages.add(page);
      if (page.startsWith('400 ')) refused += 1;
    }
  }
  expect(refused, [...pages].join(', ')).toBe(1_000);
  expect([await world.installations(), await world.audit()]).toEqual(before);
  // Not one of them used the genuine one up.
  expect(await comeBack(genuine.href, cookie)).toBe('200 Mellemrum er installeret i Aarhus Kommune');
  console.log(
    `Slack OAuth: 1000 forged answers of ${kinds.length} kinds, ${1_000 - refused} installed; the genuine one among them was`,
  );
});
