// The one way to ask what time it is.
import type { Temporal } from 'temporal-polyfill';

export type Clock = {
  /** The database's time plus the playground's offset; the offset is 0 everywhere else. */
  now(): Promise<Temporal.Instant>;
};
