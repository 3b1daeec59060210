// The questions of an open round, in full, each with its five buttons: on the card that everybody sees, and on one's own sheet.
import type { Button, Element, Run } from '../chat/card.ts';
import { say } from '../chat/card.ts';
import type { Texts } from '../texts/texts.ts';
import type { Answer } from './aggregate.ts';
import { type RoundWords, steps, type WordedQuestion } from './round-words.ts';

/**
 * So much lets a card fit Teams, where each button is sent twice. Of more, the buttons have the numbers alone, and on a
 * sheet what is answered has no buttons but the one that takes it back.
 */
const roomy = { questions: 5, charactersOnButtons: 400 };

/** `own`: one's own answers, on a sheet; undefined on the card that everybody sees. */
export function questionEntries(
  words: RoundWords,
  roundId: string,
  { roundCards }: Texts,
  own?: Map<number, Answer>,
): Element[] {
  const isRoomy = fits(words);
  const labels = steps.map(words.label);
  const entryOf = (question: WordedQuestion) => {
    const { number, title, text } = question;
    const given = own?.get(number);
    const lines: Run[][] = [[say(roundCards.question(number, title), 'strong')], [say(text)]];
    if (given) lines.push([say(roundCards.yourAnswer(given, words.label(given)), 'strong')]);
    const buttons =
      given && !isRoomy
        ? []
        : steps.map(
            (answer): Button => ({
              label: labelOf(answer, given),
              press: own
                ? { do: 'rate on sheet', round: roundId, question: number, answer }
                : { do: 'rate', round: roundId, question: number, answer },
              ...(answer === given && { emphasis: 'primary' as const }),
            }),
          );
    return { lines, buttons: [...buttons, ...(given ? [takeBack(number)] : [])] };
  };
  const labelOf = (answer: Answer, given: Answer | undefined) => {
    const label = isRoomy ? words.label(answer) : '';
    return (answer === given ? roundCards.chosenStep : roundCards.step)(answer, label).trim();
  };
  const takeBack = (question: number): Button => ({
    label: roundCards.takeBack,
    press: { do: 'rate on sheet', round: roundId, question },
  });
  return [
    ...(isRoomy ? [] : [{ kind: 'text' as const, runs: [say(roundCards.scale(labels))] }]),
    { kind: 'entries', entries: words.questions.map(entryOf) },
  ];
}

function fits({ questions, label }: RoundWords): boolean {
  const ofOne = steps.reduce((sum, step) => sum + label(step).length + 2, 0);
  return questions.length <= roomy.questions && questions.length * ofOne <= roomy.charactersOnButtons;
}
