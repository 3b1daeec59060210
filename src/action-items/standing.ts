// How an open item stands, in a word for lists and a line for cards.
import { momentFor, type Reader } from '../people/reader.ts';
import { shortened } from '../texts/shortened.ts';
import type { ActionItem } from './action-item.ts';

const longestListed = 60;

/** "på sporet", "forsinket", "blokeret: mangler samtykke"; none where nobody has said. */
export function listedStanding(item: ActionItem, { texts: { actionItems, answers } }: Reader): string[] {
  switch (item.status) {
    case 'on track':
      return [actionItems.listedOnTrack];
    case 'delayed':
      return [answers.listedDelayed];
    case 'blocked':
      return [answers.listedBlocked(item.blockedBecause && shortened(item.blockedBecause, longestListed))];
    default:
      return [];
  }
}

/** `by` is left out where the reader said so themselves. */
export function standingLine(
  item: ActionItem & { status: 'delayed' | 'blocked' },
  reader: Reader,
  by: string | undefined,
  longestBecause = Number.POSITIVE_INFINITY,
): string {
  const { answers } = reader.texts;
  const moment = momentFor(reader, item.said.at);
  return item.status === 'delayed'
    ? answers.delayed(moment, by)
    : answers.blocked(moment, by, item.blockedBecause && shortened(item.blockedBecause, longestBecause));
}
