// The straight line on each platform, and across both: typed, shown, nudged, answered, shown as done.
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { slackChannel, teamsChannel } from '#test/support/playground-client.ts';
import { startWholeBot } from '#test/support/whole-bot.ts';

const bot = await startWholeBot();
beforeEach(() => bot.startOver());
afterAll(() => bot.stop());

const card = (who: string, what: string, due: string) =>
  `Aftale #1\nHvem: ${who}\nHvad: ${what}\nSenest: ${due}`;

test('on Slack: a typed agreement is shown, reminded on the due morning, answered with one press', async () => {
  await bot.say('anna', slackChannel, '/aftale @Bo ringer til plejehjemmet senest fredag');
  const shown = card('Bo Demo (Kolding Kommune)', 'ringer til plejehjemmet', 'fredag 27. november (uge 48)');
  expect(await bot.sees('karen', slackChannel)).toEqual([shown]);
  expect(await bot.sees('bo', 'dm'), 'Bo is in the channel, so he is not told twice').toEqual([]);

  await bot.clock({ to: '2026-11-27T08:59' });
  expect(await bot.sees('bo', 'dm')).toEqual([]);
  await bot.clock({ to: '2026-11-27T09:00' });
  expect(await bot.sees('bo', 'dm')).toEqual([
    'Godmorgen Bo. Hvordan går det med den her aftale?\n#1 ringer til plejehjemmet\nSenest fredag 27. november (uge 48)',
  ]);

  await bot.press('bo', 'dm', 'Færdig');
  const done = '✓ Færdig, fredag 27. november kl. 9.00';
  expect((await bot.sees('bo', 'dm'))[0]).toContain(done);
  expect((await bot.messages('bo', 'dm'))[0]?.buttons).toEqual([]);
  expect(await bot.sees('karen', slackChannel)).toEqual([`${shown}\n${done} (Bo Demo)`]);
  expect(await bot.sees('sofie', teamsChannel)).toEqual([`${shown}\n${done} (Bo Demo)`]);
});

test('on Teams: a mention in the channel, the card in its thread, the nudge in the personal chat', async () => {
  await bot.say('mette', teamsChannel, '@Mellemrum aftale @Jens opdaterer pjecen i morgen');
  const shown = card('Jens Demo (Sygehus Lillebælt)', 'opdaterer pjecen', 'tirsdag 24. november (uge 48)');
  expect(await bot.sees('sofie', teamsChannel)).toEqual([shown]);
  expect(await bot.sees('anna', slackChannel)).toEqual([shown]);

  await bot.clock({ to: '2026-11-24T09:00' });
  expect(await bot.sees('jens', 'dm')).toHaveLength(1);
  await bot.press('jens', 'dm', 'Forsinket');
  expect((await bot.sees('jens', 'dm'))[0]).toContain('Forsinket, tirsdag 24. november kl. 9.00');
  expect((await bot.sees('sofie', teamsChannel))[0]).toContain(
    'Forsinket, tirsdag 24. november kl. 9.00 (Jens Demo)',
  );

  await bot.say('jens', 'dm', 'færdig 1');
  expect((await bot.sees('jens', 'dm')).at(-1)).toBe('✓ Aftale #1 er færdig.');
  expect((await bot.sees('anna', slackChannel))[0]).toContain('✓ Færdig');
});

test('a line typed on Slack reaches an owner on Teams: told at once, one nudge, one press, both cards updated', async () => {
  await bot.say('anna', slackChannel, '/aftale @Sofie sender udskrivningsskemaet senest fredag');
  const shown = card(
    'Sofie Demo (Sygehus Lillebælt)',
    'sender udskrivningsskemaet',
    'fredag 27. november (uge 48)',
  );
  for (const [person, where] of [
    ['bo', slackChannel],
    ['jens', teamsChannel],
  ] as const) {
    expect(await bot.sees(person, where)).toEqual([shown]);
  }
  expect(await bot.sees('sofie', 'dm')).toEqual([`Anna Demo har skrevet dig på en aftale:\n${shown}`]);

  await bot.clock({ to: '2026-11-27T12:00' });
  const nudges = (await bot.messages('sofie', 'dm')).filter(({ text }) => text.startsWith('Godmorgen Sofie'));
  expect(nudges.map(({ at }) => at.slice(0, 16))).toEqual(['2026-11-27T08:00']);

  await bot.press('sofie', 'dm', 'Færdig');
  for (const [person, where] of [
    ['bo', slackChannel],
    ['jens', teamsChannel],
    ['sofie', 'dm'],
  ] as const) {
    expect((await bot.sees(person, where))[0]).toContain('✓ Færdig, fredag 27. november kl. 12.00');
  }
  await bot.say('mette', 'dm', 'aftaler');
  const list = (await bot.sees('mette', 'dm')).at(-1);
  expect(list).toContain('Teamet har ingen åbne aftaler');
  expect(list).toContain(
    '#1 sender udskrivningsskemaet\n✓ Færdig, fredag 27. november kl. 12.00 (Sofie Demo)',
  );
});

describe('the due morning', () => {
  test('all that is due for a person is one message, over both channels of the team', async () => {
    await bot.say('anna', slackChannel, '/aftale @Jens booker lokale i morgen');
    await bot.say('mette', teamsChannel, '@Mellemrum aftale @Jens skriver referat i morgen');
    await bot.clock({ to: '2026-11-24T09:00' });
    const nudges = (await bot.sees('jens', 'dm')).filter((text) => text.startsWith('Godmorgen'));
    expect(nudges).toHaveLength(1);
    expect(nudges[0]).toContain('med de her 2 aftaler');
    expect(nudges[0]).toContain('#1 booker lokale');
    expect(nudges[0]).toContain('#2 skriver referat');
  });

  test('a due day in the weekend or on a holiday is reminded of on the working day before', async () => {
    await bot.say('anna', slackChannel, '/aftale @Bo rydder op lørdag');
    expect((await bot.sees('anna', slackChannel)).at(-1), 'the day is kept, and pointed out').toMatch(
      /Senest: lørdag 28\. november .*Lørdag 28\. november er ikke en arbejdsdag, så jeg spørger arbejdsdagen før\./s,
    );
    await bot.say('anna', slackChannel, '/aftale @Karen pynter op den 25. december');
    await bot.clock({ to: '2026-11-27T09:00' });
    expect((await bot.sees('bo', 'dm')).at(-1)).toContain('#1 rydder op');
    await bot.clock({ to: '2026-12-23T08:59' });
    expect(await bot.sees('karen', 'dm'), 'three working days before the due morning').toHaveLength(1);
    await bot.clock({ to: '2026-12-23T09:00' });
    expect(await bot.sees('karen', 'dm')).toHaveLength(2);
    expect((await bot.sees('karen', 'dm')).at(-1)).toContain('#2 pynter op');
  });

  test('a completed action item is not reminded, and an undone completion is again', async () => {
    await bot.say('anna', slackChannel, '/aftale @Bo ringer fredag');
    await bot.say('anna', slackChannel, '/aftale @Karen skriver fredag');
    await bot.say('bo', 'dm', 'færdig 1');
    await bot.say('karen', 'dm', 'færdig 2');
    await bot.say('karen', 'dm', 'fortryd');
    await bot.clock({ to: '2026-11-27T09:00' });
    expect((await bot.sees('bo', 'dm')).filter((text) => text.startsWith('Godmorgen'))).toEqual([]);
    expect((await bot.sees('karen', 'dm')).filter((text) => text.startsWith('Godmorgen'))).toHaveLength(1);
  });
});
