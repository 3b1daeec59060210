// A question of a closed round comes to the next meeting's agenda by one press, once.
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { inTransactionOn } from '#db/in-transaction.ts';
import { demoPlan } from '#playground/demo-plan.ts';
import { cancelMeeting } from '#src/meetings/change-meeting.ts';
import { planMeeting } from '#src/meetings/plan-meeting.ts';
import type { Turn } from '#src/people/find-turns.ts';
import { readerFor } from '#src/people/reader.ts';
import { ownInstruments } from '#src/polls/own-instruments.ts';
import { replyToPress } from '#src/reply-to-press.ts';
import type { InTransaction, Stores } from '#src/stores.ts';
import { type FreshDatabase, freshDatabase } from '#test/support/database.ts';

const now = Temporal.Instant.from('2026-11-23T07:00:00Z');
const plan = demoPlan();

let fresh: FreshDatabase;
let inTransaction: InTransaction;
let turn: Turn;

beforeAll(async () => {
  fresh = await freshDatabase();
  inTransaction = inTransactionOn(fresh.database);
  await inTransaction('everything', ({ teams }) => teams.setUp(plan));
});
beforeEach(async () => {
  await fresh.database.sql`truncate meetings, rounds cascade`;
  await readTurn();
});
afterAll(() => fresh.drop());

async function readTurn(): Promise<void> {
  const team = await inTransaction('everything', ({ teams }) =>
    teams.ofChannel(plan.channels[0]?.address ?? 'none:'),
  );
  const [member] = team?.members ?? [];
  if (!team || !member) throw new Error('The team was not set up.');
  turn = { team, member, reader: readerFor(member, team, now), origin: {} };
}

async function meetingOn(day: string): Promise<string> {
  const due = { kind: 'day', dueOn: Temporal.PlainDate.from(day) } as const;
  const planned = await inTransaction('everything', (stores) =>
    planMeeting(stores, turn, { title: 'Styregruppe', when: { day: due }, isAnother: true }, 'Teammøde'),
  );
  if (planned.kind !== 'planned') throw new Error(`The meeting is ${planned.kind}.`);
  await readTurn();
  return planned.meeting.id;
}

async function round(state: 'open' | 'closed'): Promise<string> {
  const [instrument] = ownInstruments();
  if (!instrument) throw new Error('There is no instrument.');
  const about = { instrument: instrument.id, dimension: 'mellemrummene' };
  const asked = {
    ...instrument,
    dimensions: instrument.dimensions.filter(({ id }) => id === about.dimension),
  };
  const times = { opensAt: now.subtract({ hours: 72 }), closesAt: now };
  return inTransaction('everything', async ({ rounds }: Stores) => {
    const planned = await rounds.plan({ teamId: turn.team.id, about, minimum: 3, ...times });
    const { id } = await rounds.open(planned, { asked, minimum: 3, personIds: [turn.member.id], ...times });
    if (state === 'closed') await rounds.close(id, new Map([[13, { kind: 'too few', minimum: 3 }]]));
    return id;
  });
}

async function press(round: string, question: number): Promise<string> {
  const reply = await inTransaction('everything', (stores) =>
    replyToPress(stores, [turn], { kind: 'press', press: { do: 'put on agenda', round, question } }),
  );
  return 'card' in reply ? reply.card.summary : reply.show;
}

const agendaOf = (meeting: string) => inTransaction('everything', ({ agendas }) => agendas.of(meeting));

test('it is put on the next meeting’s agenda in the clarifying room, however often it is pressed', async () => {
  const first = await meetingOn('2026-12-08');
  await meetingOn('2026-12-15');
  const id = await round('closed');
  expect(await press(id, 13)).toMatch(
    /^»Puls: .+ \(afklarende\)« er på dagsordenen til Styregruppe, tirsdag 8\. december/,
  );
  expect(await press(id, 13)).toMatch(
    /^»Puls: .+« står allerede på dagsordenen til Styregruppe, tirsdag 8\. december/,
  );
  expect(await agendaOf(first)).toEqual([
    expect.objectContaining({ title: expect.stringMatching(/^Puls: /), room: 'clarifying' }),
  ]);
  expect(await press(id, 14)).toMatch(/er på dagsordenen/);
  expect(await agendaOf(first)).toHaveLength(2);
});

test('where its meeting was cancelled it comes along to the next one', async () => {
  const first = await meetingOn('2026-12-08');
  const second = await meetingOn('2026-12-15');
  const id = await round('closed');
  await press(id, 13);
  await inTransaction('everything', (stores) => cancelMeeting(stores, turn, first));
  await readTurn();
  expect(await press(id, 13)).toMatch(/er på dagsordenen til Styregruppe, tirsdag 15\. december/);
  expect(await agendaOf(first)).toEqual([]);
  expect(await agendaOf(second)).toHaveLength(1);
});

test('without a planned meeting it says how to plan one; of an open round, or a strange one, nothing is put on', async () => {
  const closed = await round('closed');
  expect(await press(closed, 13)).toMatch(
    /^Der er ikke planlagt noget møde at tage det op på\. Skriv for eksempel »møde /,
  );
  const meeting = await meetingOn('2026-12-08');
  expect(await press(await round('open'), 13)).toMatch(/^Runden er ikke lukket endnu/);
  await press(closed, 999);
  await press(crypto.randomUUID(), 13);
  expect(await agendaOf(meeting)).toEqual([]);
});
