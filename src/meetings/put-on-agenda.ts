// What came of a closed round, as an item for the next meeting: once for each of its questions.
import { type Reply, tell } from '../chat/event.ts';
import type { Turn } from '../people/find-turns.ts';
import { textIn } from '../polls/instrument.ts';
import type { Stores } from '../stores.ts';
import { shortened } from '../texts/shortened.ts';
import { textsIn } from '../texts/texts.ts';
import { type AgendaItem, longestAgendaTitle, mostAgendaItems, type RoundQuestion } from './agenda.ts';
import { agendaLine } from './agenda-lines.ts';
import { isOver, type Meeting } from './meeting.ts';
import { meetingLine } from './meeting-card.ts';

/** Undefined where it is no round of this team, or asks no such question. */
export async function putOnAgenda(stores: Stores, turn: Turn, of: RoundQuestion): Promise<Reply | undefined> {
  const { team, member, reader } = turn;
  const { agenda } = reader.texts;
  const round = await stores.rounds.byId(team.id, of.round, 'lock');
  if (!round) return undefined;
  if (round.state !== 'closed') return tell(agenda.notClosed);
  const question = round.asked.dimensions
    .flatMap(({ questions }) => questions)
    .find(({ number }) => number === of.question);
  if (!question) return undefined;
  const before = await stores.agendas.lock(team.id, of);
  const stands = before && (await stores.meetings.lock(team.id, before.meetingId));
  if (before && stands && !stands.isCancelled) return say('thereAlready', before, stands, turn);

  const [next] = team.meetings.planned;
  const meeting = next && (await stores.meetings.lock(team.id, next.id));
  if (!meeting || meeting.isCancelled || isOver(meeting, reader.now)) return tell(agenda.noMeetingForPuls);
  const there = await stores.agendas.of(meeting.id);
  if (there.length >= mostAgendaItems) return tell(agenda.full(mostAgendaItems));
  const texts = textsIn(team.language);
  const title = texts.agenda.ofPuls(textIn(question.title, round.asked, team.language));
  const item =
    before ??
    (await stores.agendas.add(
      {
        teamId: team.id,
        meetingId: meeting.id,
        title: shortened(title, longestAgendaTitle),
        room: 'clarifying',
        addedBy: member.id,
        of,
      },
      reader.now,
    ));
  // Its meeting was cancelled: it comes along.
  if (before) await stores.agendas.arrange(meeting.id, [...there.map(({ id }) => id), before.id]);
  await stores.deliveries.redrawMeeting(meeting.id);
  return say('added', item, meeting, turn);
}

function say(what: 'added' | 'thereAlready', item: AgendaItem, meeting: Meeting, { reader }: Turn): Reply {
  return tell(reader.texts.agenda[what](agendaLine(item, reader), meetingLine(meeting, reader)));
}
