// What somebody can compute from what is published: an outsider, and a colleague who knows their own answer. Every set
// of answers of three to eight people, against the rule and against weaker ones that must fail.
import { describe, expect, test } from 'vitest';
import { type Answer, tally } from '#src/polls/aggregate.ts';
import { disclose, meanOf } from '#src/polls/disclose.ts';

/** Answers in order, and how many ways there are for the people to have given them. */
type AnswerSet = { answers: Answer[]; ways: number };

/** What is published of a set of answers. */
type Rule = (answers: Answer[]) => string;

const steps: Answer[] = [1, 2, 3, 4, 5];
const sizes = [3, 4, 5, 6, 7, 8];

const published: Rule = (answers) => JSON.stringify(disclose(tally(answers), 3));
const withoutCap: Rule = (answers) => String(meanOf(tally(answers).sum, answers.length));
const withDistribution: Rule = (answers) => answers.join();
const withExtremes: Rule = (answers) => `${published(answers)} ${answers[0]} ${answers.at(-1)}`;

function setsOf(size: number, from = 0): Answer[][] {
  if (size === 0) return [[]];
  return steps.flatMap((step, index) =>
    index < from ? [] : setsOf(size - 1, index).map((rest): Answer[] => [step, ...rest]),
  );
}

const factorial = (number: number): number => (number < 2 ? 1 : number * factorial(number - 1));

function answerSets(size: number): AnswerSet[] {
  return setsOf(size).map((answers) => ({
    answers,
    ways: steps.reduce(
      (ways, step) => ways / factorial(answers.filter((answer) => answer === step).length),
      factorial(size),
    ),
  }));
}

/** The answers without one that is known. */
function others(answers: Answer[], own: Answer): Answer[] {
  return answers.toSpliced(answers.indexOf(own), 1);
}

/**
 * The share of all ways to answer in which somebody learns exactly what somebody else answered. People are alike to
 * whoever looks: anybody else may have given any of the answers that remain, in any set that is published alike.
 */
function exposedShare(size: number, rule: Rule, who: 'outsider' | 'insider'): number {
  const all = answerSets(size);
  const candidates = new Map<string, Set<Answer>>();
  const viewsOf = ({ answers }: AnswerSet) =>
    who === 'outsider'
      ? [{ view: rule(answers), rest: answers }]
      : [...new Set(answers)].map((own) => ({
          view: `${own} ${rule(answers)}`,
          rest: others(answers, own),
        }));
  for (const set of all) {
    for (const { view, rest } of viewsOf(set)) {
      candidates.set(view, new Set([...(candidates.get(view) ?? []), ...rest]));
    }
  }
  const isExposed = (set: AnswerSet) => viewsOf(set).some(({ view }) => candidates.get(view)?.size === 1);
  const ways = (sets: AnswerSet[]) => sets.reduce((sum, set) => sum + set.ways, 0);
  return ways(all.filter(isExposed)) / ways(all);
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

describe('somebody who computes', () => {
  test.each(sizes)('of %i answers learns nobody’s, and would without the cap', (size) => {
    expect(exposedShare(size, published, 'outsider')).toBe(0);
    expect(exposedShare(size, published, 'insider')).toBe(0);
    expect(exposedShare(size, withoutCap, 'outsider')).toBeGreaterThan(0);
    expect(exposedShare(size, withoutCap, 'insider')).toBeGreaterThan(
      exposedShare(size, withoutCap, 'outsider'),
    );
    expect(exposedShare(size, withDistribution, 'insider')).toBeGreaterThan(0);
    expect(exposedShare(size, withExtremes, 'insider')).toBeGreaterThan(0);
  });

  test('would expose somebody in a fifth of all sets of three without the cap, and in half with the distribution', () => {
    expect(percent(exposedShare(3, withoutCap, 'insider'))).toBe('20.8 %');
    expect(percent(exposedShare(3, withDistribution, 'insider'))).toBe('52.0 %');
  });

  test('is left with two sums of the others at the very edge of a cap, and with one if the cap began a step later', () => {
    const stepLater: Rule = (answers) => {
      const { n, sum } = tally(answers);
      return sum > 5 * (n - 1) ? 'high' : sum < n + 5 ? 'low' : String(sum);
    };
    for (const size of sizes) expect(exposedShare(size, stepLater, 'insider')).toBeGreaterThan(0);
  });
});

test('the shares, for the record', () => {
  const shares = (rule: Rule) => sizes.map((size) => percent(exposedShare(size, rule, 'insider')));
  const byRule = {
    published: shares(published),
    'without the cap': shares(withoutCap),
    'with the extremes': shares(withExtremes),
    'with the distribution': shares(withDistribution),
  };
  console.log('Sets in which a colleague learns an answer, for 3 to 8 answers:', byRule);
  expect(byRule.published).toEqual(sizes.map(() => '0.0 %'));
});
