// Rows into cards: each takes as many as fit both platforms, and says that there is more.
import type { Button, Card, Element, Run } from '../chat/card.ts';
import { say } from '../chat/card.ts';
import { entriesWithButtons } from '../chat/card-limits.ts';
import type { Reader } from '../people/reader.ts';

export type Row = { heading?: string; lines: Run[][]; buttons: Button[] };

/** `more`: what stands below a page that is not the last, where it does not go on in a message of its own. */
export type Frame = {
  title: string;
  opening: Run[];
  picture?: Element;
  more?: (page: number) => Element;
};

/**
 * What a message holds, in what it costs: Slack counts the characters that are shown, Teams the whole of a card, where
 * every line and button brings markup along (a button twice). The fattest cards prove that it is little enough.
 */
const roomInCharacters = 7_500;
const roomInMarkup = 15_000;
const ofLine = 180;
const ofButton = 620;

export function paged(rows: Row[], frame: Frame, reader: Reader): Card[] {
  const pages = inPages(rows);
  const { digest } = reader.texts;
  return pages.map((page, index) => {
    const title = pages.length > 1 ? digest.continued(frame.title, index + 1, pages.length) : frame.title;
    const left = pages.length - index - 1;
    const isFirst = index === 0;
    return {
      summary: isFirst ? `${title}. ${frame.opening.map(({ text }) => text).join('')}` : title,
      elements: [
        { kind: 'text', runs: [say(title, 'strong')] },
        ...(isFirst ? [{ kind: 'text' as const, runs: frame.opening }] : []),
        ...(isFirst && frame.picture ? [frame.picture] : []),
        ...page.flatMap(elementsOf),
        ...(left > 0 ? [frame.more?.(index + 1) ?? goesOn(digest.more(left))] : []),
      ],
    };
  });
}

const goesOn = (text: string): Element => ({ kind: 'text', runs: [say(text, 'quiet')] });

/** At least one: what has no rows is a title and an opening. */
function inPages(rows: Row[]): Row[][][] {
  const pages: Row[][] = [[]];
  let room = { characters: roomInCharacters, markup: roomInMarkup, buttons: entriesWithButtons };
  for (const row of rows) {
    const cost = costOf(row);
    const fits =
      cost.characters <= room.characters && cost.markup <= room.markup && cost.buttons <= room.buttons;
    if (!fits && pages.at(-1)?.length !== 0) {
      pages.push([]);
      room = { characters: roomInCharacters, markup: roomInMarkup, buttons: entriesWithButtons };
    }
    pages.at(-1)?.push(row);
    room = {
      characters: room.characters - cost.characters,
      markup: room.markup - cost.markup,
      buttons: room.buttons - cost.buttons,
    };
  }
  return pages.map(underHeadings);
}

function costOf({ heading, lines, buttons }: Row) {
  const texts = [...(heading ? [heading] : []), ...lines.flat().map(({ text }) => text)];
  const characters =
    texts.reduce((sum, text) => sum + text.length, 0) +
    buttons.reduce((sum, { label }) => sum + label.length, 0);
  return {
    characters,
    markup: characters + texts.length * ofLine + buttons.length * ofButton,
    buttons: buttons.length > 0 ? 1 : 0,
  };
}

/** Rows that stand under one heading, or under none that is on this page. */
function underHeadings(rows: Row[]): Row[][] {
  const groups: Row[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (row.heading || !last) groups.push([row]);
    else last.push(row);
  }
  return groups;
}

function elementsOf(group: Row[]): Element[] {
  const heading = group[0]?.heading;
  return [
    ...(heading ? [{ kind: 'text' as const, runs: [say(heading, 'strong')] }] : []),
    { kind: 'entries', entries: group.map(({ lines, buttons }) => ({ lines, buttons })) },
  ];
}
