// The port to the installations that are kept, their credentials sealed.
import type { Credentials, InstallationFacts } from './installation.ts';

export type NewInstallation = Pick<InstallationFacts, 'messenger' | 'place' | 'name' | 'expiresOn'> & {
  credentials: Credentials;
};

export type InstallationStore = {
  /** Those that are not revoked, by name. */
  all(): Promise<InstallationFacts[]>;
  at(messenger: InstallationFacts['messenger'], place: string): Promise<InstallationFacts | undefined>;
  /** In a place that has one already it is that one, with these credentials from now on. */
  put(installation: NewInstallation): Promise<InstallationFacts>;
  /** Undefined where they are revoked. Throws a sentence where they are sealed with a key that is not there, or altered. */
  credentialsOf(id: string): Promise<Credentials | undefined>;
  /** Its credentials are gone for ever. False where there is nothing left to revoke, or not of that version any more. */
  revoke(id: string, version?: number): Promise<boolean>;
  /** Seals again with the first key what is sealed with another one; how many. Versions stay. */
  resealAll(): Promise<number>;
};
