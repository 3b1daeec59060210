// A card -> Block Kit. Everything is literal: rich text and plain text only, so that nothing typed becomes markup.
import type { types } from '@slack/bolt';
import type { Button, Card, Element, Run } from '#src/chat/card.ts';
import { limits, mustFit, plain } from './block-limits.ts';

type RichText = { type: 'text'; text: string; style?: { bold?: true; italic?: true } };
type NextButton = () => string;
export type StandsIn = 'direct' | 'channel';

/**
 * Draws a card in full. `text` is the notification and what a client without blocks shows.
 * `standsIn`: where it will be shown. Throws an Error that names the limit where the card is larger than Slack takes.
 */
export function renderBlockKit(
  card: Card,
  standsIn: StandsIn = 'channel',
): { text: string; blocks: types.KnownBlock[] } {
  let buttons = 0;
  const nextButton = () => `press:${++buttons}`;
  const blocks = card.elements.flatMap((element) => drawElement(element, nextButton, standsIn));
  mustFit('blocks in a message', blocks.length);
  mustFit('characters in a message', shownLength(blocks));
  mustFit('characters in a summary', card.summary.length);
  return { text: escapeText(card.summary), blocks };
}

/** Makes text safe for the one field that Slack reads as markup: no mention, link or broadcast can arise. */
function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function drawElement(element: Element, nextButton: NextButton, standsIn: StandsIn): types.KnownBlock[] {
  switch (element.kind) {
    case 'text':
      return drawRuns(element.runs);
    case 'facts':
      return drawLines(
        element.facts.map(({ label, value }) => [{ text: `${label}: `, style: 'strong' }, { text: value }]),
      );
    case 'entries':
      return drawEntries(element.entries, nextButton);
    case 'buttons':
      return drawButtons(element.buttons, nextButton);
    case 'typed answer':
      return drawRuns([{ text: standsIn === 'direct' ? element.direct : element.inChannel, style: 'quiet' }]);
    case 'picture':
      return [drawPicture(element)];
    case 'link':
      return drawLink(element);
  }
}

/** Not a button: Slack would tell of each press on it, and wait for an answer. */
function drawLink({ label, url }: Extract<Element, { kind: 'link' }>): types.KnownBlock[] {
  mustFit('characters in a text', Math.max(label.length, url.length));
  const link = { type: 'link' as const, url, text: label };
  return [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [link] }] }];
}

function drawPicture({ url, alt }: Extract<Element, { kind: 'picture' }>): types.ImageBlock {
  mustFit('characters in a picture’s address', url.length);
  mustFit('characters in a picture’s description', alt.length);
  return { type: 'image', image_url: url, alt_text: alt };
}

function drawEntries(
  entries: { lines: Run[][]; buttons: Button[] }[],
  nextButton: NextButton,
): types.KnownBlock[] {
  mustFit('entries with buttons', entries.filter((entry) => entry.buttons.length > 0).length);
  const blocks: types.KnownBlock[] = [];
  // Entries without buttons share blocks: a long list would otherwise meet the limit of blocks.
  let waiting: Run[][] = [];
  for (const entry of entries) {
    waiting.push(...entry.lines);
    if (entry.buttons.length === 0) continue;
    blocks.push(...drawLines(waiting), ...drawButtons(entry.buttons, nextButton));
    waiting = [];
  }
  return [...blocks, ...drawLines(waiting)];
}

const drawLines = (lines: Run[][]): types.KnownBlock[] =>
  drawRuns(lines.flatMap((line, index) => (index === 0 ? line : [{ text: '\n' }, ...line])));

function drawRuns(runs: Run[]): types.KnownBlock[] {
  const blocks: RichText[][] = [];
  let room = 0;
  for (const run of runs) {
    let rest = run.text;
    while (rest !== '') {
      if (room === 0) {
        blocks.push([]);
        room = limits['characters in a text'];
      }
      const piece = firstPiece(rest, room);
      if (piece === '') {
        room = 0;
        continue;
      }
      blocks.at(-1)?.push({ type: 'text', text: piece, ...styleOf(run) });
      rest = rest.slice(piece.length);
      room -= piece.length;
    }
  }
  return blocks
    .filter((elements) => elements.some(({ text }) => text.trim() !== ''))
    .map((elements) => ({ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] }));
}

/** As much as fits, never ending inside a character that takes two places. */
function firstPiece(text: string, room: number): string {
  if (text.length <= room) return text;
  const lastUnit = text.charCodeAt(room - 1);
  return text.slice(0, lastUnit >= 0xd800 && lastUnit <= 0xdbff ? room - 1 : room);
}

function styleOf(run: Run): Pick<RichText, 'style'> {
  if (run.style === undefined) return {};
  return { style: { strong: { bold: true as const }, quiet: { italic: true as const } }[run.style] };
}

function drawButtons(buttons: Button[], nextButton: NextButton): types.ActionsBlock[] {
  if (buttons.length === 0) return [];
  mustFit('buttons in a row', buttons.length);
  return [{ type: 'actions', elements: buttons.map((button) => drawButton(button, nextButton())) }];
}

function drawButton(button: Button, actionId: string): types.Button {
  const value = JSON.stringify(button.press);
  mustFit('characters carried by a button', value.length);
  mustFit('characters spoken for a button', button.spoken?.length ?? 0);
  return {
    type: 'button',
    action_id: actionId,
    text: plain('characters on a button', button.label),
    value,
    ...(button.emphasis ? { style: button.emphasis } : {}),
    ...(button.spoken ? { accessibility_label: button.spoken } : {}),
  };
}

/** Slack counts all texts of a message together: about 12,000 with their containers, slackapi/bolt-js#2867 (2026). */
function shownLength(part: unknown): number {
  if (Array.isArray(part)) return part.reduce((sum: number, inner) => sum + shownLength(inner), 0);
  if (typeof part !== 'object' || part === null) return 0;
  return Object.entries(part).reduce(
    (sum, [key, inner]) =>
      sum + (key === 'text' && typeof inner === 'string' ? inner.length : shownLength(inner)),
    0,
  );
}
