// The date words of both languages as one, folded for look-up: a Danish line may hold English words.
import { danish } from './danish.ts';
import { english } from './english.ts';
import type { DateWords } from './language-words.ts';
import { phraseTable } from './phrases.ts';
import { fold, spellings, type Word } from './words.ts';

const languages: DateWords[] = [danish, english];

const allOf = (pick: (language: DateWords) => string[]) =>
  new Set(languages.flatMap(pick).flatMap((word) => spellings(word)));

const phrasesOf = (pick: (language: DateWords) => string[]) =>
  phraseTable(languages.flatMap(pick).map((phrase): [string, true] => [phrase, true]));

const valuesOf = <Value>(pick: (language: DateWords) => Record<string, Value>) =>
  phraseTable(languages.flatMap((language) => Object.entries(pick(language))));

/** Folded word -> 1 for Monday to 7 for Sunday. */
export const weekdays = new Map(
  languages.flatMap((language) =>
    language.weekdays.flatMap((word, index) =>
      spellings(word).map((spelling): [string, number] => [spelling, index + 1]),
    ),
  ),
);

export const shortWeekdays = new Map(
  languages.flatMap((language) => language.shortWeekdays.map((short) => [fold(short.word), short] as const)),
);

/** Folded word -> 1 for January to 12 for December. */
export const months = new Map(
  languages.flatMap((language) =>
    language.months.flatMap((words, index) => words.map((word): [string, number] => [fold(word), index + 1])),
  ),
);

/** Folded months that a dot may belong to: "dec.", "maj." */
export const shortMonths = new Set(
  languages.flatMap((language) =>
    language.months.flatMap((words) => (words.length > 1 ? words.slice(1) : words).map(fold)),
  ),
);

export const relativeDays = valuesOf((language) => language.relativeDays);
export const feastDays = valuesOf((language) => language.feastDays);
export const movableDays = valuesOf((language) => language.movableDays);
export const partsOfPeriods = valuesOf((language) => language.partsOfPeriods);
export const partsThatNeedLead = phrasesOf((language) => language.partsThatNeedLead);
export const currentPeriods = valuesOf((language) => language.currentPeriods);
export const nextMonths = phrasesOf((language) => language.nextMonths);
export const weekendNouns = allOf((language) => language.weekendNouns);
export const afterWeekends = phrasesOf((language) => language.afterWeekends);
export const nextMeetings = phrasesOf((language) => language.nextMeetings);
export const meetingLeads = phrasesOf((language) => language.meetingLeads);

export const pastPhrases = phrasesOf((language) => language.pastPhrases);
export const nextYearPhrases = phrasesOf((language) => language.nextYearPhrases);
export const yearLeads = allOf((language) => language.yearLeads);
export const pastWords = allOf((language) => language.pastWords);
export const periods = allOf((language) => language.periods);
export const partOfLongerLeads = allOf((language) => language.partOfLongerLeads);
export const partsOfDay = allOf((language) => language.partsOfDay);

/** Folded word -> the day of the month. */
export const ordinalWords = new Map(
  languages.flatMap((language) =>
    Object.entries(language.ordinalWords).flatMap(([word, day]) =>
      spellings(word).map((spelling): [string, number] => [spelling, day]),
    ),
  ),
);

/** Found by their last word, looking back from the date. */
export const leads = phraseTable(
  languages.flatMap((language) => language.leads).map((lead): [string, typeof lead] => [lead.phrase, lead]),
  'last',
);
/** The same, looking ahead. */
export const leadsAhead = phrasesOf((language) => language.leads.map(({ phrase }) => phrase));

export const numberWords = new Map(languages.flatMap((language) => Object.entries(language.numbers)));
export const halvesOfDay = new Map(languages.flatMap((language) => Object.entries(language.halvesOfDay)));
export const notDates = phrasesOf((language) => language.notDates);
export const notDatesAtEnd = phrasesOf((language) => language.notDatesAtEnd);
export const seasonLeads = phrasesOf((language) => language.seasonLeads);
export const seasons = phrasesOf((language) => language.seasons);
export const repeaters = phrasesOf((language) => language.repeaters);
export const repeated = allOf((language) => language.repeated);
export const blockers = allOf((language) => language.blockers);
export const approximations = allOf((language) => language.approximations);
export const closeBlockers = allOf((language) => language.closeBlockers);
export const countedNouns = allOf((language) => language.countedNouns);
export const dotNumberedNouns = allOf((language) => language.dotNumberedNouns);
export const dayFollowers = allOf((language) => language.dayFollowers);
export const followers = allOf((language) => language.followers);
export const nextWords = allOf((language) => language.nextWords);
export const thisWords = allOf((language) => language.thisWords);
export const weekNouns = allOf((language) => language.weekNouns);
export const periodLeads = allOf((language) => language.periodLeads);
export const weekLaterWords = allOf((language) => language.weekLaterWords);
export const aheadWords = allOf((language) => language.aheadWords);
export const eightDayLeads = allOf((language) => language.eightDayLeads);
export const withinPhrases = phrasesOf((language) => language.withinPhrases);
export const countFollowers = allOf((language) => language.countFollowers);
export const monthsNouns = allOf((language) => language.monthsNouns);
export const yearsNouns = allOf((language) => language.yearsNouns);
export const dayNouns = allOf((language) => language.dayNouns);
export const weeksNouns = allOf((language) => language.weeksNouns);
export const clockWords = allOf((language) => language.clockWords);
export const clockLeads = allOf((language) => language.clockLeads);
export const hourLeads = allOf((language) => language.hourLeads);
export const dayLeads = allOf((language) => language.dayLeads);
export const dayLeadsOfBareNumbers = allOf((language) => language.dayLeadsOfBareNumbers);
export const ordinalEndings = allOf((language) => language.ordinalEndings);
export const monthLeads = allOf((language) => language.monthLeads);
export const monthsThatAreNames = allOf((language) => language.monthsThatAreNames);
export const monthsThatAreVerbs = allOf((language) => language.monthsThatAreVerbs);
export const alternatives = allOf((language) => language.alternatives);
export const joiners = allOf((language) => language.joiners);
export const oftenMistyped = languages.flatMap((language) => language.oftenMistyped);
export const lookalikes = allOf((language) => language.lookalikes);

/** True where the folded word at this place is one of them. */
export function isOneOf(set: Set<string>, word: Word | undefined): word is Word {
  return word !== undefined && set.has(word.folded);
}
