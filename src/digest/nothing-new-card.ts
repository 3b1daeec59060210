// Once a month the reader is told that there is nothing to tell.
import { type Card, sentence } from '../chat/card.ts';
import type { Reader } from '../people/reader.ts';

export function nothingNewCard(teams: number, { texts }: Reader): Card {
  return sentence(texts.digest.nothingNew(teams));
}
