// What the bot shows: a small union of meanings that every platform draws in full.
import type { ButtonPress } from './button-press.ts';

/** A stretch of literal text. Nothing in `text` is ever read as markup, a link or a mention. */
export type Run = { text: string; style?: 'strong' | 'quiet' };

export type Button = {
  label: string;
  press: ButtonPress;
  emphasis?: 'primary';
  /** What a screen reader says, where the label alone would not do ("Færdig" below ten items). */
  spoken?: string;
};

export type Element =
  | { kind: 'text'; runs: Run[] }
  | { kind: 'facts'; facts: { label: string; value: string }[] }
  /** Each entry: lines of text and the buttons that belong to it. At most 10 entries with buttons a card. */
  | { kind: 'entries'; entries: { lines: Run[][]; buttons: Button[] }[] }
  | { kind: 'buttons'; buttons: Button[] }
  /** How a question is answered by typing: in the reader's own conversation with the bot, and in a channel. */
  | { kind: 'typed answer'; direct: string; inChannel: string }
  /** A picture on the web; `alt` says all that it shows, its numbers too. */
  | { kind: 'picture'; url: string; alt: string }
  /** Opens an address outside the bot; made by `linkTo` and `linkToOwn` alone. */
  | { kind: 'link'; label: string; url: string };

export type Card = {
  /** One plain line: the notification on a locked phone, and what a client without cards shows. */
  summary: string;
  elements: Element[];
};

/** A literal run; the shortest way to say most lines. */
export function say(text: string, style?: Run['style']): Run {
  return style ? { text, style } : { text };
}

/** One text, of these runs. */
export function line(...runs: Run[]): Element {
  return { kind: 'text', runs };
}

/** Nothing where the address is not one of the web, by https: what a platform answered is not trusted to be. */
export function linkTo(label: string, url: string | undefined): Element[] {
  const isWeb = url !== undefined && URL.canParse(url) && new URL(url).protocol === 'https:';
  return isWeb ? [{ kind: 'link', label, url }] : [];
}

/** To a page of the bot's own, whose address its settings say. */
export function linkToOwn(label: string, url: string | undefined): Element[] {
  return url === undefined ? [] : [{ kind: 'link', label, url }];
}

/** A card that is one sentence. */
export function sentence(text: string): Card {
  return { summary: text, elements: [{ kind: 'text', runs: [{ text }] }] };
}
