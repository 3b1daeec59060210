// "Mind mig senere": until when is asked, and what is unanswered in the nudge is put off.
import type { Temporal } from 'temporal-polyfill';
import { type Button, say, sentence } from '../chat/card.ts';
import type { Reply } from '../chat/event.ts';
import type { Turn } from '../people/find-turns.ts';
import type { Reader } from '../people/reader.ts';
import { may } from '../people/rights.ts';
import type { Stores } from '../stores.ts';
import { isUnanswered } from './nudge-outcome.ts';
import { morningNudge } from './plan-nudges.ts';
import { type PutOffChoice, putOffAt, putOffTimes } from './put-off-times.ts';
import { readNudge, type ShownNudge } from './read-nudge.ts';

/** Undefined where the nudge is nobody's, or another person's. */
export async function askUntilWhen(stores: Stores, turn: Turn, nudge: string): Promise<Reply | undefined> {
  const { member, reader } = turn;
  const shown = await readNudge(stores, nudge);
  const isOwn = shown?.person.id === member.id;
  if (!shown || !may(isOwn ? 'themselves' : 'stranger', 'put off', 'person')) return undefined;
  const question = reader.texts.reminders.laterQuestion;
  const buttons: Button[] = [...putOffTimes(member, reader.now)].map(([to, { day }]) => ({
    label: labelOf(to, day, reader),
    press: { do: 'put off', nudge, to },
  }));
  const text = { kind: 'text' as const, runs: [say(question)] };
  return {
    show: 'privately',
    card: { summary: question, elements: [text, { kind: 'buttons', buttons }] },
  };
}

/** Pressed when what was chosen has passed, the next that is left is taken, and said. */
export async function putOff(
  stores: Stores,
  { member, reader }: Turn,
  { nudge, to }: { nudge: string; to: PutOffChoice },
): Promise<Reply | undefined> {
  const shown = await readNudge(stores, nudge);
  const isOwn = shown?.person.id === member.id;
  if (!shown || !may(isOwn ? 'themselves' : 'stranger', 'put off', 'person')) return undefined;
  const { reminders, dates } = reader.texts;
  const times = putOffTimes(member, reader.now);
  const until = times.get(to) ?? [...times.values()][0];
  const waiting = unanswered(shown, reader);
  if (!until || waiting.length === 0) return { show: 'in place', card: sentence(reminders.nothingToPutOff) };
  await stores.nudges.putOff(member.id, waiting, until, reader.now);
  const sendAt = putOffAt(until, member);
  const subject = { kind: 'later nudge' as const, personId: member.id, onDay: until.day };
  await stores.deliveries.plan([until.inAfternoon ? { subject, sendAt } : morningNudge(member, until.day)]);
  await stores.deliveries.redrawNudge(nudge);
  const moment = dates.moment(sendAt.toZonedDateTimeISO(member.timeZone), reader.today);
  return { show: 'in place', card: sentence(reminders.laterTold(moment)) };
}

function unanswered({ entries, teams, person, sentAt }: ShownNudge, reader: Reader) {
  return entries
    .filter(({ item }) => item.owners.includes(person.id))
    .filter((entry) => {
      const team = teams.get(entry.item.teamId);
      return team && isUnanswered(entry, person, team, reader, sentAt);
    })
    .map(({ item }) => item);
}

function labelOf(to: PutOffChoice, day: Temporal.PlainDate, { texts, today }: Reader): string {
  const { reminders, dates } = texts;
  switch (to) {
    case 'this afternoon':
      return reminders.thisAfternoon;
    case 'next day':
      return today.until(day).days === 1 ? reminders.tomorrow : dates.short(day, today);
    case 'next week':
      return reminders.nextWeek(dates.typed(day, today));
  }
}
