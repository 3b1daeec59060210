// The card of a round that is open, the same for everybody in the channel: how many have answered, never who or what.
import { type Card, type Element, line, say } from '../chat/card.ts';
import { momentFor, type Reader } from '../people/reader.ts';
import type { OpenRound } from './poll.ts';
import { questionEntries } from './question-entries.ts';
import { wordsOf } from './round-words.ts';

export function roundCard(round: OpenRound, reader: Reader): Card {
  const { roundCards } = reader.texts;
  const words = wordsOf(round, reader.texts.language);
  const count = roundCards.answered(round.answeredCount, round.askedCount);
  const until = roundCards.openUntil(momentFor(reader, round.closesAt));
  const title = roundCards.title(words.title);
  return {
    summary: [title, count, until].join(' · '),
    elements: [
      line(say(title, 'strong')),
      ...(words.intro ? [line(say(words.intro))] : []),
      ...questionEntries(words, round.id, reader.texts),
      line(say(count, 'strong'), say(` ${until}`)),
      line(say(roundCards.howTo(words.questions.length))),
      ...confidentiality(round, words.questions.length, reader),
      {
        kind: 'buttons',
        buttons: [{ label: roundCards.ownAnswers, press: { do: 'show sheet', round: round.id } }],
      },
      line(say(roundCards.source(words.source), 'quiet')),
    ],
  };
}

/** What becomes of the answers, and who could see what while the round is open: on every card that asks. */
export function confidentiality(
  { minimum }: OpenRound,
  questions: number,
  { texts: { roundCards } }: Reader,
): Element[] {
  return [
    line(say(roundCards.confidential), say(` ${roundCards.whoCould}`, 'quiet')),
    line(say(roundCards.minimum(minimum, questions), 'quiet')),
  ];
}
