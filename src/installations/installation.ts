// The bot in one Slack workspace or one Teams tenant, and how it is let in there.
import { z } from 'zod';

export type InstallationFacts = {
  id: string;
  messenger: 'slack' | 'msteams';
  /** The workspace's or tenant's own id. */
  place: string;
  /** As people call it. */
  name: string;
  /** Another one each time that the credentials are: what a process holds is of one version. */
  version: number;
  /** An ISO day: when a secret or certificate ends. */
  expiresOn?: string;
};

const SlackCredentials = z.strictObject({ of: z.literal('slack'), botToken: z.string() });

const ofRegistration = { of: z.literal('msteams'), appId: z.string(), tenantId: z.string() };
/** Of a bot registration: a client secret, or a certificate (PEM both). */
const TeamsCredentials = z.union([
  z.strictObject({ ...ofRegistration, secret: z.string() }),
  z.strictObject({ ...ofRegistration, certificate: z.string(), privateKey: z.string() }),
]);

export const Credentials = z.union([SlackCredentials, TeamsCredentials]);

export type SlackCredentials = z.infer<typeof SlackCredentials>;
export type TeamsRegistration = z.infer<typeof TeamsCredentials>;
export type Credentials = z.infer<typeof Credentials>;
