// "aftaler", "aftaler forsinkede", "aftaler Kolding", "aftaler Anna": which agreements somebody wants to see.
import type { AccountAddress } from '../chat/address.ts';
import { mentionMark, type TypedText } from './typed-text.ts';

export type ListCommand =
  | { kind: 'list'; whose: 'all' | 'mine' | 'late' | 'done' }
  /** Words that may name a person, an organisation or a meeting; or a real mention. */
  | { kind: 'list of'; words: string; mention?: AccountAddress };

const lists =
  '(?:(?:vis |se |show )?(?:alle |all )?(?:the )?(?:aftaler(?:ne)?|actions|agreements)|liste?|list)';
const lateWords = '(?:forsinkede|overskredne|forfaldne|late|overdue|delayed)';
const doneWords = '(?:faerdige|fardige|afsluttede|done|completed|finished)';
const mineWords = '(?:mine|mig|my|me)';

const whole = (form: string) => new RegExp(`^(?:${form})$`);
const either = (words: string) =>
  whole(
    `${lists} (?:de |the |som er |der er )?${words}|(?:vis |show )?(?:de |the )?${words} (?:aftaler|actions|agreements)`,
  );

/** Tried in this order. */
const known: [RegExp, 'all' | 'mine' | 'late' | 'done'][] = [
  [whole(lists), 'all'],
  [either(mineWords), 'mine'],
  [whole('mine'), 'mine'],
  [either(lateWords), 'late'],
  [whole('forsinkede|overskredne|late|overdue'), 'late'],
  [either(doneWords), 'done'],
];

/** "aftaler fra Kolding", "aftaler til næste møde" */
const leads = /^(?:(?:fra|from|hos|for|til|to|af|by|of|med|with|i|in|som|paa) )+/;
const listOf = new RegExp(`^${lists}:? (?=.)`);
const mostWords = 6;

/** `words` is the line folded, without quotes and the mark that ends it. Undefined where it asks for no list. */
export function readList(words: string, typed: TypedText): ListCommand | undefined {
  const whose = known.find(([form]) => form.test(words))?.[1];
  if (whose) return { kind: 'list', whose };
  const lead = listOf.exec(words)?.[0];
  if (lead === undefined || words.split(' ').length > mostWords + 1) return undefined;
  const named = words.slice(lead.length).replace(leads, '').replaceAll(mentionMark, '').trim();
  const [mention] = typed.mentions;
  if (mention && named === '') {
    return { kind: 'list of', words: `@${mention.name}`, mention: mention.mention };
  }
  const bare = named.replace(/^@/, '');
  if (bare === '') return { kind: 'list', whose: 'all' };
  return { kind: 'list of', words: asWritten(typed.text, bare.split(' ').length) };
}

/** The last words of the line with their capital letters. */
function asWritten(text: string, count: number): string {
  const words = text
    .replaceAll(/["'“”„‟«»‘’‚]/g, '')
    .replace(/[\s.!?…]{1,20}$/, '')
    .trim()
    .split(/\s+/);
  return words.slice(-count).join(' ').replace(/^@/, '');
}
