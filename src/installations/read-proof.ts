// Reads what an operator lets the bot in with, from its files; a sentence where it is of no use.
import { Temporal } from 'temporal-polyfill';
import { checkCertificate } from './check-credentials.ts';
import type { Credentials } from './installation.ts';
import type { Proof } from './installation-command.ts';

export type ProofMeans = {
  /** Text without blanks around it; undefined where there is no such file. */
  readFile: (file: string) => Promise<string | undefined>;
  /** The workspace that a bot token lets into; a sentence where it lets in nowhere. */
  whoseToken: (token: string) => Promise<{ workspaceId: string } | string>;
  /** By unmoved time. */
  today: Temporal.PlainDate;
};

export async function readTeamsProof(
  means: ProofMeans,
  proof: Proof,
  { appId, tenantId, expiresOn: told }: { appId: string; tenantId: string; expiresOn?: string },
): Promise<{ credentials: Credentials; expiresOn?: string } | string> {
  const common = { of: 'msteams', appId, tenantId } as const;
  if ('tokenFile' in proof) return '--token-file is for Slack; this is a registration of Teams.';
  if ('secretFile' in proof) {
    const secret = await means.readFile(proof.secretFile);
    if (!secret) return emptyFile(proof.secretFile, secret);
    if (/\s/.test(secret)) return `${proof.secretFile} must hold the secret's Value alone, in one line.`;
    if (isGuid.test(secret)) return 'That is the Secret ID. The Value is what lets the bot in.';
    if (told !== undefined && Temporal.PlainDate.compare(told, means.today) < 0)
      return `By its --expires the secret ended on ${told}: make a new one.`;
    return { credentials: { ...common, secret }, ...(told !== undefined && { expiresOn: told }) };
  }
  const certificate = await means.readFile(proof.certificateFile);
  if (!certificate) return emptyFile(proof.certificateFile, certificate);
  const privateKey = await means.readFile(proof.keyFile);
  if (!privateKey) return emptyFile(proof.keyFile, privateKey);
  const checked = checkCertificate(certificate, privateKey, means.today);
  if (typeof checked === 'string') return checked;
  const { expiresOn, ...pair } = checked;
  return { credentials: { ...common, ...pair }, expiresOn };
}

export async function readSlackProof(
  means: ProofMeans,
  proof: Proof,
): Promise<{ place: string; credentials: Credentials } | string> {
  if (!('tokenFile' in proof)) return 'For Slack it is --token-file.';
  const token = await means.readFile(proof.tokenFile);
  if (!token) return emptyFile(proof.tokenFile, token);
  if (!/^xoxb-\S+$/.test(token))
    return `${proof.tokenFile} must hold a bot token alone: it begins with xoxb-.`;
  const whose = await means.whoseToken(token);
  if (typeof whose === 'string') return whose;
  return { place: whose.workspaceId, credentials: { of: 'slack', botToken: token } };
}

const isGuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const emptyFile = (file: string, text: string | undefined) => {
  const called = file === '-' ? 'What was written to the command' : file;
  return text === undefined ? `${called} cannot be read.` : `${called} is empty.`;
};
