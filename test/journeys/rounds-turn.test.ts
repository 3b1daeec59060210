// Rounds in the whole bot: the clock opens and closes them, and what people answered is nowhere afterwards.

import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransactionOn } from '#db/in-transaction.ts';
import { readerFor } from '#src/people/reader.ts';
import type { Team } from '#src/people/team.ts';
import { rate } from '#src/polls/rate.ts';
import type { InTransaction } from '#src/stores.ts';
import { everyRow } from '#test/support/every-row.ts';
import { roundLines, startedPoll } from '#test/support/started-poll.ts';
import { startWholeBot } from '#test/support/whole-bot.ts';

const about = { instrument: 'paa-tvaers', dimension: 'mellemrummene' };
const questions = [13, 14, 15, 16];

let bot: Awaited<ReturnType<typeof startWholeBot>>;
let inTransaction: InTransaction;
let team: Team;
beforeAll(async () => {
  bot = await startWholeBot();
  inTransaction = inTransactionOn(bot.database);
  const [row] = await bot.database.sql<{ id: string }[]>`select id from teams`;
  team = await inTransaction('everything', ({ teams }) => teams.byId(row?.id ?? ''));
});
afterAll(() => bot.stop());

/** Weekly from Tuesday on. */
const startPoll = () =>
  startedPoll(bot.database, { every: 'week', firstOn: Temporal.PlainDate.from('2026-11-24') }, about);

const states = async () => (await roundLines(bot.database)).map((line) => line.split(' ')[0]);

const answerAll = (roundId: string) =>
  Promise.all(
    team.members.flatMap((member, index) =>
      questions.map((question) =>
        inTransaction('everything', async (stores) => {
          const reader = readerFor(member, team, await stores.clock.now());
          const answer = ([2, 3, 4] as const)[index % 3];
          return rate(stores, { team, member, reader }, { roundId, question, answer });
        }),
      ),
    ),
  );

/** Keeps a copy of every row that the queue writes. */
async function watchJobs() {
  const { sql } = bot.database;
  await sql.unsafe(`
    create table job_rows (row text);
    create function keep_job() returns trigger language plpgsql as $$
      begin insert into public.job_rows values (to_jsonb(new)::text); return new; end $$`);
  for (const { tablename } of await sql`select tablename from pg_tables where schemaname = 'bullmq'`)
    await sql.unsafe(`create trigger keep_job after insert or update on bullmq."${tablename}"
      for each row execute function keep_job()`);
  return async () => (await sql<{ row: string }[]>`select row from job_rows`).map(({ row }) => row);
}

test('opened and closed by the clock, with its figures; who answered what is in no table, log or job', async () => {
  const { sql } = bot.database;
  const jobs = await watchJobs();
  await startPoll();
  await bot.clock({ to: '2026-11-24T08:59' });
  expect(await states()).toEqual(['planned']);
  await bot.clock({ to: '2026-11-24T09:00' });
  expect(await states()).toEqual(['open']);

  const open = await inTransaction('everything', ({ rounds }) => rounds.openOfTeam(team.id));
  const rated = await answerAll(open?.id ?? '');
  expect(rated.map(({ kind }) => kind)).toEqual(Array.from({ length: 24 }, () => 'rated'));
  const pseudonyms = await sql<{ pseudonym: string }[]>`select distinct pseudonym from ratings`;
  const [{ key } = { key: '' }] = await sql<{ key: string }[]>`select key from rounds where state = 'open'`;
  const secrets = [key, ...pseudonyms.map(({ pseudonym }) => pseudonym)];
  expect(secrets).toHaveLength(7);
  const during = await everyRow(bot.database);
  for (const secret of secrets) expect(during.some((row) => row.includes(secret))).toBe(true);
  expect(during.filter((row) => row.startsWith('ratings'))).toHaveLength(24);

  await bot.clock({ to: '2026-11-24T12:00' });
  expect(await states()).toEqual(['closed', 'planned']);
  const closed = await inTransaction('everything', ({ rounds }) => rounds.latest(team.id));
  expect([...(closed?.figures ?? [])]).toEqual(
    questions.map((question) => [question, { kind: 'shown', n: 6, mean: 3, end: 'exact' }]),
  );

  const after = await everyRow(bot.database);
  const ofTheRound = after.filter((row) => row.includes(open?.id ?? '-') && !row.startsWith('job_rows'));
  expect(new Set(ofTheRound.map((row) => row.split(' ')[0]))).toEqual(
    new Set(['rounds', 'figures', 'deliveries']),
  );
  expect(after.filter((row) => row.startsWith('ratings') || row.startsWith('round_participants'))).toEqual(
    [],
  );
  const places = [...after, ...(await jobs()), ...(await bot.logged())].join('\n');
  expect(secrets.filter((secret) => places.includes(secret))).toEqual([]);
  const logged = (await bot.logged()).join('\n');
  expect(logged, 'the turning is told').toContain('A round was turned');
  expect(team.members.filter(({ id, name }) => logged.includes(id) || logged.includes(name))).toEqual([]);
  expect((await jobs()).length, 'jobs went by').toBeGreaterThan(0);
});

test('a moved clock visits each opening and closing in its turn', async () => {
  await bot.clock({ to: '2026-12-18T17:00' });
  expect(await roundLines(bot.database)).toEqual([
    'closed mellemrummene 2026-11-24 09:00',
    'closed mellemrummene 2026-12-01 09:00',
    'closed mellemrummene 2026-12-08 09:00',
    'closed mellemrummene 2026-12-15 09:00',
    'planned mellemrummene 2026-12-22 09:00',
  ]);
});
