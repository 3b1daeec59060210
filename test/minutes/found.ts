// What is found in a text of minutes, an agreement a line: "Anna Holm: sender skemaet (2026-11-27) [2. Data]".
import { Temporal } from 'temporal-polyfill';
import { minutesParser } from '#src/parse-lines.ts';

const people = [
  { name: 'Anna Holm', organisation: 'Kolding Kommune' },
  { name: 'Bo Lund', organisation: 'Kolding Kommune' },
  { name: 'Karen Dahl', organisation: 'Kolding Kommune' },
  { name: 'Mette Friis', organisation: 'Kolding Kommune' },
  { name: 'Mette Krogh', organisation: 'Sygehus Lillebælt' },
  { name: 'Ole Kjær', organisation: 'Lægerne Søndergade' },
];

/** A Tuesday; the next meeting is on Tuesday 15 December. */
export const readText = minutesParser(people, {
  now: Temporal.Instant.from('2026-11-24T09:00:00Z'),
  timeZone: 'Europe/Copenhagen',
  nextMeeting: Temporal.PlainDate.from('2026-12-15'),
});

/** "?" stands for who or when where it must be asked. */
export function found(text: string): string[] {
  return readText(text).map(({ owners, what, dueOn, dueTime, questions, agendaItem }) => {
    const isAsked = questions.some(({ about }) => about === 'who');
    const who = [...owners, ...(isAsked ? ['?'] : [])].join(' + ');
    const when = [dueOn ?? '?', ...(dueTime ? [dueTime] : [])].join(' ');
    return `${who}: ${what} (${when})${agendaItem === null ? '' : ` [${agendaItem}]`}`;
  });
}
