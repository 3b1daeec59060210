// Card -> Adaptive Card 1.5. Nothing is dropped or cut: what Teams could not show is an error here.
import { opensForm } from '#src/chat/button-press.ts';
import type { Button, Card, Element } from '#src/chat/card.ts';
import { type RichTextBlock, textBlocks } from './literal-text.ts';

type SubmitAction = {
  type: 'Action.Submit';
  title: string;
  style?: 'positive';
  tooltip?: string;
  data: { msteams?: { type: 'task/fetch' }; press: Button['press'] };
};
type ExecuteAction = Omit<SubmitAction, 'type'> & {
  type: 'Action.Execute';
  verb: 'press';
  fallback: SubmitAction;
};
/** Made as wide as the card; a tap shows it larger (learn.microsoft.com, read November 2026). */
type Image = {
  type: 'Image';
  url: string;
  altText: string;
  size: 'stretch';
  msTeams: { allowExpand: true };
};
type OpenUrlAction = { type: 'Action.OpenUrl'; title: string; url: string };
type ActionSet = { type: 'ActionSet'; actions: (SubmitAction | ExecuteAction | OpenUrlAction)[] };
type Container = { type: 'Container'; separator: true; items: (RichTextBlock | ActionSet)[] };

export type AdaptiveCard = {
  type: 'AdaptiveCard';
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  version: '1.5';
  fallbackText: string;
  body: (RichTextBlock | ActionSet | Container | Image)[];
};

export type CardMessage = {
  type: 'message';
  summary: string;
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive'; content: AdaptiveCard }];
};

const CARD_BYTES = 28 * 1024;
const ACTIVITY_BYTES = 40 * 1024;
const ENTRIES_WITH_BUTTONS = 10;
/** Teams gives all actions of a set the same width and cuts labels that do not fit on it. */
const ACTIONS_IN_A_SET = 3;
const LABELS_IN_A_SET = 36;
const LABEL_BESIDE_OTHERS = 24;

/** Draws a card. Throws an Error that names the limit where Teams could not show all of it. */
export function renderAdaptiveCard(card: Card): AdaptiveCard {
  const withButtons = card.elements
    .flatMap((element) => (element.kind === 'entries' ? element.entries : []))
    .filter((entry) => entry.buttons.length > 0).length;
  if (withButtons > ENTRIES_WITH_BUTTONS) {
    throw new Error(
      `A card has at most ${ENTRIES_WITH_BUTTONS} entries with buttons; this one has ${withButtons}.`,
    );
  }
  const drawn: AdaptiveCard = {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    fallbackText: card.summary,
    body: card.elements.flatMap(renderElement),
  };
  const size = Buffer.byteLength(JSON.stringify(drawn));
  if (size > CARD_BYTES) {
    throw new Error(`An Adaptive Card may take ${CARD_BYTES} bytes; this one takes ${size}.`);
  }
  return drawn;
}

/** A card as a message. Throws like `renderAdaptiveCard`, and where the message is over Teams' limit. */
export function renderMessage(card: Card): CardMessage {
  const message: CardMessage = {
    type: 'message',
    summary: card.summary,
    attachments: [
      { contentType: 'application/vnd.microsoft.card.adaptive', content: renderAdaptiveCard(card) },
    ],
  };
  const size = Buffer.byteLength(JSON.stringify(message), 'utf16le');
  if (size > ACTIVITY_BYTES) {
    throw new Error(`A Teams message may take ${ACTIVITY_BYTES} bytes in UTF-16; this one takes ${size}.`);
  }
  return message;
}

/** The one sentence that a card is, where it is nothing more; Teams shows it without a card. */
export function asSentence(card: Card): string | undefined {
  const [only, ...more] = card.elements;
  if (only?.kind !== 'text' || more.length > 0) return undefined;
  return only.runs.map((run) => run.text).join('');
}

function renderElement(element: Element): AdaptiveCard['body'] {
  switch (element.kind) {
    case 'text':
      return textBlocks(element.runs);
    case 'facts':
      // Not a FactSet: it reads Markdown in its values.
      return element.facts.flatMap(({ label, value }) =>
        textBlocks([{ text: `${label}: `, style: 'quiet' }, { text: value }]),
      );
    case 'entries':
      return element.entries.map(({ lines, buttons }) => ({
        type: 'Container',
        separator: true,
        items: [...lines.flatMap(textBlocks), ...renderButtons(buttons)],
      }));
    case 'buttons':
      return renderButtons(element.buttons);
    case 'typed answer':
      // Teams shows nothing to one person alone in a channel: a question always stands in that person's own chat.
      return textBlocks([{ text: element.direct, style: 'quiet' }]);
    case 'picture':
      return [
        {
          type: 'Image',
          url: element.url,
          altText: element.alt,
          size: 'stretch',
          msTeams: { allowExpand: true },
        },
      ];
    case 'link':
      return [
        {
          type: 'ActionSet',
          actions: [{ type: 'Action.OpenUrl', title: element.label, url: element.url }],
        },
      ];
    default:
      return element satisfies never;
  }
}

function renderButtons(buttons: Button[]): ActionSet[] {
  const rows: Button[][] = [];
  for (const button of buttons) {
    const row = rows.at(-1);
    if (row && fitsBeside(row, button)) row.push(button);
    else rows.push([button]);
  }
  return rows.map((row) => ({ type: 'ActionSet', actions: row.map(renderButton) }));
}

function fitsBeside(row: Button[], button: Button): boolean {
  const labels = [...row, button].map(({ label }) => label.length);
  return (
    labels.length <= ACTIONS_IN_A_SET &&
    Math.max(...labels) <= LABEL_BESIDE_OTHERS &&
    labels.reduce((sum, length) => sum + length) <= LABELS_IN_A_SET
  );
}

function renderButton(button: Button): SubmitAction | ExecuteAction {
  const looks = { title: button.label, ...(button.emphasis ? { style: 'positive' as const } : {}) };
  const spoken = button.spoken ? { tooltip: button.spoken } : {};
  const data = { press: button.press };
  if (opensForm(button.press)) {
    return { type: 'Action.Submit', ...looks, ...spoken, data: { msteams: { type: 'task/fetch' }, ...data } };
  }
  // A client that needs the fallback is older than tooltips.
  const fallback: SubmitAction = { type: 'Action.Submit', ...looks, data };
  return { type: 'Action.Execute', verb: 'press', ...looks, ...spoken, data, fallback };
}
