// How fast the bot may speak: what each platform takes, as leaky buckets. The claim keeps it, in rows (db/claim-deliveries.ts).

/** One message each `every` milliseconds of real time; who was silent for a while may say `burst` at once. */
export type Pace = { every: number; burst: number };

/** Of one messenger; each installation has its own allowance, and each conversation in it. */
export type PlatformPace = {
  /** What an installation may post. */
  posts: Pace;
  /** What it may update, where the platform counts that apart; else updates count as posts. */
  updates?: Pace;
  /** What one channel, or one person, may be told. */
  conversation: Pace;
  /** How many deliveries of one installation may be under way: a slow one leaves the worker to the others. */
  atOnce: number;
};

/** By the name of the messenger. One that is missing keeps no pace. */
export type Paces = Record<string, PlatformPace>;
