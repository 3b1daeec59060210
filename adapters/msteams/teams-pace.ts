// What Teams takes: https://learn.microsoft.com/en-us/microsoftteams/platform/bots/how-to/rate-limit, read in November 2026.
import type { PlatformPace } from '#src/deliveries/pace.ts';

/**
 * An app in a tenant: 50 calls a second. A conversation: 7 in 1 s, 8 in 2 s, 60 in 30 s, whichever second they are
 * counted from; its 1,800 an hour are left to Retry-After.
 */
export const teamsPace: PlatformPace = {
  posts: { every: 20.6, burst: 2 },
  conversation: { every: 540, burst: 4 },
  atOnce: 10,
};
