// One statement for what several ask at the same time: a herd would otherwise pay for a commit each.

/**
 * Returns how to ask for one. What is asked while a batch is under way waits for it, and goes as the next, at most
 * `most` at a time. `work` answers in the order of what it is asked; where it rejects, all of its batch do.
 */
export function inBatches<Asked, Answer>(
  most: number,
  work: (asked: Asked[]) => Promise<Answer[]>,
): (asked: Asked) => Promise<Answer> {
  type Waiting = { asked: Asked; resolve: (answer: Answer) => void; reject: (error: unknown) => void };
  const waiting: Waiting[] = [];
  let busy = false;

  async function workOff(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting.splice(0, most);
      try {
        const answers = await work(batch.map(({ asked }) => asked));
        for (const [index, { resolve }] of batch.entries()) resolve(answers[index] as Answer);
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    busy = false;
  }

  return (asked) =>
    new Promise((resolve, reject) => {
      waiting.push({ asked, resolve, reject });
      if (busy) return;
      busy = true;
      setImmediate(() => void workOff());
    });
}
