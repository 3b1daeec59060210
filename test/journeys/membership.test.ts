// People and the bot come and go: the team follows, and no agreement is lost.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dueSignal } from '#db/due-signal.ts';
import { conversationIdOf } from '#playground/msteams/identities.ts';
import { writeActivity } from '#playground/msteams/write-activity.ts';
import type { PlatformDouble } from '#playground/platform.ts';
import { onSlack, onTeams, slackChannels, teamsChannels } from '#test/support/own-people.ts';
import { type OwnWorld, startOwnWorld } from '#test/support/own-world.ts';

const onTeamsPeople = ['jens', 'ida', 'kim', 'lea'].map((id) =>
  onTeams(id, `${id[0]?.toUpperCase()}${id.slice(1)} Lund`, 'sepsis', 'medicin'),
);

let world: OwnWorld;
beforeAll(async () => {
  world = await startOwnWorld({
    people: [
      onSlack('U0ANNA', 'Anna Holm', 'C0FALD', 'C0KOL'),
      onSlack('U0BO', 'Bo Friis', 'C0FALD'),
      onSlack('U0CARL', 'Carl Bach'),
      onSlack('U0DORA', 'Dora Dam', 'C0KOL'),
      onSlack('U0EVA', 'Eva Eg', 'C0KOL'),
      onSlack('U0GRO', 'Gro Gade', 'C0KOL', 'C0TOM'),
      ...onTeamsPeople,
    ],
    channels: [
      ...slackChannels({ C0FALD: 'fald', C0KOL: 'kol', C0TOM: 'tom' }),
      ...teamsChannels({ sepsis: 'Sepsis', medicin: 'Medicin' }),
    ],
    channelsWithoutBot: ['medicin'],
  });
  await world.say(world.slack, 'U0ANNA', 'C0FALD', '@Mellemrum');
  await world.say(world.slack, 'U0DORA', 'C0KOL', '@Mellemrum');
  await world.say(world.msteams, 'jens', 'sepsis', '@Mellemrum');
});
afterAll(() => world.stop());

const kommune = (name: string, role = 'member') => `${name}, ${role}, Aarhus Kommune (other)`;
const lastTo = (on: PlatformDouble, person: string, channel: string) =>
  expect.poll(() => world.sees(on, person, channel).at(-1), { timeout: 10_000 });

test('on Slack: somebody who comes is in, who leaves is not and is named no more, who comes back is what they were', async () => {
  const { slack } = world;
  await world.join(slack, 'U0CARL', 'C0FALD');
  expect(await world.team('fald')).toContain(kommune('Carl Bach'));
  await world.say(slack, 'U0CARL', 'C0FALD', '/aftale Anna og Carl ringer på torsdag');
  const card = (word: string) =>
    expect.stringContaining(`Hvem: Anna Holm (Aarhus Kommune) og Carl Bach (Aarhus Kommune)\n${word}`);
  await lastTo(slack, 'U0BO', 'C0FALD').toEqual(card('Hvad: ringer'));

  await world.leave(slack, 'U0CARL', 'C0FALD');
  expect(await world.team('fald')).toContain(`${kommune('Carl Bach')}, has left`);
  await world.say(slack, 'U0BO', 'C0FALD', '/aftale Carl skriver på torsdag');
  expect(await world.items('fald'), 'Carl is no longer a name in this team').toEqual(['ringer: open']);
  await lastTo(slack, 'U0BO', 'C0FALD').toMatch(/Carl/);

  await world.say(slack, 'U0CARL', 'dm', 'aftale Anna skriver på torsdag');
  await lastTo(slack, 'U0CARL', 'dm').toContain('Du er ikke længere med i fald');
  await world.say(slack, 'U0CARL', 'dm', 'aftaler');
  await lastTo(slack, 'U0CARL', 'dm').toContain('#1 ringer');
  expect(
    slack
      .messages('U0CARL', 'dm')
      .at(-1)
      ?.buttons.map(({ label }) => label),
  ).toEqual(['Færdig']);
  await world.say(slack, 'U0CARL', 'dm', 'færdig 1');
  expect(await world.items('fald')).toEqual(['ringer: done']);
  expect(world.sees(slack, 'U0BO', 'C0FALD').join('\n'), 'his name stays on the card').toContain(
    '(Carl Bach)',
  );

  await world.leave(slack, 'U0ANNA', 'C0FALD');
  expect(await world.team('fald')).toContain(`${kommune('Anna Holm', 'project leader')}, has left`);
  await world.join(slack, 'U0CARL', 'C0FALD');
  await world.join(slack, 'U0ANNA', 'C0FALD');
  expect(await world.team('fald')).toEqual([
    kommune('Anna Holm', 'project leader'),
    kommune('Bo Friis'),
    kommune('Carl Bach'),
  ]);
});

test('a former member is nudged about what is still theirs, and answers with a press', async () => {
  const { slack, database } = world;
  await world.say(slack, 'U0DORA', 'C0KOL', '/aftale Eva måler i morgen');
  await world.leave(slack, 'U0EVA', 'C0KOL');
  await database.sql`update deliveries set send_at = now() where kind = 'morning nudge'`;
  await database.sql`select pg_notify(${dueSignal}, '')`;
  await lastTo(slack, 'U0EVA', 'dm').toContain('Godmorgen Eva');
  expect(
    slack
      .messages('U0EVA', 'dm')
      .at(-1)
      ?.buttons.map(({ label }) => label),
  ).toEqual(['Færdig', 'På sporet', 'Forsinket', 'Ikke mig', 'Mind mig senere']);
  await world.press(slack, 'U0EVA', 'dm', 'Færdig');
  expect(await world.items('kol')).toEqual(['måler: done']);
});

test('an owner who has left gives an item back; it is corrected without losing who has left, and passed on', async () => {
  const { slack } = world;
  await world.join(slack, 'U0EVA', 'C0KOL');
  await world.say(slack, 'U0DORA', 'C0KOL', '/aftale Eva og Anna pakker på torsdag');
  await world.say(slack, 'U0DORA', 'C0KOL', '/aftale Eva vasker på torsdag');
  await world.leave(slack, 'U0EVA', 'C0KOL');
  const owners = async (what: string) => {
    const rows = await world.database.sql<{ name: string }[]>`
      select people.name from action_item_owners join people on people.id = person_id
      join action_items on action_items.id = action_item_id where what = ${what} order by position`;
    return rows.map(({ name }) => name);
  };
  const numberOf = async (what: string) =>
    (await world.database.sql<{ number: number }[]>`select number from action_items where what = ${what}`)[0]
      ?.number;

  const { opened } = await world.press(slack, 'U0DORA', 'C0KOL', 'Ret');
  const kept = (opened?.fields ?? []).map(({ id, value }) => [
    id,
    id === 'what' ? 'vasker op' : (value ?? ''),
  ]);
  await slack.submit('U0DORA', opened?.id ?? '', Object.fromEntries(kept));
  expect(await owners('vasker op')).toEqual(['Eva Eg']);

  await world.say(slack, 'U0EVA', 'dm', `udskyd ${await numberOf('pakker')} til uge 50`);
  await lastTo(slack, 'U0EVA', 'dm').toContain('Du er ikke længere med i kol');
  await world.say(slack, 'U0EVA', 'dm', `ikke mig ${await numberOf('pakker')}`);
  await lastTo(slack, 'U0EVA', 'dm').toContain('er ikke længere din. Den er nu hos Anna Holm.');
  expect(await owners('pakker')).toEqual(['Anna Holm']);
  await world.press(slack, 'U0EVA', 'dm', 'Fortryd');
  expect(await owners('pakker')).toEqual(['Eva Eg', 'Anna Holm']);

  await world.say(slack, 'U0DORA', 'C0KOL', `/mellemrum giv ${await numberOf('vasker op')} til Anna`);
  expect(await owners('vasker op')).toEqual(['Anna Holm']);
  await lastTo(slack, 'U0ANNA', 'dm').toContain('Dora Dam har givet dig aftale');
});

test('somebody whose coming was never told of is taken in as they write; the bot adds nothing to a channel of no team', async () => {
  const { slack, database } = world;
  await database.sql`delete from memberships where person_id = (select id from people where name = 'Gro Gade')`;
  await world.say(slack, 'U0GRO', 'C0KOL', '/aftale jeg måler igen på torsdag');
  expect(await world.team('kol')).toContain(kommune('Gro Gade'));
  expect(await world.items('kol')).toContain('måler igen: open');

  await world.leave(slack, 'mellemrum', 'C0TOM');
  await world.join(slack, 'mellemrum', 'C0TOM');
  expect(world.sees(slack, 'U0GRO', 'C0TOM')).toEqual([]);
  expect(await world.teamsCalled('tom')).toBe(0);
});

test('on Teams: coming and going is followed, and told again changes nothing', async () => {
  const { msteams } = world;
  await world.leave(msteams, 'lea', 'sepsis');
  const without = await world.team('Sepsis');
  expect(without).toContainEqual(expect.stringMatching(/^Lea Lund.*has left$/));
  const [jens] = onTeamsPeople;
  if (!jens) throw new Error('Jens is gone.');
  const told = (change: Record<string, unknown>) =>
    writeActivity(
      {
        id: randomUUID(),
        sentAt: Date.now(),
        serviceUrl: `${world.platformsUrl}/msteams`,
        person: jens,
        channel: { id: 'sepsis', name: 'Sepsis', platform: 'msteams' },
      },
      { type: 'conversationUpdate', ...change },
    );
  const tell = async (change: Record<string, unknown>) =>
    fetch(`${world.botUrl}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(told(change)),
    });
  // Old news, out of order: what counts is who is there.
  await tell({ membersAdded: [{ id: '29:lea' }] });
  await tell({ membersRemoved: [{ id: '29:ida' }] });
  expect(await world.team('Sepsis')).toEqual(without);
  await world.join(msteams, 'lea', 'sepsis');
  expect((await world.team('Sepsis')).filter((line) => line.includes('has left'))).toEqual([]);
});

test.each([
  ['Slack', 'U0BO', 'C0FALD', 'fald'],
  ['Teams', 'jens', 'sepsis', 'Sepsis'],
])(
  'on %s the bot, taken out and added again, finds its team and says what it could not say',
  async (name, person, channel, team) => {
    const on = name === 'Slack' ? world.slack : world.msteams;
    const before = world.sees(on, person, channel).length;
    await world.leave(on, 'mellemrum', channel);
    await world.say(on, person, 'dm', 'aftale jeg pakker på fredag');
    const [given] = await world.database.sql`select state from deliveries where state = 'dead'`;
    expect(given).toBeDefined();
    expect(world.sees(on, person, channel)).toHaveLength(before);
    await world.join(on, 'mellemrum', channel);
    expect(await world.teamsCalled(team)).toBe(1);
    expect(world.sees(on, person, channel).slice(before)).toEqual([expect.stringContaining('pakker')]);
  },
);

test('news of a team on Teams reaches a channel of it that is not General', async () => {
  const { msteams, database } = world;
  await world.join(msteams, 'mellemrum', 'medicin');
  await world.say(msteams, 'kim', 'medicin', '@Mellemrum');
  const [kim] = onTeamsPeople.filter(({ id }) => id === 'kim');
  if (!kim) throw new Error('Kim is gone.');
  const general = { id: 'general', name: 'Afdelingen', platform: 'msteams' as const };
  const post = async (
    place: { id: string; name: string },
    rest: Record<string, unknown> & { type: string },
  ) => {
    const activity = writeActivity(
      {
        id: randomUUID(),
        sentAt: Date.now(),
        serviceUrl: `${world.platformsUrl}/msteams`,
        person: kim,
        channel: { ...general, ...place },
      },
      rest,
    );
    const channelData = { ...(activity.channelData as object), team: { id: conversationIdOf('general') } };
    const response = await fetch(`${world.botUrl}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...activity, channelData }),
    });
    expect(response.status).toBe(200);
  };
  await post({ id: 'medicin', name: 'Medicin' }, { type: 'message', text: 'hjælp' });
  await database.sql`delete from memberships where person_id = (select id from people where name = 'Lea Lund')
    and team_id = (select id from teams where name = 'Medicin')`;
  await post(general, { type: 'conversationUpdate', membersAdded: [{ id: '29:lea' }] });
  expect(await world.team('Medicin')).toContainEqual(expect.stringMatching(/^Lea Lund, member/));
});
