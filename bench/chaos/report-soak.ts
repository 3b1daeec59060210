// The soak and, in the same run, the control beside it: printed, and written to bench/results/.

import { leaseMilliseconds } from '#src/deliveries/call-times.ts';
import { freePort, startRedis } from '#test/support/redis.ts';
import { openBenchDatabase } from '../bench-database.ts';
import { printTable, writeResults } from '../measure.ts';
import { controlIsBad, runControl } from './naive.ts';
import { type Soak, soak } from './soak.ts';
import { judge } from './verdict.ts';

const whole: Soak = { deliveries: 6_000, kills: 20, lostAnswers: 2, leaseMilliseconds };
const quickly: Soak = { deliveries: 600, kills: 4, lostAnswers: 2, leaseMilliseconds };

export async function reportSoak({ quick }: { quick: boolean }): Promise<boolean> {
  const size = quick ? quickly : whole;
  const redis = await startRedis(await freePort());
  const own = await openBenchDatabase();
  try {
    const onKill = (kills: number, sent: number) => console.log(`kill ${kills} after ${sent}`);
    const seen = await soak(size, { databaseUrl: own.url, redis, onKill });
    const control = await runControl(redis, { messages: size.deliveries / 20 });
    const sides = (['Slack', 'Teams'] as const).map((platform) => ({
      platform,
      ...judge(seen.filter((one) => one.platform === platform)),
    }));
    printTable([
      ['', 'promised', 'lost', 'extra', 'ambiguities', 'kept'],
      ...sides.map(({ platform, promised, lost, extra, ambiguities, kept }) => [
        platform,
        ...[promised, lost, extra, ambiguities].map(String),
        kept ? 'yes' : 'NO',
      ]),
      ['control', ...[control.promised, control.lost, control.extra].map(String), '–', 'NO, as it must'],
    ]);
    await writeResults('chaos-soak', { size, sides, control });
    return sides.every(({ kept }) => kept) && controlIsBad(control);
  } finally {
    await own.drop();
    await redis.stop();
  }
}
