// Lives through a ladder without a database: every morning that asks is taken as sent, until nothing more is planned.
import { Temporal } from 'temporal-polyfill';
import type { Member, Team } from '#src/people/team.ts';
import type { AskFacts, Rung } from '#src/reminders/ask-facts.ts';
import { ladders } from '#src/reminders/ladder.ts';
import { morningOf, nextAsk } from '#src/reminders/when-to-ask.ts';

export type Asked = { rung: Rung; onDay: string; wall: Temporal.ZonedDateTime };

/** What this owner is asked from `now` on, if nobody ever answers; at most `most` times. */
export function askedThrough(
  facts: AskFacts,
  person: Member,
  team: Team,
  now: Temporal.Instant,
  most = 40,
): Asked[] {
  const asked: Asked[] = [];
  let at = now;
  let known = facts;
  while (asked.length < most) {
    const owner = known.owners.find(({ personId }) => personId === person.id);
    const next = owner && nextAsk(known, owner, person, ladders[team.ladder ?? 'standard'], at);
    if (!next) break;
    at = morningOf(person, next.onDay);
    asked.push({
      rung: next.rung,
      onDay: next.onDay.toString(),
      wall: at.toZonedDateTimeISO(person.timeZone),
    });
    known = {
      ...known,
      owners: known.owners.map((each) =>
        each.personId === person.id ? { ...each, askedOn: next.onDay } : each,
      ),
    };
  }
  return asked;
}

export const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

export const moment = (text: string, timeZone = 'Europe/Copenhagen'): Temporal.Instant =>
  Temporal.PlainDateTime.from(text).toZonedDateTime(timeZone).toInstant();
