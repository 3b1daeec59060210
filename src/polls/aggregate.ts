// From answers to a tally: how many, and their sum. Nothing else of an answer is ever needed, and nothing else is kept.

/** What one person answered. */
export type Answer = 1 | 2 | 3 | 4 | 5;

export const lowest = 1;
export const highest = 5;

/** Never shown as it is: `disclose` says what of it may be. */
export type Tally = { n: number; sum: number };

export const emptyTally: Tally = { n: 0, sum: 0 };

/** The same whatever order the answers come in. */
export function tally(answers: Iterable<Answer>): Tally {
  let counted = emptyTally;
  for (const answer of answers) counted = { n: counted.n + 1, sum: counted.sum + answer };
  return counted;
}
