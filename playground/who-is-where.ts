// Who is in which channel: as a platform began, and as its people came and left since.

export type WhoIsWhere = {
  isIn(someone: string, channel: string): boolean;
  channelsOf(someone: string): string[];
  move(someone: string, channel: string, isIn: boolean): void;
  /** As it began. */
  reset(): void;
};

export function whoIsWhere(begin: { id: string; channels: string[] }[]): WhoIsWhere {
  const channels = new Map<string, Set<string>>();
  const reset = () => {
    for (const one of begin) channels.set(one.id, new Set(one.channels));
  };
  reset();
  return {
    isIn: (someone, channel) => channels.get(someone)?.has(channel) ?? false,
    channelsOf: (someone) => [...(channels.get(someone) ?? [])],
    move(someone, channel, isIn) {
      if (isIn) channels.get(someone)?.add(channel);
      else channels.get(someone)?.delete(channel);
    },
    reset,
  };
}
