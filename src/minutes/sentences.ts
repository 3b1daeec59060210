// Cuts prose into sentences.
import { months } from '../dates/date-words.ts';
import { fold } from '../dates/words.ts';

const shortened = new Set(
  (
    'afd amb spl pr hj kl nr d ca dvs fx ift vedr ang evt osv mv inkl ekskl etc ptt pt pkt tlf stk max min ref jf ' +
    'resp udd komm dept approx incl vs st dr hr fr mdr jan feb mar apr jun aug sep sept okt nov dec man tirs ons ' +
    'tors fre lør søn bl a eks ansv mgl gl sygepl ovl e i g p no mr mrs ms'
  ).split(' '),
);

// Bounded look-behinds, so that it stays linear.
const ends = /(?<![.!?…])[.!?…]+["»”)]? +(?=["»„“(]?[\p{Lu}\d@])/gu;

/** Where nobody wrote a capital, as some dictate, any letter may begin one. */
const endsInSmall = /(?<![.!?…])[.!?…]+ +(?=\p{L}{2})/gu;

/** Trimmed and none of them empty; not cut behind an abbreviation, an initial or the number of a day. */
export function sentencesOf(text: string): string[] {
  const found: string[] = [];
  let start = 0;
  for (const { index, 0: mark } of text.matchAll(/\p{Lu}/u.test(text) ? ends : endsInSmall)) {
    const end = index + mark.length;
    const isStop = mark.startsWith('.') && !mark.startsWith('..');
    if (isStop && isShort(text.slice(Math.max(start, index - 20), index), text.slice(end, end + 12)))
      continue;
    found.push(text.slice(start, end).trim());
    start = end;
  }
  found.push(text.slice(start).trim());
  return found.filter((sentence) => sentence !== '');
}

function isShort(before: string, after: string): boolean {
  const word = /[\p{L}\d./-]+$/u.exec(before)?.[0] ?? '';
  if (/^\d{1,2}[./]\d{1,2}$/.test(word)) return word === before;
  if (/^\d{1,2}$/.test(word)) {
    return word === before || /^\d/.test(after) || months.has(fold(/^\p{L}+/u.exec(after)?.[0] ?? ''));
  }
  return /^\p{Lu}$/u.test(word) || shortened.has((word.split('.').at(-1) ?? '').toLowerCase());
}
