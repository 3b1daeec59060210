// What an operator types after `npm run admin -- installation`. Secrets are named by their files, never typed.

import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/** A file, or `-` for what is written to the command. */
export type Proof =
  | { tokenFile: string }
  | { secretFile: string }
  | { certificateFile: string; keyFile: string };

export type InstallationCommand =
  | { do: 'list' }
  | { do: 'add msteams'; name: string; appId: string; tenantId: string; proof: Proof; expiresOn?: string }
  | { do: 'add slack'; name: string; proof: Proof }
  | { do: 'set'; id: string; proof: Proof; expiresOn?: string }
  | { do: 'remove'; id: string }
  | { do: 'rotate key' };

export const installationUsage = `  npm run admin -- installation list
  npm run admin -- installation add msteams --name "Region Syddanmark" --app APP-ID --tenant TENANT-ID
                       --secret-file FILE [--expires 2027-05-01]  or  --certificate FILE --private-key FILE
  npm run admin -- installation add slack --name "Kolding Kommune" --token-file FILE
  npm run admin -- installation set ID                  the same files: what the bot is let in with from now on
  npm run admin -- installation remove ID               its credentials are gone; what waits there is given up
  npm run admin -- installation rotate-key              seals all with the first key of MELLEMRUM_KEY
    FILE is - for what is written to the command; a secret is never typed after it: others could read it there`;

export const installationOptions = {
  app: { type: 'string' },
  tenant: { type: 'string' },
  'secret-file': { type: 'string' },
  'token-file': { type: 'string' },
  certificate: { type: 'string' },
  'private-key': { type: 'string' },
  expires: { type: 'string' },
} as const;

export type InstallationOptions = { name?: string | undefined } & {
  [Name in keyof typeof installationOptions]?: string | undefined;
};

/** A sentence where something is wrong; undefined where it is none of these commands. */
export function readInstallationCommand(
  [verb, which, ...more]: string[],
  options: InstallationOptions,
): InstallationCommand | string | undefined {
  if (more.length > 0) return undefined;
  if (verb === 'list' && !which) return { do: 'list' };
  if (verb === 'rotate-key' && !which) return { do: 'rotate key' };
  if (verb === 'remove' && which) return isId(which) ? { do: 'remove', id: which } : notAnId(which);
  if (verb === 'set' && which) return isId(which) ? readSetting(which, options) : notAnId(which);
  if (verb === 'add' && which === 'msteams') return readTeams(options);
  if (verb === 'add' && which === 'slack') return readSlack(options);
  return undefined;
}

function readTeams(options: InstallationOptions): InstallationCommand | string {
  const { app = '', tenant = '' } = options;
  const name = options.name?.trim();
  if (!name) return 'A registration has a --name: what people call the organisation.';
  if (!isId(app)) return `--app is the Application (client) ID that the Azure portal shows, not "${app}".`;
  if (!isId(tenant))
    return `--tenant is the Directory (tenant) ID that the Azure portal shows, not "${tenant}".`;
  const proof = readProof(options);
  if (typeof proof === 'string') return proof;
  if ('tokenFile' in proof)
    return '--token-file is for Slack; for Teams it is --secret-file or --certificate.';
  const ends = readEnd(options, proof);
  if (typeof ends === 'string') return ends;
  return {
    do: 'add msteams',
    ...{ name, appId: app.toLowerCase(), tenantId: tenant.toLowerCase(), proof },
    ...ends,
  };
}

function readSlack(options: InstallationOptions): InstallationCommand | string {
  const name = options.name?.trim();
  if (!name) return 'A workspace has a --name: what people call it.';
  const proof = readProof(options);
  if (typeof proof === 'string') return proof;
  return 'tokenFile' in proof ? { do: 'add slack', name, proof } : 'For Slack it is --token-file.';
}

function readSetting(id: string, options: InstallationOptions): InstallationCommand | string {
  const proof = readProof(options);
  if (typeof proof === 'string') return proof;
  const ends = readEnd(options, proof);
  return typeof ends === 'string' ? ends : { do: 'set', id, proof, ...ends };
}

function readProof(options: InstallationOptions): Proof | string {
  const { certificate, 'private-key': key, 'secret-file': secret, 'token-file': token } = options;
  const ways = [secret, token, certificate ?? key].filter((way) => way !== undefined);
  if (ways.length !== 1)
    return 'Say what the bot is let in with: --secret-file FILE, or --certificate FILE and --private-key FILE; for Slack --token-file FILE.';
  if (secret) return { secretFile: secret };
  if (token) return { tokenFile: token };
  if (!certificate || !key) return '--certificate and --private-key belong together.';
  if (certificate === '-' && key === '-') return 'Only one of --certificate and --private-key can be -.';
  return { certificateFile: certificate, keyFile: key };
}

function readEnd({ expires }: InstallationOptions, proof: Proof): { expiresOn?: string } | string {
  if (expires === undefined) return {};
  if (!('secretFile' in proof)) return '--expires is for a secret: a certificate says it itself.';
  try {
    return { expiresOn: Temporal.PlainDate.from(expires, { overflow: 'reject' }).toString() };
  } catch {
    return `--expires is a day such as 2027-05-01, not "${expires}".`;
  }
}

const isId = (text: string) => z.guid().safeParse(text).success;
const notAnId = (text: string) =>
  `${text} is no installation's id: npm run admin -- installation list shows them.`;
