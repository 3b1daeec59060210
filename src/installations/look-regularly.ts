// Looks at once and every so often, one look after the other.

/** `look` never rejects. `everyMilliseconds`: of unmoved time. */
export function lookRegularly<Seen>(look: () => Promise<Seen>, everyMilliseconds: number) {
  let running: Promise<unknown> = Promise.resolve();
  const next = (): Promise<Seen> => {
    const looking = running.then(look);
    running = looking;
    return looking;
  };
  void next();
  const timer = setInterval(next, everyMilliseconds);
  return {
    look: next,
    /** Resolves when the look that is under way is over; there is none after that. */
    async stop(): Promise<void> {
      clearInterval(timer);
      await running;
    },
  };
}
