// A blocked item asks for help: of a leader, an organisation, the cluster's contact; who has it is seen by those who wait.
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { meetingJourney, sides } from '#test/support/meeting-sides.ts';
import { operate } from '#test/support/operate.ts';
import { slackChannel, teamsChannel } from '#test/support/playground-client.ts';
import { startWholeBot } from '#test/support/whole-bot.ts';

const bot = await startWholeBot();
beforeEach(() => bot.startOver());
afterAll(() => bot.stop());

const { say: sayOn, told, press: pressOn, channels } = meetingJourney(bot);
const cluster = 'Sundhedsklynge Lillebælt';

const last = async (person: string, where = 'dm') => (await bot.sees(person, where)).at(-1) ?? '';
const buttonsOf = async (person: string) =>
  (await bot.messages(person, 'dm')).flatMap(({ buttons }) => buttons.map(({ label }) => label));
/** The line of help on the item's card, in either channel. */
const helpLines = async () =>
  (await channels()).map((cards) => cards[0]?.match(/^Hjælp: .*$/m)?.[0] ?? 'none');
const twice = (line: string) => [line, line];
const idaAs = async () => {
  const [row] = await bot.database.sql<{ address: string }[]>`
    select address from accounts join people on people.id = person_id where name = 'Ida Demo'`;
  return row?.address ?? '';
};

describe.each(sides)('on $side', (on) => {
  const { writer, name, leader } = on;
  const say = (line: string) => sayOn(on, writer, line);
  const press = (label: string) => pressOn(on, writer, label);
  const block = async () => {
    await say('aftale jeg ringer på fredag');
    await say('1 er blokeret: vi mangler samtykke');
  };

  test('the contact is asked, takes it, and answers; the team sees who has it, the owner what was answered', async () => {
    await block();
    expect(await told(on, writer)).toContain('Skal nogen hjælpe?');
    await press('Klyngens kontaktperson');
    expect(await told(on, writer)).toContain('Jeg har spurgt Ida Demo om hjælp til aftale #1.');
    expect(await helpLines()).toEqual(twice('Hjælp: Ida Demo er spurgt'));
    const request = await last('ida');
    expect(request).toContain(`${name} beder om hjælp til aftale #1 i Demo: Hoftebrud Kolding:`);
    expect(request).toContain('Blokeret: vi mangler samtykke');

    await bot.press('ida', 'dm', 'Jeg tager den');
    expect(await helpLines()).toEqual(twice('Hjælp: Ida Demo har den'));
    expect(await last('ida')).toContain('Du har den.');
    expect(await last(writer)).toContain('Ida Demo har taget aftale #1');

    const form = await bot.press('ida', 'dm', 'Svar');
    const refused = await bot.submit('ida', form?.id ?? '', { answer: 'Det er 010190-1234' });
    expect(Object.values(refused?.errors ?? {}).join(), 'a CPR number is refused').toContain('CPR');
    await bot.submit('ida', form?.id ?? '', { answer: 'Samtykket er på plads', moved: 'moved' });
    expect(await helpLines()).toEqual(twice('Hjælp: Ida Demo har løst det'));
    expect(await last(writer)).toContain('Ida Demo om aftale #1: »Samtykket er på plads«');
    await bot.press(writer, 'dm', 'På sporet');
    expect(await helpLines()).toEqual(twice('none'));
  });

  test('a project leader is asked, and who owns the item sees that they cannot', async () => {
    await block();
    await press('Projektlederne');
    expect(await last('anna')).toContain('beder om hjælp til aftale #1');
    await bot.press('anna', 'dm', 'Kan ikke');
    expect(await helpLines()).toEqual(twice('Hjælp: Mette Demo er spurgt'));
    await bot.press('mette', 'dm', 'Kan ikke');
    expect(await helpLines()).toEqual(twice('Hjælp: Anna Demo og Mette Demo kan ikke'));
    expect(await last(writer)).toContain('Anna Demo og Mette Demo kan ikke hjælpe med aftale #1.');
    await bot.press(writer, 'dm', 'Klyngens kontaktperson');
    expect(await helpLines()).toEqual(twice('Hjælp: Ida Demo er spurgt'));
  });

  test('another organisation is asked, and passes it on', async () => {
    await block();
    await press('En organisation');
    const other = writer === 'bo' ? 'Sygehus Lillebælt' : 'Kolding Kommune';
    const [label = ''] = (await organisationsOffered(on)).filter((each) =>
      each.startsWith(other.slice(0, 6)),
    );
    await press(label);
    const asked = writer === 'bo' ? 'sofie' : 'karen';
    expect(await last(asked)).toContain('beder om hjælp til aftale #1');
    await bot.press(asked, 'dm', 'Send videre');
    await bot.press(asked, 'dm', 'Klyngens kontaktperson');
    expect(await last('ida')).toContain('beder om hjælp til aftale #1');
    await bot.press('ida', 'dm', 'Jeg tager den');
    expect(await helpLines()).toEqual(twice('Hjælp: Ida Demo har den'));
  });

  test('nobody is asked where no help is wanted', async () => {
    await block();
    await press('Nej');
    expect(await told(on, writer)).not.toContain('Skal nogen hjælpe?');
    expect(await helpLines()).toEqual(twice('none'));
    await say('hjælp til 1');
    await press('Klyngens kontaktperson');
    expect(await helpLines()).toEqual(twice('Hjælp: Ida Demo er spurgt'));
  });

  test('the form that asks what blocks it asks for help too', async () => {
    await say('aftale jeg ringer i morgen');
    await bot.clock({ to: '2026-11-24T09:00' });
    const form = await bot.press(writer, 'dm', 'Blokeret');
    const help = form?.fields.find(({ id }) => id === 'help');
    const contact = help?.choices?.find(({ label }) => label === 'Klyngens kontaktperson');
    await bot.submit(writer, form?.id ?? '', { because: 'mangler samtykke', help: contact?.value ?? '' });
    expect(await last('ida')).toContain('mangler samtykke');
    expect(await helpLines()).toEqual(twice('Hjælp: Ida Demo er spurgt'));
    expect(await bot.sees(leader, 'dm'), 'the leaders are told that it is blocked').not.toEqual([]);
  });
});

async function organisationsOffered(on: (typeof sides)[number]): Promise<string[]> {
  const messages = await bot.messages(on.writer, on.side === 'Slack' ? on.where : 'dm');
  return messages.at(-1)?.buttons.map(({ label }) => label) ?? [];
}

describe('a barrier', () => {
  const ask = async () => {
    await bot.say('bo', slackChannel, '/aftale @Bo ringer på fredag');
    await bot.say('bo', slackChannel, '/mellemrum 1 er blokeret: vi mangler samtykke');
  };
  const askLeaders = async () => {
    await ask();
    await bot.press('bo', slackChannel, 'Projektlederne');
  };

  test('that two take at the same time is one’s, and the other is told whose', async () => {
    await askLeaders();
    const presses = await Promise.all(
      ['anna', 'mette'].map(async (person) => {
        const message = (await bot.messages(person, 'dm')).findLast(({ buttons }) => buttons.length === 3);
        const button = message?.buttons.find(({ label }) => label === 'Jeg tager den');
        return { person, message: message?.id ?? '', button: button?.id ?? '' };
      }),
    );
    await Promise.all(presses.map((one) => bot.pressExactly(one.person, 'dm', one.message, one.button)));
    const [line] = await helpLines();
    const first = line === 'Hjælp: Anna Demo har den' ? 'anna' : 'mette';
    expect(line).toBe(`Hjælp: ${first === 'anna' ? 'Anna' : 'Mette'} Demo har den`);
    const second = first === 'anna' ? 'mette' : 'anna';
    const name = first === 'anna' ? 'Anna Demo' : 'Mette Demo';
    expect((await bot.sees(second, 'dm')).join('\n')).toContain(`${name} nåede det først og har den nu.`);
    const request = (await bot.sees(second, 'dm')).find((text) => text.includes('beder om hjælp'));
    expect(request).toContain(`${name} har den.`);
  });

  test('whoever has it is reminded each week in the one morning message, until it is moved', async () => {
    await bot.clock({ to: '2026-11-24T08:00' });
    await ask();
    await bot.press('bo', slackChannel, 'Klyngens kontaktperson');
    await bot.press('ida', 'dm', 'Jeg tager den');
    await bot.clock({ to: '2026-11-30T12:00' });
    const mornings = async () =>
      (await bot.sees('ida', 'dm')).filter((text) => text.startsWith('Godmorgen Ida.'));
    expect(await mornings()).toEqual([]);
    await bot.clock({ to: '2026-12-01T09:00' });
    expect(await mornings()).toEqual([
      expect.stringMatching(
        /som du hjælper med\?\n#1 ringer\nBo Demo · Team: .*\nBlokeret: vi mangler samtykke/,
      ),
    ]);
    expect(await buttonsOf('ida')).toContain('Svar');
    await bot.clock({ to: '2026-12-08T09:00' });
    expect(await mornings()).toHaveLength(2);
    await bot.say('bo', 'dm', 'på sporet 1');
    await bot.say('bo', 'dm', 'udskyd 1 til 1/3');
    expect((await mornings()).at(-1)).toContain('Aftale #1 er ikke blokeret længere.');
    await bot.clock({ to: '2026-12-15T12:00' });
    expect(await mornings()).toHaveLength(2);
    const [moved] = await bot.database.sql<{ days: number }[]>`
      select extract(day from ended_at - asked_at)::int as days from barriers where state = 'moved'`;
    expect(moved?.days, 'the time from asked to moved is known').toBe(14);
  });

  test('stands in the contact’s overview on its morning, which is then the only message', async () => {
    await bot.clock({ to: '2026-11-23T10:00' });
    await ask();
    await bot.press('bo', slackChannel, 'Klyngens kontaktperson');
    await bot.press('ida', 'dm', 'Jeg tager den');
    const before = (await bot.sees('ida', 'dm')).length;
    await bot.clock({ to: '2026-11-30T12:00' });
    const since = (await bot.sees('ida', 'dm')).slice(before);
    expect(since).toEqual([expect.stringMatching(/^Ugens overblik[\s\S]*#1: ringer[\s\S]*Du har den/)]);
    expect(await buttonsOf('ida')).toContain('Svar');
  });

  test('is withdrawn when the block is taken back, and there again when its end is', async () => {
    await ask();
    await bot.press('bo', slackChannel, 'Klyngens kontaktperson');
    await bot.say('bo', 'dm', 'færdig 1');
    expect(await last('ida')).toContain('Der er ikke brug for mere hjælp.');
    await bot.say('bo', 'dm', 'fortryd');
    expect(await helpLines()).toEqual(twice('Hjælp: Ida Demo er spurgt'));
    expect(await buttonsOf('ida')).toContain('Jeg tager den');
    await bot.say('bo', 'dm', 'fortryd');
    expect(await helpLines()).toEqual(twice('none'));
    expect(await buttonsOf('ida')).toEqual([]);
    const old = await bot.messages('ida', 'dm');
    expect(old.at(-1)?.text).toContain('Der er ikke brug for mere hjælp.');
  });

  test('reaches a contact who wants it so with the overview alone, and is in their list', async () => {
    await bot.say('ida', 'dm', 'barrierer');
    expect(await last('ida')).toContain('Ingen har bedt dig om hjælp lige nu.');
    await bot.press('ida', 'dm', 'Kun i overblikket');
    await ask();
    await bot.press('bo', slackChannel, 'Klyngens kontaktperson');
    expect((await bot.sees('bo', slackChannel)).at(-1)).toContain(
      'Ida Demo ser det i sit næste ugentlige overblik.',
    );
    expect((await bot.sees('ida', 'dm')).join('\n')).not.toContain('Bo Demo');
    await bot.say('ida', 'dm', 'Barrierer');
    expect(await last('ida')).toMatch(
      /^Du er bedt om hjælp til 1 aftale:\n#1 ringer\nBo Demo · Senest fredag .* · blokeret: vi mangler samtykke/,
    );
    await bot.press('ida', 'dm', 'Jeg tager den');
    expect(await last('ida')).toContain('Du har den. Jeg minder dig om den hver uge.');
    expect(await helpLines()).toEqual(twice('Hjælp: Ida Demo har den'));
  });

  test('goes back to the project leaders when the contact has left, and nobody else is there to ask', async () => {
    await ask();
    await bot.press('bo', slackChannel, 'Klyngens kontaktperson');
    await bot.press('ida', 'dm', 'Jeg tager den');
    const address = await idaAs();
    expect(await operate(bot.database, ['contact', 'remove', cluster, address])).toEqual([
      `${address} is no contact of ${cluster} any more.`,
    ]);
    await bot.clock({ advance: 'PT1M' });
    expect(await helpLines()).toEqual(twice('Hjælp: Anna Demo og Mette Demo er spurgt'));
    expect(await last('mette')).toContain('beder om hjælp til aftale #1');
    expect(await buttonsOf('ida')).toEqual([]);
    await bot.say('ida', 'dm', 'barrierer');
    expect(await last('ida')).toContain('Du er ikke længere kontaktperson');

    await bot.say('karen', slackChannel, '/aftale @Karen skriver på fredag');
    await bot.say('karen', slackChannel, '/mellemrum 2 er blokeret: ingen svarer');
    await bot.press('karen', slackChannel, 'Klyngens kontaktperson');
    expect((await bot.sees('karen', slackChannel)).at(-1)).toContain(
      'Der er ingen kontaktperson i klyngen lige nu, så jeg har spurgt projektlederne i stedet. Jeg har spurgt Anna Demo og Mette Demo',
    );
  });

  test('of a team in no cluster asks no contact, and another cluster’s contact takes over when the team moves', async () => {
    await ask();
    await bot.press('bo', slackChannel, 'Klyngens kontaktperson');
    await operate(bot.database, ['add', 'Sundhedsråd Kolding'], { called: 'sundhedsråd' });
    await operate(bot.database, ['contact', 'add', 'Sundhedsråd Kolding', 'slack/T0KOLDING/U0KAREN'], {
      name: 'Karen',
      organisation: 'Kolding Kommune',
    });
    await operate(bot.database, ['team', 'Demo: Hoftebrud Kolding', 'Sundhedsråd Kolding']);
    await bot.clock({ advance: 'PT1M' });
    expect(await helpLines()).toEqual(twice('Hjælp: Karen Demo er spurgt'));
    expect(await last('karen')).toContain('beder om hjælp til aftale #1');

    await operate(bot.database, ['team', 'Demo: Hoftebrud Kolding', 'none']);
    await bot.say('jens', teamsChannel, '@Mellemrum aftale jeg skriver på fredag');
    await bot.say('jens', teamsChannel, '@Mellemrum 2 er blokeret: ingen svarer');
    expect(await buttonsOf('jens')).not.toContain('Klyngens kontaktperson');
    expect(await buttonsOf('jens')).toContain('Projektlederne');
  });
});

describe('a contact', () => {
  test('who is in no team is told what they can write, and changes nothing in a team', async () => {
    await bot.say('ida', 'dm', 'hjælp');
    expect(await last('ida')).toMatch(
      /^Du er kontaktperson for Sundhedsklynge Lillebælt\. Det kan du skrive/,
    );
    await bot.say('ida', 'dm', 'aftaler');
    expect(await last('ida')).toContain('Det kan kun de, der er med i teamet.');
    await bot.say('ida', 'dm', 'hvad med 010190-1234');
    expect(await last('ida')).toContain('Det ligner et CPR-nummer.');
  });

  test('sees the wording of what a team has asked for help with, and of nothing else', async () => {
    await bot.say('bo', slackChannel, '/aftale @Bo hemmelig opgave på fredag');
    await bot.say('bo', slackChannel, '/mellemrum 1 er blokeret: vi mangler samtykke');
    await bot.clock({ to: '2026-12-02T12:00' });
    await bot.say('ida', 'dm', 'barrierer');
    expect((await bot.sees('ida', 'dm')).join('\n')).not.toMatch(/hemmelig|samtykke/);
  });

  test('can answer nothing that somebody else was asked', async () => {
    await bot.say('bo', slackChannel, '/aftale @Bo ringer på fredag');
    await bot.say('bo', slackChannel, '/mellemrum 1 er blokeret: vi mangler samtykke');
    await bot.press('bo', slackChannel, 'Projektlederne');
    const { database } = bot;
    const [row] = await database.sql<{ id: string }[]>`select id from barriers`;
    expect(row).toBeDefined();
    await bot.say('karen', 'dm', 'barrierer');
    expect(await last('karen')).toContain('Teamet venter også på hjælp til:');
    expect(await buttonsOf('karen')).toEqual([]);
  });
});
