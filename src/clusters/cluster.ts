// A cluster of teams, and the contacts who follow them between meetings: people who need be in none of the teams.
import type { Temporal } from 'temporal-polyfill';
import type { Person } from '../people/team.ts';

/** What it is called: klynge, sundhedsråd, partnerskab. */
export type ClusterKind = 'cluster' | 'health council' | 'partnership';

export type Cluster = { id: string; name: string; called: ClusterKind };

/** When a request for help reaches a contact: as a message of its own, or with the week's overview alone. */
export type HelpChoice = 'at once' | 'in the digest';

export type Contact = Person & {
  help: HelpChoice;
  /** On the wall of the contact's zone; the weekday as in ISO weeks, 1 is Monday. */
  digest: { weekday: number; at: Temporal.PlainTime };
};

/** A cluster as a team of it sees it: with those who are its contacts now. */
export type TeamCluster = Cluster & { contacts: Contact[] };
