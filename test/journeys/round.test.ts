// One round of the pulse over both platforms: opened by the clock, answered on both sides, closed by the clock, one result
// in each channel, in its language.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPng } from '#test/manifests/read-png.ts';
import { slackChannel, teamsChannel } from '#test/support/playground-client.ts';
import { roundJourney } from '#test/support/round-journey.ts';
import { startWholeBot } from '#test/support/whole-bot.ts';

const bot = await startWholeBot();
afterAll(() => bot.stop());

const { startPoll, shared, rate } = roundJourney(bot);

const told = async (person: string, where: string) =>
  (await bot.messages(person, where)).filter((message) => message.private).at(-1)?.text;

const pictureIn = (raw: unknown) => {
  const [, url] = JSON.stringify(raw).match(/"(http[^"]+\/pictures\/[^"]+)"/) ?? [];
  return url ?? '';
};

describe('a round of the pulse', () => {
  let karensSheet = '';

  beforeAll(async () => {
    await bot.database.sql`update channels set language = 'en' where address like 'msteams:%'`;
    // Her own language wins over her channel's.
    await bot.database.sql`update people set language = 'da' where name = 'Sofie Demo'`;
    // Karen is in the team, and in none of its channels.
    await bot.leave('karen', slackChannel);
    await bot.database.sql`
      update memberships set left_at = null from people where people.id = person_id and name = 'Karen Demo'`;
    await startPoll('2026-11-23');
    await bot.clock({ to: '2026-11-23T09:00' });
  });

  test('opens at nine with the questions in full, in each channel in its language', async () => {
    const [danish, ...noMore] = await shared('bo', slackChannel);
    expect(noMore).toEqual([]);
    expect(danish?.text).toContain('Puls: Mellemrummene');
    expect(danish?.text).toContain('14. Tydelig procesplan for igangsatte aktiviteter');
    expect(danish?.text).toContain('0 af 6 har svaret. Runden er åben til torsdag 26. november kl. 12.00.');
    expect(danish?.buttons.slice(0, 2).map(({ label }) => label)).toEqual([
      '1 Slet ikke',
      '2 I begrænset grad',
    ]);
    const [english] = await shared('jens', teamsChannel);
    expect(english?.text).toContain('Pulse: The spaces between meetings');
    expect(english?.text).toContain(
      '0 of 6 have answered. The round is open until Thursday 26 November at 12:00.',
    );
    expect(english?.buttons.slice(0, 2).map(({ label }) => label)).toEqual([
      '1 Not at all',
      '2 To a limited degree',
    ]);
  });

  test('reaches whoever is in none of the channels by direct message, and nobody else', async () => {
    const sheet = (await bot.messages('karen', 'dm')).at(-1);
    expect(sheet?.text).toContain('Puls i Demo: Hoftebrud Kolding: Mellemrummene');
    karensSheet = sheet?.id ?? '';
    for (const person of ['anna', 'bo', 'mette', 'jens', 'sofie'])
      expect(await bot.sees(person, 'dm')).toEqual([]);
  });

  test('is answered on both sides, each told alone, and everybody sees only how many have', async () => {
    await rate('bo', slackChannel, 0, 3);
    expect(await told('bo', slackChannel)).toBe(
      'Du svarede 3, I nogen grad, på »Effektive mellemrum«. Du kan ændre det, til runden lukker torsdag 26. november kl. 12.00. Der er 3 spørgsmål tilbage.',
    );
    await rate('jens', teamsChannel, 0, 4);
    expect(await told('jens', teamsChannel), 'without a language of his own, in the channel’s').toContain(
      'You answered 4, To a high degree, to “Effective spaces between”.',
    );
    expect(await told('anna', slackChannel)).toBeUndefined();
    for (const [person, where, count] of [
      ['anna', slackChannel, '2 af 6 har svaret.'],
      ['sofie', teamsChannel, '2 of 6 have answered.'],
    ] as const) {
      const [card] = await shared(person, where);
      expect(card?.text).toContain(count);
    }
  });

  test('an answer that is changed counts once', async () => {
    await rate('bo', slackChannel, 0, 4);
    expect(await told('bo', slackChannel)).toContain('Du svarede 4, I høj grad');
    const [card] = await shared('bo', slackChannel);
    expect(card?.text).toContain('2 af 6 har svaret.');
  });

  test('is answered on the sheet that came by direct message, which marks it', async () => {
    const sheet = (await bot.messages('karen', 'dm')).find(({ id }) => id === karensSheet);
    const five = sheet?.buttons.find(({ label }) => label.startsWith('5 '));
    await bot.pressExactly('karen', 'dm', karensSheet, five?.id ?? '');
    const answered = (await bot.messages('karen', 'dm')).find(({ id }) => id === karensSheet);
    expect(answered?.buttons.map(({ label }) => label)).toContain('✓ 5 I meget høj grad');
    expect(answered?.text).toContain('Du har svaret på 1 af 4 spørgsmål.');
  });

  test('one’s own answers are seen by oneself alone', async () => {
    await bot.press('sofie', teamsChannel, 'See my answers');
    const sheet = (await bot.messages('sofie', 'dm')).at(-1);
    expect(sheet?.text).toContain('Du har svaret på 0 af 4 spørgsmål.');
    await bot.press('sofie', 'dm', '2 I begrænset grad');
    expect((await bot.messages('sofie', 'dm')).at(-1)?.text).toContain('Dit svar: 2, I begrænset grad.');
    await bot.press('bo', slackChannel, 'Se mine svar');
    expect(await told('bo', slackChannel)).toContain('Dit svar: 4, I høj grad.');
  });

  test('closes at noon: the card becomes the result, in each channel in its language, and one line says so', async () => {
    await bot.clock({ to: '2026-11-26T12:00' });
    const [danish, news, ...noMore] = await shared('bo', slackChannel);
    expect(noMore).toEqual([]);
    // 4, 4 and 5: a mean that far up is open-ended. Sofie answered another question.
    expect(danish?.text).toContain('13. Effektive mellemrum\n3,3 eller højere · 3 af 6 svarede');
    expect(danish?.text).toMatch(
      /Puls, resultat: Mellemrummene\n4 af 6 svarede\. Runden lukkede torsdag 26\. november\./,
    );
    expect(danish?.text).toContain('For få svar til at vise tal. Der skal være mindst 3.');
    expect(danish?.text).toContain('Svarene er slettet; kun disse tal er tilbage.');
    expect(news?.text).toMatch(/^Pulsen »Mellemrummene« er lukket: 4 af 6 svarede\.\nSe resultatet$/);
    const [english, englishNews] = await shared('jens', teamsChannel);
    expect(english?.text).toContain('Pulse, result: The spaces between meetings');
    expect(english?.text).toContain('The answers are deleted; only these figures are left.');
    expect(englishNews?.text).toMatch(
      /^The pulse “The spaces between meetings” has closed: 4 of 6 answered\./,
    );
    const sheet = (await bot.messages('karen', 'dm')).find(({ id }) => id === karensSheet);
    expect(sheet?.text).toContain('Puls, resultat: Mellemrummene');
  });

  test('the picture is there in both languages, a PNG, with its numbers in words', async () => {
    const [danish] = await shared('bo', slackChannel);
    const [english] = await shared('jens', teamsChannel);
    const urls = [pictureIn(danish?.raw), pictureIn(english?.raw)];
    expect(urls.map((url) => url.split('/').at(-1))).toEqual(['da.png', 'en.png']);
    const pictures = await Promise.all(
      urls.map(async (url) => Buffer.from(await (await fetch(url)).arrayBuffer())),
    );
    for (const picture of pictures) expect(readPng(picture).width).toBe(640);
    expect(JSON.stringify(danish?.raw)).toContain('Resultatet af »Mellemrummene« på en skala fra 1 til 5.');
    expect(JSON.stringify(english?.raw)).toContain('on a scale from 1 to 5.');
  });

  test('whoever presses an old sheet afterwards is told that it is too late, and what it came to', async () => {
    await bot.press('bo', slackChannel, '✓ 4 I høj grad');
    expect(await told('bo', slackChannel)).toMatch(
      /^Runden om »Mellemrummene« er lukket, så der er ikke gemt noget\./,
    );
    const [left] = await bot.database.sql<{ ratings: number; asked: number }[]>`
      select (select count(*)::int from ratings) as ratings, (select count(*)::int from round_participants) as asked`;
    expect(left).toEqual({ ratings: 0, asked: 0 });
  });
});
