// What people typed, without the characters that nobody sees and no row can hold: taken out once, at the one door in.
import type { ChatEvent, TypedPart } from './event.ts';

const otherBreaks = /[\v\f\u0085\u2028\u2029]/g;
/** All control characters but tab and line break, and the lone halves of surrogate pairs. */
const unholdable = /(?![\t\n\r])[\p{Cc}\p{Cs}]/gu;

/** The same event with its texts cleaned. */
export function withoutControlCharacters(event: ChatEvent): ChatEvent {
  const { what } = event;
  switch (what.kind) {
    case 'typed':
    case 'message menu':
      return { ...event, what: { ...what, parts: what.parts.map(cleanPart) } };
    case 'submit': {
      const values = Object.entries(what.values).map(([field, value]) => [
        field,
        typeof value === 'string' ? clean(value) : value.map(clean),
      ]);
      return { ...event, what: { ...what, values: Object.fromEntries(values) } };
    }
    default:
      return event;
  }
}

function cleanPart(part: TypedPart): TypedPart {
  return typeof part === 'string' ? clean(part) : { ...part, name: clean(part.name) };
}

function clean(text: string): string {
  return text.replaceAll(otherBreaks, '\n').replaceAll(unholdable, '');
}
