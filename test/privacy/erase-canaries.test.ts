// Somebody who has left a trace everywhere asks for all of it, and is erased: a canary in every text of theirs tells.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransactionOn } from '#db/in-transaction.ts';
import { personalData } from '#db/personal-data.ts';
import { erasePerson } from '#src/privacy/erase-person.ts';
import { exportPerson } from '#src/privacy/export-person.ts';
import { tellErasures } from '#src/privacy/tell-erasures.ts';
import { type FreshDatabase, freshDatabase } from '#test/support/database.ts';
import { everyRow } from '#test/support/every-row.ts';
import { keptLog } from '#test/support/kept-log.ts';
import { personEverywhere, plantCanaries } from '#test/support/person-everywhere.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

/** Text columns that take no canary: the database knows every word that may stand there. */
const closedColumns = [
  'action_items.status',
  'agenda_items.room',
  'barrier_asked.said',
  'barriers.of',
  'barriers.state',
  'contacts.help',
  'deliveries.kind',
  'deliveries.state',
  'downloads.format',
  'downloads.kind',
  'drafts.asked',
  'item_changes.from_status',
  'item_changes.to_status',
  'item_changes.verb',
  'meeting_changes.verb',
  'meeting_series.every',
  'memberships.role',
  'nudge_items.why',
  'organisations.sector',
  'people.language',
];

test('a person’s file holds all of theirs; erased, nothing of it is anywhere but in the words that are the team’s', async () => {
  const { database } = fresh;
  /** As the bot works: in the role that owns nothing. */
  const inTransaction = inTransactionOn(database);
  const { person, leader, round, items } = await personEverywhere(database);
  const rowsOf = (rows: string[], id: string) => rows.filter((row) => row.includes(id));
  const { planted, closed, empty } = await plantCanaries(database, person);
  expect(closed, 'every other text column holds a canary').toEqual(closedColumns);
  expect(empty, 'every table had a row of theirs').toEqual([]);

  const file = await inTransaction('everything', (stores) => exportPerson(stores, person));
  const missing = planted.filter(({ canary }) => !file.body.includes(canary));
  expect(missing, 'in the file').toEqual([]);
  const content = JSON.parse(file.body) as Record<string, unknown>;
  // All but the erasure itself, of which there is none yet; and what it says of itself twice.
  expect(Object.keys(content)).toHaveLength(Object.keys(personalData).length - 1 + 2);
  expect(file.body).not.toMatch(/nøgle|"pseudonym"|calendar_name|name_hash/);
  expect(content['Dine svar i åbne pulsrunder'], 'one’s own, while the round is open').toEqual([
    { round_id: round, question: 1, value: 4 },
  ]);
  const ofLeader = await inTransaction('everything', (stores) => exportPerson(stores, leader));
  const private_ = planted.filter(
    ({ mark, canary }) => mark !== 'team words' && !canary.startsWith('kanarie-organisations'),
  );
  const leaked = private_.filter(
    ({ canary, column }) =>
      ofLeader.body.includes(canary) &&
      !column.startsWith('action_items.') &&
      !column.startsWith('former_wordings'),
  );
  expect(leaked, 'somebody else’s file holds none of it').toEqual([]);

  const before = await everyRow(database);
  const log = keptLog();
  expect(await inTransaction('everything', (stores) => erasePerson(stores, person, { by: person }))).toBe(
    true,
  );
  await tellErasures({ inTransaction, log });
  const after = await everyRow(database);

  expect(after.join(), 'who was in a channel that is to be linked').not.toContain('kanarie-kanalens-folk');
  const left = planted.filter(({ canary }) => after.some((row) => row.includes(canary)));
  const words = planted.filter(({ mark }) => mark === 'team words');
  expect(left.filter(({ mark }) => mark !== 'team words')).toEqual([]);
  for (const { canary, column } of left) {
    const [table] = column.split('.');
    const tables = after.filter((row) => row.includes(canary)).map((row) => row.split(' ')[0]);
    expect(new Set(tables), canary).toEqual(new Set([table]));
  }
  const told = log.lines.map((line) => JSON.stringify(line));
  expect(planted.filter(({ canary }) => told.join().includes(canary))).toEqual([]);
  expect(told.filter((line) => line.includes('A person was erased') && line.includes(person))).toHaveLength(
    1,
  );

  // What is the team's and what is others' is there.
  const owners = await database.sql<{ id: string; owners: string[] }[]>`
    select item.id, array_agg(owner.person_id order by position) as owners from action_items item
    join action_item_owners owner on owner.action_item_id = item.id group by item.id`;
  const ownersOf = Object.fromEntries(owners.map((row) => [row.id, row.owners]));
  expect(ownersOf[items.alone], 'the leader has what was theirs alone').toEqual([leader]);
  expect(ownersOf[items.shared]).toEqual([leader]);
  expect(ownersOf[items.aloneDone], 'what concerned nobody else is gone').toBeUndefined();
  expect(ownersOf[items.sharedDone]).toEqual([person, leader]);
  const [counts] = await database.sql`select asked_count, answered_count from rounds where id = ${round}`;
  expect(counts).toEqual({ asked_count: 1, answered_count: 1 });
  expect(await database.sql`select 1 from ratings`).toHaveLength(1);
  expect(await database.sql`select 1 from deliveries where person_id = ${person}`).toHaveLength(0);
  expect(
    await database.sql`select 1 from deliveries where kind = 'owner notice' and person_id = ${leader}`,
  ).toHaveLength(1);
  expect(await database.sql`select state from deliveries where by_person_id = ${person}`).toEqual([
    { state: 'not needed' },
  ]);
  expect(rowsOf(after, leader).length).toBeGreaterThanOrEqual(rowsOf(before, leader).length);
  expect(
    await database.sql`select verb from audit_trail where object_id = ${person} order by sequence`,
  ).toEqual([{ verb: 'asked for data' }, { verb: 'erased' }]);

  // Once more it is the same.
  expect(await inTransaction('everything', (stores) => erasePerson(stores, person))).toBe(true);
  expect(
    planted.filter(({ canary, mark }) => mark !== 'team words' && after.some((row) => row.includes(canary))),
  ).toEqual([]);
  console.log(
    `Erasure: ${planted.length} canaries, one in every text column of a person's rows: export holds ${planted.length - missing.length}; erased, ${left.length - left.filter(({ mark }) => mark === 'team words').length} of ${planted.length - words.length} are left in any column of any table, in the log or the audit; ${left.length} of ${words.length} words of the team's record stay, as told`,
  );
});
