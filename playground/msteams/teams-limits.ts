// How many calls Teams takes: of an app in a tenant, and for one conversation, from whichever moment they are counted.
import type { Counted } from '../rate-limits.ts';

export function teamsLimits(conversation: string | undefined): Counted[] {
  const windows = [
    [7, 1],
    [8, 2],
    [60, 30],
    [1_800, 3_600],
  ] as const;
  return [
    { of: 'tenant', limit: { most: 50, within: 1_000 } },
    ...(conversation === undefined ? [] : windows).map(([most, seconds]) => ({
      of: `conversation ${conversation}`,
      limit: { most, within: seconds * 1_000 },
    })),
  ];
}
