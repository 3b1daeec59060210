// The doctor's look at Teams: does Microsoft know the registration, and can the senders of requests be verified?
import { type Finding, findingsAbout } from '#src/doctor/finding.ts';
import { whyUnreachable } from '#src/doctor/why-unreachable.ts';
import type { TeamsRegistration } from '#src/installations/installation.ts';
import { askForToken, findsSigningKeys, type MicrosoftPlaces } from './ask-microsoft.ts';
import type { TeamsCredentials } from './teams-connection.ts';

const { ok, warning, broken } = findingsAbout('Teams');

export async function examineTeams(
  credentials: TeamsCredentials,
  options: {
    places: MicrosoftPlaces;
    patience: number;
    realNow: () => number;
    /** What an operator knows the secret or certificate by. */
    proof?: string;
  },
): Promise<Finding[]> {
  if (credentials === 'anonymous') {
    return [
      warning(
        'MELLEMRUM_TEAMS_ANONYMOUS is set: whoever can reach this machine’s own port is believed to be Teams.',
        'Only for trying. For a real Teams, set MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId.',
      ),
    ];
  }
  const { places, patience, realNow, proof = 'MicrosoftAppPassword' } = options;
  const found = await Promise.all([
    examineRegistration(credentials, places, { patience, now: realNow(), proof }),
    examineKeys(places, patience),
  ]);
  return found.flat();
}

async function examineRegistration(
  registration: TeamsRegistration,
  places: MicrosoftPlaces,
  when: { patience: number; now: number; proof: string },
): Promise<Finding[]> {
  const { appId, tenantId } = registration;
  try {
    const answer = await askForToken(registration, places, when);
    if (answer === 'not Microsoft') return [somethingElse(places.login)];
    if ('refused' in answer) return [refusal(answer.refused, registration, when.proof)];
    return [ok(`Microsoft knows the app ${appId} in the tenant ${tenantId}.`)];
  } catch (error) {
    return [unreachable(error, places.login)];
  }
}

function refusal(code: string, { appId, tenantId }: TeamsRegistration, proof: string): Finding {
  const secrets = 'Azure portal > App registrations > the app > Certificates & secrets';
  switch (code) {
    case 'AADSTS7000215':
      return broken(
        `${proof} is not a secret of the app ${appId} (${code}).`,
        `Copy the secret’s Value, not its Secret ID. It is shown only once: make a new one under ${secrets}.`,
      );
    case 'AADSTS7000222':
      return broken(`${proof} has expired (${code}).`, `Make a new secret under ${secrets}.`);
    case 'AADSTS700027':
      return broken(
        `${proof} is not a certificate of the app ${appId}, or has ended (${code}).`,
        `Upload the certificate under ${secrets} > Certificates.`,
      );
    case 'AADSTS700016':
      return broken(
        `There is no app ${appId} in the tenant ${tenantId} (${code}).`,
        'Compare MicrosoftAppId and MicrosoftAppTenantId with the overview of the app registration.',
      );
    case 'AADSTS90002':
    case 'AADSTS900023':
      return broken(
        `There is no tenant ${tenantId} (${code}).`,
        'Copy the Directory (tenant) ID from the overview of the app registration into MicrosoftAppTenantId.',
      );
    case 'AADSTS50034':
    case 'AADSTS7000112':
      return broken(
        `The app ${appId} is switched off in the tenant ${tenantId} (${code}).`,
        'Let an administrator switch it on: Enterprise applications > the app > Properties > Enabled for users to sign in.',
      );
    case 'AADSTS53003':
      return broken(
        `A Conditional Access policy of the tenant keeps the app out (${code}).`,
        'Let an administrator of the tenant exempt this app (workload identity) from it.',
      );
    default:
      return broken(
        `Microsoft gives the app no token (${/^\w{1,80}$/.test(code) ? code : 'a reason without a name'}).`,
        'What the code means: https://login.microsoftonline.com/error',
      );
  }
}

async function examineKeys(places: MicrosoftPlaces, patience: number): Promise<Finding[]> {
  try {
    if (await findsSigningKeys(places, patience))
      return [ok('The keys that Teams signs with can be looked up.')];
    return [somethingElse(places.openIdMetadata)];
  } catch (error) {
    return [unreachable(error, places.openIdMetadata)];
  }
}

function somethingElse(address: string): Finding {
  return broken(
    `Something other than Microsoft answers at ${new URL(address).host}.`,
    'Let this machine reach it without a proxy in between.',
  );
}

function unreachable(error: unknown, address: string): Finding {
  const { host, origin } = new URL(address);
  return broken(
    `Microsoft cannot be reached at ${host}: ${whyUnreachable(error)}.`,
    `Let this machine reach ${origin}.`,
  );
}
