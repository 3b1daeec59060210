// How long it takes to count the answers of one round: in the database, against fetching them all and counting here.
import { inTransactionOn } from '#db/in-transaction.ts';
import type { Database } from '#db/open-database.ts';
import { type Answer, type Tally, tally } from '#src/polls/aggregate.ts';
import { openBenchDatabase } from './bench-database.ts';
import { machine, median, milliseconds, type Row, report } from './measure.ts';
import { openOneRound, questions } from './one-round.ts';

const ratings = 10_000;
const most = { milliseconds: 10, share: 0.5 };
/** Before they are measured both are asked so often: the statements are planned, the code is warm. */
const warming = 20;
const eachRound = 20;

export async function measureTally(options: { quick: boolean }): Promise<void> {
  const rounds = options.quick ? 3 : 5;
  const before = machine();
  const bench = await openBenchDatabase();
  try {
    const { database } = bench;
    console.log(`${bench.is}; preparing ${ratings} answers …`);
    const { round } = await openOneRound(database, ratings / questions.length);
    await database.sql`
      insert into ratings (round_id, pseudonym, question, value)
      select ${round.id}, md5(person_id::text), question, 1 + abs(hashtext(person_id::text || question)) % 5
      from round_participants, unnest(${questions}::int[]) as question where round_id = ${round.id}`;
    await database.sql`vacuum analyze ratings`;

    const inDatabase = () =>
      inTransactionOn(database)('everything', (stores) => stores.ratings.tallies(round.id));
    const here = () => countHere(database, round.id);
    const [ours, theirs] = [sorted(await inDatabase()), sorted(await here())];
    if (JSON.stringify(ours) !== JSON.stringify(theirs)) throw new Error('The two tallies differ.');
    for (let each = 0; each < warming; each += 1) {
      await inDatabase();
      await here();
    }
    const taken: { ours: number; baseline: number }[] = [];
    for (let each = 0; each < rounds; each += 1)
      taken.push({ ours: await medianOf(inDatabase), baseline: await medianOf(here) });
    const time = median(taken.map((each) => each.ours));
    const ratios = taken.map((each) => each.ours / each.baseline);
    const row: Row = {
      what: `tally of ${ratings} answers to ${questions.length} questions`,
      ours: milliseconds(time),
      baseline: `${milliseconds(median(taken.map(({ baseline }) => baseline)))} fetched and counted here`,
      rounds: ratios,
      target: `<= ${most.share}x and <= ${most.milliseconds} ms`,
      met: median(ratios) <= most.share && time <= most.milliseconds,
    };
    await report('tally', [row], { ...options, before, postgres: bench.is, taken });
  } finally {
    await bench.drop();
  }
}

/** In a transaction as well, as a closing is. */
async function countHere({ sql }: Database, roundId: string): Promise<Map<number, Tally>> {
  const rows = await sql.begin(
    (transaction) => transaction<{ question: number; value: Answer }[]>`
      select question, value from ratings where round_id = ${roundId}`,
  );
  const answers = new Map<number, Answer[]>();
  for (const { question, value } of rows) {
    const known = answers.get(question);
    if (known) known.push(value);
    else answers.set(question, [value]);
  }
  return new Map([...answers].map(([question, given]) => [question, tally(given)]));
}

async function medianOf(count: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let each = 0; each < eachRound; each += 1) {
    const start = performance.now();
    await count();
    times.push(performance.now() - start);
  }
  return median(times);
}

const sorted = (tallies: Map<number, Tally>) => [...tallies].toSorted(([one], [other]) => one - other);
