// Who a card is drawn for: language, time zone and what day it is there.
import type { Temporal } from 'temporal-polyfill';
import type { Language } from '../texts/language.ts';
import { type Texts, textsIn } from '../texts/texts.ts';
import type { Person, Team, TeamChannel } from './team.ts';

export type Reader = { texts: Texts; timeZone: string; now: Temporal.Instant; today: Temporal.PlainDate };

/** A channel's own language, else its team's; outside of them the one that all channels have, if they have one. */
export function languageIn({ language, channels }: Team, channel?: TeamChannel): Language {
  if (channel) return channel.language ?? language;
  const [one, ...others] = new Set(channels.map((each) => each.language ?? language));
  return one && others.length === 0 ? one : language;
}

/** One person: of a reply, which stands in the `channel` where there is one, or of a nudge. */
export function readerFor(person: Person, team: Team, now: Temporal.Instant, channel?: TeamChannel): Reader {
  return reader(person.language ?? languageIn(team, channel), person.timeZone, now);
}

/** Everybody in one of the team's channels. */
export function readerInChannels(team: Team, now: Temporal.Instant, channel?: TeamChannel): Reader {
  return reader(languageIn(team, channel), team.timeZone, now);
}

function reader(language: Language, timeZone: string, now: Temporal.Instant): Reader {
  return { texts: textsIn(language), timeZone, now, today: now.toZonedDateTimeISO(timeZone).toPlainDate() };
}

/** "tirsdag 24. november kl. 9.14", on the reader's wall. */
export function momentFor({ texts, timeZone, today }: Reader, at: Temporal.Instant): string {
  return texts.dates.moment(at.toZonedDateTimeISO(timeZone), today);
}
