// Items come to a meeting's agenda, go, and change places; the meeting's cards show it.
import { fold } from '../dates/words.ts';
import type { Turn } from '../people/find-turns.ts';
import { may } from '../people/rights.ts';
import { standingToPoint } from '../people/standings.ts';
import { holdsCprNumber } from '../privacy/cpr-guard.ts';
import type { Stores } from '../stores.ts';
import { type AgendaItem, longestAgendaTitle, mostAgendaItems, type Room } from './agenda.ts';
import { isOver, type Meeting } from './meeting.ts';

/** `agenda` is as it is afterwards. */
type Agenda = { meeting: Meeting; agenda: AgendaItem[] };

export type AgendaChange =
  | ({ kind: 'added' | 'removed' | 'moved' | 'in another room'; item: AgendaItem } & Agenda)
  | ({ kind: 'may not' | 'there already'; item: AgendaItem } & Agenda)
  | ({ kind: 'full' | 'over' | 'no such item' } & Agenda)
  /** Nothing is stored. */
  | { kind: 'too long'; length: number }
  | { kind: 'CPR number' }
  /** Of another team, or gone. */
  | { kind: 'gone' };

export async function addToAgenda(
  stores: Stores,
  turn: Turn,
  meetingId: string,
  { title, room }: { title: string; room?: Room },
): Promise<AgendaChange> {
  const { team, member, reader } = turn;
  if (holdsCprNumber(title)) return { kind: 'CPR number' };
  if (title.length > longestAgendaTitle) return { kind: 'too long', length: title.length };
  return change(stores, turn, meetingId, async ({ meeting, agenda }) => {
    const twin = agenda.find((item) => fold(item.title) === fold(title));
    // Written once more with another room, it is to be talked about there.
    if (twin && room && room !== twin.room) {
      await stores.agendas.putInRoom(twin.id, room);
      return { kind: 'in another room', item: { ...twin, room } };
    }
    if (twin) return { kind: 'there already', item: twin };
    if (agenda.length >= mostAgendaItems) return { kind: 'full' };
    const added = {
      teamId: team.id,
      meetingId: meeting.id,
      title,
      addedBy: member.id,
      ...(room && { room }),
    };
    return { kind: 'added', item: await stores.agendas.add(added, reader.now) };
  });
}

/** `which` names it by its number on the agenda, from 1, or by its id. */
export function removeFromAgenda(
  stores: Stores,
  turn: Turn,
  meetingId: string,
  which: { number: number } | { id: string },
): Promise<AgendaChange> {
  return change(stores, turn, meetingId, async ({ meeting, agenda }) => {
    const item = agenda[placeOf(agenda, which)];
    if (!item) return { kind: 'no such item' };
    if (!may(standingToPoint(turn, item, meeting), 'remove', 'agenda item')) return { kind: 'may not', item };
    await stores.agendas.remove(item.id);
    return { kind: 'removed', item };
  });
}

/** `to` is a number on the agenda, from 1; beyond its ends it is the first or the last. */
export function moveOnAgenda(
  stores: Stores,
  turn: Turn,
  meetingId: string,
  which: { number: number } | { id: string },
  to: number | 'up' | 'down',
): Promise<AgendaChange> {
  return change(stores, turn, meetingId, async ({ meeting, agenda }) => {
    const from = placeOf(agenda, which);
    const item = agenda[from];
    if (!item) return { kind: 'no such item' };
    const place = typeof to === 'number' ? to - 1 : from + (to === 'up' ? -1 : 1);
    const others = agenda.filter(({ id }) => id !== item.id).map(({ id }) => id);
    others.splice(Math.max(0, place), 0, item.id);
    await stores.agendas.arrange(meeting.id, others);
    return { kind: 'moved', item };
  });
}

export function putInRoom(
  stores: Stores,
  turn: Turn,
  meetingId: string,
  { number, room }: { number: number; room: Room },
): Promise<AgendaChange> {
  return change(stores, turn, meetingId, async ({ agenda }) => {
    const item = agenda[placeOf(agenda, { number })];
    if (!item) return { kind: 'no such item' };
    await stores.agendas.putInRoom(item.id, room);
    return { kind: 'in another room', item: { ...item, room } };
  });
}

function placeOf(agenda: AgendaItem[], which: { number: number } | { id: string }): number {
  return 'number' in which ? which.number - 1 : agenda.findIndex(({ id }) => id === which.id);
}

type Made = { kind: AgendaChange['kind']; item?: AgendaItem };

async function change(
  stores: Stores,
  { team, reader }: Turn,
  meetingId: string,
  make: (now: Agenda) => Promise<Made>,
): Promise<AgendaChange> {
  const meeting = await stores.meetings.lock(team.id, meetingId);
  if (!meeting || meeting.isCancelled) return { kind: 'gone' };
  const agenda = await stores.agendas.of(meeting.id);
  if (isOver(meeting, reader.now)) return { kind: 'over', meeting, agenda };
  const made = await make({ meeting, agenda });
  await stores.deliveries.redrawMeeting(meeting.id);
  return { ...made, meeting, agenda: await stores.agendas.of(meeting.id) } as AgendaChange;
}
