// Two organisations become one team, work as one and part again, while another team in the same workspace sees nothing.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { valuesOf } from '#test/support/forms.ts';
import { installWorkspace } from '#test/support/install-workspace.ts';
import { slackChannel, teamsChannel } from '#test/support/playground-client.ts';
import { startWholeBot } from '#test/support/whole-bot.ts';

/** Odense's workspace: Rikke, who leads, Hans and Bo. */
const falls = 'slack-fald';
/** The region's tenant: Lone, who leads, Per and Mette. */
const practice = 'teams-praksis';
/** In Kolding's workspace beside the demo team: Lise and Omar, and Karen, who is in both. */
const rehabilitation = 'slack-genoptraening';

/** In the item's text and in the meeting's title. */
const canary = 'kanariefugl';

/** Those of the demo team, who share a workspace with #genoptræning; Karen is in both. */
const outsiders = [
  ['anna', slackChannel],
  ['bo', slackChannel],
  ['mette', teamsChannel],
  ['jens', teamsChannel],
  ['sofie', teamsChannel],
] as const;

const bot = await startWholeBot();
const { sql } = bot.database;
afterAll(() => bot.stop());

const inOdense = async (person: string) => (await bot.sees(person, falls)).join('\n');
const inTheRegion = async (person: string) => (await bot.sees(person, practice)).join('\n');
const directly = async (person: string) => (await bot.sees(person, 'dm')).join('\n');

beforeAll(async () => {
  await bot.startOver();
  await bot.say('anna', slackChannel, '/aftale @Bo ringer til hjemmeplejen i morgen');
  await installWorkspace(bot.url, 'T0ODENSE');
  await bot.join('mellemrum', falls);
  await bot.say('rikke', falls, '@Mellemrum aftale @Hans bestiller nødkald næste fredag');
  await bot.join('mellemrum', practice);
  await bot.say('lone', practice, '@Mellemrum aftale @Per faxer recepten næste fredag');
});

/** Names the initiative in a form, and answers with the card that comes back. */
async function setUp(leader: string, channel: string, where: string, line: string, initiative: string) {
  await bot.say(leader, channel, `${line} opsæt`);
  const form = await bot.press(leader, where, 'Ret initiativet');
  const field = form?.fields.find(({ label }) => label === 'Hvad arbejder I med?')?.id ?? '';
  await bot.submit(leader, form?.id ?? '', valuesOf(form, { [field]: initiative }));
  return (await bot.sees(leader, where)).at(-1) ?? '';
}

async function codeFrom(leader: string, channel: string): Promise<string> {
  await bot.say(leader, channel, '/mellemrum forbind');
  const said = (await bot.sees(leader, channel)).at(-1) ?? '';
  return /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(said)?.[0] ?? `no code in: ${said}`;
}

/** Whose names are in the team that has this channel. */
async function membersAt(channel: string): Promise<string[]> {
  const rows = await sql<{ name: string }[]>`
    select people.name from channels join memberships using (team_id) join people on people.id = person_id
    where channels.name = ${channel} and unbound_at is null and left_at is null order by people.name`;
  return rows.map(({ name }) => name);
}

test('each sets its team up with a form: one on Slack, one on Teams', async () => {
  expect(await setUp('rikke', falls, falls, '/mellemrum', 'Færre fald i eget hjem')).toMatch(
    /^Det er gemt\.[\s\S]*✓ Initiativ\nFærre fald i eget hjem/,
  );
  expect(await setUp('lone', practice, 'dm', '@Mellemrum', 'Medicin, der passer sammen')).toMatch(
    /^Det er gemt\.[\s\S]*✓ Initiativ\nMedicin, der passer sammen/,
  );
});

test('a code from Odense is typed in the region’s channel, and both see whom they would share with before anything is shared', async () => {
  const code = await codeFrom('rikke', falls);
  expect(await inOdense('hans')).not.toContain(code);
  await bot.say('lone', practice, `@Mellemrum forbind ${code}`);
  await bot.clock({ advance: 'PT1M' });
  const asked = await directly('lone');
  for (const said of ['Du er ved at forbinde', 'Odense Kommune: ', 'Rikke Demo', 'Hans Demo'])
    expect(asked).toContain(said);
  const offerer = await directly('rikke');
  for (const said of ['Lone Demo har skrevet din kode', 'Per Demo', 'Aldrig den enkeltes svar'])
    expect(offerer).toContain(said);
  expect(await inTheRegion('per')).not.toContain('Hans Demo');
});

test('both say yes: one team in two channels, and what each had agreed is in both', async () => {
  await bot.press('lone', 'dm', 'Forbind');
  expect(await membersAt('fald')).toHaveLength(3);
  await bot.press('rikke', 'dm', 'Forbind');
  await bot.clock({ advance: 'PT1M' });
  expect(await inOdense('hans')).toContain('Kanalen Almen praksis er nu med i teamet');
  expect(await inTheRegion('per')).toContain('Rikke Demo');
  const bound =
    await sql`select distinct team_id from channels where name in ('fald', 'Almen praksis') and unbound_at is null`;
  expect(bound).toHaveLength(1);
  for (const [person, channel, to] of [
    ['hans', falls, '/mellemrum'],
    ['per', practice, '@Mellemrum'],
  ] as const) {
    await bot.say(person, channel, `${to} aftaler`);
    const listed = [...(await bot.sees(person, channel)), ...(await bot.sees(person, 'dm'))].join('\n');
    for (const item of ['bestiller nødkald', 'faxer recepten']) expect(listed).toContain(item);
  }
});

test('typed in Odense, asked for in the region the next morning, answered there: both cards say so', async () => {
  await bot.say('rikke', falls, `/aftale @Per ser på ${canary} i morgen`);
  await bot.clock({ advance: 'PT1M' });
  for (const seen of [await inOdense('hans'), await inTheRegion('mette-region')])
    expect(seen).toMatch(new RegExp(`Hvem: Per Demo.*\\n.*${canary}`, 's'));
  await bot.clock({ to: '2026-11-24T09:30' });
  expect((await bot.sees('per', 'dm')).findLast((text) => text.startsWith('Godmorgen'))).toContain(canary);
  await bot.press('per', 'dm', 'Færdig');
  await bot.clock({ advance: 'PT1M' });
  for (const messages of [await bot.messages('hans', falls), await bot.messages('mette-region', practice)]) {
    const card = messages.find(({ text, private: own }) => !own && text.includes(`ser på ${canary}`));
    expect(card?.text).toMatch(/✓ Færdig/);
  }
});

test('a meeting that one side calls is told on both', async () => {
  await bot.say('lone', practice, `@Mellemrum møde på torsdag kl. 9-11 Om ${canary}`);
  await bot.clock({ advance: 'PT1M' });
  for (const seen of [await inOdense('hans'), await inTheRegion('per')])
    expect(seen).toContain(`Om ${canary}`);
});

test('a third channel, in Kolding’s workspace, comes along with a code of its own', async () => {
  await bot.join('mellemrum', rehabilitation);
  await bot.say('lise', rehabilitation, `/mellemrum forbind ${await codeFrom('rikke', falls)}`);
  await bot.clock({ advance: 'PT1M' });
  const where = (await bot.sees('lise', 'dm')).join().includes('Du er ved') ? 'dm' : rehabilitation;
  await bot.press('lise', where, 'Forbind');
  await bot.press('rikke', 'dm', 'Forbind');
  await bot.clock({ advance: 'PT1M' });
  expect(await membersAt('fald')).toContain('Omar Demo');
  await bot.say('omar', rehabilitation, `/aftale @Hans måler op til ${canary} næste fredag`);
  await bot.clock({ advance: 'PT1M' });
  for (const [person, channel] of [
    ['rikke', falls],
    ['lone', practice],
    ['lise', rehabilitation],
  ] as const)
    expect((await bot.sees(person, channel)).join('\n')).toContain(`måler op til ${canary}`);
});

test('a pulse asks all of them, is answered on every side, and its result stands in each channel', async () => {
  await bot.say('rikke', falls, '/mellemrum puls nu mellemrummene');
  await bot.clock({ advance: 'PT1M' });
  const answering = [
    ['rikke', falls],
    ['hans', falls],
    ['lone', practice],
    ['per', practice],
    ['omar', rehabilitation],
  ] as const;
  for (const [person, channel] of answering) {
    const card = (await bot.messages(person, channel)).findLast(({ buttons }) => buttons.length > 10);
    expect(card?.text, `${person} sees it in ${channel}`).toContain('Puls: Mellemrummene');
    const four = card?.buttons.find(({ label }) => label.startsWith('4 '));
    await bot.pressExactly(person, channel, card?.id ?? '', four?.id ?? '');
  }
  await bot.clock({ to: '2026-12-01T12:00' });
  for (const [person, channel] of [
    ['bo-odense', falls],
    ['mette-region', practice],
    ['lise', rehabilitation],
  ] as const) {
    const seen = (await bot.sees(person, channel)).join('\n');
    expect(seen).toContain('Puls, resultat: Mellemrummene');
    expect(seen).toMatch(/5 af \d+ svarede/);
  }
});

test('the other team in that workspace sees nothing of it: no list, home, direct message, card or row holds the canary', async ({
  task,
}) => {
  const insiders = JSON.stringify(await bot.messages('hans', falls)).split(canary).length - 1;
  expect(insiders).toBeGreaterThan(2);
  let looked = 0;
  for (const [person, channel] of outsiders) {
    for (const line of ['aftaler', 'aftaler alle', 'møder', 'puls resultat', 'kontakt', 'overblik']) {
      await bot.say(person, channel, `@Mellemrum ${line}`);
      await bot.say(person, 'dm', line);
    }
    const places = [channel, 'dm', ...(channel === slackChannel ? ['home'] : [])];
    for (const place of places) {
      const shown = await bot.messages(person, place);
      looked += shown.length;
      const all = JSON.stringify(shown);
      for (const theirs of [canary, 'nødkald', 'recepten', 'Lone Demo', 'Rikke Demo', 'Hans Demo'])
        expect(all, `${person} in ${place}`).not.toContain(theirs);
    }
  }
  expect(looked).toBeGreaterThan(50);
  task.meta.closing = `One team of two organisations: the word is ${insiders} times in what its own see in one channel, 0 times in ${looked} messages shown to ${outsiders.length} people of the other team in the workspace`;
});

test('parted again: both channels are told, and what was said stays where it was said', async ({ task }) => {
  const counted = async () => {
    const [row] = await sql`select (select count(*)::int from action_items) as items,
      (select count(*)::int from item_changes) as changes, (select count(*)::int from meetings) as meetings`;
    return row;
  };
  const before = await counted();
  await bot.say('lone', practice, '@Mellemrum afbryd');
  await bot.press('lone', 'dm', 'Afbryd');
  await bot.clock({ advance: 'PT1M' });
  expect(await inTheRegion('per')).toContain('Lone Demo har taget kanalen ud af teamet');
  expect(await inOdense('hans')).toContain('Lone Demo har taget kanalen Almen praksis ud af teamet');
  expect(await counted()).toEqual(before);
  expect(await inTheRegion('per')).toContain(canary);

  await bot.say('rikke', falls, '/aftale @Hans ringer om hjørneskabet i morgen');
  await bot.say('lone', practice, '@Mellemrum aftale @Per rydder skabet i morgen');
  await bot.clock({ advance: 'PT1M' });
  expect(await inTheRegion('per')).not.toContain('hjørneskabet');
  expect(await inOdense('hans')).not.toContain('rydder skabet');
  await bot.say('hans', falls, '/mellemrum aftaler alle');
  expect((await bot.sees('hans', falls)).at(-1)).toContain('måler op');
  task.meta.closing = `Parted: ${JSON.stringify(before)} before and after`;
});
