// What Slack takes: https://docs.slack.dev/apis/web-api/rate-limits, read in November 2026.
import type { PlatformPace } from '#src/deliveries/pace.ts';

/**
 * A channel takes a message a second, and short bursts. Of a workspace Slack says only that it has a limit: "several
 * hundred messages" a minute. chat.update is of tier 3, 50 a minute and sporadic bursts.
 */
export const slackPace: PlatformPace = {
  posts: { every: 200, burst: 20 },
  updates: { every: 1_200, burst: 20 },
  conversation: { every: 1_000, burst: 10 },
  atOnce: 10,
};
