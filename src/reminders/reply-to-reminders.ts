// What is said back to whoever settles how and when they, or their team, are reminded.
import { Temporal } from 'temporal-polyfill';
import { type Reply, tell } from '../chat/event.ts';
import type { ReminderCommand } from '../commands/reminder-command.ts';
import { fold } from '../dates/words.ts';
import type { Turn, Turns } from '../people/find-turns.ts';
import { may } from '../people/rights.ts';
import { standingIn } from '../people/standings.ts';
import type { LadderName, Organisation } from '../people/team.ts';
import { refuseSeveralTeams } from '../refuse-text.ts';
import type { Stores } from '../stores.ts';
import { listed } from '../texts/spell-out.ts';
import { replyToAway } from './be-away.ts';
import { planAgain } from './plan-again.ts';
import { replyToProd } from './prod.ts';

const earliest = Temporal.PlainTime.from('07:00');
const latest = Temporal.PlainTime.from('17:00');
const nine = Temporal.PlainTime.from('09:00');
const mostDaysOff = 60;

export async function replyToReminders(
  stores: Stores,
  turns: Turns,
  command: ReminderCommand,
): Promise<Reply> {
  const [turn] = turns;
  const { absences } = turn.reader.texts;
  switch (command.kind) {
    case 'away':
    case 'away until when':
    case 'back':
      return replyToAway(stores, turns, command);
    case 'nudge time':
      return setNudgeTime(stores, turn, command.at);
    case 'tell reminders':
      return tellReminders(turn);
    case 'prod needs number':
      return tell(absences.prodNeedsNumber);
    case 'days off when':
      return tell(absences.daysOffWhen);
    case 'prod':
      return refuseSeveralTeams(turns) ?? replyToProd(stores, turn, command);
    case 'choose ladder':
      return refuseSeveralTeams(turns) ?? chooseLadder(stores, turn, command.ladder);
    case 'tell days off':
      return refuseSeveralTeams(turns) ?? tellDaysOff(turn);
    case 'days off':
      return refuseSeveralTeams(turns) ?? setDaysOff(stores, turn, command);
  }
}

async function setNudgeTime(
  stores: Stores,
  { member, reader }: Turn,
  at: Temporal.PlainTime | undefined,
): Promise<Reply> {
  const { absences, dates } = reader.texts;
  const isByDay =
    at && Temporal.PlainTime.compare(earliest, at) <= 0 && Temporal.PlainTime.compare(at, latest) <= 0;
  if (!isByDay) return tell(absences.nudgeTimeWhen);
  await stores.calendar.nudgeAt(member.id, at);
  await planAgain(stores, member.id, reader);
  return tell(absences.nudgeTime(dates.time(at)));
}

function tellReminders({ team, member, reader }: Turn): Reply {
  const { absences, dates } = reader.texts;
  const time = dates.time(member.nudgeTime ?? nine);
  return tell(absences.reminders(time, absences[team.ladder ?? 'standard']));
}

async function chooseLadder(stores: Stores, turn: Turn, ladder: LadderName): Promise<Reply> {
  const { team, reader } = turn;
  const { absences } = reader.texts;
  if (!may(standingIn(turn), 'choose ladder', 'team')) return tell(absences.leadersOnly);
  await stores.calendar.climb(team.id, ladder);
  for (const { id } of team.members) await planAgain(stores, id, reader);
  return tell(absences.ladderIs(absences[ladder]));
}

function tellDaysOff({ team, reader }: Turn): Reply {
  const { texts, today } = reader;
  const lines = organisationsOf(team.members).flatMap(({ name, daysOff = [] }) => {
    const days = daysOff.map((day) => texts.dates.dayAlone(day, today));
    return days.length > 0 ? [texts.absences.daysOffOf(name, listed(days, texts.language))] : [];
  });
  return tell(lines.length > 0 ? lines.join('\n') : texts.absences.noDaysOff);
}

async function setDaysOff(
  stores: Stores,
  turn: Turn,
  { days: { from, until }, place, open }: Extract<ReminderCommand, { kind: 'days off' }>,
): Promise<Reply> {
  const { team, member, reader } = turn;
  const { texts, today } = reader;
  const { absences, dates, language } = texts;
  if (!may(standingIn(turn), 'choose days off', 'team')) return tell(absences.leadersOnly);
  const places = organisationsOf(team.members);
  const organisation = place ? places.find(({ name }) => fold(name).includes(place)) : member.organisation;
  if (!organisation)
    return tell(
      absences.noSuchPlace(
        place,
        listed(
          places.map(({ name }) => name),
          language,
        ),
      ),
    );
  const count = from.until(until).days + 1;
  if (count > mostDaysOff) return tell(absences.daysOffTooMany);
  const days = Array.from({ length: count }, (_, index) => from.add({ days: index }));
  await (open ? stores.calendar.open(organisation.id, days) : stores.calendar.close(organisation.id, days));
  for (const { id } of team.members.filter((one) => one.organisation.id === organisation.id))
    await planAgain(stores, id, reader);
  const said = from.equals(until)
    ? dates.dayAlone(from, today)
    : `${dates.dayAlone(from, today)} – ${dates.dayAlone(until, today)}`;
  return tell((open ? absences.opened : absences.closed)(organisation.name, said));
}

function organisationsOf(people: { organisation: Organisation }[]): Organisation[] {
  return [...new Map(people.map(({ organisation }) => [organisation.id, organisation])).values()];
}
