// What is open in a channel's former team is recorded anew in the linked one, and ends where it was.
import type { Temporal } from 'temporal-polyfill';
import { type ActionItem, isFinished } from '../action-items/action-item.ts';
import { recordItem } from '../action-items/record-item.ts';
import { barrierFollowsItem } from '../barriers/follow-item.ts';
import { showMeeting } from '../meetings/announce-meeting.ts';
import type { Meeting } from '../meetings/meeting.ts';
import { readerInChannels } from '../people/reader.ts';
import { everInTeam, type Team } from '../people/team.ts';
import { planAroundMeetings } from '../polls/plan-rounds.ts';
import type { Stores } from '../stores.ts';

type Move = { channelId: string; by: string; now: Temporal.Instant };

/** `linked` has the people of `own` already. Answers with the numbers that the items have now. */
export async function takeAlong(stores: Stores, own: Team, linked: Team, move: Move): Promise<number[]> {
  const polls = await stores.polls.lockOfTeam(linked.id);
  const meetings = await takeMeetings(stores, own, linked, move);
  await planAroundMeetings(stores, polls, linked.id, move.now);
  const dueBy = await itemsDueBy(stores, meetings);
  // The next one comes with the team.
  const team = await stores.teams.byId(linked.id);
  const all = await stores.items.openOrDoneSince(own.id, move.now);
  const numbers: number[] = [];
  for (const { id } of all.filter((item) => !isFinished(item))) {
    const item = await stores.items.lock(own.id, { id });
    if (!item || isFinished(item)) continue;
    const meetingId = item.meetingId && meetings.get(item.meetingId);
    numbers.push(
      (await takeItem(stores, item, team, { ...move, meetingId, dueMeetingId: dueBy.get(id) })).number,
    );
    await endThere(stores, item, move);
  }
  return numbers;
}

/** The ids of the meetings as they are now, by those of before. */
async function takeMeetings(stores: Stores, own: Team, linked: Team, { by, now }: Move) {
  const { meetings, series, agendas, deliveries } = stores;
  const newSeries = new Map<string, string>();
  for (const { id, plannedUntil, endedAt, ...running } of await series.running(own.id)) {
    const started = await series.start({ ...running, teamId: linked.id });
    if (plannedUntil) await series.change(started.id, { plannedUntil });
    await series.change(id, { endedAt: endedAt ?? now });
    newSeries.set(id, started.id);
  }
  const ids = new Map<string, string>();
  for (const before of await meetings.lockPlanned(own.id)) {
    const meeting = await planAnew(stores, before, linked.id, newSeries, now);
    ids.set(before.id, meeting.id);
    await showMeeting(stores, { team: linked, reader: readerInChannels(linked, now) }, meeting);
    for (const { title, room, addedBy } of await agendas.of(before.id))
      await agendas.add(
        { teamId: linked.id, meetingId: meeting.id, title, addedBy, ...(room && { room }) },
        now,
      );
    await meetings.change(before, { verb: 'cancel', by, at: now, to: { isCancelled: true } });
    await deliveries.redrawMeeting(before.id);
  }
  return ids;
}

async function planAnew(
  { meetings }: Stores,
  { id: _, isCancelled: __, series, ...before }: Meeting,
  teamId: string,
  newSeries: Map<string, string>,
  now: Temporal.Instant,
): Promise<Meeting> {
  const seriesId = series && newSeries.get(series.id);
  const inSeries = series && seriesId && { series: { id: seriesId, day: series.day } };
  const { meeting } = await meetings.plan({ ...before, teamId, ...inSeries }, now);
  return meeting;
}

async function itemsDueBy({ meetings }: Stores, ids: Map<string, string>): Promise<Map<string, string>> {
  const due = new Map<string, string>();
  for (const [before, now] of ids) for (const { id } of await meetings.itemsDueBy(before)) due.set(id, now);
  return due;
}

async function takeItem(
  stores: Stores,
  item: ActionItem,
  team: Team,
  to: Move & { meetingId?: string | undefined; dueMeetingId?: string | undefined },
): Promise<ActionItem> {
  const { channelId, now, meetingId, dueMeetingId } = to;
  const { what, dueOn, dueTime, owners, agendaItem, sourceMessage } = item;
  const member = everInTeam(team, item.createdBy);
  if (!member) throw new Error(`The person ${item.createdBy} is not in the team ${team.id}.`);
  const reader = readerInChannels(team, now);
  const taken = await recordItem(
    stores,
    { team, member, reader, origin: { channelId } },
    {
      ...{ owners, what, dueOn },
      ...(dueTime && { dueTime }),
      ...(meetingId && { meetingId }),
      ...(dueMeetingId && { dueMeetingId }),
      ...(agendaItem && { agendaItem }),
      ...(sourceMessage && { sourceMessage }),
    },
  );
  return sayAgain(stores, item, taken, now);
}

/** How it stands comes along, as who said it; whom its owner had asked for help is asked anew by whoever needs it. */
async function sayAgain(
  { items }: Stores,
  { status, said, blockedBecause }: ActionItem,
  taken: ActionItem,
  now: Temporal.Instant,
): Promise<ActionItem> {
  const change = { by: said.by, at: now, to: { status } };
  switch (status) {
    case 'on track':
      return items.change(taken, { ...change, verb: 'on track' });
    case 'delayed':
      return items.change(taken, { ...change, verb: 'delay' });
    case 'blocked':
      return items.change(taken, { ...change, verb: 'block', because: blockedBecause ?? '–' });
    default:
      return taken;
  }
}

async function endThere(stores: Stores, item: ActionItem, { by, now }: Move): Promise<void> {
  const ended = await stores.items.change(item, { verb: 'cancel', by, at: now, to: { status: 'cancelled' } });
  await barrierFollowsItem(stores, item, ended, { verb: 'cancel', at: now });
  await stores.deliveries.redraw(item.id);
}
