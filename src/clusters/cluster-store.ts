// The ports to clusters and their contacts: as the bot meets them, and as an operator sets them up.
import type { Temporal } from 'temporal-polyfill';
import type { AccountAddress } from '../chat/address.ts';
import type { Language } from '../texts/language.ts';
import type { Cluster, ClusterKind, Contact, HelpChoice } from './cluster.ts';

/** Whoever it is, and what they are the contact of now. */
export type ContactOf = { contact: Contact; clusters: [Cluster, ...Cluster[]] };

export type ClusterStore = {
  /** 'no more' for somebody who was one; undefined for somebody who never was. */
  contactWith(account: AccountAddress): Promise<ContactOf | 'no more' | undefined>;
  /** Undefined for somebody who is no cluster's contact (any more). */
  contact(personId: string): Promise<ContactOf | undefined>;
  choose(personId: string, help: HelpChoice): Promise<void>;
};

export type PlannedContact = {
  name: string;
  organisation: string;
  /** Somebody whose account is known already stays as that person is. */
  accounts: [AccountAddress, ...AccountAddress[]];
  language?: Language;
  timeZone?: string;
};

export type DigestTime = { weekday: number; at: Temporal.PlainTime };

export type ListedCluster = Cluster & { contacts: Contact[]; teams: { id: string; name: string }[] };

/** Clusters are named as people say them; what names none that is known answers undefined or false. */
export type ClusterSetUp = {
  list(): Promise<ListedCluster[]>;
  /** One that is known already stays as it is. */
  add(name: string, called?: ClusterKind): Promise<Cluster>;
  change(name: string, to: { name?: string; called?: ClusterKind }): Promise<boolean>;
  /** The person's id. Somebody who was its contact before is it again. */
  appoint(cluster: string, contact: PlannedContact): Promise<string | undefined>;
  /** The person's id; undefined for somebody who is not its contact. */
  dismiss(cluster: string, account: AccountAddress, at: Temporal.Instant): Promise<string | undefined>;
  /** The person's id; undefined for somebody who is no cluster's contact. */
  chooseFor(
    account: AccountAddress,
    to: { help?: HelpChoice; digest?: DigestTime },
  ): Promise<string | undefined>;
  /** `team` is its id or its name; without a cluster it is in none. `teams`: several are called so, by id. */
  place(
    team: string,
    cluster: string | undefined,
  ): Promise<'no such cluster' | 'no such team' | { teams: string[] } | { teamId: string }>;
};
