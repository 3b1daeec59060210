// The second defence: a use case that forgot to ask whose an id is still finds nothing of another team, and changes nothing.
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransactionOn } from '#db/in-transaction.ts';
import type { Stores } from '#src/stores.ts';
import { type FreshDatabase, freshDatabase } from '#test/support/database.ts';
import { everyRow } from '#test/support/every-row.ts';
import { fillEveryTable, type OneTeam } from './row-in-every-table.ts';

let fresh: FreshDatabase;
let ours: OneTeam;
let theirs: OneTeam;
let theirCalendar: string;
let theirFile: string;

beforeAll(async () => {
  fresh = await freshDatabase();
  ours = await fillEveryTable(fresh.database, 'Fald');
  theirs = await fillEveryTable(fresh.database, 'Kanariefugl');
  const [calendar] = await fresh.database.sql`select name from team_calendars where team_id = ${theirs.team}`;
  const [file] = await fresh.database.sql`select calendar_name from meetings where id = ${theirs.meeting}`;
  theirCalendar = calendar?.name;
  theirFile = file?.calendar_name;
});
afterAll(() => fresh.drop());

const day = Temporal.PlainDate.from('2026-11-27');
const later = Temporal.PlainDate.from('2099-01-01');
const at = Temporal.Instant.from('2026-11-20T08:00:00Z');
const time = Temporal.PlainTime.from('10:00');

type Call = (stores: Stores, of: OneTeam) => Promise<unknown>;

/** What reads by an id alone, or by a team's id that nobody has looked at. */
const reads: Record<string, Call> = {
  'teams.ofChannel': ({ teams }, of) => teams.ofChannel(of.place),
  'teams.ofAccount': ({ teams }, of) => teams.ofAccount(of.leaderAccount),
  'teams.byId': ({ teams }, of) => teams.byId(of.team),
  'teams.person': ({ teams }, of) => teams.person(of.leader),
  'items.lock': ({ items }, of) => items.lock(of.team, { id: of.item }),
  'items.lock by number': ({ items }, of) => items.lock(of.team, { number: 1 }),
  'items.these': ({ items }, of) => items.these([of.item]),
  'items.openOrDoneSince': ({ items }, of) => items.openOrDoneSince(of.team, at),
  'items.lastChangeBy': ({ items }, of) => items.lastChangeBy(of.team, of.leader),
  'record.of': ({ record }, of) => record.of(of.item),
  'drafts.lock': ({ drafts }, of) => drafts.lock(of.leader, of.draft),
  'meetings.lockPlanned': ({ meetings }, of) => meetings.lockPlanned(of.team),
  'meetings.lock': ({ meetings }, of) => meetings.lock(of.team, of.meeting),
  'meetingRecord.of': ({ meetingRecord }, of) => meetingRecord.of(of.meeting),
  'meetingRecord.newestBy': ({ meetingRecord }, of) => meetingRecord.newestBy(of.team, of.leader),
  'agendas.of': ({ agendas }, of) => agendas.of(of.meeting),
  'series.running': ({ series }, of) => series.running(of.team),
  'series.lock': ({ series }, of) => series.lock(of.team, of.series),
  'series.ahead': ({ series }, of) => series.ahead(of.series),
  'clusters.contactWith': ({ clusters }, of) => clusters.contactWith(of.contactAccount),
  'clusters.contact': ({ clusters }, of) => clusters.contact(of.contact),
  'barriers.lock': ({ barriers }, of) => barriers.lock(of.barrier),
  'barriers.newestOf': ({ barriers }, of) => barriers.newestOf(of.item),
  'barriers.of': ({ barriers }, of) => barriers.of(of.contact),
  'barriers.openIn': ({ barriers }, of) => barriers.openIn([of.team]),
  'nudges.factsOf': ({ nudges }, of) => nudges.factsOf(of.item),
  'nudges.factsFor': ({ nudges }, of) => nudges.factsFor(of.leader, later),
  'nudges.shown': ({ nudges }, of) => nudges.shown(of.nudge),
  'nudges.sent': ({ nudges }, of) => nudges.sent(of.nudge),
  'calendars.nameOfMeeting': ({ calendars }, of) => calendars.nameOfMeeting(of.meeting),
  'polls.lockOfTeam': ({ polls }, of) => polls.lockOfTeam(of.team),
  'rounds.byId': ({ rounds }, of) => rounds.byId(of.team, of.round),
  'rounds.openOfTeam': ({ rounds }, of) => rounds.openOfTeam(of.team),
  'ratings.unanswered': ({ ratings }, of) => ratings.unanswered(of.leader),
  'ratings.tallies': ({ ratings }, of) => ratings.tallies(of.round),
  'rounds.cardIn': ({ rounds }, of) => rounds.cardIn(of.round, of.channel),
  'digests.facts': async ({ digests }, of) =>
    (await digests.facts([{ teamIds: [of.team], ends: [at, at.add({ hours: 168 })] }])).flat(),
  'digests.reader': ({ digests }, of) => digests.reader('digest', of.contact),
  'digests.asksOf': ({ digests }, of) => digests.asksOf(of.contact, day),
  'digests.brief': ({ digests }, of) => digests.brief(of.team),
};

/** What writes by an id alone. */
const writes: Record<string, Call> = {
  'teams.speak to a channel': ({ teams }, of) => teams.speak({ channelId: of.channel }, 'en'),
  'teams.speak to a person': ({ teams }, of) => teams.speak({ personId: of.leader }, 'en'),
  'drafts.discard': ({ drafts }, of) => drafts.discard(of.draft),
  'series.change': ({ series }, of) => series.change(of.series, { plannedUntil: day }),
  'clusters.choose': ({ clusters }, of) => clusters.choose(of.contact, 'in the digest'),
  'calendar.nudgeAt': ({ calendar }, of) => calendar.nudgeAt(of.leader, time),
  'calendar.beBack': ({ calendar }, of) => calendar.beBack(of.leader, day),
  'calendar.beAway': ({ calendar }, of) => calendar.beAway(of.leader, { from: day }),
  'calendar.close': ({ calendar }, of) => calendar.close(of.organisation, [later]),
  'calendar.open': ({ calendar }, of) => calendar.open(of.organisation, [day]),
  'calendar.climb': ({ calendar }, of) => calendar.climb(of.team, 'gentle'),
  'calendars.rename': ({ calendars }, of) => calendars.rename(of.team),
  'polls.stop': ({ polls }, of) => polls.stop(of.poll, at),
  'rounds.retime': ({ rounds }, of) => rounds.retime(of.round, { closesAt: at.add({ hours: 1 }) }),
  'rounds.close': ({ rounds }, of) => rounds.close(of.round, new Map()),
  'deliveries.redraw': ({ deliveries }, of) => deliveries.redraw(of.item),
  'deliveries.redrawChannel': ({ deliveries }, of) => deliveries.redrawChannel(of.channel),
  'deliveries.plan': ({ deliveries }, of) =>
    deliveries.plan([{ subject: { kind: 'morning nudge', personId: of.leader, onDay: later }, sendAt: at }]),
  'nudges.settle': ({ nudges }, of) => nudges.settle(of.nudge, []),
  'sources.mark': ({ sources }, of) => sources.mark(`memory:card ${of.word}`, 'deleted'),
  'audit.add': ({ audit }, of) =>
    audit.add({ verb: 'change', object: 'team', teamId: of.team, byPersonId: ours.leader } as never),
};

const nothing = (found: unknown): boolean =>
  found === undefined ||
  found === 'refused' ||
  (Array.isArray(found) && found.length === 0) ||
  (found instanceof Map && found.size === 0);

const tryAs = (team: OneTeam, call: Call, of: OneTeam): Promise<unknown> =>
  inTransactionOn(fresh.database)({ team: team.team }, (stores) => call(stores, of)).catch((error) => {
    expect(String(error), call.toString()).toMatch(/There is no|nothing that could|row-level security/);
    return 'refused';
  });

test('reads with ids of another team find nothing, and with one’s own they find it', async () => {
  const found: string[] = [];
  const missed: string[] = [];
  for (const [name, call] of Object.entries(reads)) {
    if (!nothing(await tryAs(ours, call, theirs))) found.push(name);
    if (nothing(await tryAs(theirs, call, theirs))) missed.push(name);
  }
  expect(found, 'found by another team').toEqual([]);
  expect(missed, 'not found by its own').toEqual([]);
  const named = { calendar: theirCalendar, file: theirFile, picture: theirs.picture };
  await inTransactionOn(fresh.database)({ team: ours.team }, async ({ calendars, rounds }) => {
    expect(await calendars.ofTeam(named.calendar)).toBeUndefined();
    expect(await calendars.ofMeeting(named.file)).toBeUndefined();
    expect(await rounds.ofPicture(named.picture)).toBeUndefined();
  });
});

test('writes with ids of another team change no row', async ({ task }) => {
  const about = (row: string) => !/^(inbound_events|lanes) /.test(row);
  const before = (await everyRow(fresh.database)).filter(about).toSorted();
  for (const call of Object.values(writes)) await tryAs(ours, call, theirs);
  expect((await everyRow(fresh.database)).filter(about).toSorted()).toEqual(before);
  const idle: string[] = [];
  for (const [name, call] of Object.entries(writes)) {
    const earlier = (await everyRow(fresh.database)).toSorted();
    await tryAs(theirs, call, theirs);
    if (JSON.stringify((await everyRow(fresh.database)).toSorted()) === JSON.stringify(earlier))
      idle.push(name);
  }
  expect(idle, 'what its own team can do').toEqual([]);
  task.meta.closing = `Unguarded loaders: ${Object.keys(reads).length + 3} reads and ${Object.keys(writes).length} writes with another team's ids, 0 found, 0 changed`;
});
