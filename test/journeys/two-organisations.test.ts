// Two Slack workspaces and two Teams tenants, each with a team of its own: nobody sees, hears of or moves another team's.
import { afterAll, beforeEach, expect, test } from 'vitest';
import { installWorkspace } from '#test/support/install-workspace.ts';
import { slackChannel, teamsChannel } from '#test/support/playground-client.ts';
import { pressStolen } from '#test/support/stolen-presses.ts';
import { startWholeBot } from '#test/support/whole-bot.ts';

/** In the same workspace as #hoftebrud: Lise and Omar, and Karen, who is in both. */
const rehabilitation = 'slack-genoptraening';
/** In a tenant of its own: Lone, Per, and a Mette who is not the one of the demo team. */
const practice = 'teams-praksis';

/** Another municipality's workspace: Rikke, Hans, and a Bo who is not the one of the demo team. */
const falls = 'slack-fald';
const odense = 'T0ODENSE';

const bot = await startWholeBot();
beforeEach(() => bot.startOver());
afterAll(() => bot.stop());

/** The demo team has two things to do; the others found a team and have one each. */
async function threeTeams() {
  await bot.say('anna', slackChannel, '/aftale @Bo ringer til hjemmeplejen i morgen');
  await bot.say('mette', teamsChannel, '@Mellemrum aftale @Jens opdaterer pjecen i morgen');
  await bot.join('mellemrum', rehabilitation);
  await bot.say('lise', rehabilitation, '@Mellemrum aftale @Omar bestiller rollatoren i morgen');
  await bot.join('mellemrum', practice);
  await bot.say('lone', practice, '@Mellemrum aftale @Per faxer recepten i morgen');
}

const ofDemoTeam = ['hjemmeplejen', 'pjecen', 'Anna Demo', 'Jens Demo'];
const ofRehabilitation = ['rollatoren', 'Omar Demo'];
const ofPractice = ['recepten', 'Lone Demo'];

/** All that the bot shows them, wherever they may look. */
async function everythingSeenBy(person: string, ...channels: string[]) {
  const seen = await Promise.all([...channels, 'dm'].map((where) => bot.sees(person, where)));
  return seen.flat().join('\n');
}

const changes = async () => Number((await bot.database.sql`select count(*) from item_changes`)[0]?.count);

test('where nothing is set up the bot is let in, and the first mention founds a team of whoever is there', async () => {
  await bot.join('mellemrum', practice);
  expect(await bot.sees('per', practice)).toEqual([]);
  await bot.say('lone', practice, '@Mellemrum aftale @Per faxer recepten i morgen');
  const seen = await bot.sees('per', practice);
  expect(seen[0]).toContain('Alle i kanalen er nu med i teamet: I er 3, og Lone Demo er projektleder.');
  expect(seen[1]).toContain('Aftale #1\nHvem: Per Demo');
});

test('each team counts its own agreements, and a list holds its own alone, in the channel and directly', async () => {
  await threeTeams();
  for (const [person, channel, own, others] of [
    ['bo', slackChannel, ofDemoTeam, [...ofRehabilitation, ...ofPractice]],
    ['jens', teamsChannel, ofDemoTeam, [...ofRehabilitation, ...ofPractice]],
    ['omar', rehabilitation, ofRehabilitation, [...ofDemoTeam, ...ofPractice]],
    ['per', practice, ofPractice, [...ofDemoTeam, ...ofRehabilitation]],
  ] as const) {
    await bot.say(person, channel, '@Mellemrum aftaler');
    await bot.say(person, 'dm', 'aftaler');
    const seen = await everythingSeenBy(person, channel);
    expect(seen, `${person} sees what is theirs`).toContain(own[0]);
    for (const other of others) expect(seen, `${person} sees nothing of ${other}`).not.toContain(other);
  }
  expect((await bot.sees('omar', rehabilitation)).join()).toContain('Aftale #1');
  expect((await bot.sees('per', practice)).join()).toContain('Aftale #1');
});

test('whoever is in both teams of a workspace has both, and each channel its own', async () => {
  await threeTeams();
  await bot.say('karen', slackChannel, '/aftale jeg henter skemaet i morgen');
  await bot.say('karen', rehabilitation, '/aftale jeg måler op til gelændere i morgen');
  await bot.say('karen', 'dm', 'aftaler mine');
  const both = (await bot.sees('karen', 'dm')).at(-1) ?? '';
  expect(both).toContain('henter skemaet');
  expect(both).toContain('måler op til gelændere');
  for (const person of ['lise', 'omar'])
    expect(await everythingSeenBy(person, rehabilitation)).not.toContain('skemaet');
  for (const person of ['anna', 'bo'])
    expect(await everythingSeenBy(person, slackChannel)).not.toContain('gelændere');
});

test('the morning asks each about their own, and the contact of a cluster reads of no team beyond it', async () => {
  await threeTeams();
  await bot.clock({ to: '2026-11-24T09:30' });
  for (const [person, own] of [
    ['bo', 'hjemmeplejen'],
    ['jens', 'pjecen'],
    ['omar', 'rollatoren'],
    ['per', 'recepten'],
  ] as const) {
    const asked = (await bot.sees(person, 'dm')).filter((text) => text.startsWith('Godmorgen'));
    expect(asked).toEqual([expect.stringContaining(own)]);
  }
  await bot.clock({ to: '2026-11-30T08:30' });
  await bot.say('ida', 'dm', 'overblik');
  const overview = (await bot.sees('ida', 'dm')).join('\n');
  expect(overview).toContain('Demo: Hoftebrud Kolding');
  for (const theirs of [...ofRehabilitation, ...ofPractice, 'genoptræning', 'Almen praksis'])
    expect(overview).not.toContain(theirs);
});

test('a number means the own team’s agreement, and a press with the ids of another team’s moves nothing', async () => {
  await threeTeams();
  await bot.say('lise', rehabilitation, '@Mellemrum færdig 1');
  expect((await bot.sees('omar', rehabilitation)).join()).toContain('✓ Færdig');
  expect((await bot.sees('bo', slackChannel)).join()).not.toContain('✓ Færdig');

  await bot.say('mette-region', practice, '@Mellemrum færdig 2');
  const before = await changes();
  const cards = async () => [
    ...(await bot.messages('anna', slackChannel)).filter(({ buttons }) => buttons.length > 0),
    ...(await bot.messages('mette', teamsChannel)).filter(({ buttons }) => buttons.length > 0),
  ];
  const stolen = await cards();
  const [onSlack, onTeams] = [stolen.slice(0, 2), stolen.slice(2)];
  const answers = [
    ...(await pressStolen(bot.url, { person: 'lise', channel: rehabilitation }, onSlack)),
    ...(await pressStolen(bot.url, { person: 'lone', channel: practice }, onTeams)),
  ];
  await bot.clock({ advance: 'PT1M' });
  console.info(`Two organisations: ${answers.length} presses with another team's ids, 0 changes`);
  expect(answers).toHaveLength(12);
  for (const theirs of ofDemoTeam) expect(answers.join()).not.toContain(theirs);
  expect(await changes()).toBe(before);
  expect((await cards()).map(({ text }) => text)).toEqual(stolen.map(({ text }) => text));
  for (const [person, channel] of [
    ['lise', rehabilitation],
    ['lone', practice],
  ] as const)
    for (const theirs of ofDemoTeam) expect(await everythingSeenBy(person, channel)).not.toContain(theirs);

  await pressStolen(bot.url, { person: 'bo', channel: slackChannel }, onSlack.slice(0, 1));
  await pressStolen(bot.url, { person: 'jens', channel: teamsChannel }, onTeams.slice(1));
  await bot.clock({ advance: 'PT1M' });
  expect(await changes(), 'the same presses count where they belong').toBeGreaterThanOrEqual(before + 2);
});

test('taken out of a channel, the bot is silent there, is back with all that was agreed, and elsewhere nobody notices', async () => {
  await threeTeams();
  await bot.leave('mellemrum', practice);
  await bot.say('lone', practice, '@Mellemrum aftale @Per ringer til apoteket i morgen');
  expect(await everythingSeenBy('per', practice)).not.toContain('apoteket');
  await bot.say('bo', slackChannel, '/mellemrum færdig 1');
  expect((await bot.sees('jens', teamsChannel)).join()).toContain('✓ Færdig');

  await bot.join('mellemrum', practice);
  await bot.say('lone', practice, '@Mellemrum aftaler');
  expect((await bot.sees('lone', practice)).at(-1)).toContain('recepten');
});

test('another municipality installs the app in its own workspace, founds a team there, and is answered with its own token', async () => {
  await threeTeams();
  await expect(bot.say('rikke', falls, '/mellemrum aftaler')).rejects.toThrow('409');
  await installWorkspace(bot.url, odense);
  await bot.join('mellemrum', falls);
  await bot.say('rikke', falls, '@Mellemrum aftale @Bo tjekker gulvtæpper i morgen');
  const seen = await bot.sees('bo-odense', falls);
  expect(seen[0]).toContain('I er 3, og Rikke Demo er projektleder');
  expect(seen[1]).toContain('Aftale #1\nHvem: Bo Demo (Odense Kommune)');
  await bot.clock({ to: '2026-11-24T09:30' });
  expect((await bot.sees('bo-odense', 'dm')).join()).toContain('gulvtæpper');
  expect((await bot.sees('bo', 'dm')).join()).toContain('hjemmeplejen');
  expect(await everythingSeenBy('bo', slackChannel)).not.toContain('gulvtæpper');
  expect(await everythingSeenBy('bo-odense', falls)).not.toContain('hjemmeplejen');
});

test('an app that is removed from one workspace serves the others, and finds its team there when it is back', async () => {
  await threeTeams();
  await installWorkspace(bot.url, odense);
  await bot.join('mellemrum', falls);
  await bot.say('rikke', falls, '@Mellemrum aftale @Hans bestiller nødkald i morgen');
  await bot.uninstall('odense');
  await expect(bot.say('hans', falls, '/mellemrum aftaler')).rejects.toThrow('409');
  await bot.clock({ to: '2026-11-24T09:30' });
  expect((await bot.sees('omar', 'dm')).join()).toContain('rollatoren');
  expect(await bot.sees('hans', 'dm')).toEqual([]);

  await installWorkspace(bot.url, odense);
  await bot.join('mellemrum', falls);
  await bot.say('hans', falls, '/mellemrum færdig 1');
  expect((await bot.sees('rikke', falls)).join('\n')).toMatch(/nødkald.*✓ Færdig/s);
});
