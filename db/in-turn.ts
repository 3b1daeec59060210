// More work than there are connections waits for its turn, as long as the database answers.

export type Turns = {
  /** Resolves when it is one's turn; rejects with what `dismiss` was told meanwhile. */
  take(): Promise<void>;
  /** Whoever has waited longest is next. */
  give(): void;
  /** Nobody who waits gets a turn: what stands in the way of one stands in the way of all. */
  dismiss(reason: unknown): void;
};

/** `most`: how many have a turn at the same time. */
export function takingTurns(most: number): Turns {
  let free = most;
  let waiting: { resolve: () => void; reject: (reason: unknown) => void }[] = [];
  return {
    async take() {
      if (free > 0) free -= 1;
      else await new Promise<void>((resolve, reject) => waiting.push({ resolve, reject }));
    },
    give() {
      const next = waiting.shift();
      if (next) next.resolve();
      else free += 1;
    },
    dismiss(reason) {
      const dismissed = waiting;
      waiting = [];
      for (const { reject } of dismissed) reject(reason);
    },
  };
}
