// That a round has closed: one line and the way to its card, which was only redrawn and which nobody noticed.
import { type Card, linkTo, say } from '../chat/card.ts';
import type { Reader } from '../people/reader.ts';
import type { ClosedRound } from './poll.ts';
import { wordsOf } from './round-words.ts';

/** `link` is where the card stands; undefined where the platform does not say. */
export function roundNews(round: ClosedRound, link: string | undefined, { texts }: Reader): Card {
  const { roundCards, language } = texts;
  const { title } = wordsOf(round, language);
  const hasFigure = [...round.figures.values()].some(({ kind }) => kind === 'shown');
  const told = roundCards.news(title, round.answeredCount, round.askedCount);
  const said = hasFigure ? told : `${told} ${roundCards.newsTooFew}`;
  return {
    summary: said,
    elements: [{ kind: 'text', runs: [say(said)] }, ...linkTo(roundCards.seeResult, link)],
  };
}
