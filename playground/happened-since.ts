// What the bot did by itself, as the JSON interface tells it.
import { Temporal } from 'temporal-polyfill';
import type { Happening } from '#src/deliveries/happening.ts';

/** `since` is an ISO instant; what happened then or later, everything without it. */
export function happenedSince(since: string | undefined, all: Happening[]) {
  const from = since === undefined ? undefined : Temporal.Instant.from(since);
  return all
    .filter(({ at }) => !from || Temporal.Instant.compare(at, from) >= 0)
    .map(({ at, ...happening }) => ({ ...happening, at: at.toString() }));
}
