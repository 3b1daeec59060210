// Guests and people from other workspaces are members like everybody; robots and closed accounts are nobody.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { onSlack, onTeams, slackChannels, teamsChannels } from '#test/support/own-people.ts';
import { type OwnWorld, startOwnWorld } from '#test/support/own-world.ts';

let world: OwnWorld;
beforeAll(async () => {
  world = await startOwnWorld({
    people: [
      onSlack('U0ANNA', 'Anna Holm', 'C0FALD'),
      onSlack('U0GUEST', 'Guri Gæst', 'C0FALD'),
      onSlack('U0OTHER', 'Otto Anden', 'C0FALD'),
      onSlack('U0HIDDEN', 'Hemmelig', 'C0FALD'),
      onSlack('U0ROBOT', 'Jira', 'C0FALD'),
      onSlack('U0GONE', 'Ole Gammel', 'C0FALD'),
      onTeams('jens', 'Jens Lund', 'sepsis'),
      onTeams('guest', 'Gitte Gæst', 'sepsis'),
      onTeams('nobody', 'Mødegæst', 'sepsis'),
    ],
    channels: [...slackChannels({ C0FALD: 'fald' }), ...teamsChannels({ sepsis: 'Sepsis' })],
    profiles: {
      // As Slack tells of a single-channel guest.
      U0GUEST: { is_restricted: true, is_ultra_restricted: true } as object,
      // Slack Connect: of another workspace, which is all that is told.
      U0OTHER: { team_id: 'T0ELSEWHERE', is_stranger: true } as object,
      U0HIDDEN: 'hidden',
      U0ROBOT: { is_bot: true },
      U0GONE: { deleted: true },
    },
    accounts: {
      guest: {
        email: null,
        userPrincipalName: 'gitte_kolding.dk#EXT#@rm.onmicrosoft.com',
        userRole: 'guest',
      },
      nobody: { userRole: 'anonymous' },
    },
  });
  await world.say(world.slack, 'U0ANNA', 'C0FALD', '@Mellemrum');
  await world.say(world.msteams, 'jens', 'sepsis', '@Mellemrum');
}, 120_000);
afterAll(() => world.stop());

test('on Slack a guest, somebody of another workspace and somebody hidden are members; a robot and a closed account are not', async () => {
  expect(await world.team('fald')).toEqual([
    'Anna Holm, project leader, Aarhus Kommune (other)',
    'Guri Gæst, member, Aarhus Kommune (other)',
    'Otto Anden, member, ukendt organisation (other)',
    'U0HIDDEN, member, ukendt organisation (other)',
  ]);
});

test.each([
  ['a guest', 'U0GUEST', 'Guri'],
  ['somebody of another workspace', 'U0OTHER', 'Otto'],
])('%s agrees something and answers it, as every member does', async (_who, id, name) => {
  await world.say(world.slack, id, 'C0FALD', `@Mellemrum aftale ${name} ringer for ${name} på torsdag`);
  await world.press(world.slack, id, 'C0FALD', 'Færdig');
  expect(await world.items('fald')).toContain(`ringer for ${name}: done`);
});

test.each([
  ['a robot', 'U0ROBOT'],
  ['a closed account', 'U0GONE'],
])('%s is not heard, whatever it says', async (_who, id) => {
  const before = await world.items('fald');
  await world.say(world.slack, id, 'C0FALD', '@Mellemrum aftale Anna betaler regningen på torsdag');
  expect(await world.items('fald')).toEqual(before);
  expect(await world.team('fald')).toHaveLength(4);
});

test('on Teams a guest is a member of the organisation at home; an anonymous guest of a meeting is nobody', async () => {
  expect(await world.team('Sepsis')).toEqual([
    'Gitte Gæst, member, kolding.dk (other)',
    'Jens Lund, project leader, hospitalsenhedenvest.example (other)',
  ]);
  await world.say(world.msteams, 'guest', 'sepsis', '@Mellemrum aftale Gitte måler på torsdag');
  await world.say(world.msteams, 'nobody', 'sepsis', '@Mellemrum aftale Jens betaler på torsdag');
  expect(await world.items('Sepsis')).toEqual(['måler: open']);
  expect(await world.team('Sepsis')).toHaveLength(2);
});
