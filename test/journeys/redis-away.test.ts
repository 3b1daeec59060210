// Redis goes away, or forgets everything, while people write: what they agree is kept, and shown once it is back.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { onSlack, onTeams, slackChannels, teamsChannels } from '#test/support/own-people.ts';
import { type OwnWorld, startOwnWorld } from '#test/support/own-world.ts';
import { canStartRedis, freePort, startRedis, type TestRedis } from '#test/support/redis.ts';

const soon = { timeout: 40_000, interval: 50 };

describe.runIf(canStartRedis())('BullMQ on Redis', { timeout: 60_000 }, () => {
  let world: OwnWorld;
  let redis: TestRedis;
  let port: number;
  beforeAll(async () => {
    port = await freePort();
    redis = await startRedis(port);
    world = await startOwnWorld({
      people: [
        onSlack('U0ANNA', 'Anna Holm', 'C0FALD'),
        onSlack('U0BO', 'Bo Friis', 'C0FALD'),
        onTeams('jens', 'Jens Lund', 'sepsis'),
        onTeams('ida', 'Ida Vang', 'sepsis'),
      ],
      channels: [...slackChannels({ C0FALD: 'fald' }), ...teamsChannels({ sepsis: 'Sepsis' })],
      redisUrl: redis.url,
    });
    await world.say(world.slack, 'U0ANNA', 'C0FALD', '@Mellemrum');
    await world.say(world.msteams, 'jens', 'sepsis', '@Mellemrum');
  });
  afterAll(async () => {
    await world.stop();
    await redis.stop();
  });

  const status = async (path: string) => (await fetch(`${world.botUrl}${path}`)).status;
  const cardsOf = (what: string) => [
    world.sees(world.slack, 'U0BO', 'C0FALD').filter((text) => text.includes(`Hvad: ${what}\n`)).length,
    world.sees(world.msteams, 'ida', 'sepsis').filter((text) => text.includes(`Hvad: ${what}\n`)).length,
  ];
  const itemsLike = async (word: string) =>
    [...(await world.items('fald')), ...(await world.items('Sepsis'))].filter((line) => line.includes(word));
  /** Without waiting for what the bot then says to others: that is what Redis carries. */
  const writeBoth = (what: string) =>
    Promise.all([
      world.slack.say('U0ANNA', 'C0FALD', `/aftale Bo ${what} på fredag`),
      world.msteams.say('jens', 'sepsis', `@Mellemrum aftale Ida ${what} på fredag`),
    ]);
  const refusals = () => [...world.slack.refusals(), ...world.msteams.refusals()];

  test('away: commands are taken and acknowledged, and their cards come when it is back', async () => {
    const tasks = ['maler A', 'maler B', 'maler C'];
    await redis.stop();
    for (const what of tasks) await writeBoth(what);
    expect(await itemsLike('maler')).toHaveLength(6);
    for (const what of tasks) expect(cardsOf(what), what).toEqual([0, 0]);
    expect(refusals(), 'all were acknowledged in time').toEqual([]);
    expect([await status('/readyz'), await status('/healthz')]).toEqual([503, 200]);

    redis = await startRedis(port);
    for (const what of tasks) await expect.poll(() => cardsOf(what), soon).toEqual([1, 1]);
    expect(await status('/readyz')).toBe(200);
  });

  test('wiped again and again while commands come: nothing is lost, nothing doubled', async () => {
    const tasks = Array.from({ length: 20 }, (_, number) => `vasker nr. ${number + 1}`);
    let written = false;
    let wipes = 0;
    const wiping = (async () => {
      for (; !written; wipes += 1) await redis.wipe();
    })();
    for (const what of tasks) await writeBoth(what);
    written = true;
    await wiping;
    expect(wipes).toBeGreaterThan(20);
    expect(await itemsLike('vasker')).toHaveLength(40);
    for (const what of tasks) await expect.poll(() => cardsOf(what), soon).toEqual([1, 1]);
    await expect
      .poll(
        async () => (await world.database.sql`select 1 from deliveries where state = 'claimed'`).length,
        soon,
      )
      .toBe(0);
    expect(tasks.map(cardsOf)).toEqual(tasks.map(() => [1, 1]));
    expect(refusals()).toEqual([]);
  });
});
