// That a round has closed: one line and the way to its card, which was only redrawn and which nobody noticed.
import { type Card, linkTo, say } from '../chat/card.ts';
import type { Reader } from '../people/reader.ts';
import type { ClosedRound } from './poll.ts';
import { hasFigure } from './round-result.ts';
import { wordsOf } from './round-words.ts';

/** `link` is where the card stands; undefined where the platform does not say. */
export function roundNews(round: ClosedRound, link: string | undefined, { texts }: Reader): Card {
  const { roundCards, language } = texts;
  const { title } = wordsOf(round, language);
  const { answeredCount, askedCount } = round;
  const told = roundCards.news(title, answeredCount, askedCount);
  const isSomething = hasFigure(round);
  const said = isSomething || answeredCount === 0 ? told : `${told} ${roundCards.newsTooFew}`;
  return {
    summary: said,
    elements: [
      { kind: 'text', runs: [say(said)] },
      ...(isSomething ? linkTo(roundCards.seeResult, link) : []),
    ],
  };
}
