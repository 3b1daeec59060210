// What the bot says by itself, by kind: what each must know stands in the table's check (deliveries.ts).

export const deliveryKinds = [
  'item card',
  'owner notice',
  'block notice',
  /** To one who is asked to move what blocks an item; and to whoever waits for it: who has it, and what they answered. */
  'help request',
  'help news',
  'help answer',
  'morning nudge',
  /** At an hour of its own: two hours before an item's time of day. */
  'timed nudge',
  /** In the afternoon of the same day, as the person asked. */
  'later nudge',
  /** "Prik": a friendly word in somebody's name. */
  'prod',
  /** To the other owners: one of them has answered. */
  'answer notice',
  'introduction',
  /** Once in each channel: the team has nobody who leads it any more. */
  'leader gone',
  /** To somebody who was made a project leader. */
  'leader notice',
  /** To both who are to say yes to a link of two channels, and to the one who did not decline it. */
  'link proposal',
  'link news',
  /** In both channels: they are one team now; or they are not any more. */
  'linked',
  'unlinked',
  'same person',
  'meeting card',
  'meeting news',
  /** Two working days before a meeting: how it stands. */
  'meeting status',
  /** When it is over: who does what by when. */
  'meeting wrap-up',
  'round card',
  'round sheet',
  'round news',
  /** A cluster contact's week over all their teams; a project leader's over the teams that they lead. */
  'digest',
  'leader digest',
] as const;
