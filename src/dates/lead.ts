// The words that lead a date: "senest på", "no later than", "d.".
import {
  approximations,
  blockers,
  closeBlockers,
  dayLeads,
  isOneOf,
  leads,
  periodLeads,
} from './date-words.ts';
import { phraseBefore } from './phrases.ts';
import type { Word } from './words.ts';

export type Lead = {
  /** Index of the first leading word; the date's own where there is none. */
  start: number;
  strength: 'none' | 'weak' | 'strong';
  /** "inden fredag": the working day before is meant. */
  before: boolean;
  /** "efter fredag": not when something is due. */
  blocked: boolean;
};

const longest = 5;

/** Looks back from the date at `index`, never past `floor`. */
export function leadOf(words: Word[], index: number, floor: number): Lead {
  const lead: Lead = { start: index, strength: 'none', before: false, blocked: false };
  for (let count = 0; count < longest; count += 1) {
    const end = endBeforeMark(words, lead.start);
    const found = phraseBefore(leads, words, end, floor);
    // "rettes til inden fredag": a weak word before "inden" belongs to the verb.
    if (!found || (lead.before && found.value.strength === 'weak')) break;
    // "tager den på torsdag": only right before its day "den" leads it.
    if (count > 0 && isOneOf(dayLeads, words[found.start])) break;
    lead.start = found.start;
    lead.before ||= found.value.before === true;
    if (lead.strength !== 'strong') lead.strength = found.value.strength;
  }
  const isBare = lead.strength === 'none' && !isOneOf(periodLeads, words[index]);
  const word = lead.start > floor ? words[lead.start - 1] : undefined;
  const isRough = isOneOf(approximations, words[endBeforeMark(words, lead.start) - 1]);
  lead.blocked = isRough || isOneOf(blockers, word) || (isBare && isOneOf(closeBlockers, word));
  return lead;
}

/** "d. 3/12" and "frist: fredag" have a mark between. */
function endBeforeMark(words: Word[], index: number): number {
  const mark = words[index - 1];
  const isLeadMark = mark?.tight && (mark.text === '.' || mark.text === ':');
  return isLeadMark ? index - 1 : index;
}
