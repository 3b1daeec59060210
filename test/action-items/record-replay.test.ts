// After any changes and undos an item is what its record says, forwards and backwards; numbers never change.
import { fc, test as property } from '@fast-check/vitest';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect } from 'vitest';
import { inTransactionOn } from '#db/in-transaction.ts';
import { demoPlan } from '#playground/demo-plan.ts';
import type { ActionItem, ItemPieces } from '#src/action-items/action-item.ts';
import { answerItem } from '#src/action-items/answer-item.ts';
import { blockItem } from '#src/action-items/block-item.ts';
import { changeItem, type Wish } from '#src/action-items/change-item.ts';
import { declineItem } from '#src/action-items/decline-item.ts';
import type { RecordLine } from '#src/action-items/item-record.ts';
import { recordItem } from '#src/action-items/record-item.ts';
import { undoByButton, undoByWord } from '#src/action-items/undo-change.ts';
import type { Turn } from '#src/people/find-turns.ts';
import { readerFor } from '#src/people/reader.ts';
import type { Team } from '#src/people/team.ts';
import type { Stores } from '#src/stores.ts';
import { type FreshDatabase, freshDatabase } from '#test/support/database.ts';

let fresh: FreshDatabase;
let team: Team;
beforeAll(async () => {
  fresh = await freshDatabase();
  const plan = demoPlan();
  team = await inTransactionOn(fresh.database)('everything', async ({ teams }) => {
    await teams.setUp(plan);
    const made = await teams.ofChannel(plan.channels[0]?.address ?? 'none:');
    if (!made) throw new Error('The team was not set up.');
    return made;
  });
});
afterAll(() => fresh.drop());

const monday = Temporal.Instant.from('2026-11-23T07:00:00Z');
const person = fc.integer({ min: 0, max: 5 });
const due = fc.record(
  {
    dueOn: fc.integer({ min: 0, max: 40 }).map((days) => Temporal.PlainDate.from('2026-11-23').add({ days })),
    dueTime: fc.constantFrom('10:00', '14:30').map((time) => Temporal.PlainTime.from(time)),
  },
  { requiredKeys: ['dueOn'] },
);
const owners = fc
  .uniqueArray(person, { minLength: 1, maxLength: 3 })
  .map((indices) => indices.map((index) => idOf(index)));
const what = fc.constantFrom('ringer', 'skriver', 'mødes', 'måler');

/** Lazily: the people have ids only once the team is set up. */
type Step = {
  by: number;
  minutes: number;
  act: (stores: Stores, turn: Turn, item: ActionItem) => Promise<unknown>;
};

const wished =
  (make: () => Wish): Step['act'] =>
  (stores, turn, { id }) =>
    changeItem(stores, turn, { id }, make());
const wishes: fc.Arbitrary<Step['act']> = fc.oneof(
  due.map((day) => wished(() => ({ verb: 'postpone', to: { due: day } }))),
  owners.map((people) => wished(() => ({ verb: 'reassign', to: { owners: people.map((one) => one()) } }))),
  what.map((words) => wished(() => ({ verb: 'reword', to: { what: words } }))),
  fc
    .record({ due, people: owners, words: what })
    .map(({ due: day, people, words }) =>
      wished(() => ({ verb: 'change', to: { due: day, owners: people.map((one) => one()), what: words } })),
    ),
  fc.constant(wished(() => ({ verb: 'cancel', to: { status: 'cancelled' } }))),
  fc.constant<Step['act']>((stores, turn, { id }) => declineItem(stores, turn, { id })),
  fc.constantFrom('complete' as const, 'on track' as const, 'delay' as const).map<Step['act']>(
    (answer) =>
      (stores, turn, { id }) =>
        answerItem(stores, turn, { id }, answer),
  ),
  what.map<Step['act']>(
    (because) =>
      (stores, turn, { id }) =>
        blockItem(stores, turn, { id }, because),
  ),
  fc.constant<Step['act']>((stores, turn, { id, undoable }) =>
    undoByButton(stores, turn, { item: id, change: undoable?.id ?? id }),
  ),
  fc.constant<Step['act']>((stores, turn) => undoByWord(stores, turn)),
);
const steps = fc.array(fc.record({ by: person, minutes: fc.integer({ min: 0, max: 15 }), act: wishes }), {
  maxLength: 14,
});

property.prop([due, owners, steps], { numRuns: 40 })(
  'the item equals the replay of its record, and undoing all of it leads back to how it was made',
  async (firstDue, firstOwners, done) => {
    const inTransaction = inTransactionOn(fresh.database);
    const made = await inTransaction('everything', (stores) =>
      recordItem(stores, turnOf(0, monday), {
        what: 'ringer',
        owners: firstOwners.map((one) => one()),
        ...firstDue,
      }),
    );
    let now = monday;
    for (const { by, minutes, act } of done) {
      now = now.add({ minutes, seconds: 1 });
      const at = now;
      await inTransaction('everything', async (stores) => {
        const item = await stores.items.lock(team.id, { id: made.id });
        if (item) await act(stores, turnOf(by, at), item);
      });
    }
    const { item, lines } = await inTransaction('everything', async (stores) => ({
      item: await stores.items.lock(team.id, { id: made.id }),
      lines: await stores.record.of(made.id),
    }));
    if (!item) throw new Error('The item is gone.');
    expect(item.number).toBe(made.number);
    expect(item.owners.length, 'an item always has an owner').toBeGreaterThan(0);

    const forwards = lines.reduce((state, { after }) => applied(state, after), stateOf(made));
    const { what: _, ...said } = stateOf(item);
    expect(forwards).toMatchObject(said);
    const backwards = lines.toReversed().reduce((state, { before }) => applied(state, before), stateOf(item));
    expect(backwards).toEqual(stateOf(made));
    expect(stateOf(item)).toEqual(withoutUndone(lines, stateOf(made), stateOf(item).what));
  },
);

type State = { status: string; due: string; owners: string[]; what: string; meeting: string | undefined };

function stateOf({ status, dueOn, dueTime, owners: people, what: words, meetingId }: ActionItem): State {
  return { status, due: `${dueOn} ${dueTime ?? ''}`, owners: people, what: words, meeting: meetingId };
}

function applied(state: State, pieces: ItemPieces): State {
  return {
    status: pieces.status ?? state.status,
    due: pieces.due ? `${pieces.due.dueOn} ${pieces.due.dueTime ?? ''}` : state.due,
    owners: pieces.owners ?? state.owners,
    what: pieces.what ?? state.what,
    meeting: pieces.meeting ? pieces.meeting.id : state.meeting,
  };
}

/** Replays only what still counts: each undo takes the newest change before it away, and is none itself. */
function withoutUndone(lines: RecordLine[], made: State, words: string): State {
  const counted: RecordLine[] = [];
  for (const line of lines) {
    if (line.verb !== 'undo') counted.push(line);
    else if (counted.pop()?.verb === 'create') counted.push({ ...line, after: { status: 'cancelled' } });
  }
  const state = counted.reduce((sofar, { after }) => applied(sofar, after), made);
  return { ...state, what: words };
}

function turnOf(index: number, now: Temporal.Instant): Turn {
  const member = team.members[index];
  if (!member) throw new Error(`There are not ${index + 1} people in the team.`);
  return { team, member, reader: readerFor(member, team, now), origin: {} };
}

function idOf(index: number): () => string {
  return () => team.members[index]?.id ?? '';
}
