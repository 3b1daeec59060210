// "aftaler", "aftaler forsinkede", "aftaler Kolding", "aftaler Anna": which agreements somebody wants to see.
import type { AccountAddress } from '../chat/address.ts';
import { mentionMark, type TypedText } from './typed-text.ts';

export type ListCommand =
  | { kind: 'list'; whose: 'all' | 'mine' | 'late' | 'done' }
  /** Words that may name a person, an organisation or a meeting; or a real mention. */
  | { kind: 'list of'; words: string; mention?: AccountAddress };

const shows =
  '(?:vis|se|show|list|find|hent|kan jeg (?:faa lov at )?se|kan du vise|lad mig se|lad os se|can i see|let me see)(?: mig| os| me| us)?';
const nouns =
  '(?:aftaler(?:ne)?|aftalelisten?|opgaver(?:ne)?|actions|action list|agreements|tasks|listen?|liste over aftaler|list)';
const allWords =
  "(?:alle(?: sammen)?|allesammen|samtlige|alt|all|everything|aabne|abne|open|vores|our|teamets|the team'?s|hele teamets?|(?:for |i )?hele teamet|the whole team)";
const lists = `(?:${shows} )?(?:${allWords} )?(?:de |the )?(?:${allWords} )*${nouns}`;
const lateWords = '(?:forsinkede|overskredne|forfaldne|late|overdue|delayed)';
const doneWords = '(?:faerdige|fardige|afsluttede|done|completed|finished)';
const mineWords = '(?:mine|mig|min|my|me)';
const leadWords = '(?:fra|from|hos|for|til|to|af|by|of|med|with|i|in|som|paa|den|d\\.?|the)';
const thanks = '(?:,? (?:tak|please|thanks|har vi|er der))?';

const whole = (form: string) => new RegExp(`^(?:${form})${thanks}$`);
const either = (words: string) =>
  whole(
    `${lists} (?:de |the |alle |all |som er |der er |${leadWords} )?${words}|` +
      `(?:${shows} )?(?:alle |all )?(?:de |the )?(?:${allWords} )?${words}(?: ${allWords})? ${nouns}|` +
      `${shows} (?:alle |all )?(?:de |the )?${words}`,
  );

/** Tried in this order. */
const known: [RegExp, 'all' | 'mine' | 'late' | 'done'][] = [
  [whole(`${lists}(?: ${allWords})?|hvilke ${nouns}|${shows} (?:alle|all)`), 'all'],
  [either(mineWords), 'mine'],
  [whole('mine'), 'mine'],
  [either(lateWords), 'late'],
  [whole('forsinkede|overskredne|late|overdue'), 'late'],
  [either(doneWords), 'done'],
];

/** "aftaler fra Kolding", "aftaler til næste møde" */
const leads = new RegExp(`^(?:${leadWords} )+`);
const listOf = new RegExp(`^${lists}:? (?=.)`);
/** "Karens aftaler", "show Jens' actions" */
const listBelonging = new RegExp(`^(?:${shows} )?(?<whose>\\S.{0,60}(?:s|['’]s?)) ${nouns}${thanks}$`);
const mostWords = 6;

/** `words` is the line folded, without quotes and the mark that ends it. Undefined where it asks for no list. */
export function readList(words: string, typed: TypedText): ListCommand | undefined {
  const whose = known.find(([form]) => form.test(words))?.[1];
  if (whose) return { kind: 'list', whose };
  if (words.split(' ').length > mostWords + 1) return undefined;
  const lead = listOf.exec(words)?.[0];
  if (lead === undefined) return listOfBelonging(words);
  const named = words.slice(lead.length).replace(leads, '').replaceAll(mentionMark, '').trim();
  const [mention] = typed.mentions;
  if (mention && named === '') {
    return { kind: 'list of', words: `@${mention.name}`, mention: mention.mention };
  }
  const bare = named.replace(/^@/, '');
  if (bare === '') return { kind: 'list', whose: 'all' };
  return { kind: 'list of', words: asWritten(typed.text, bare.split(' ').length) };
}

function listOfBelonging(words: string): ListCommand | undefined {
  const whose = listBelonging.exec(words)?.groups?.whose;
  return whose === undefined ? undefined : { kind: 'list of', words: whose };
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
