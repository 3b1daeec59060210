// The week's overview: to a cluster's contact over all their teams, to project leaders with the items, once a week or on demand.
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { demoWorld } from '#playground/demo-world.ts';
import { liveInCluster } from '#test/support/cluster-life.ts';
import { operate } from '#test/support/operate.ts';
import { slackChannel, teamsChannel } from '#test/support/playground-client.ts';
import { startWholeBot } from '#test/support/whole-bot.ts';

const bot = await startWholeBot();
beforeEach(() => bot.startOver());
afterAll(() => bot.stop());

const overviews = async (person: string) =>
  (await bot.sees(person, 'dm')).filter((text) => /^(Ugens overblik|Der er ikke noget nyt)/.test(text));

const karen = `slack/${demoWorld.slack.workspaceId}/U0KAREN`;
const ida = `msteams/${demoWorld.msteams.tenantId}/${demoWorld.people.find(({ id }) => id === 'ida')?.platformUserId}`;
const ofKolding = { name: 'Karen Demo', organisation: 'Kolding Kommune' };
const admin = (words: string[], options = {}) => operate(bot.database, words, options);

/** One is agreed for Friday and done, one is late, one is blocked. */
async function aWeek() {
  await bot.clock({ to: '2026-11-24T10:00' });
  await bot.say('bo', slackChannel, '/aftale @Bo sender skemaet senest fredag');
  await bot.say('bo', slackChannel, '/aftale @Bo ringer til hjemmeplejen torsdag');
  await bot.say('jens', teamsChannel, '@Mellemrum aftale @Jens Demo booker lokale senest 11/12');
  await bot.clock({ to: '2026-11-26T10:00' });
  await bot.say('bo', slackChannel, '/mellemrum færdig 1');
  await bot.say('jens', teamsChannel, '@Mellemrum 3 er blokeret: mangler samtykke fra afdelingen');
}

describe('the contact of a cluster', () => {
  test('reads on Monday at eight what moved in all their teams, and no item’s wording', async () => {
    await aWeek();
    await bot.clock({ to: '2026-11-30T07:59' });
    expect(await overviews('ida')).toEqual([]);
    await bot.clock({ to: '2026-11-30T08:01' });
    const [overview, ...more] = await overviews('ida');
    expect(more).toEqual([]);
    expect(overview).toContain('Ugens overblik, uge 49');
    expect(overview).toContain('1 team i klyngen: 1 færdig og 3 nye aftaler siden mandag 23. november.');
    expect(overview).toContain('Demo: Hoftebrud Kolding');
    expect(overview).toContain('1 færdig, 1 forsinket (+1), 1 blokeret (+1)');
    expect(overview).toContain('1 af 2 løfter holdt · intet møde planlagt');
    for (const wording of ['skemaet', 'hjemmeplejen', 'lokale', 'samtykke'])
      expect(overview).not.toContain(wording);
  });

  test('has one a week, none in a quiet one, and is told once a month that nothing is new', async () => {
    await aWeek();
    await bot.clock({ to: '2026-12-21T12:00' });
    const nothingNew =
      'Der er ikke noget nyt i dit team siden sidst, og du er ikke bedt om noget. Jeg skriver, når der er.';
    const opening = async () => (await overviews('ida')).map((text) => text.split('\n')[0]);
    expect(await opening()).toEqual(['Ugens overblik, uge 49', nothingNew]);
    await bot.clock({ to: '2027-01-11T12:00' });
    expect(await opening()).toEqual(['Ugens overblik, uge 49', nothingNew, nothingNew]);
  });

  test('is asked in it for help, takes it on there, and the buttons give way to who has it', async () => {
    await bot.clock({ to: '2026-11-26T10:00' });
    await bot.say('bo', slackChannel, '/aftale @Bo ringer til hjemmeplejen senest 11/12');
    await bot.say('bo', slackChannel, '/mellemrum 1 er blokeret: mangler samtykke');
    await bot.press('bo', slackChannel, 'Klyngens kontaktperson');
    await bot.clock({ to: '2026-11-30T08:01' });
    const [overview] = await overviews('ida');
    expect(overview).toContain('Her er du bedt om hjælp');
    expect(overview).toContain('Demo: Hoftebrud Kolding, #1: ringer til hjemmeplejen');
    expect(overview).toContain('Det blokerer: mangler samtykke');
    await bot.press('ida', 'dm', 'Jeg tager den');
    const [after, ...more] = await overviews('ida');
    expect(more).toEqual([]);
    expect(after).toContain('Du har den');
    expect(after).not.toContain('Jeg tager den');
  });

  test('sees it at any moment by “overblik”, and gets a brief for the agenda to finish', async () => {
    await aWeek();
    await bot.say('ida', 'dm', 'overblik nu');
    const [now] = (await bot.sees('ida', 'dm')).slice(-1);
    expect(now).toContain('Overblik lige nu');
    expect(now).toContain('1 færdig, 1 til tiden, 1 blokeret (+1)');
    await bot.say('ida', 'dm', 'oplæg hoftebrud');
    const [brief] = (await bot.sees('ida', 'dm')).slice(-1);
    expect(brief).toContain('Oplæg til dagsordenen: Demo: Hoftebrud Kolding');
    expect(brief).toContain('Hvad ville vi? Sammenhængende hoftebrudsforløb');
    expect(brief).toContain(
      'Hvordan går det? Siden tirsdag 24. november er 1 aftale blevet færdig. Lige nu: 1 til tiden, 1 blokeret.',
    );
    expect(brief).toContain('Hvad siger borgerne? (skriv her)');
    expect(brief).toContain('Hvordan har deltagerne det? (skriv her)');
    await bot.say('ida', 'dm', 'oplæg sårpleje');
    expect((await bot.sees('ida', 'dm')).at(-1)).toContain('Hvilket team?');
  });

  test('of two hundred teams sees the overview a page at a time, with every team', async () => {
    const names = await liveInCluster(bot.database, 199, 'Ida Demo');
    await bot.clock({ to: '2026-12-07T07:30' });
    await bot.say('ida', 'dm', 'overblik nu');
    const last = async () => (await bot.sees('ida', 'dm')).at(-1) ?? '';
    const pages = [await last()];
    const many = Number(/\(1 af (\d+)\)/.exec(pages[0] ?? '')?.[1]);
    expect(many).toBeGreaterThan(1);
    for (let page = 1; page < many; page += 1) {
      await bot.press('ida', 'dm', 'Vis mere');
      pages.push(await last());
    }
    const all = pages.join('\n');
    expect(all).toContain('200 teams i klyngen');
    for (const name of names) expect(all, name).toContain(name);
    expect(pages.at(-1)).not.toContain('Vis mere');
  });

  test('who has left, or follows no team, gets none', async () => {
    await aWeek();
    await bot.database.sql`update cluster_contacts set left_at = now()`;
    await bot.clock({ to: '2026-11-30T08:01' });
    expect(await overviews('ida')).toEqual([]);
    await bot.say('ida', 'dm', 'overblik nu');
    expect((await bot.sees('ida', 'dm')).at(-1)).toContain('Du er ikke længere kontaktperson');
    await bot.database.sql`update cluster_contacts set left_at = null`;
    await bot.database.sql`update teams set cluster_id = null`;
    await bot.clock({ to: '2026-12-07T08:01' });
    expect(await overviews('ida')).toEqual([]);
    await bot.say('ida', 'dm', 'overblik');
    expect((await bot.sees('ida', 'dm')).at(-1)).toContain('Du følger ikke noget team endnu');
  });

  test('who chooses another day and hour gets it then, once in the week', async () => {
    await aWeek();
    await admin(['contact', 'set', ida], { digest: 'wednesday 13:00' });
    await bot.clock({ to: '2026-12-02T12:59' });
    expect(await overviews('ida')).toEqual([]);
    await bot.clock({ to: '2026-12-02T13:01' });
    expect(await overviews('ida')).toHaveLength(1);
    await bot.clock({ to: '2026-12-06T13:01' });
    expect(await overviews('ida')).toHaveLength(1);
  });

  test('who chooses a later day when this week’s has come has the next one on that day', async () => {
    await aWeek();
    await bot.clock({ to: '2026-11-30T08:01' });
    await admin(['contact', 'set', ida], { digest: 'friday 09:00' });
    await bot.clock({ to: '2026-12-07T08:01' });
    expect(await overviews('ida')).toHaveLength(1);
    await bot.say('bo', slackChannel, '/aftale @Bo sender referatet senest 18/12');
    await bot.clock({ to: '2026-12-11T09:01' });
    expect(await overviews('ida')).toHaveLength(2);
  });

  test('reads it on Slack too, from the first Monday after they were appointed', async () => {
    await aWeek();
    await admin(['contact', 'add', demoWorld.cluster.name, karen], ofKolding);
    await bot.clock({ to: '2026-11-30T08:01' });
    const [overview, ...more] = await overviews('karen');
    expect(more).toEqual([]);
    expect(overview).toContain('Ugens overblik, uge 49');
    expect(overview).toContain('1 færdig, 1 forsinket (+1), 1 blokeret (+1)');
  });

  test('of a team that moves in the middle of a week: the new one alone reads of it, the whole week', async () => {
    await admin(['add', 'Klynge Nord']);
    await admin(['contact', 'add', 'Klynge Nord', karen], ofKolding);
    await aWeek();
    await admin(['team', demoWorld.team.name, 'Klynge Nord']);
    await bot.clock({ to: '2026-11-30T08:01' });
    expect(await overviews('ida')).toEqual([]);
    const [overview, ...more] = await overviews('karen');
    expect(more).toEqual([]);
    expect(overview).toContain('1 færdig og 3 nye aftaler siden mandag 23. november.');
  });
});

describe.each([
  { side: 'Slack', leader: 'anna', where: slackChannel, to: '/mellemrum', member: 'karen' },
  { side: 'Teams', leader: 'mette', where: teamsChannel, to: '@Mellemrum', member: 'sofie' },
])('a project leader on $side', ({ leader, where, to, member }) => {
  test('reads on Monday how the team stands, with the items', async () => {
    await aWeek();
    await bot.clock({ to: '2026-11-30T08:01' });
    const [overview, ...more] = await overviews(leader);
    expect(more).toEqual([]);
    expect(overview).toContain('1 færdig, 1 forsinket (+1), 1 blokeret (+1)');
    expect(overview).toContain('#2 ringer til hjemmeplejen · Bo Demo · torsdag 26/11');
    expect(overview).toContain(
      '#3 booker lokale · Jens Demo · fredag 11/12 (blokeret: mangler samtykke fra afdelingen)',
    );
    expect(overview).toContain('#1 sender skemaet · Bo Demo · fredag 27/11');
    await bot.clock({ to: '2026-12-06T12:00' });
    expect(await overviews(leader)).toHaveLength(1);
  });

  test('sees it by “overblik”, which is not for other members', async () => {
    await aWeek();
    const seen = async (person: string) => {
      const all = [...(await bot.sees(person, where)), ...(await bot.sees(person, 'dm'))].join('\n---\n');
      return all;
    };
    await bot.say(leader, where, `${to} overblik`);
    expect(await seen(leader)).toContain('Overblik lige nu');
    await bot.say(member, where, `${to} overblik`);
    expect(await seen(member)).toContain('Overblikket er for projektledere og kontaktpersoner.');
    expect(await seen(member)).not.toContain('Overblik lige nu');
  });
});
