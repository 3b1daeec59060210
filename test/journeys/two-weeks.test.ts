// Two weeks of a team over both platforms: a meeting with all four rooms, its agreements, one that is blocked and helped by the
// cluster's contact, the pulse after it, Monday's overview, and the status before the next meeting.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { slackChannel, teamsChannel } from '#test/support/playground-client.ts';
import { readICalendar } from '#test/support/read-icalendar.ts';
import { roundJourney } from '#test/support/round-journey.ts';
import { startWholeBot } from '#test/support/whole-bot.ts';

let bot: Awaited<ReturnType<typeof startWholeBot>>;
beforeAll(async () => {
  bot = await startWholeBot();
});
afterAll(() => bot.stop());

const onSlack = (person: string, line: string) => bot.say(person, slackChannel, `/mellemrum ${line}`);
const onTeams = (person: string, line: string) => bot.say(person, teamsChannel, `@Mellemrum ${line}`);
const last = async (person: string, where = 'dm') => (await bot.sees(person, where)).at(-1) ?? '';
const everything = async (person: string) => (await bot.sees(person, 'dm')).join('\n---\n');

/** The one message that begins so, in both channels: the same in both. */
async function inBothChannels(beginning: string): Promise<string> {
  const shown = [await bot.sees('karen', slackChannel), await bot.sees('sofie', teamsChannel)].map((texts) =>
    texts.filter((text) => text.startsWith(beginning)),
  );
  expect(
    shown.map(({ length }) => length),
    beginning,
  ).toEqual([1, 1]);
  expect(shown[0]).toEqual(shown[1]);
  return shown[0]?.[0] ?? '';
}

async function calendar(address: string) {
  const response = await fetch(address);
  expect(response.status).toBe(200);
  return readICalendar(Buffer.from(await response.arrayBuffer()).toString('utf8'));
}

test('Monday: a series is planned, four people put an item in each room, and the calendar has it all', async () => {
  await onSlack('anna', 'møde hver anden tirsdag kl. 9-11 Styregruppe');
  await onSlack('anna', 'punkt Hvad vil vi for borgeren?, afklarende');
  await onTeams('mette', 'punkt Idéer til pjecen, udviklende');
  await onSlack('bo', 'punkt Hvem betaler; og hvor meget?, forhandlende');
  await onTeams('jens', 'punkt Udskrivning, handlende');
  await onTeams('jens', 'punkt Pjecen, handlende');
  const agenda = [
    '1. Hvad vil vi for borgeren? (afklarende)',
    '2. Idéer til pjecen (udviklende)',
    '3. Hvem betaler; og hvor meget? (forhandlende)',
    '4. Udskrivning (handlende)',
    '5. Pjecen (handlende)',
  ].join('\n');
  expect(await inBothChannels('Møde Styregruppe · tirsdag 24. november')).toContain(`Dagsorden\n${agenda}`);

  await onTeams('mette', 'kalender');
  const feed = await calendar(/https?:\S+\.ics/.exec(await last('mette'))?.[0] ?? '');
  expect(feed.name).toBe('Demo: Hoftebrud Kolding');
  expect(feed.events.map(({ SUMMARY, DTSTART, DTEND }) => `${SUMMARY} ${DTSTART} ${DTEND}`)).toEqual([
    'Styregruppe 20261124T080000Z 20261124T100000Z',
    'Styregruppe 20261208T080000Z 20261208T100000Z',
    'Styregruppe 20261222T080000Z 20261222T100000Z',
  ]);
  expect(feed.events[0]?.DESCRIPTION).toBe(agenda);
  const shown = JSON.stringify(await bot.messages('karen', slackChannel));
  const file = await calendar(/https?:[^"\\]+\/meeting\/[0-9a-f]{64}\.ics/.exec(shown)?.[0] ?? '');
  expect(file.events).toEqual([feed.events[0]]);

  await onTeams('mette', 'puls efter møder');
  expect(await last('mette')).toMatch(
    /»Møderne« efter hvert møde, første gang tirsdag 24\. november kl\. 11\.00/,
  );
  await bot.say('anna', slackChannel, '/aftale @Bo finder et lokale til næste møde');
});

test('Tuesday: when the meeting is over, each acting item gets its agreement, or is closed without one', async () => {
  await bot.clock({ to: '2026-11-24T10:00' });
  await onTeams('jens', 'aftale @Sofie Demo sender udkast til pjecen senest fredag');
  await bot.clock({ to: '2026-11-24T11:00' });
  const wrapUp = await inBothChannels('Hvem gør hvad hvornår? Styregruppe, tirsdag 24. november');
  expect(wrapUp).toContain('De her punkter mangler en aftale:\nUdskrivning\nPjecen\n');
  expect(wrapUp).toMatch(/1 aftale fra mødet:\n#2 sender udkast til pjecen · Sofie Demo/);
  expect(wrapUp).toMatch(/er ikke færdige:\n#1 finder et lokale · Bo Demo/);

  const card = (await bot.messages('mette', teamsChannel)).findLast(({ text }) => text === wrapUp);
  const add = card?.buttons.find(({ label }) => label === 'Tilføj aftale')?.id ?? '';
  const form = await bot.pressExactly('mette', teamsChannel, card?.id ?? '', add);
  const choices = form?.fields.find(({ id }) => id === 'owners')?.choices ?? [];
  const meeting = form?.fields.find(({ id }) => id === 'meeting')?.value?.[0] ?? '';
  await bot.submit('mette', form?.id ?? '', {
    owners: [choices.find(({ label }) => label.startsWith('Bo Demo'))?.value ?? ''],
    what: 'beskriver udskrivningen',
    due: '2026-12-11',
    meeting: [meeting],
  });
  await bot.press('anna', slackChannel, 'Ingen aftale');
  const settled = await inBothChannels('Hvem gør hvad hvornår?');
  expect(settled).not.toContain('mangler en aftale');
  expect(settled).toContain('Uden aftale:\n»Pjecen«: ingen aftale, siger Anna Demo.');
  expect(settled).toMatch(/2 aftaler fra mødet:\n#2 .*\n#3 beskriver udskrivningen · Bo Demo/);
  await bot.press('anna', slackChannel, 'Tekst til referatet');
  const minutes = await last('anna', slackChannel);
  expect(minutes).toMatch(
    /4\. Udskrivning \(handlende\)\n- Bo Demo \(Kolding Kommune\): beskriver udskrivningen\./,
  );
  expect(minutes).toContain('5. Pjecen (handlende)\n- Ingen aftale.');
});

test('the pulse after the meeting is answered on both platforms', async () => {
  const { rate } = roundJourney(bot);
  for (const [person, where] of [
    ['anna', slackChannel],
    ['bo', slackChannel],
    ['mette', teamsChannel],
    ['jens', teamsChannel],
  ] as const)
    for (const question of [0, 1, 2, 3]) await rate(person, where, question, 3);
  expect(await inBothChannels('Puls: Møderne')).toContain('4 af 6 har svaret.');
});

test('Thursday: a blocked agreement is helped by the contact, who takes it and answers', async () => {
  await bot.clock({ to: '2026-11-26T12:00' });
  await bot.say('bo', 'dm', 'færdig 1');
  await onSlack('bo', '3 blokeret: mangler samtykke fra regionen');
  await bot.press('bo', slackChannel, 'Klyngens kontaktperson');
  const request = (await bot.messages('ida', 'dm')).at(-1);
  expect(request?.text).toContain('Blokeret: mangler samtykke fra regionen');
  expect(request?.buttons.map(({ label }) => label)).toEqual(['Jeg tager den', 'Send videre', 'Kan ikke']);
  await bot.press('ida', 'dm', 'Jeg tager den');
  expect(await inBothChannels('Aftale #3')).toContain('Hjælp: Ida Demo har den');
  const form = await bot.press('ida', 'dm', 'Svar');
  await bot.submit('ida', form?.id ?? '', { answer: 'Jeg taler med regionen på mandag' });
  expect(await last('bo')).toContain('Ida Demo om aftale #3: »Jeg taler med regionen på mandag«');
});

test('Monday at eight: contact and leaders each read one overview, the leaders with the items', async () => {
  await bot.clock({ to: '2026-11-30T08:01' });
  const overview = await last('ida');
  expect(overview).toMatch(
    /^Ugens overblik, uge 49\n1 team i klyngen: 1 færdig og 2 nye aftaler siden mandag 23\. november\./,
  );
  expect(overview).toContain('Her er du bedt om hjælp\nDemo: Hoftebrud Kolding, #3: beskriver udskrivningen');
  expect(overview, 'nobody asked for help with it').not.toContain('pjecen');
  for (const leader of ['anna', 'mette']) {
    const own = await last(leader);
    expect(own).toMatch(/^Ugens overblik, uge 49\n/);
    expect(own).toContain('Blokeret\n#3 beskriver udskrivningen · Bo Demo');
    expect(own).toContain('Forsinket\n#2 sender udkast til pjecen · Sofie Demo');
  }
  for (const member of ['bo', 'karen', 'jens', 'sofie'])
    expect(await everything(member)).not.toContain('overblik');
});

test('on demand: the overview now, and a brief for the cluster’s agenda', async () => {
  await bot.clock({ to: '2026-11-30T12:00' });
  expect(await inBothChannels('Puls, resultat: Møderne')).toContain('4 af 6 svarede.');
  for (const word of ['overblik', 'overblik nu']) {
    await bot.say('ida', 'dm', word);
    expect(await last('ida')).toMatch(
      /^Overblik lige nu\n[\s\S]*første puls · møde tirsdag 8\/12 kl\. 9\.00/,
    );
  }
  await onSlack('anna', 'overblik nu');
  expect(await last('anna', slackChannel)).toMatch(/^Overblik lige nu\n/);
  await bot.say('ida', 'dm', 'oplæg');
  expect(await last('ida')).toMatch(
    /Hvad ville vi\? Sammen[\s\S]*Hvordan går det\? Siden[\s\S]*Hvad siger borgerne\? \(skriv her\)/,
  );
});

test('the contact gets it moved, and two working days before the next meeting the status says how it stands', async () => {
  const form = await bot.press('ida', 'dm', 'Svar');
  await bot.submit('ida', form?.id ?? '', { answer: 'Regionen har sagt ja', moved: 'moved' });
  await bot.press('bo', 'dm', 'På sporet');
  await bot.clock({ to: '2026-12-04T08:59' });
  expect((await bot.sees('karen', slackChannel)).filter((text) => text.startsWith('Status før'))).toEqual([]);
  await bot.clock({ to: '2026-12-04T09:00' });
  const status = await inBothChannels('Status før Styregruppe, tirsdag 8. december (uge 50) kl. 9.00-11.00');
  expect(status).toContain('Færdige siden sidste møde: 1\n#1 finder et lokale\nBo Demo (Kolding Kommune)');
  expect(status).toContain(
    'På vej: 1\n#3 beskriver udskrivningen\nBo Demo (Kolding Kommune) · senest fredag 11/12',
  );
  expect(status).toContain('Forsinkede: 1\n#2 sender udkast til pjecen');
  expect(status).toMatch(/Seneste puls: Møderne \(lukket mandag 30\. november\)\nMødernes værdi: /);
});
