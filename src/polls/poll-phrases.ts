// How polls and rounds are called and timed in the words of whoever reads of them.
import type { Temporal } from 'temporal-polyfill';
import type { Reader } from '../people/reader.ts';
import { momentFor } from '../people/reader.ts';
import { listed, oneOfThese } from '../texts/spell-out.ts';
import { type Askable, titleOf } from './askable.ts';
import type { About, OpenRound } from './poll.ts';

export function pollPhrases(reader: Reader, all: Askable[]) {
  const { texts, timeZone, today } = reader;
  const { pollCommands, dates, language } = texts;
  const named = (about: About) => pollCommands.named(titleOf(about, all, language));
  return {
    named,
    /** "»Møderne« eller »Mellemrummene«" */
    oneOf: (abouts: About[]) => oneOfThese(abouts.map(named), language),
    listOf: (abouts: About[]) => listed(abouts.map(named), language),
    /** "puls stop møderne": of the first of them. */
    example: (typed: string, abouts: About[]) =>
      [typed, ...abouts.slice(0, 1).map((about) => titleOf(about, all, language).toLowerCase())].join(' '),
    /** "mandag 30. november kl. 9.00 (uge 49)" */
    at: (at: Temporal.Instant) =>
      pollCommands.moment(momentFor(reader, at), at.toZonedDateTimeISO(timeZone).weekOfYear ?? 0),
    /** "torsdag 26. november kl. 12.00" */
    until: (at: Temporal.Instant) => momentFor(reader, at),
    day: (day: Temporal.PlainDate) => dates.dayAlone(day, today),
    answered: ({ answeredCount, askedCount }: OpenRound) => pollCommands.answered(answeredCount, askedCount),
  };
}
