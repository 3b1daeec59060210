// An agenda by word and by button: shown in private, added to, put in order.
import type { ButtonPress } from '../chat/button-press.ts';
import { type Card, sentence } from '../chat/card.ts';
import { type Reply, tell } from '../chat/event.ts';
import type { AgendaCommand } from '../commands/read-agenda.ts';
import type { Turn } from '../people/find-turns.ts';
import { nameIn } from '../people/team.ts';
import type { Stores } from '../stores.ts';
import { counted } from '../texts/spell-out.ts';
import { longestAgendaTitle, mostAgendaItems } from './agenda.ts';
import { agendaCard } from './agenda-card.ts';
import { agendaLine } from './agenda-lines.ts';
import {
  type AgendaChange,
  addToAgenda,
  moveOnAgenda,
  putInRoom,
  removeFromAgenda,
} from './change-agenda.ts';
import type { Meeting } from './meeting.ts';
import { meetingLine, whichMeetingCard } from './meeting-card.ts';
import { whichMeeting } from './which-meeting.ts';

export async function replyToAgenda(stores: Stores, turn: Turn, command: AgendaCommand): Promise<Reply> {
  const { texts } = turn.reader;
  const found = meetingFor(turn, 'of' in command ? command.of : { title: '' });
  if ('refusal' in found) return found.refusal;
  if ('several' in found) {
    if (command.kind !== 'show agenda') return tell(texts.agenda.oneAtATime(linesOf(found.several, turn)));
    const press = ({ id }: Meeting): ButtonPress => ({ do: 'show agenda', meeting: id });
    return {
      show: 'privately',
      card: whichMeetingCard(texts.agenda.whichOne, found.several, press, turn.reader),
    };
  }
  const { id } = found.meeting;
  switch (command.kind) {
    case 'show agenda':
      return (await showAgenda(stores, turn, id)) ?? tell(texts.meetings.gone);
    case 'add to agenda': {
      if (command.title === '') return tell(texts.agenda.whatAsked);
      return tellAgenda(await addToAgenda(stores, turn, id, command), turn);
    }
    case 'move on agenda':
      return tellAgenda(await moveOnAgenda(stores, turn, id, command, command.to), turn, command.number);
    case 'put in room':
      return tellAgenda(await putInRoom(stores, turn, id, command), turn, command.number);
    case 'take off agenda':
      return tellAgenda(await removeFromAgenda(stores, turn, id, command), turn, command.number);
  }
}

type AgendaPress = Extract<
  ButtonPress,
  { do: 'show agenda' | 'turn agenda' | 'raise on agenda' | 'take off agenda' }
>;

/** Undefined where it is no meeting of this team. `show agenda` stands on a card that everybody sees. */
export async function replyToAgendaPress(
  stores: Stores,
  turn: Turn,
  press: AgendaPress,
): Promise<Reply | undefined> {
  switch (press.do) {
    case 'show agenda':
      return showAgenda(stores, turn, press.meeting);
    case 'turn agenda': {
      const shown = await showAgenda(stores, turn, press.meeting, press.page);
      return shown && { ...shown, show: 'in place' };
    }
    case 'raise on agenda':
      return inPlace(
        await moveOnAgenda(stores, turn, press.meeting, { id: press.point }, 'up'),
        turn,
        press.page,
      );
    case 'take off agenda':
      return inPlace(
        await removeFromAgenda(stores, turn, press.meeting, { id: press.point }),
        turn,
        press.page,
      );
  }
}

async function showAgenda(
  stores: Stores,
  turn: Turn,
  meetingId: string,
  page = 0,
): Promise<{ show: 'privately'; card: Card } | undefined> {
  const meeting = await stores.meetings.lock(turn.team.id, meetingId);
  if (!meeting) return undefined;
  return { show: 'privately', card: agendaCard(meeting, await stores.agendas.of(meeting.id), turn, page) };
}

/** The next one where nothing is said. */
function meetingFor(
  { team, reader }: Turn,
  named: Parameters<typeof whichMeeting>[1],
): { meeting: Meeting } | { several: Meeting[] } | { refusal: Reply } {
  const { meetings } = reader.texts;
  const { planned } = team.meetings;
  const [next] = planned;
  if (!next) return { refusal: tell(meetings.nonePlanned) };
  if (named.title === '' && !named.heldOn) return { meeting: next };
  const which = whichMeeting(planned, named);
  if (which.kind === 'one') return { meeting: which.meeting };
  if (which.kind === 'several') return { several: which.meetings };
  return { refusal: tell(meetings.noneOfThem(linesOf(planned.slice(0, 5), { reader }))) };
}

const linesOf = (planned: Meeting[], { reader }: Pick<Turn, 'reader'>): string =>
  planned.map((one) => meetingLine(one, reader)).join('; ');

function inPlace(change: AgendaChange, turn: Turn, page: number): Reply | undefined {
  if (change.kind === 'gone') return undefined;
  const card =
    'agenda' in change
      ? agendaCard(
          change.meeting,
          change.agenda,
          turn,
          page,
          change.kind === 'moved' ? undefined : sayChange(change, turn),
        )
      : sentence(sayChange(change, turn));
  return { show: 'in place', card };
}

/** `number`: which item was named by it. */
function tellAgenda(change: AgendaChange, turn: Turn, number?: number): Reply {
  return tell(sayChange(change, turn, number));
}

function sayChange(change: AgendaChange, { team, reader }: Turn, number?: number): string {
  const { agenda, meetings, replies, language } = reader.texts;
  switch (change.kind) {
    case 'added':
      return agenda.added(agendaLine(change.item, reader), meetingLine(change.meeting, reader));
    case 'in another room':
      return agenda.nowInRoom(agendaLine(change.item, reader), meetingLine(change.meeting, reader));
    case 'there already':
      return agenda.thereAlready(agendaLine(change.item, reader), meetingLine(change.meeting, reader));
    case 'removed':
      return agenda.removed(change.item.title);
    case 'moved':
      return agenda.moved(change.item.title);
    case 'may not':
      return agenda.mayNotRemove(change.item.title, nameIn(team, change.item.addedBy));
    case 'no such item':
      return number === undefined ? agenda.goneFromIt : agenda.noSuchItem(number, change.agenda.length);
    case 'full':
      return agenda.full(mostAgendaItems);
    case 'over':
      return agenda.over(meetingLine(change.meeting, reader));
    case 'too long':
      return agenda.tooLong(counted(change.length, language), counted(longestAgendaTitle, language));
    case 'CPR number':
      return replies.cpr;
    case 'gone':
      return meetings.gone;
  }
}
