// What the verb behind a person says: that something will be done, perhaps, or that something was said or is so.
import type { NameWord } from '../commands/names.ts';
import { isEnglishVerbBefore, isPassive, mayBePresentVerb } from '../commands/verbs.ts';

const set = (words: string) => new Set(words.split(' '));

/** Present tenses of what people say, think and are; "var" looks like one. Folded. */
const neverActs = set(
  'har er var kan mener siger foreslaar oplever oplyser anbefaler oensker efterlyser forklarer naevner mangler kender ' +
    'glemmer ligger hedder bliver takker tror vurderer synes haaber gaar staar savner peger understreger bekraefter ' +
    'oplevede bakker ved hilser undrer papeger paapeger fremhaever bemaerker opfordrer anfoerer gaelder ' +
    'faar kommer scorer fortaeller udtrykker roser beretter siger husker lover kunne holder ville skulle maatte burde has is are was were had ' +
    'thinks feels says reports reported knows wants believes explains notes suggests mentions asks can could would did',
);

/** They tell of a meeting as often as of a task: only with a day, or in a list of tasks. */
const mayAct = set(
  'orienterer fremlaegger gennemgaar praesenterer viser redegoer deltager moeder droefter diskuterer ' +
    'fortsaetter venter presents attends joins comes',
);

const duties = set('skal maa boer vil will shall must should needs need to');

/** Folded: "sendte", "fortalte", "reported", and the strong ones. */
const past =
  /^(?:\p{L}{2,}(?:ede|[glnrsvk]te|[dk]te)|\p{L}{3,}ed|gik|fik|kom|tog|gav|bad|lagde|blev|stod|fandt|skrev|sad|gjorde|saa|holdt|bragte|naaede|told|gave|took|went|said|felt|met|sent|brought)$/u;

/** 'tells': what was said or done, or is so; 'none': no verb at all. */
export type VerbKind = 'acts' | 'may act' | 'must' | 'tells' | 'none';

/** `words` follow the one who does it and open the text. */
export function verbKind(words: NameWord[], text: string): VerbKind {
  const [first, second, third] = words.map(({ folded }) => folded);
  if (first === undefined) return 'none';
  if (isAsked.test(text)) return 'must';
  if (duties.has(first)) return isWish(first, second, third) ? 'tells' : 'must';
  if (/^(?:are|is)$/.test(first) && /ing$/.test(second ?? '')) return 'may act';
  if (/^(?:kommer med |holder (?!ferie|fri |fast|oeje|øje))/.test(text)) return 'may act';
  if (isPassive([first, second ?? '']) || past.test(first) || neverActs.has(first)) return 'tells';
  if (mayAct.has(first)) return 'may act';
  if (!mayBePresentVerb(first) && !isEnglishVerbBefore(first, second)) return 'none';
  return /^\p{L}+, at /u.test(text) || isFinding.test(text) ? 'tells' : 'acts';
}

/** "Lene bedes sende", "Bo er tovholder på", "Ole has to" */
const isAsked =
  /^(?:bedes |opfordres til |(?:er|is|are) (?:ansvarlige? for|responsible for|tovholdere? (?:på|for))|påtager sig |(?:has|have) to |lover at )/i;

/** "Bo finder det svært" is no finding of anything. */
const isFinding = /^finder (?:det|den|retningslinjen|at) /;

/** "vil gerne", "skal ikke", "must have been" */
const isWish = (first: string, second = '', third = ''): boolean =>
  (first === 'vil' && (second === 'gerne' || third === 'gerne')) ||
  second === 'ikke' ||
  second === 'not' ||
  second === 'have';
