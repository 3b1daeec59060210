// What a person sees in the browser who lets the bot into a workspace: the offer, and how it ended.

export type InstallOutcome =
  | { is: 'offer' }
  | { is: 'installed'; in: string }
  | { is: 'cancelled' }
  /** Nothing in the address, or nothing that the bot sent away: used before, or made up. */
  | { is: 'unknown' }
  | { is: 'expired' }
  | { is: 'another browser' }
  | { is: 'whole organisation' }
  /** The code was used before, or is too old. */
  | { is: 'code refused' }
  | { is: 'platform away' }
  /** An operator must mend it; the log says what. */
  | { is: 'our trouble' };
