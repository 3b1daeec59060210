// How many calls of chat methods a workspace takes. Slack publishes one a second for each channel with "short bursts",
// and tier 3 for updates; how short a burst is, and what a workspace takes in all, it does not say.
import type { Counted } from '../rate-limits.ts';

export function slackLimits(method: string, channel: string): Counted[] {
  switch (method) {
    case 'chat.postMessage':
      return [
        { of: `channel ${channel}`, limit: { every: 1_000, burst: 12 } },
        { of: 'posts', limit: { every: 200, burst: 25 } },
      ];
    case 'chat.update':
      return [{ of: 'updates', limit: { every: 1_200, burst: 25 } }];
    default:
      return [];
  }
}
