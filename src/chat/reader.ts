// Who a card is drawn for: language, time zone and what day it is there.
import type { Temporal } from 'temporal-polyfill';
import type { Member, Person, Team } from '../people/team.ts';
import { languageFor, type Texts, textsIn } from '../texts/texts.ts';

export type Reader = { texts: Texts; timeZone: string; now: Temporal.Instant; today: Temporal.PlainDate };

/** What one person reads: a reply, a nudge. */
export function personReading(person: Person, team: Team, now: Temporal.Instant): Reader {
  return reading(languageFor(person, team), person.timeZone, now);
}

/** What everybody in the team's channels reads. */
export function channelReading(team: Team, now: Temporal.Instant): Reader {
  return reading(team.language, team.timeZone, now);
}

function reading(language: Team['language'], timeZone: string, now: Temporal.Instant): Reader {
  return { texts: textsIn(language), timeZone, now, today: now.toZonedDateTimeISO(timeZone).toPlainDate() };
}

/** "tirsdag 24. november kl. 9.14", on the reader's wall. */
export function momentFor(reader: Reader, at: Temporal.Instant): string {
  return reader.texts.dates.moment(at.toZonedDateTimeISO(reader.timeZone), reader.today);
}

/** A name as the team says it, also of somebody who is no longer in it. */
export function nameIn(team: Team, personId: string): string {
  return team.members.find((member: Member) => member.id === personId)?.name ?? '–';
}
