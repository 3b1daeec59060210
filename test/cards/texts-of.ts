// What a person reads: on a card of ours, and in what a platform is sent.
import type { Card } from '#src/chat/card.ts';

/** Everything a person should read on the card. */
export function textsOf({ elements }: Card): string[] {
  const texts: string[] = [];
  for (const element of elements) {
    if (element.kind === 'text') texts.push(...element.runs.map(({ text }) => text));
    if (element.kind === 'picture') texts.push(element.alt);
    if (element.kind === 'link') texts.push(element.label);
    if (element.kind === 'facts') texts.push(...element.facts.map(({ value }) => value));
    if (element.kind === 'buttons') texts.push(...element.buttons.map(({ label }) => label));
    if (element.kind === 'entries') {
      for (const { lines, buttons } of element.entries) {
        texts.push(...lines.flat().map(({ text }) => text), ...buttons.map(({ label }) => label));
      }
    }
  }
  return texts;
}

/** All texts in what a platform is sent, one after the other: a long one may be split over several. */
export function textsIn(drawn: unknown, key = ''): string {
  if (typeof drawn === 'string')
    return ['text', 'title', 'label', 'alt_text', 'altText'].includes(key) ? drawn : '';
  if (Array.isArray(drawn)) return drawn.map((each) => textsIn(each, key)).join('');
  if (drawn === null || typeof drawn !== 'object') return '';
  return Object.entries(drawn)
    .map(([name, value]) => textsIn(value, name))
    .join('');
}
