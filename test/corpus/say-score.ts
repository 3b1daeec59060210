// `npm run parse:score`: how much of the corpus is understood, and each line that is not.
import { type Corpus, type CorpusLine, corpusLines, score } from './read-corpus.ts';
import { corpusMinutes, scoreMinutes, wrongParts } from './read-minutes-corpus.ts';

const percent = (share: number) => `${(100 * share).toFixed(1)}%`;

for (const corpus of ['first', 'second', 'third'] as const) {
  for (const language of ['danish', 'english'] as const)
    say(`${corpus} corpus, ${language}`, corpusLines(language, corpus));
  sayMinutes(corpus);
}

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

function sayMinutes(corpus: Corpus): void {
  const all = corpusMinutes(corpus);
  const { verdicts, ...shares } = scoreMinutes(all);
  const { precision, recall, owners, due, agendaItems, wrongDates, wrongOwners } = shares;
  for (const { minutes, matches, extra, missed } of verdicts) {
    const others = matches.filter((match) => wrongParts(match).length > 0);
    if (extra.length + missed.length + others.length > 0) console.log(`\n${minutes.name}`);
    for (const match of others) {
      console.log(
        `  other ${wrongParts(match).join(', ')}\n    expected ${JSON.stringify(match.expected)}\n` +
          `    read     ${JSON.stringify(match.read)}`,
      );
    }
    for (const agreement of missed) console.log(`  missed ${JSON.stringify(agreement)}`);
    for (const read of extra) console.log(`  extra  ${JSON.stringify(read)}`);
  }
  console.log(
    `\n${corpus} corpus, minutes: ${all.length} texts; precision ${percent(precision)}, recall ${percent(recall)}; of those found, ` +
      `owners ${percent(owners)}, due ${percent(due)}, agenda item ${percent(agendaItems)}; ` +
      `wrong dates ${wrongDates.length}, wrong owners ${wrongOwners.length}`,
  );
}
