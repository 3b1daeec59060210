// What the verb behind a person says: that something will be done, perhaps, or that something was said or is so.
import type { NameWord } from '../commands/names.ts';
import { isEnglishVerbBefore, isPassive, mayBePresentVerb } from '../commands/verbs.ts';

const set = (words: string) => new Set(words.split(' '));

/** Present tenses of what people say, think and are; "var" looks like one. Folded. */
const neverActs = set(
  'har er var kan mener siger foreslaar oplever oplyser anbefaler oensker efterlyser forklarer naevner mangler kender ' +
    'glemmer ligger hedder bliver takker tror vurderer synes haaber gaar staar savner peger understreger bekraefter ' +
    'oplevede bakker finder er-enige ved hilser undrer papeger paapeger fremhaever bemaerker opfordrer anfoerer gaelder ' +
    'scorer fortaeller udtrykker roser beretter siger husker lover kunne ville skulle maatte burde has is are was were had ' +
    'thinks feels says reports reported knows wants believes explains notes suggests mentions asks can could would did',
);

/** They tell of a meeting as often as of a task: only with a day, or in a list of tasks. */
const mayAct = set(
  'orienterer fremlaegger gennemgaar praesenterer viser redegoer deltager kommer faar moeder droefter diskuterer ' +
    'fortsaetter holder venter presents attends joins comes',
);

const duties = set('skal maa boer vil will shall must should needs need to');

export type VerbKind = 'acts' | 'may act' | 'must' | 'none';

/** `words` follow the one who does it. */
export function verbKind(words: NameWord[], text: string): VerbKind {
  const [first, second] = words.map(({ folded }) => folded);
  if (first === undefined || isPassive([first, second ?? ''])) return 'none';
  if (duties.has(first)) return isWish(first, second) ? 'none' : 'must';
  if (first === 'er' || first === 'is' || first === 'are')
    return /ing$/.test(second ?? '') ? 'may act' : 'none';
  if (first === 'finder' && second !== 'at')
    return /^finder (?:[^.]{0,80} )?(?:for (?:lang|kort)|at) /.test(text) ? 'none' : 'acts';
  if (neverActs.has(first)) return 'none';
  if (mayAct.has(first)) return 'may act';
  if (/^\p{L}+,? at /iu.test(text) && /^\p{L}+, at /iu.test(text)) return 'none';
  return mayBePresentVerb(first) || isEnglishVerbBefore(first, second) ? 'acts' : 'none';
}

/** "vil gerne", "skal ikke" */
const isWish = (first: string, second = ''): boolean =>
  (first === 'vil' && second === 'gerne') || second === 'ikke' || second === 'not' || second === 'have';
