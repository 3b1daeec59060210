// The kill matrix on both backends at once, and the control beside it: printed, and written to bench/results/.

import { leaseMilliseconds } from '#src/deliveries/call-times.ts';
import { freePort, startRedis } from '#test/support/redis.ts';
import { openBenchDatabase } from '../bench-database.ts';
import { printTable, writeResults } from '../measure.ts';
import { kinds } from './kinds.ts';
import { type Cell, killAtEach, points } from './matrix.ts';
import { controlIsBad, runControl } from './naive.ts';
import { judge } from './verdict.ts';

export async function reportMatrix({ quick }: { quick: boolean }): Promise<boolean> {
  const redis = await startRedis(await freePort());
  const lease = quick ? 10_000 : leaseMilliseconds;
  const on = async (redisUrl?: string): Promise<Cell[]> => {
    const own = await openBenchDatabase();
    try {
      return await killAtEach(points, {
        databaseUrl: own.url,
        leaseMilliseconds: lease,
        ...(redisUrl && { redisUrl }),
      });
    } finally {
      await own.drop();
    }
  };
  try {
    const cells = (await Promise.all([on(redis.url), on()])).flat();
    const control = await runControl(redis, { messages: quick ? 60 : 300 });
    printMatrix(cells);
    console.log(`Control, delayed jobs as the truth and the SDK's retries on: ${JSON.stringify(control)}`);
    await writeResults('chaos-matrix', { leaseMilliseconds: lease, cells, control });
    return judge(cells).kept && controlIsBad(control);
  } finally {
    await redis.stop();
  }
}

/** A line for each point and backend: seen of each kind, Slack / Teams, and the ambiguities counted on Teams. */
function printMatrix(cells: Cell[]): void {
  const backends = ['Redis', 'Postgres'] as const;
  const lines = points.flatMap(({ name }) =>
    backends.map((backend) => {
      const row = cells.filter((cell) => cell.point === name && cell.backend === backend);
      const { lost, ambiguities, kept } = judge(row);
      const seen = kinds.map((kind) =>
        ['Slack', 'Teams']
          .map((platform) => row.find((cell) => cell.kind === kind.name && cell.platform === platform)?.seen)
          .join(' / '),
      );
      return [name, backend, ...seen, String(lost), String(ambiguities), kept ? 'yes' : 'NO'];
    }),
  );
  printTable([
    ['killed', 'BullMQ on', ...kinds.map(({ name }) => name), 'lost', 'ambiguities', 'kept'],
    ...lines,
  ]);
}
