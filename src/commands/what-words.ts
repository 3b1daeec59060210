// What is to be done, in the writer's words: without owner and date, and without what dangles where they were cut out.
import { askedPerson, dutyWords } from './line-words.ts';
import { type Range, type TypedText, without } from './typed-text.ts';

/** `ranges` are cut out; `owner` is the one of them that names who does it. */
export function whatWords(typed: TypedText, ranges: Range[], owner?: Range): string {
  const { text } = typed;
  const cut = owner ? [...ranges, withBracket(text, owner)] : ranges;
  const what = tidy(
    without(
      typed,
      cut.map((range) => ({ ...range, end: afterLastMarks(text, range.end) })),
    ),
  );
  if (!owner) return what;
  if (isAfterColon(text, owner.end) && /^to /i.test(what)) return what;
  const told = what.replace(askedPerson, '');
  return (told === what ? what : told.replace(/ ?\?$/, '')).replace(dutyWords, '');
}

/** "Mette Krogh (MK) sender", "Jens (SLB) ringer": short for what was said before it. */
function withBracket(text: string, owner: Range): Range {
  const bracket = /^ \(\p{Lu}{2,4}\)/u.exec(text.slice(owner.end, owner.end + 8))?.[0] ?? '';
  return { ...owner, end: owner.end + bracket.length };
}

/** "torsdag?": the mark that ends the line goes with what was cut out before it. */
function afterLastMarks(text: string, end: number): number {
  const rest = text.slice(end, end + 8);
  return /^[\s?!.…]+$/.test(rest) && rest.length < 8 ? end + rest.length : end;
}

/** "Bo: to skemaer" is Danish for two of them. */
const isAfterColon = (text: string, end: number): boolean => text[end] === ':';

const abbreviation =
  /(?:^|[\s(/+])(?:(?:\p{L}+\.)+\p{L}+|afd|amb|spl|pr|hj|sygepl|kir|ortopædkir|ift|vedr|ang|evt|osv|mv|mm|mfl|inkl|ekskl|etc|ptt|pt|pkt|kl|nr|tlf|stk|max|min|ref|jf|ca|dvs|fx|red|resp|udd|aut|forl|komm|pårør|dept|approx|incl|vs|\p{L})\.$/iu;

/** Without what dangles where words were cut out, and without the full stop of the sentence. */
function tidy(text: string): string {
  const left = text
    .replaceAll(/\( *\)/g, ' ')
    .replaceAll(/ {2,}/g, ' ')
    .replaceAll(/ (?=[,;:.!?](?: |$))/g, '')
    .replaceAll(/([,;:])(?:[,;:.])+(?= |$)/g, '$1')
    .replaceAll(/ [|–—-](?= [|–—-](?: |$))/g, '')
    .replace(/[,;:–—-](?= \p{Extended_Pictographic}[^\p{L}\p{N}]{0,20}$)/u, '')
    .replace(/^(?:[ ,;:.*•–—-]|[|/+&>=→!?]+ )+/, '')
    .replace(/(?<![ ,;:–—|/+&>=→-])(?: (?:[–—|/+&=→]|-+>?|=>)|[ ,;:–—-])+$/, '')
    .replace(/ (?:og|eller|and|or)$/, '');
  return withoutFullStop(left);
}

function withoutFullStop(text: string): string {
  const marks = text.slice(-40).match(/[ .!…]+$/)?.[0] ?? '';
  if (marks === '') return text;
  const isShort = marks === '.' && abbreviation.test(text.slice(-40));
  return isShort ? text : text.replace(/(?<![ .!…])[ .!…]+$/, '');
}
