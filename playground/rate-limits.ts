// The limits that a platform keeps, as strictly as it says: who is over one is told how long to wait, and must wait.

/** `most` calls within any `within` milliseconds; or one each `every`, and `burst` at once. */
export type Limit = { most: number; within: number } | { every: number; burst: number };

export type Counted = { of: string; limit: Limit };

export type RateLimits = ReturnType<typeof createRateLimits>;

/** Takes calls that are allowed now. */
type Counter = { waitAt(now: number): number; take(now: number): void };

/** `realNow` in milliseconds of unmoved time. */
export function createRateLimits(realNow: () => number) {
  const counters = new Map<string, Counter>();
  const toldToWait = new Map<string, number>();
  let refused = 0;
  let early = 0;

  const counterOf = ({ of, limit }: Counted): Counter => {
    const key = `${of} ${JSON.stringify(limit)}`;
    const counter = counters.get(key) ?? ('most' in limit ? windowCounter(limit) : bucketCounter(limit));
    counters.set(key, counter);
    return counter;
  };

  return {
    /**
     * One call that counts towards each of these: takes it and answers 0, or refuses it and answers how many seconds
     * to wait. `installation` names whoever is told so.
     */
    take(installation: string, counted: Counted[]): number {
      const now = realNow();
      const counting = counted.map(counterOf);
      if (now < (toldToWait.get(installation) ?? 0)) early += 1;
      const wait = Math.max(0, ...counting.map((counter) => counter.waitAt(now)));
      if (wait === 0) {
        for (const counter of counting) counter.take(now);
        return 0;
      }
      refused += 1;
      const seconds = Math.ceil(wait / 1_000);
      toldToWait.set(installation, now + seconds * 1_000);
      return seconds;
    },
    /** How many calls were refused, and how many came although they had been told to wait. */
    counts: () => ({ refused, early }),
    forget(): void {
      counters.clear();
      toldToWait.clear();
      refused = 0;
      early = 0;
    },
  };
}

function windowCounter({ most, within }: { most: number; within: number }): Counter {
  const times: number[] = [];
  return {
    waitAt: (now) => Math.max(0, (times.at(-most) ?? Number.NEGATIVE_INFINITY) + within - now),
    take(now) {
      times.push(now);
      if (times.length > most) times.shift();
    },
  };
}

function bucketCounter({ every, burst }: { every: number; burst: number }): Counter {
  let paidAt = Number.NEGATIVE_INFINITY;
  return {
    waitAt: (now) => Math.max(0, paidAt - (burst - 1) * every - now),
    take(now) {
      paidAt = Math.max(paidAt, now) + every;
    },
  };
}
