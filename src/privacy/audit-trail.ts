// The port to the trail of who did what to what: ids and verbs, never texts. Written in the transaction of the deed.

/** In the past tense of what was done, so that a line reads "PERSON linked team TEAM". */
export type AuditVerb =
  | 'set up'
  | 'changed'
  | 'made leader'
  | 'released leader'
  | 'offered code'
  | 'typed code'
  | 'linked'
  | 'unlinked'
  | 'joined accounts'
  | 'asked for data'
  | 'fetched'
  | 'erased'
  | 'removed by age'
  | 'installed'
  | 'uninstalled'
  | 'sealed again';

export type AuditEntry = {
  verb: AuditVerb;
  object: 'team' | 'person' | 'channel' | 'meeting' | 'organisation' | 'installation' | 'code' | 'download';
  objectId?: string;
  /** Absent where it is about no one team. */
  teamId?: string;
  /** Absent for the bot itself and for an operator. */
  byPersonId?: string;
};

export type AuditTrail = {
  /** At the moment of the bot's clock. */
  add(entry: AuditEntry): Promise<void>;
};
