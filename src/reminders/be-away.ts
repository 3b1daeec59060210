// "Væk til 5/1", "ferie uge 7", "tilbage": while a person is away nobody asks them, and what falls due is pointed out.
import type { Temporal } from 'temporal-polyfill';
import { isFinished } from '../action-items/action-item.ts';
import { type Reply, tell } from '../chat/event.ts';
import type { AwayCommand } from '../commands/reminder-command.ts';
import type { Turns } from '../people/find-turns.ts';
import type { Stores } from '../stores.ts';
import { listed } from '../texts/spell-out.ts';
import { planAgain } from './plan-again.ts';
import { isBefore, presentOnOrAfter } from './presence.ts';

const longestDays = 366;
const mostNumbers = 10;

/** An absence is the person's, in all of their teams. */
export async function replyToAway(stores: Stores, turns: Turns, command: AwayCommand): Promise<Reply> {
  const [{ member, reader }] = turns;
  const { texts, today } = reader;
  const { absences, dates } = texts;
  switch (command.kind) {
    case 'away until when': {
      const days = command.due?.choices.map((day) => dates.dayAlone(day, today)) ?? [];
      const isOneOf = days.length > 0 && command.due?.why === 'today or next week';
      return tell(isOneOf ? absences.whichDay(texts.meetings.or(days)) : absences.untilWhen);
    }
    case 'back': {
      const wasAway = await stores.calendar.beBack(member.id, command.on);
      await planAgain(stores, member.id, reader);
      if (!wasAway) return tell(absences.notAway);
      return tell(
        isBefore(today, command.on) ? absences.backOn(dates.dayAlone(command.on, today)) : absences.back,
      );
    }
    case 'away':
      return beAway(stores, turns, command);
  }
}

async function beAway(
  stores: Stores,
  turns: Turns,
  { from, until }: Extract<AwayCommand, { kind: 'away' }>,
): Promise<Reply> {
  const [{ member, reader }] = turns;
  const { texts, today } = reader;
  const { absences, dates } = texts;
  if (until && today.until(until).days > longestDays) return tell(absences.tooLong);
  await stores.calendar.beAway(member.id, { from, ...(until && { until }) });
  await planAgain(stores, member.id, reader);
  const meanwhile = await dueMeanwhile(stores, member.id, from, until);
  const numbers = meanwhile.slice(0, mostNumbers).map((number) => `#${number}`);
  const note =
    numbers.length > 0 ? absences.dueMeanwhile(listed(numbers, texts.language), numbers.length) : '';
  const away = { ...member, absences: [{ from, ...(until && { until }) }] };
  const back = until && presentOnOrAfter(away, until.add({ days: 1 }));
  const day = (which: Temporal.PlainDate) => dates.dayAlone(which, today);
  const told = !(until && back)
    ? absences.awayForNow
    : from.equals(until)
      ? absences.awayOneDay(day(from), day(back))
      : absences.away(day(from), day(until), day(back));
  return tell([told, note].filter(Boolean).join('\n'));
}

/** What only this person has, and is due while they are away. */
async function dueMeanwhile(
  { nudges }: Stores,
  personId: string,
  from: Temporal.PlainDate,
  until: Temporal.PlainDate | undefined,
): Promise<number[]> {
  const facts = await nudges.factsFor(personId, from);
  return facts
    .map(({ item }) => item)
    .filter((item) => !isFinished(item) && item.owners.length === 1 && item.owners[0] === personId)
    .filter(({ dueOn }) => !isBefore(dueOn, from) && !(until && isBefore(until, dueOn)))
    .map(({ number }) => number);
}
