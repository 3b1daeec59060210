// "Hjælp: Ida Klynge har den": the line of a blocked item's card that tells who was asked to help.
import type { ActionItem } from '../action-items/action-item.ts';
import type { Reader } from '../people/reader.ts';
import { shortened } from '../texts/shortened.ts';
import { listed } from '../texts/spell-out.ts';

const longestNames = 200;

export function helpLine({ help }: ActionItem, { texts }: Reader): string | undefined {
  if (!help) return undefined;
  const { barriers } = texts;
  const names = namesIn(help.people, texts.language);
  switch (help.state) {
    case 'asked':
      return barriers.helpAsked(names);
    case 'taken':
      return barriers.helpTaken(names);
    case 'declined':
      return barriers.helpDeclined(names);
    case 'moved':
      return barriers.helpMoved(names);
  }
}

export const namesIn = (names: string[], language: Reader['texts']['language']): string =>
  shortened(listed(names, language), longestNames);
