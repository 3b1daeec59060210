// "Mine data", "slet mig" and "opbevaring", as people type and press them on Slack and Teams.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { everyRow } from '#test/support/every-row.ts';
import { onSlack, onTeams, slackChannels, teamsChannels } from '#test/support/own-people.ts';
import { type OwnWorld, startOwnWorld } from '#test/support/own-world.ts';

let world: OwnWorld;
beforeAll(async () => {
  world = await startOwnWorld({
    people: [
      onSlack('U0ANNA', 'Anna Holm', 'C0FALD'),
      onSlack('U0BO', 'Bo Kanariefugl', 'C0FALD'),
      onSlack('U0CARL', 'Carl Bach', 'C0FALD'),
      onSlack('U0NINA', 'Nina Ny'),
      onTeams('jens', 'Jens Lund', 'sepsis'),
      onTeams('kim', 'Kim Kanariefugl', 'sepsis'),
      onTeams('ove', 'Ove Ny'),
    ],
    channels: [...slackChannels({ C0FALD: 'fald' }), ...teamsChannels({ sepsis: 'Sepsis' })],
  });
  await world.say(world.slack, 'U0ANNA', 'C0FALD', '@Mellemrum');
  await world.say(world.msteams, 'jens', 'sepsis', '@Mellemrum');
});
afterAll(() => world.stop());

const last = (texts: string[]) => texts.at(-1) ?? '';
const team = async (name: string) =>
  (await world.team(name))
    .filter((line) => !line.startsWith(','))
    .map((line) => line.split(',').slice(0, 2).join());

const sides = [
  {
    side: 'Slack',
    on: () => world.slack,
    team: 'fald',
    leader: 'U0ANNA',
    who: 'U0BO',
    place: 'C0FALD',
    typed: '/mellemrum ',
    name: 'Bo',
    newcomer: 'U0NINA',
  },
  {
    side: 'Teams',
    on: () => world.msteams,
    team: 'Sepsis',
    leader: 'jens',
    who: 'kim',
    place: 'sepsis',
    typed: '@Mellemrum ',
    name: 'Kim',
    newcomer: 'ove',
  },
];

test.each(sides)(
  'on $side one asks for one’s data in a channel, privately, and without a page is told whom to ask',
  async ({ on, who, leader, place, typed }) => {
    await world.say(on(), who, place, `${typed}mine data`);
    const heard = [...world.sees(on(), who, place), ...world.sees(on(), who, 'dm')].join('\n');
    expect(heard).toContain('Skriv til dem, der driver Mellemrum hos jer');
    expect(world.sees(on(), leader, place).join('\n')).not.toContain('Skriv til dem, der driver');
  },
);

test.each(sides)(
  'on $side one is told what follows, keeps one’s data, and is erased',
  async ({ on, team: name, who, leader, place, typed, name: first, newcomer }) => {
    const say = (person: string, where: string, text: string) => world.say(on(), person, where, text);
    await say(leader, place, `${typed}aftale ${first} ringer til vagtcentralen 1. december`);
    await say(leader, place, `${typed}aftale ${first} bestiller lokalet 2. december`);
    await say(who, 'dm', 'slet mig');
    const question = last(world.sees(on(), who, 'dm'));
    expect(question).toContain('Dine 2 åbne aftaler går videre');
    expect(question).toContain('Det kan ikke fortrydes');
    await world.press(on(), who, 'dm', 'Behold');
    expect(last(world.sees(on(), who, 'dm'))).toContain('Intet er slettet.');

    await say(who, 'dm', 'slet mig');
    await world.press(on(), who, 'dm', 'Slet mig');
    expect(world.sees(on(), who, 'dm').join('\n')).toContain('Du er slettet.');
    const heard = world.sees(on(), who, 'dm').length;
    const stored = (await everyRow(world.database)).filter((row) => row.includes(`${first} Kanariefugl`));
    expect(stored).toEqual([]);
    expect(world.log.lines.map((line) => JSON.stringify(line)).join()).not.toContain('Kanariefugl');

    // The leader has both agreements, and was told; the channel's card names nobody who is gone.
    expect(world.sees(on(), leader, 'dm').join('\n')).toContain('ringer til vagtcentralen');
    const cards = world.sees(on(), leader, place).filter((text) => text.includes('bestiller lokalet'));
    expect(last(cards)).not.toContain('Kanariefugl');

    // Taking that back gives it to nobody who is gone.
    await world.press(on(), leader, place, 'Fortryd');
    const owned = await world.database.sql`
    select 1 from action_items item where status not in ('done', 'cancelled') and exists (
      select 1 from action_item_owners owner join people on people.id = owner.person_id
      where owner.action_item_id = item.id and erased_at is not null)`;
    expect(owned).toEqual([]);

    // Somebody else comes: who was erased is not taken in again by that.
    await world.join(on(), newcomer, place);
    expect((await team(name)).join('\n')).not.toContain('Kanariefugl');
    await say(who, 'dm', 'aftaler');
    expect(last(world.sees(on(), who, 'dm'))).not.toContain('ringer til vagtcentralen');
    // But when they turn to the bot themselves.
    await say(who, place, `${typed}aftaler`);
    expect((await team(name)).join('\n')).toContain(`${first} Kanariefugl, member`);
    expect(world.sees(on(), who, 'dm').length).toBeGreaterThanOrEqual(heard);
  },
);

test('the only leader is told so first, and the team hears once that nobody leads it', async () => {
  const { slack } = world;
  await world.say(slack, 'U0ANNA', 'dm', 'slet mig');
  expect(last(world.sees(slack, 'U0ANNA', 'dm'))).toContain('Du er den eneste projektleder i fald.');
  await world.press(slack, 'U0ANNA', 'dm', 'Slet mig');
  const told = world
    .sees(slack, 'U0CARL', 'C0FALD')
    .filter((text) => text.includes('har ikke længere en projektleder'));
  expect(told).toHaveLength(1);
  const owners = await world.database.sql`
    select count(*)::int as n from action_items item
    where status not in ('done', 'cancelled') and not exists (
      select 1 from action_item_owners owner join memberships member on member.person_id = owner.person_id
        and member.team_id = item.team_id and member.left_at is null
      where owner.action_item_id = item.id)`;
  expect(owners, 'no open agreement is nobody’s').toEqual([{ n: 0 }]);
});

test('a leader reads and sets how long things are kept; to keep them for less is asked first; others only read', async () => {
  const { msteams } = world;
  const hear = () => last(world.sees(msteams, 'jens', 'dm'));
  await world.say(msteams, 'jens', 'dm', 'opbevaring');
  expect(hear()).toMatch(/24 måneder[\s\S]*12 måneder[\s\S]*24 måneder/);
  await world.say(msteams, 'jens', 'dm', 'opbevaring aftaler 36 måneder');
  expect(hear()).toContain('aftaler bliver gemt i 36 måneder');
  await world.say(msteams, 'jens', 'dm', 'opbevaring kommentarer 2 måneder');
  expect(hear()).toContain('fra 3 til 120 måneder');
  await world.say(msteams, 'jens', 'dm', 'opbevaring kommentarer 6');
  expect(hear()).toContain('kan ikke hentes tilbage');
  const kept = () => world.database.sql`
    select keep_items, keep_comments from teams where name = 'Sepsis'`;
  expect(await kept()).toEqual([{ keep_items: 36, keep_comments: 12 }]);
  await world.press(msteams, 'jens', 'dm', 'Gem kortere');
  expect(await kept()).toEqual([{ keep_items: 36, keep_comments: 6 }]);
  await world.say(msteams, 'ove', 'dm', 'opbevaring spor 36');
  expect(last(world.sees(msteams, 'ove', 'dm'))).toContain('bestemmer projektlederen');
  const audit = await world.database.sql`
    select count(*)::int as n from audit_trail where verb = 'changed' and object = 'team'`;
  expect(audit).toEqual([{ n: 2 }]);
});
