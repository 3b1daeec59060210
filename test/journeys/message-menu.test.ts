// "Gør til aftale" in the menu of a message: the form opens with what was understood, and nothing is guessed.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { slackAccount, slackChannel as slackChannelAddress } from '#adapters/slack/address.ts';
import { inTransactionOn } from '#db/in-transaction.ts';
import type { PlaygroundForm } from '#playground/platform.ts';
import { createBot } from '#src/bot.ts';
import { routeByAddress } from '#src/chat/messenger.ts';
import { keptLog } from '#test/support/kept-log.ts';
import { slackChannel, teamsChannel } from '#test/support/playground-client.ts';
import { storedRows } from '#test/support/stored-rows.ts';
import { startWholeBot } from '#test/support/whole-bot.ts';

const bot = await startWholeBot();
beforeEach(() => bot.startOver());
afterAll(() => bot.stop());

const sides = [
  ['Slack', 'bo', 'anna', slackChannel],
  ['Teams', 'jens', 'mette', teamsChannel],
] as const;

const stored = async () => {
  const [row] = await bot.database.sql`
    select (select count(*) from action_items) + (select count(*) from drafts) as count`;
  return Number(row?.count);
};

/** Uses the menu of the newest message that was written there. */
async function useMenu(person: string, where: string) {
  const written = (await bot.messages(person, where)).findLast(({ from }) => from !== 'mellemrum');
  return bot.say(person, where, `/menu ${written?.id}`);
}

/** What the form holds, the people by name. */
function filledIn(form: PlaygroundForm | null) {
  return Object.fromEntries(
    (form?.fields ?? []).map(({ id, value, choices }) => [
      id,
      choices
        ? choices.filter((choice) => value?.includes(choice.value)).map(({ label }) => label.split(' ')[0])
        : (value ?? ''),
    ]),
  );
}

/** Sends the form as it stands, but for these values. */
async function submit(person: string, form: PlaygroundForm | null, changed: Record<string, string> = {}) {
  const kept = (form?.fields ?? []).map(({ id, value }) => [id, changed[id] ?? value ?? '']);
  return bot.submit(person, form?.id ?? '', Object.fromEntries(kept));
}

describe.each(sides)('on %s', (_side, writer, reader, where) => {
  test('a message becomes an agreement: prefilled, sent, and shown in both channels', async () => {
    await bot.say(writer, where, 'Hej alle, @Sofie sender udskrivningsskemaet senest fredag kl. 10');
    const form = await useMenu(reader, where);
    expect(form?.title).toBe('Ny aftale');
    expect(filledIn(form)).toEqual({
      owners: ['Sofie'],
      what: 'sender udskrivningsskemaet',
      due: '2026-11-27',
    });
    expect(await submit(reader, form)).toBeNull();
    const card =
      'Aftale #1\nHvem: Sofie Demo (Sygehus Lillebælt)\nHvad: sender udskrivningsskemaet\n' +
      'Senest: fredag 27. november (uge 48) kl. 10.00\nSe beskeden';
    expect(await bot.sees('karen', slackChannel)).toEqual([card]);
    expect(await bot.sees('jens', teamsChannel)).toEqual([card]);
  });

  test('what the message does not say is left open, and asked for at its field', async () => {
    await bot.say(writer, where, 'Vi skal have ringet til plejehjemmet');
    const form = await useMenu(reader, where);
    expect(filledIn(form)).toEqual({ owners: [], what: 'have ringet til plejehjemmet', due: '' });
    const again = await submit(reader, form);
    expect(Object.keys(again?.errors ?? {}).sort()).toEqual(['due', 'owners']);
    expect(await bot.database.sql`select id from action_items`).toEqual([]);
  });

  test('"jeg" is whoever wrote it, not whoever reads it', async () => {
    const me = writer === 'bo' ? 'Bo' : 'Jens';
    await bot.say(writer, where, 'jeg ringer til plejehjemmet i morgen');
    expect(filledIn(await useMenu(writer, where))).toMatchObject({ owners: [me], due: '2026-11-24' });
    const read = filledIn(await useMenu(reader, where));
    // Teams tells who wrote a message by an id that no address of ours holds.
    expect(read).toMatchObject({
      owners: where === slackChannel ? [me] : [],
      what: 'ringer til plejehjemmet',
    });
  });

  test('a CPR number is refused to the reader alone, and stored nowhere', async () => {
    const secret = '150643-0SJ1';
    await bot.say(writer, where, `@Sofie ringer om ${secret} fredag`);
    expect(await useMenu(reader, where)).toBeNull();
    expect((await bot.sees(reader, where)).at(-1)).toMatch(
      /^Det ligner et CPR-nummer\..*Jeg har ikke gemt noget/,
    );
    expect(await bot.sees(writer, where)).toEqual([]);
    await bot.say(writer, where, '@Sofie ringer til borger 010126 fredag 1234');
    expect(await useMenu(reader, where), 'parted by the date').toBeNull();
    await bot.say(writer, where, `hvem: Sofie ${secret} hvad: ringer hvornår: fredag`);
    expect(await useMenu(reader, where), 'in a part that is not kept').toBeNull();
    expect(await stored()).toBe(0);
    expect((await bot.logged()).join()).not.toContain(secret);

    await bot.say(writer, where, '@Sofie ringer fredag');
    const form = await useMenu(reader, where);
    const again = await submit(reader, form, { what: `ringer om ${secret}` });
    expect(again?.errors).toEqual({
      what: 'Det ligner et CPR-nummer. Skriv aldrig patientdata her. Intet er gemt.',
    });
  });

  test('a message that is too long for an agreement is told so, with both numbers', async () => {
    for (const length of [1_100, 10_000]) {
      await bot.say(writer, where, `Sofie ${'skriver '.repeat(length / 8)}`);
      expect(await useMenu(reader, where)).toBeNull();
      expect((await bot.sees(reader, where)).at(-1)).toMatch(
        /Teksten er på .* tegn, .* højst være på 1\.000/,
      );
    }
    expect(await stored()).toBe(0);
  });

  test('a card of the bot has no text to make an agreement of', async () => {
    await bot.say(
      writer,
      where,
      where === slackChannel ? '/aftale Bo ringer fredag' : '@Mellemrum aftale Bo ringer fredag',
    );
    const card = (await bot.messages(reader, where)).findLast(({ from }) => from === 'mellemrum');
    expect(await bot.say(reader, where, `/menu ${card?.id}`)).toBeNull();
    expect((await bot.sees(reader, where)).at(-1)).toBe(
      'Der er ingen tekst i beskeden, så jeg kan ikke gøre den til en aftale.',
    );
    await expect(bot.say(reader, where, '/menu 1.2')).rejects.toThrow('404');
    const sentence = (await bot.messages(reader, where)).at(-1);
    await expect(bot.say(reader, where, `/menu ${sentence?.id}`)).rejects.toThrow('409');
  });

  test('in the conversation with the bot the agreement is said back, and shown in both channels', async () => {
    await bot.say(reader, 'dm', 'Bo ringer fredag');
    const form = await useMenu(reader, 'dm');
    expect(filledIn(form)).toMatchObject({ owners: ['Bo'], what: 'ringer' });
    expect(await submit(reader, form)).toBeNull();
    expect((await bot.sees(reader, 'dm')).at(-1)).toMatch(/^Noteret\. Aftale #1: Bo Demo/);
    expect(await bot.sees('karen', slackChannel)).toHaveLength(1);
    expect(await submit(reader, form).catch(({ message }) => message), 'closed').toMatch(/404|409/);
  });
});

describe('the message that an agreement was made of', () => {
  /** The newest card in both channels, as the platforms hold it. */
  const cards = async () => {
    const slack = (await bot.messages('karen', slackChannel)).findLast(({ from }) => from === 'mellemrum');
    const teams = (await bot.messages('jens', teamsChannel)).findLast(({ from }) => from === 'mellemrum');
    return [slack, teams] as const;
  };
  const items = async () => Number((await bot.database.sql`select count(*) from action_items`)[0]?.count);
  const faults = async () => (await bot.logged()).filter((line) => line.includes('"fault"')).join('\n');
  const unshown = () => bot.database.sql`
    select kind, state, reason from deliveries
    where send_at <= bot_now() and state not in ('sent', 'not needed')`;
  const captured = async (writer: string, reader: string, where: string, text: string) => {
    const before = await items();
    await bot.say(writer, where, text);
    const written = (await bot.messages(reader, where)).findLast(({ from }) => from === writer);
    expect(await submit(reader, await useMenu(reader, where))).toBeNull();
    // An agreement that was not stored, or not shown, is not taken for a card that is wrong.
    expect(await items(), await faults()).toBe(before + 1);
    expect(await unshown(), await faults()).toEqual([]);
    return written?.id ?? '';
  };

  test('is one press away from the card in both channels, wherever it was written', async () => {
    const id = await captured('bo', 'anna', slackChannel, '@Karen sender skemaet fredag');
    const slackLink = `https://playground.slack.com/archives/C0HOFTE/p${id.replace('.', '')}`;
    for (const card of await cards()) {
      expect(card?.text).toContain('\nSe beskeden');
      expect(JSON.stringify(card?.raw)).toContain(JSON.stringify(slackLink));
    }
    const other = await captured('jens', 'mette', teamsChannel, '@Sofie ringer torsdag');
    for (const card of await cards()) {
      expect(card?.text).toMatch(/^Aftale #2\n[\s\S]*\nSe beskeden/);
      expect(JSON.stringify(card?.raw)).toMatch(
        new RegExp(
          `"https://teams\\.microsoft\\.com/l/message/19%3A[^"]*%40thread\\.tacv2/${other}\\?tenantId=`,
        ),
      );
    }
  });

  test('leaves the agreement as it was when it is edited, and the cards say so', async () => {
    const id = await captured('bo', 'anna', slackChannel, '@Karen sender skemaet fredag');
    await bot.say('bo', slackChannel, `/edit ${id} @Karen sender ikke skemaet`);
    for (const card of await cards()) {
      expect(card?.text).toContain('Hvad: sender skemaet\nSenest: fredag 27. november');
      expect(card?.text).toMatch(/Beskeden er ændret siden\.\nSe beskeden/);
    }
    await bot.say('bo', slackChannel, `/delete ${id}`);
    for (const card of await cards()) {
      expect(card?.text).toContain('Hvad: sender skemaet');
      expect(card?.text).toContain('Beskeden er slettet siden.');
      expect(card?.text).not.toMatch(/ændret siden|Se beskeden/);
      expect(card?.buttons.map(({ label }) => label)).toContain('Færdig');
    }
  });

  test('is marked on Teams where the bot could hear it, which is in the personal chat', async () => {
    const id = await captured('mette', 'mette', 'dm', 'Bo ringer fredag');
    await bot.say('mette', 'dm', `/edit ${id} Bo ringer ikke`);
    for (const card of await cards()) {
      expect(card?.text).toContain('Hvad: ringer');
      expect(card?.text, 'nobody else could follow a link').toMatch(/Beskeden er ændret siden\.$/);
    }
    await bot.say('mette', 'dm', `/delete ${id}`);
    for (const card of await cards()) expect(card?.text).toContain('Beskeden er slettet siden.');
    const unheard = await captured('jens', 'mette', teamsChannel, '@Sofie ringer torsdag');
    await bot.say('jens', teamsChannel, `/delete ${unheard}`);
    for (const card of await cards()) expect(card?.text).toMatch(/Se beskeden$/);
  });

  test('deleted on Teams, where its agreement’s card answers it, leaves both: the card is kept up to date', async () => {
    const id = await captured('jens', 'mette', teamsChannel, '@Sofie ringer torsdag');
    await bot.say('jens', teamsChannel, `/delete ${id}`);
    await bot.say('sofie', 'dm', 'færdig 1');
    const cardsOnTeams = async () =>
      (await bot.messages('jens', teamsChannel)).filter(({ from }) => from === 'mellemrum');
    expect(await cardsOnTeams()).toEqual([
      expect.objectContaining({
        text: expect.stringMatching(/Hvad: ringer[\s\S]*✓ Færdig/),
        raw: expect.objectContaining({ thread: id }),
      }),
    ]);
    expect((await bot.messages('jens', teamsChannel)).find((message) => message.id === id)?.text).toBe(
      'Denne besked er blevet slettet.',
    );
    expect((await bot.clock({ advance: 'PT1M' })).undelivered).toEqual([]);
    await expect(bot.say('jens', teamsChannel, `/delete ${id}`)).rejects.toThrow('404');
  });

  test('of what is said beside it in the channel nothing is kept, nothing answered and nothing logged', async () => {
    const before = await storedRows(bot.database);
    const secret = 'Fru Hansen på stue 4';
    await bot.say('bo', slackChannel, secret);
    const id = (await bot.messages('bo', slackChannel)).at(-1)?.id;
    await bot.say('bo', slackChannel, `/edit ${id} ${secret} er udskrevet`);
    await bot.say('bo', slackChannel, `/delete ${id}`);
    expect(await storedRows(bot.database)).toEqual(before);
    expect(await bot.sees('bo', slackChannel)).toEqual([]);
    expect((await bot.logged()).join()).not.toContain('Hansen');
  });

  test('nobody edits or deletes what somebody else wrote', async () => {
    await bot.say('bo', slackChannel, 'Jeg ringer fredag');
    const id = (await bot.messages('anna', slackChannel)).at(-1)?.id;
    await expect(bot.say('anna', slackChannel, `/edit ${id} nej`)).rejects.toThrow('404');
    await bot.say('jens', teamsChannel, 'Jeg ringer fredag');
    const other = (await bot.messages('mette', teamsChannel)).at(-1)?.id;
    await expect(bot.say('mette', teamsChannel, `/delete ${other}`)).rejects.toThrow('404');
  });
});

test('"i morgen" is meant from the day on which it was written, and a day that has passed is left open', async () => {
  const days = 24 * 60 * 60 * 1_000;
  const dueIn = async (age: number) => {
    const reply = await createBot({
      inTransaction: inTransactionOn(bot.database),
      messenger: routeByAddress({}),
      log: keptLog(),
      newReference: randomUUID,
      newTeams: { language: 'da', timeZone: 'Europe/Copenhagen' },
    })({
      id: randomUUID(),
      by: slackAccount('T0KOLDING', 'U0ANNA'),
      in: { channel: slackChannelAddress('T0KOLDING', 'C0HOFTE') },
      what: { kind: 'message menu', parts: ['Bo ringer i morgen'], age },
    });
    if (reply.show !== 'as form') throw new Error('No form was opened.');
    expect(reply.form.fields.find(({ id }) => id === 'what')?.value).toBe('ringer');
    return reply.form.fields.find(({ id }) => id === 'due')?.value;
  };
  expect(await dueIn(0)).toBe('2026-11-24');
  expect(await dueIn(1 * days)).toBe('2026-11-23');
  expect(await dueIn(2 * days)).toBeUndefined();
});
