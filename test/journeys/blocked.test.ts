// Somebody has blocked the bot, or is gone: what is meant for them is given up at once and listed; all others are served.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deliveryOverview } from '#db/delivery-ledger.ts';
import { dueSignal } from '#db/due-signal.ts';
import { onSlack, onTeams, slackChannels, teamsChannels } from '#test/support/own-people.ts';
import { type OwnWorld, startOwnWorld } from '#test/support/own-world.ts';

const soon = { timeout: 10_000 };

let world: OwnWorld;
beforeAll(async () => {
  world = await startOwnWorld({
    people: [
      onSlack('U0ANNA', 'Anna Holm', 'C0FALD'),
      onSlack('U0BO', 'Bo Friis', 'C0FALD'),
      onSlack('U0CARL', 'Carl Bach', 'C0FALD'),
      onTeams('jens', 'Jens Lund', 'sepsis'),
      onTeams('ida', 'Ida Vang', 'sepsis'),
      onTeams('kim', 'Kim Krog', 'sepsis'),
    ],
    channels: [...slackChannels({ C0FALD: 'fald' }), ...teamsChannels({ sepsis: 'Sepsis' })],
  });
  await world.say(world.slack, 'U0ANNA', 'C0FALD', '@Mellemrum');
  await world.say(world.msteams, 'jens', 'sepsis', '@Mellemrum');
});
afterAll(() => world.stop());

const undelivered = () => deliveryOverview(world.database).undelivered();
const onSlackWhere = { writer: 'U0ANNA', channel: 'C0FALD', blocked: 'U0BO', other: 'U0CARL' };
const onTeamsWhere = { writer: 'jens', channel: 'sepsis', blocked: 'ida', other: 'kim' };

async function becomeMorning(): Promise<void> {
  const { sql } = world.database;
  await sql`update deliveries set send_at = now() where kind = 'morning nudge' and state = 'waiting'`;
  await sql`select pg_notify(${dueSignal}, '')`;
}

test.each([
  {
    ...onSlackWhere,
    on: () => world.slack,
    owners: 'Bo og Carl',
    name: 'Bo Friis',
    refusal: 'user_disabled',
    block: () => world.slack.troubles.begin({ error: 'user_disabled' }, undefined, 'U0BO'),
    unblock: () => world.slack.troubles.mend(),
  },
  {
    ...onSlackWhere,
    on: () => world.slack,
    owners: 'Bo og Carl',
    name: 'Bo Friis',
    refusal: 'cannot_dm_bot',
    block: () => world.slack.troubles.begin({ error: 'cannot_dm_bot' }, undefined, 'U0BO'),
    unblock: () => world.slack.troubles.mend(),
  },
  {
    ...onTeamsWhere,
    on: () => world.msteams,
    owners: 'Ida og Kim',
    name: 'Ida Vang',
    refusal: 'MessageWritesBlocked',
    block: () => world.msteams.setTrouble({ status: 403, code: 'MessageWritesBlocked' }, 'ida'),
    unblock: () => world.msteams.setTrouble(undefined),
  },
])(
  '$refusal: notice and nudge are given up at the first refusal, everybody else is served, and so is $name once it is over',
  async ({ on, writer, channel, blocked, other, owners, name, refusal, block, unblock }) => {
    const platform = on();
    await world.database.sql`truncate nudge_items, deliveries`;
    const seen = (person: string, where = 'dm') => world.sees(platform, person, where).length;
    const before = { blocked: seen(blocked), other: seen(other), channel: seen(writer, channel) };
    block();
    await world.say(platform, writer, 'dm', `aftale ${owners} ringer i morgen`);
    expect(seen(writer, channel), 'the card in the channel').toBe(before.channel + 1);
    expect(seen(other), 'the notice to the other owner').toBe(before.other + 1);
    await becomeMorning();
    await expect.poll(() => seen(other), soon).toBe(before.other + 2);
    const givenUp = (kind: string) => ({
      kind,
      to: name,
      reason: expect.stringContaining(refusal),
      attempts: 1,
    });
    await expect
      .poll(async () => (await undelivered()).sort((one, next) => one.kind.localeCompare(next.kind)), soon)
      .toEqual([givenUp('morning nudge'), givenUp('owner notice')]);
    expect(seen(blocked)).toBe(before.blocked);
    await world.say(platform, writer, 'dm', 'aftaler');
    const list = world.sees(platform, writer, 'dm').at(-1);
    expect(list).toContain(`ikke nået: ${name}`);
    expect(list).toMatch(/Ikke nået:\n\S+ har ikke fået mine beskeder: .*\. (?:Bed|Giv) /);

    unblock();
    await world.press(platform, writer, 'dm', 'Prøv igen');
    expect(world.sees(platform, writer, 'dm').at(-1)).toBe('Jeg prøver igen med 2 beskeder.');
    await expect.poll(() => seen(blocked), soon).toBe(before.blocked + 2);
    await world.say(platform, writer, 'dm', 'aftaler');
    expect(world.sees(platform, writer, 'dm').at(-1)).not.toContain('ikke nået');
    await world.say(platform, other, 'dm', 'aftaler');
    expect(world.sees(platform, other, 'dm').at(-1), 'for project leaders').not.toContain('ikke svaret');
    await world.say(platform, writer, 'dm', `aftale ${owners} skriver i morgen`);
    expect(seen(blocked)).toBeGreaterThan(before.blocked);
    expect(world.sees(platform, blocked, 'dm').join('\n')).toContain('skriver');
  },
);
