// Who a card is drawn for: language, time zone and what day it is there.
import type { Temporal } from 'temporal-polyfill';
import type { Language } from '../texts/language.ts';
import { languageFor, type Texts, textsIn } from '../texts/texts.ts';
import type { Person, Team } from './team.ts';

export type Reader = { texts: Texts; timeZone: string; now: Temporal.Instant; today: Temporal.PlainDate };

/** One person: of a reply, a nudge. */
export function readerFor(person: Person, team: { language: Language }, now: Temporal.Instant): Reader {
  return reader(languageFor(person, team), person.timeZone, now);
}

/** Everybody in the team's channels. */
export function readerInChannels(team: Team, now: Temporal.Instant): Reader {
  return reader(team.language, team.timeZone, now);
}

function reader(language: Language, timeZone: string, now: Temporal.Instant): Reader {
  return { texts: textsIn(language), timeZone, now, today: now.toZonedDateTimeISO(timeZone).toPlainDate() };
}

/** "tirsdag 24. november kl. 9.14", on the reader's wall. */
export function momentFor({ texts, timeZone, today }: Reader, at: Temporal.Instant): string {
  return texts.dates.moment(at.toZonedDateTimeISO(timeZone), today);
}
