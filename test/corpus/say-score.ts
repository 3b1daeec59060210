// `npm run parse:score`: how much of the corpus is understood, and each line that is not.
import { type CorpusLine, corpusLines, score } from './read-corpus.ts';

const percent = (share: number) => `${(100 * share).toFixed(1)}%`;

for (const language of ['danish', 'english'] as const) say(language, corpusLines(language));

function say(language: string, lines: CorpusLine[]): void {
  const { verdicts, understood, askedRightly, worded, wrongDates, wrongOwners } = score(lines);
  for (const { line, read, understood: isUnderstood, worded: isWorded } of verdicts) {
    if (isUnderstood && isWorded) continue;
    const { text, note: _, now = '', meeting = '', ...expected } = line;
    const got = {
      ...read,
      asks: read.questions.map(({ about, why }) => `${about}: ${why}`),
      questions: undefined,
    };
    console.log(
      `\n${text}  ${now} ${meeting}\n  expected ${JSON.stringify(expected)}\n  read     ${JSON.stringify(got)}`,
    );
  }
  console.log(
    `\n${language}: ${lines.length} lines; understood ${percent(understood)} of the clear ones, asked rightly about ` +
      `${percent(askedRightly)} of the others; what in the writer's words ${percent(worded)}; ` +
      `wrong dates ${wrongDates.length}, wrong owners ${wrongOwners.length}`,
  );
}
