// What did not arrive: the list that a project leader and an operator see, and the second try.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deadLetters } from '#db/dead-letters.ts';
import { wakeTheSweep } from '#db/due-signal.ts';
import { readRefusal } from '#src/administer.ts';
import type { DeadLetters } from '#src/deliveries/dead-letters.ts';
import { onSlack, onTeams, slackChannels, teamsChannels } from '#test/support/own-people.ts';
import { type OwnWorld, startOwnWorld } from '#test/support/own-world.ts';
import { adminOn } from '#test/support/run-admin.ts';

const soon = { timeout: 10_000 };

let world: OwnWorld;
let letters: DeadLetters;
beforeAll(async () => {
  world = await startOwnWorld({
    people: [
      onSlack('U0ANNA', 'Anna Holm', 'C0FALD'),
      onSlack('U0BO', 'Bo Friis', 'C0FALD'),
      onTeams('jens', 'Jens Lund', 'sepsis'),
      onTeams('ida', 'Ida Vang', 'sepsis'),
    ],
    channels: [...slackChannels({ C0FALD: 'fald' }), ...teamsChannels({ sepsis: 'Sepsis' })],
  });
  await world.say(world.slack, 'U0ANNA', 'C0FALD', '@Mellemrum');
  await world.say(world.msteams, 'jens', 'sepsis', '@Mellemrum');
  letters = deadLetters(world.database.queries, readRefusal);
});
afterAll(() => world.stop());

async function personCalled(name: string): Promise<{ person: string; team: string }> {
  const [row] = await world.database.sql<{ person: string; team: string }[]>`
    select person_id as person, team_id as team from memberships join people on people.id = person_id
    where name = ${name}`;
  if (!row) throw new Error(`Nobody is called ${name}.`);
  return row;
}

test('each team sees whom of its own it does not reach, and why; mended and retried, they are reached', async () => {
  const bo = await personCalled('Bo Friis');
  const ida = await personCalled('Ida Vang');
  world.slack.troubles.begin({ error: 'user_disabled' }, undefined, 'U0BO');
  world.msteams.setTrouble({ status: 403, code: 'MessageWritesBlocked' }, 'ida');
  await world.say(world.slack, 'U0ANNA', 'dm', 'aftale Bo ringer i morgen');
  await world.say(world.msteams, 'jens', 'dm', 'aftale Ida ringer i morgen');
  const notice = { kind: 'owner notice', attempts: 1, isGivenUp: true };
  expect(await letters.undelivered(bo.team)).toEqual([
    expect.objectContaining({ ...notice, to: { personId: bo.person }, why: 'left', reason: 'user_disabled' }),
  ]);
  expect(await letters.undelivered(ida.team)).toEqual([
    expect.objectContaining({ ...notice, to: { personId: ida.person }, why: 'blocked' }),
  ]);

  world.slack.troubles.mend();
  expect(await letters.retry({ personId: bo.person })).toBe(1);
  await expect.poll(() => world.sees(world.slack, 'U0BO', 'dm').join('\n'), soon).toContain('ringer');
  expect(await letters.undelivered(bo.team)).toEqual([]);
  expect(await letters.undelivered()).toHaveLength(1);
  expect(await letters.retry({ personId: bo.person })).toBe(0);
});

test('a nudge that was given up is missing until a later one arrives', async () => {
  const { person, team } = await personCalled('Anna Holm');
  const becomeMorning = async () => {
    await world.database.sql`update deliveries set send_at = now()
      where kind = 'morning nudge' and person_id = ${person} and state = 'waiting'`;
    await world.database.queries.execute(wakeTheSweep);
  };
  const isMissing = async () => (await letters.undelivered(team)).map(({ kind, why }) => ({ kind, why }));
  await world.say(world.slack, 'U0ANNA', 'dm', 'aftale Anna skriver i morgen');
  world.slack.troubles.begin({ error: 'cannot_dm_bot' }, undefined, 'U0ANNA');
  await becomeMorning();
  await expect.poll(isMissing, soon).toEqual([{ kind: 'morning nudge', why: 'blocked' }]);
  world.slack.troubles.mend();
  await world.say(world.slack, 'U0ANNA', 'dm', 'aftale Anna skriver 14/12/2027');
  await becomeMorning();
  await expect.poll(isMissing, soon).toEqual([]);
  expect((await letters.undelivered()).filter(({ kind }) => kind === 'morning nudge')).toEqual([]);
});

test('the operator reads ids, codes and what they mean, retries one or all, and is told how to ask', async () => {
  const admin = adminOn(world.databaseUrl);
  world.msteams.setTrouble(undefined);
  const [letter] = await letters.undelivered();
  const listed = await admin('undelivered');
  expect(listed.said).toContain(`${letter?.deliveryId}  owner notice to person `);
  expect(listed.said).toMatch(
    /the bot is blocked there \(.*MessageWritesBlocked\); 1 refusal, due .*, given up/,
  );
  expect(listed.said).not.toMatch(/Ida|ringer/);
  expect(await admin('retry', randomUUID())).toMatchObject({
    code: 1,
    said: '0 deliveries are tried again.\n',
  });
  expect(await admin('retry', 'all')).toMatchObject({ code: 0, said: 'One delivery is tried again.\n' });
  await expect.poll(() => world.sees(world.msteams, 'ida', 'dm').join('\n'), soon).toContain('ringer');
  expect((await admin('undelivered')).said).toBe(
    'Everything that was promised has arrived, or is not due yet.\n',
  );
  expect(await admin('retry', 'Ida')).toMatchObject({
    code: 2,
    complaints: expect.stringMatching(/^Usage:/),
  });
}, 60_000);
