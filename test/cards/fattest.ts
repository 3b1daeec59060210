// The fattest team, meetings and agreements that there can be: what every card must hold.
import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { ActionItem, ItemStatus } from '#src/action-items/action-item.ts';
import { longestWhat } from '#src/action-items/record-item.ts';
import { type AgendaItem, longestAgendaTitle, mostAgendaItems } from '#src/meetings/agenda.ts';
import { longestTitle, type Meeting } from '#src/meetings/meeting.ts';
import { longestAgendaItem } from '#src/minutes/suggest-items.ts';
import type { Member, Team } from '#src/people/team.ts';
import type { Language } from '#src/texts/language.ts';

export const now = Temporal.Instant.from('2026-11-27T08:00:00Z');
export const longWord = 'udskrivningsskema ';

const member = (index: number): Member => ({
  id: randomUUID(),
  name: `Anne-Margrethe ${'Christoffersen-'.repeat(6)}${index}`,
  organisation: {
    id: randomUUID(),
    name: `Region Syddanmark, ${'Afdeling for '.repeat(8)}`,
    sector: 'hospital',
  },
  role: 'member',
  timeZone: 'Europe/Copenhagen',
  accounts: [`slack:account/T/U${index}`],
});

export const teamIn = (language: Language): Team => ({
  id: randomUUID(),
  name: 'Hoftebrud '.repeat(10),
  language,
  timeZone: 'Europe/Copenhagen',
  members: Array.from({ length: 20 }, (_, index) => member(index)),
  former: [],
  channels: [],
  polls: { minimum: 3, openFor: 4 },
  meetings: { planned: [], latest: [] },
});

export const meetingsOf = (team: Team, count: number): Meeting[] =>
  Array.from({ length: count }, (_, index) => ({
    id: randomUUID(),
    teamId: team.id,
    title: longWord.repeat(20).slice(0, longestTitle - 2),
    heldOn: Temporal.PlainDate.from('2027-09-22').add({ days: index }),
    startsAt: Temporal.PlainTime.from('09:30'),
    endsAt: Temporal.PlainTime.from('11:30'),
    timeZone: 'Europe/Copenhagen',
    createdBy: team.members[0]?.id ?? '',
    isCancelled: false,
  }));

export const agendaOf = (team: Team): AgendaItem[] =>
  Array.from({ length: mostAgendaItems }, () => ({
    id: randomUUID(),
    teamId: team.id,
    meetingId: randomUUID(),
    title: longWord.repeat(20).slice(0, longestAgendaTitle),
    room: 'negotiating',
    addedBy: team.members[0]?.id ?? '',
  }));

export function itemsOf(team: Team, count: number, status: ItemStatus): ActionItem[] {
  return Array.from({ length: count }, (_, index) => {
    const id = randomUUID();
    const by = team.members[0]?.id ?? '';
    return {
      id,
      teamId: team.id,
      number: 9_000 + index,
      what: longWord.repeat(100).slice(0, longestWhat),
      dueOn: Temporal.PlainDate.from('2027-09-22').add({ days: index }),
      dueTime: Temporal.PlainTime.from('14:30'),
      status,
      agendaItem: 'Pkt. 12 Udskrivning og opfølgning '.repeat(10).slice(0, longestAgendaItem),
      owners: team.members.slice(0, 8).map((owner) => owner.id),
      createdBy: by,
      undoable: { id: randomUUID(), itemId: 'item', by, at: now, verb: 'create' },
      touched: { by, at: now },
      said: { by, at: now },
    };
  });
}
