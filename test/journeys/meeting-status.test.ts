// Two working days before a meeting the channels are told how it stands; when it is over, who does what by when.
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { meetingJourney, sides } from '#test/support/meeting-sides.ts';
import { slackChannel } from '#test/support/playground-client.ts';
import { startWholeBot } from '#test/support/whole-bot.ts';

const bot = await startWholeBot();
beforeEach(() => bot.startOver());
afterAll(() => bot.stop());

const { say: sayOn, told: toldOn, press: pressOn, channels } = meetingJourney(bot);

/** What both channels were told that begins so, one a channel. */
async function toldInChannels(beginning: string): Promise<string[]> {
  return (await channels()).flatMap((shown) => shown.filter((text) => text.startsWith(beginning)));
}

describe.each(sides)('on $side', (on) => {
  const { writer, other, leader, name, where } = on;
  const say = (person: string, line: string) => sayOn(on, person, line);
  const told = (person: string) => toldOn(on, person);
  const person = name.split(' ')[0];

  test('the status: done since last time, on the way, late and blocked, with owners and organisations', async () => {
    await say(writer, 'møde 27/11 kl. 9-10 Opfølgning');
    await say(writer, 'møde 15/12 kl. 9-11 Styregruppe');
    await say(writer, 'aftale jeg skriver pjecen senest 1/12');
    await say(writer, 'aftale jeg finder et lokale senest 20/12');
    await say(writer, 'aftale jeg ringer til plejehjemmet senest 4/12');
    await say(writer, 'aftale jeg spørger juristen senest 18/12');
    await bot.clock({ to: '2026-12-02T12:00' });
    await say(writer, 'færdig 1');
    await say(writer, '4 blokeret: mangler samtykke');
    await pressOn(on, writer, 'Klyngens kontaktperson');
    await bot.clock({ to: '2026-12-11T08:59' });
    expect(await toldInChannels('Status før Styregruppe')).toEqual([]);
    await bot.clock({ to: '2026-12-11T09:00' });
    const told = await toldInChannels('Status før Styregruppe');
    expect(told).toHaveLength(2);
    for (const status of told) {
      expect(status.split('\n').map((line) => line.replace(/\([^)]+\)(?= ·|$)/, '(…)'))).toEqual([
        'Status før Styregruppe, tirsdag 15. december (uge 51) kl. 9.00-11.00',
        ...['Færdige siden sidste møde: 1', '#1 skriver pjecen', `${name} (…)`],
        ...['På vej: 1', '#2 finder et lokale', `${name} (…) · senest søndag 20/12`],
        ...['Forsinkede: 1', '#3 ringer til plejehjemmet', `${name} (…) · senest fredag 4/12`],
        ...['Blokerede: 1', '#4 spørger juristen', `${name} (…) · senest fredag 18/12 · mangler samtykke`],
        'Hjælp: Ida Demo er spurgt',
      ]);
    }
  });

  test('a meeting that is moved takes its status and its wrap-up along; a cancelled one has none', async () => {
    await say(writer, 'møde 15/12 kl. 9-11 Styregruppe');
    await say(writer, 'møde 8/12 kl. 9-11 Opfølgning');
    await say(writer, 'aftale jeg skriver pjecen senest 18/12');
    await say(writer, 'dagsorden til Styregruppe: Pjecen, handlende');
    await say(writer, 'flyt Styregruppe til 16/12 kl. 13');
    await say(leader, 'aflys Opfølgning');
    await bot.clock({ to: '2026-12-11T10:00' });
    expect(await toldInChannels('Status før')).toEqual([]);
    await bot.clock({ to: '2026-12-14T09:00' });
    expect(await toldInChannels('Status før Styregruppe, onsdag 16. december')).toHaveLength(2);
    await say(writer, 'flyt Styregruppe til 16/12 kl. 14');
    await bot.clock({ to: '2026-12-16T15:30' });
    expect(await toldInChannels('Hvem gør hvad hvornår?')).toEqual([]);
    await bot.clock({ to: '2026-12-16T16:00' });
    expect(await toldInChannels('Hvem gør hvad hvornår? Styregruppe, onsdag 16. december')).toHaveLength(2);
    expect(await toldInChannels('Status før')).toHaveLength(2);
  });

  test('when it is over, acting items get an action or none, and the agreements follow in the channels', async () => {
    await say(writer, 'møde 24/11 kl. 9-11 Styregruppe');
    await say(writer, 'punkt Hvad vil vi?, afklarende');
    await say(writer, 'punkt Udskrivning, handlende');
    await say(writer, 'punkt Pjecen, handlende');
    await bot.clock({ to: '2026-11-24T10:00' });
    await say(writer, 'aftale jeg bestiller frokost senest fredag');
    await bot.clock({ to: '2026-11-24T11:00' });
    const open = 'De her punkter mangler en aftale:\nUdskrivning\nPjecen\n';
    for (const shown of await toldInChannels('Hvem gør hvad hvornår?')) {
      expect(shown).toContain(open);
      expect(shown).toMatch(/1 aftale fra mødet:\n#1 bestiller frokost · .+ · Senest fredag 27\. november/);
    }

    const card = (await bot.messages(writer, where)).findLast(({ text }) => text.startsWith('Hvem gør hvad'));
    const button = (label: string) => card?.buttons.find((each) => each.label === label)?.id ?? '';
    const form = await bot.pressExactly(writer, where, card?.id ?? '', button('Tilføj aftale'));
    expect(form?.fields.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['owners', 'what', 'due', 'meeting']),
    );
    const owner = form?.fields.find(({ id }) => id === 'owners');
    const mine =
      owner && 'choices' in owner ? owner.choices?.find(({ label }) => label.startsWith(name)) : undefined;
    await bot.submit(writer, form?.id ?? '', {
      owners: [mine?.value ?? ''],
      what: 'sender udskrivningsskemaet',
      due: '2026-12-04',
      meeting: [
        String((form?.fields.find(({ id }) => id === 'meeting') as { value?: string[] })?.value?.[0]),
      ],
    });
    await bot.press(other, where, 'Ingen aftale');
    const answered = (await bot.messages(other, where)).filter((message) => message.private).at(-1);
    expect(answered?.text).toBe('Noteret: »Pjecen« er lukket uden aftale.');
    const wrapUps = await toldInChannels('Hvem gør hvad hvornår?');
    expect(wrapUps).toHaveLength(2);
    for (const shown of wrapUps) {
      expect(shown).not.toContain('mangler en aftale');
      expect(shown).toMatch(/Uden aftale:\n»Pjecen«: ingen aftale, siger (?:Karen|Sofie) Demo\./);
      expect(shown).toMatch(
        /2 aftaler fra mødet:\n#1 .*\n#2 sender udskrivningsskemaet · .* · Senest fredag 4\. december/,
      );
    }

    await bot.press(writer, where, 'Tekst til referatet');
    expect((await told(writer)).replaceAll(/^ $/gm, '')).toMatch(
      new RegExp(
        '^Kopiér teksten ind i referatet:\nAftaler fra Styregruppe, tirsdag 24\\. november \\(uge 48\\) kl\\. 9\\.00-11\\.00\n\n' +
          `2\\. Udskrivning \\(handlende\\)\n- ${name} \\(.+\\): sender udskrivningsskemaet\\. Senest fredag 4\\. december \\(uge 49\\) \\(#2\\)\\.\n\n` +
          `3\\. Pjecen \\(handlende\\)\n- Ingen aftale\\.\n\n- ${name} \\(.+\\): bestiller frokost\\.`,
      ),
    );
    await bot.clock({ to: '2026-12-10T12:00' });
    await say(writer, 'færdig 2');
    for (const shown of await toldInChannels('Hvem gør hvad hvornår?'))
      expect(shown).toMatch(/#2 sender udskrivningsskemaet · .* · ✓ Færdig$/m);
    await bot.press(writer, where, 'Tekst til referatet');
    expect(await told(writer), 'as it was agreed').toContain('Senest fredag 4. december');
    await say(writer, 'annuller 1');
    for (const shown of await toldInChannels('Hvem gør hvad hvornår?'))
      expect(shown).not.toContain('frokost');
  });

  test('what was to be ready by the meeting and is not done is told when it is over', async () => {
    await say(writer, 'møde 24/11 kl. 9-11 Styregruppe');
    await say(writer, 'aftale jeg skriver pjecen til næste møde');
    await bot.clock({ to: '2026-11-24T11:00' });
    for (const shown of await toldInChannels('Hvem gør hvad hvornår?')) {
      expect(shown).toMatch(/Der er ikke noteret nogen aftaler fra mødet\./);
      expect(shown).toMatch(
        new RegExp(`Skulle være klar til mødet og er ikke færdige:\n#1 .*skriver pjecen.* · ${person}`),
      );
    }
  });
});

test('the latest puls stands in the status, by its published figures alone', async () => {
  await bot.say('bo', 'dm', 'møde 15/12 kl. 9-11 Styregruppe');
  const asked = {
    id: 'paa-tvaers',
    title: { da: 'PÅ TVÆRS' },
    source: 'Kilden',
    languages: ['da'],
    scale: ['1', '2', '3', '4', '5'].map((da) => ({ da })),
    dimensions: [
      {
        id: 'mellemrummene',
        title: { da: 'Mellemrummene' },
        questions: [
          { number: 13, title: { da: 'Kontakt' }, text: { da: 'Er I i kontakt?' } },
          { number: 16, title: { da: 'Status' }, text: { da: 'Får I status?' } },
        ],
      },
    ],
  };
  const round = async (opens: string, closes: string, mean: number | null) => {
    const [row] = await bot.database.sql`
      insert into rounds (team_id, instrument, dimension, opens_at, closes_at, state, asked, minimum, asked_count, answered_count, picture_name)
      select id, 'paa-tvaers', 'mellemrummene', ${opens}, ${closes}, 'closed', ${bot.database.sql.json(asked)}, 3, 6, 5, ${closes}
      from teams returning id`;
    await bot.database.sql`
      insert into figures (round_id, question, n, mean_in_tenths, open_end) values
        (${row?.id}, 13, ${mean && 5}, ${mean}, ${mean && 'exact'}), (${row?.id}, 16, null, null, null)`;
  };
  await round('2026-11-02T08:00:00Z', '2026-11-05T11:00:00Z', 24);
  // Too few answered: no "last time".
  await round('2026-11-09T08:00:00Z', '2026-11-12T11:00:00Z', null);
  await round('2026-11-16T08:00:00Z', '2026-11-19T11:00:00Z', 38);
  await bot.clock({ to: '2026-12-11T09:00' });
  for (const status of await toldInChannels('Status før Styregruppe')) {
    expect(status).toMatch(
      /Der er ingen åbne aftaler\.\nSeneste puls: Mellemrummene \(lukket torsdag 19\. november\)\nKontakt: 3,8 \(5 svar\); 1,4 højere end sidst\nStatus: For få svar til at vise tal/,
    );
  }
  expect(await toldInChannels('Status før Styregruppe')).toHaveLength(2);

  await bot.say('bo', 'dm', 'møde 12/1 kl. 9-11 Opfølgning');
  await bot.clock({ to: '2027-01-11T09:00' });
  expect(await toldInChannels('Status før Opfølgning'), 'the last meeting was told of it').toEqual([]);
});

test('where there is nothing to tell, no status is sent', async () => {
  await bot.say('bo', 'dm', 'møde 15/12 kl. 9-11 Styregruppe');
  await bot.clock({ to: '2026-12-14T09:00' });
  expect(await toldInChannels('Status før')).toEqual([]);
});

test('a meeting with nothing to tell is not wrapped up, until something is noted from it', async () => {
  await bot.say('bo', 'dm', 'møde 24/11 kl. 9-11 Styregruppe');
  await bot.say('bo', 'dm', 'punkt Hvad vil vi?, afklarende');
  await bot.say('bo', 'dm', 'aftale Bo ringer på fredag');
  await bot.clock({ to: '2026-11-24T12:00' });
  expect(await toldInChannels('Hvem gør hvad hvornår?')).toEqual([]);
  const form = await bot.say('karen', slackChannel, '/aftale');
  const choiceOf = (field: string, label: RegExp) =>
    form?.fields.find(({ id }) => id === field)?.choices?.find((one) => label.test(one.label))?.value ?? '';
  await bot.submit('karen', form?.id ?? '', {
    owners: [choiceOf('owners', /^Karen/)],
    what: 'skriver pjecen',
    due: '2026-12-04',
    meeting: [choiceOf('meeting', /Styregruppe/)],
  });
  const wrapUps = await toldInChannels('Hvem gør hvad hvornår?');
  expect(wrapUps).toHaveLength(2);
  for (const shown of wrapUps) expect(shown).toMatch(/1 aftale fra mødet:\n#2 skriver pjecen · Karen Demo/);
  await bot.say('karen', 'dm', 'annuller 2');
  for (const shown of await toldInChannels('Hvem gør hvad hvornår?'))
    expect(shown).toContain('Der er ikke noteret nogen aftaler fra mødet.');
});

test('an agreement settles the item that its heading names word for word, and no other', async () => {
  await bot.say('bo', 'dm', 'møde 24/11 kl. 9-11 Styregruppe');
  for (const title of ['Plan', 'Plan for pjecen', 'Planlægning'])
    await bot.say('bo', 'dm', `punkt ${title}, handlende`);
  await bot.clock({ to: '2026-11-24T10:00' });
  await bot.say('bo', 'dm', 'aftale Bo ringer på fredag');
  await bot.say('bo', 'dm', 'aftale Bo skriver på fredag');
  await bot.database.sql`update action_items set agenda_item = 'Pkt. 2: plan for pjecen.' where number = 1`;
  await bot.database.sql`update action_items set agenda_item = 'Planlægningen' where number = 2`;
  await bot.clock({ to: '2026-11-24T11:00' });
  const wrapUps = await toldInChannels('Hvem gør hvad hvornår?');
  expect(wrapUps).toHaveLength(2);
  for (const shown of wrapUps)
    expect(shown).toContain('De her punkter mangler en aftale:\nPlan\nPlanlægning\n2 aftaler fra mødet:');
});

test('a meeting without an end is wrapped up two hours after it starts; without a time, in the afternoon', async () => {
  await bot.say('bo', 'dm', 'møde 24/11 kl. 10 Styregruppe');
  await bot.say('bo', 'dm', 'møde 25/11 Opfølgning');
  for (const title of ['Styregruppe', 'Opfølgning'])
    await bot.say('bo', 'dm', `dagsorden til ${title}: Pjecen, handlende`);
  await bot.clock({ to: '2026-11-24T12:00' });
  expect(await toldInChannels('Hvem gør hvad hvornår? Styregruppe')).toHaveLength(2);
  await bot.clock({ to: '2026-11-25T08:00' });
  await bot.clock({ to: '2026-11-25T15:59' });
  expect(await toldInChannels('Hvem gør hvad hvornår? Opfølgning')).toEqual([]);
  await bot.clock({ to: '2026-11-25T16:00' });
  expect(await toldInChannels('Hvem gør hvad hvornår? Opfølgning')).toHaveLength(2);
});
