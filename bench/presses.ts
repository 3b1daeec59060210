// Very many answers to one open round at the same instant: none lost, one row a person and question; against a control
// that keeps them in one document, read and written back.
import type { Database } from '#db/open-database.ts';
import { readerFor } from '#src/people/reader.ts';
import type { Answer } from '#src/polls/aggregate.ts';
import { rate } from '#src/polls/rate.ts';
import { openBenchDatabase } from './bench-database.ts';
import { machine, median, milliseconds, p99, type Row, report } from './measure.ts';
import { type OneRound, openOneRound, questions } from './one-round.ts';

const presses = 5_000;

/** What one attempt came to: `lost` are presses that were taken and of which nothing is there. */
type Attempt = { milliseconds: number; slowest: number; refused: number; lost: number; doubled: number };

export async function measurePresses(options: { quick: boolean }): Promise<void> {
  const rounds = options.quick ? 1 : 5;
  const before = machine();
  const bench = await openBenchDatabase();
  try {
    const { database } = bench;
    const world = await openOneRound(database, presses / questions.length);
    await database.sql`create table one_document (answers jsonb not null)`;
    const ours: Attempt[] = [];
    const control: Attempt[] = [];
    for (let round = 0; round < rounds; round += 1) {
      console.log(`${bench.is}, round ${round + 1} …`);
      ours.push(await throughRate(database, world));
      control.push(await intoOneDocument(database));
    }
    const sum = (attempts: Attempt[], of: 'refused' | 'lost' | 'doubled') =>
      attempts.reduce((total, attempt) => total + attempt[of], 0);
    const told = (attempts: Attempt[]) =>
      `${milliseconds(median(attempts.map((each) => each.milliseconds)))} for all, p99 ${milliseconds(median(attempts.map(({ slowest }) => slowest)))}; ${sum(attempts, 'lost')} lost, ${sum(attempts, 'doubled')} doubled, ${sum(attempts, 'refused')} refused`;
    const row: Row = {
      what: `${presses} answers at once, one round, ${rounds} times`,
      ours: told(ours),
      baseline: `${told(control)} (one document, no lock)`,
      rounds: ours.map((each, round) => each.milliseconds / (control[round]?.milliseconds ?? Number.NaN)),
      target: '0 lost, 0 doubled, 0 refused; the control loses',
      met: sum(ours, 'lost') + sum(ours, 'doubled') + sum(ours, 'refused') === 0 && sum(control, 'lost') > 0,
    };
    await report('presses', [row], { ...options, before, postgres: bench.is, all: { ours, control } });
  } finally {
    await bench.drop();
  }
}

async function throughRate({ sql }: Database, { inTransaction, team, round }: OneRound): Promise<Attempt> {
  await sql`delete from ratings`;
  await sql`update rounds set answered_count = 0`;
  const [someone] = team.members;
  if (!someone) throw new Error('There is nobody in the team.');
  const reader = readerFor(someone, team, await inTransaction('everything', ({ clock }) => clock.now()));
  const answered = await atOnce((index) => {
    const member = team.members[Math.floor(index / questions.length)] ?? someone;
    const question = questions[index % questions.length] ?? 0;
    const answer = ((index % 5) + 1) as Answer;
    return inTransaction('everything', (stores) =>
      rate(stores, { team, member, reader }, { roundId: round.id, question, answer }),
    );
  });
  const [row] = await sql<{ rows: number; people: number; counted: number }[]>`
    select count(*)::int as rows, count(distinct pseudonym)::int as people,
      (select answered_count from rounds where state = 'open') as counted from ratings`;
  const { rows = 0, people = 0, counted = 0 } = row ?? {};
  // A row for each person and question is the primary key's doing; who is counted twice would be seen here.
  const doubled = Math.abs(counted - people) + Math.max(0, rows - presses);
  return { ...answered, lost: presses - answered.refused - Math.min(rows, presses), doubled };
}

async function intoOneDocument({ sql }: Database): Promise<Attempt> {
  await sql`truncate one_document`;
  await sql`insert into one_document values ('{}')`;
  const answered = await atOnce(async (index) => {
    const [row] = await sql<{ answers: Record<string, number> }[]>`select answers from one_document`;
    const answers = { ...row?.answers, [index]: (index % 5) + 1 };
    await sql`update one_document set answers = ${sql.json(answers)}`;
  });
  const [row] = await sql<{ rows: number }[]>`
    select count(*)::int as rows from one_document, jsonb_object_keys(answers)`;
  return { ...answered, lost: presses - answered.refused - (row?.rows ?? 0), doubled: 0 };
}

/** All at the same instant. */
async function atOnce(press: (index: number) => Promise<unknown>) {
  const began = performance.now();
  const times = new Float64Array(presses);
  let refused = 0;
  await Promise.all(
    Array.from({ length: presses }, async (_, index) => {
      await press(index).catch(() => {
        refused += 1;
      });
      times[index] = performance.now() - began;
    }),
  );
  return { milliseconds: performance.now() - began, slowest: p99(times), refused };
}
