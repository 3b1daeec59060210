// Whether a capitalised word that is nobody in the team looks like a person's name all the same.
import { months, weekdays } from '../dates/date-words.ts';
import { fold } from '../dates/words.ts';
import { abbreviations, headings, namingHeadings, nounEndings } from './line-words.ts';
import { looksLikeName, type NameWord, nameWordsAt } from './names.ts';
import { isEnglishVerbBefore, isImperative, isModalVerb, isPresentVerb, mayBePresentVerb } from './verbs.ts';

/** "Skemaet" and "Lægerne", except these names. */
const namesLikeNouns = new Set(
  (
    'karen maren soeren soren joergen jorgen torben preben steen sten morten carsten karsten kirsten kristen christen ' +
    'thorsten torsten esben espen iben ellen helen ben owen helene irene malene marlene lene magdalene rene arlene ' +
    'margaret margret janet harriet elisabet lisbet violet robert ann-helen baden halfdan bergen henning flemming ' +
    'hemming erling else king ming ellinor'
  ).split(' '),
);

/** They end in -s without being genitives: "Jens", not "Annas". */
const namesInS = new Set(
  (
    'jens hans lars mads niels nils anders jonas thomas tobias mathias matias mattias nicklas niklas klaus claus ' +
    'rasmus marius magnus johannes agnes doris iris carlos chris james charles lukas lucas andreas moses hannes ' +
    'dennis janus louis markus marcus elias silas villads troels julius linus gorgias theis tais lis elis anais ' +
    'augustus cornelius kris mikkels jes thais boas lis-marie paris phyllis'
  ).split(' '),
);

/** "Annas", "Anna Holms": whose something is. "Jens", "Friis" and "Voss" are names. */
export function isGenitiveShape(name: string): boolean {
  const last = fold(name).split(/[ -]/).at(-1) ?? '';
  return /s$/.test(last) && !/(?:s|ii|uu|oo|ee|aa|hu|u)s$/.test(last) && !namesInS.has(last);
}

/** They open a line without being anybody's name. */
const openers = new Set(
  (
    'vi jeg du i han hun de den det der man alle nogen ingen begge enhver hver hvem hvad hvis naar saa og men at som ' +
    'fordi derefter herefter ellers samtidig ogsaa ny nye nyt en et vores deres min mit mine patient patienter borger ' +
    'borgere paaroerende laege laeger sygeplejerske sygeplejersker terapeuter skema skemaer referat moede deltagere ' +
    'we they he she it there this that these those everyone everybody someone somebody nobody all who what if when ' +
    'then our their my patients doctors nurses form forms link need remember try want efter inden foer til senest medio ' +
    'ultimo primo med om ved paa for fra under kan vil skal mon hos by before after until on at next kun ja nej tak team ' +
    'region regionen status project projekt ward staff patient pilot progress group gruppen kommune hospital sygehus audit brev mail mvh vh kh tak regards best thanks ' +
    'tal data kursus lokale tekst workshop opgave emne post frist deadline'
  ).split(' '),
);

const isDefiniteNoun = (folded: string): boolean =>
  /^[^-]{3,}(?:en|et|erne|ene)$/.test(folded) && !namesLikeNouns.has(folded);

/** "MedCom", "SharePoint": not "McBride". */
const productName = /^(?!(?:Ma?c|De|Di|La|Le|Van)\p{Lu})\p{Lu}\p{Ll}+\p{Lu}/u;

/** Capitalised, and neither a known word nor an order: "Peter", not "Skemaet", "Husk", "Send". */
export function mayBePerson(word: NameWord | undefined): word is NameWord {
  if (!looksLikeName(word) || productName.test(word.text)) return false;
  const { folded } = word;
  const isWord = openers.has(folded) || headings.has(folded) || weekdays.has(folded) || months.has(folded);
  const isNoun =
    isDefiniteNoun(folded) ||
    namingHeadings.test(word.text) ||
    (nounEndings.test(folded) && !namesLikeNouns.has(folded));
  return (
    !isWord && !isNoun && !isGenitiveShape(folded) && !abbreviations.has(folded) && !isImperative(folded)
  );
}

/** In small letters, between a joiner and a verb: "bo og peter sender". No known word, order or verb. */
export function isSomebodyInSmall([word, ...after]: NameWord[]): boolean {
  if (!word || openers.has(word.folded) || weekdays.has(word.folded) || months.has(word.folded)) return false;
  const isOther = isDefiniteNoun(word.folded) || isImperative(word.folded) || startWithVerb([word, ...after]);
  return !isOther && startWithVerb(after);
}

/** Whether these words go on as after the one who does it: "sender skemaet", "skal sende". */
export function startWithVerb([first, second]: NameWord[]): boolean {
  if (!first) return false;
  return (
    isPresentVerb(first.folded) ||
    isModalVerb(first.folded, second?.folded ?? '') ||
    isEnglishVerbBefore(first.folded, second?.folded)
  );
}

/** What follows an owner at this offset: a verb, a mark, another owner, the end. */
export function canGoOn(text: string, end: number): boolean {
  if (
    /^ ?(?:$|[:,|&+/(]|\)|[.!?]+$|[–—-] |-> ?|(?:og|and|samt|eller|or|evt\.?|og\/eller|and\/or) )/i.test(
      text.slice(end, end + 12),
    )
  )
    return true;
  const words = text[end] === ' ' ? nameWordsAt(text, end + 1, 2) : [];
  return startWithVerb(words) || (words[0] !== undefined && mayBePresentVerb(words[0].folded));
}
