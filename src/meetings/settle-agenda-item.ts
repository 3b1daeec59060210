// An item of the acting room gets its action, or is closed without one; and what the meeting came to.
import { asForm } from '../action-items/reply-to-draft.ts';
import type { ButtonPress } from '../chat/button-press.ts';
import { type Reply, tell } from '../chat/event.ts';
import type { Turn } from '../people/find-turns.ts';
import { nameIn } from '../people/team.ts';
import type { Stores } from '../stores.ts';
import type { Meeting } from './meeting.ts';
import type { WrapUp } from './meeting-wrap-up.ts';
import { minutesTextCard } from './minutes-text.ts';

type WrapUpPress = Extract<
  ButtonPress,
  { do: 'add action' | 'no action' | 'show minutes text' | 'turn minutes text' }
>;

/** Undefined where it is no meeting of this team, or the item is gone. */
export async function replyToWrapUpPress(
  stores: Stores,
  turn: Turn,
  press: WrapUpPress,
): Promise<Reply | undefined> {
  const { team, member, reader, origin } = turn;
  const meeting = await stores.meetings.lock(team.id, press.meeting);
  if (!meeting) return undefined;
  if (press.do === 'show minutes text' || press.do === 'turn minutes text') {
    const page = press.do === 'turn minutes text' ? press.page : 0;
    const card = minutesTextCard(await readWrapUp(stores, meeting), team, reader, page);
    return { show: page > 0 || press.do === 'turn minutes text' ? 'in place' : 'privately', card };
  }
  const item = await stores.agendas.lock(team.id, { id: press.point });
  if (item?.meetingId !== meeting.id) return tell(reader.texts.agenda.goneFromIt);
  const { reports } = reader.texts;
  if (press.do === 'add action') {
    const empty = { ...origin, owners: [], ownerUnclear: false, what: '' };
    const about = { teamId: team.id, personId: member.id, meetingId: meeting.id, agendaItem: item.title };
    return asForm(await stores.drafts.keep({ ...empty, ...about }, reader.now), turn);
  }
  if (item.closedBy) return tell(reports.closed(item.title, nameIn(team, item.closedBy)));
  await stores.agendas.close(item.id, member.id);
  await stores.deliveries.redrawMeeting(meeting.id);
  return tell(reports.closedNow(item.title));
}

export async function readWrapUp({ meetings, agendas }: Stores, meeting: Meeting): Promise<WrapUp> {
  const agreed = await meetings.agreedAt(meeting);
  const dueBy = await meetings.itemsDueBy(meeting.id);
  return { meeting, agenda: await agendas.of(meeting.id), agreed, dueBy };
}
