// What Slack takes at most, and the error that says which limit a card or form is over.

/** Source: docs.slack.dev/reference/block-kit, November 2026; the characters in a message leave a margin to Slack's sum. */
export const limits = {
  'blocks in a message': 50,
  'characters in a message': 10_000,
  'characters in a summary': 3_000,
  'characters in a text': 3_000,
  'characters in a picture’s address': 3_000,
  'characters in a picture’s description': 2_000,
  'buttons in a row': 25,
  'characters on a button': 75,
  'characters spoken for a button': 75,
  'characters carried by a button': 2_000,
  'entries with buttons': 10,
  'characters in a form title': 24,
  'characters in a field label': 2_000,
  'characters in a field hint': 2_000,
  'characters in a text field': 3_000,
  'choices in a field': 100,
  'characters in a choice': 75,
  'characters carried by a choice': 150,
  'characters carried by a form': 3_000,
  'fields in a form': 100,
};

export type Limit = keyof typeof limits;

/** Nothing is cut in silence: throws an Error that names the limit. */
export function mustFit(what: Limit, size: number): void {
  if (size > limits[what]) throw new Error(`Slack takes at most ${limits[what]} ${what}; this has ${size}.`);
}

/** A text within a limit, as Slack's literal text object: no markup, and `:smile:` stays as it was typed. */
export function plain(what: Limit, text: string): { type: 'plain_text'; text: string; emoji: false } {
  mustFit(what, text.length);
  return { type: 'plain_text', text, emoji: false };
}
