// What a person does on Teams and what that person, and nobody else, sees of the answer.
import { afterEach, describe, expect, test } from 'vitest';
import type { FaultKind } from '#playground/platform.ts';
import { type Card, say, sentence } from '#src/chat/card.ts';
import type { Bot, ChatEvent, Reply } from '#src/chat/event.ts';
import type { Form } from '#src/chat/form.ts';
import { startTeams, type TeamsSetup, teamsTexts } from './teams-setup.ts';

const item = '5f0c9c1e-3c52-4b8e-9d3f-0d5a6d0f7a11';
const draft = '9a4f7c52-5b1e-4a6d-8f10-6f5d2c3b4a22';

const question: Card = {
  summary: 'Godmorgen',
  elements: [
    { kind: 'text', runs: [say('Godmorgen, du har 1 aftale')] },
    {
      kind: 'buttons',
      buttons: [
        { label: 'Færdig', press: { do: 'complete', item }, emphasis: 'primary' },
        { label: 'Udfyld', press: { do: 'open form', draft } },
      ],
    },
  ],
};

const form: Form = {
  id: 'action item',
  draft,
  title: 'Ny aftale',
  submit: 'Gem',
  cancel: 'Annuller',
  fields: [
    {
      kind: 'text',
      id: 'what',
      label: 'Hvad',
      required: 'Skriv, hvad.',
      maxLength: 300,
      value: 'Sender *skemaet*',
    },
    {
      kind: 'choices',
      id: 'owners',
      label: 'Hvem',
      required: 'Vælg, hvem.',
      choices: [
        { label: 'Anna', value: 'anna' },
        { label: 'Bo', value: 'bo' },
      ],
    },
    { kind: 'date', id: 'due', label: 'Senest', required: 'Vælg en dag.' },
  ],
  invitation: question,
};

let started: TeamsSetup | undefined;
afterEach(async () => {
  await started?.stop();
  started = undefined;
});

async function teamsWhoseBot(
  answer: (event: ChatEvent) => Reply,
): Promise<TeamsSetup & { heard: ChatEvent[] }> {
  const heard: ChatEvent[] = [];
  const bot: Bot = async (event) => {
    // That the bot was installed is told of in every test.
    if (event.what.kind === 'membership') return { show: 'nothing' };
    heard.push(event);
    return answer(event);
  };
  started = await startTeams({ bot });
  return { ...started, heard };
}

const texts = ({ double }: TeamsSetup, person: string, channel: string) =>
  double.messages(person, channel).map((message) => message.text);

describe('typed text', () => {
  test('a line in a channel is heard only with a mention, and is answered in the personal chat', async () => {
    const teams = await teamsWhoseBot(() => ({ show: 'privately', card: sentence('Hvornår?') }));
    await teams.double.say('anna', 'team', 'hej alle');
    await teams.double.say('anna', 'team', '@Mellemrum aftale @Bo sender A & B <i morgen>');
    expect(teams.heard).toHaveLength(1);
    expect(teams.heard[0]).toMatchObject({
      in: { channel: teams.channel },
      what: {
        kind: 'typed',
        parts: ['aftale ', { mention: teams.account, name: 'Bo Friis' }, ' sender A & B <i morgen>'],
      },
    });
    expect(texts(teams, 'anna', 'dm')).toEqual(['Hvornår?']);
    expect(texts(teams, 'bo', 'dm')).toEqual([]);
    expect(texts(teams, 'bo', 'team')).toEqual(['hej alle', '@Mellemrum aftale @Bo sender A & B <i morgen>']);
    expect(teams.double.refusals()).toEqual([]);
  });

  test('where the bot may not write directly, the thread says so and nothing else', async () => {
    const teams = await teamsWhoseBot(() => ({ show: 'privately', card: sentence('Anna har 2 aftaler') }));
    teams.double.fault('forbidden', 1);
    await teams.double.say('anna', 'team', '@Mellemrum aftaler');
    expect(texts(teams, 'bo', 'team')).toEqual(['@Mellemrum aftaler', teamsTexts.cannotWriteDirectly]);
    expect(texts(teams, 'anna', 'dm')).toEqual([]);
  });

  test.for<[FaultKind, number]>([
    ['rateLimit', 2],
    ['serverError', 2],
    ['hang', 1],
    ['loseAnswer', 1],
  ])(
    'an answer that meets %s %i times is seen all the same, once',
    { timeout: 10_000 },
    async ([fault, times]) => {
      const teams = await teamsWhoseBot(() => ({ show: 'privately', card: sentence('Du har 2 aftaler') }));
      teams.double.fault(fault, times);
      await teams.double.say('anna', 'team', '@Mellemrum aftaler');
      await teams.adapter.settled();
      expect(texts(teams, 'anna', 'dm')).toEqual(['Du har 2 aftaler']);
      expect(teams.heard).toHaveLength(1);
      expect(teams.double.refusals()).toEqual([]);
    },
  );

  test('an answer that never arrives is logged by the platform’s code, without its words', async () => {
    const teams = await teamsWhoseBot(() => ({ show: 'privately', card: sentence('Du har 2 aftaler') }));
    teams.double.fault('serverError', 3);
    await teams.double.say('anna', 'dm', 'aftaler');
    expect(texts(teams, 'anna', 'dm')).toEqual(['aftaler']);
    expect(teams.logged.map(({ fields }) => fields.reason)).toEqual(['HTTP 500 ServiceError']);
    expect(JSON.stringify(teams.logged)).not.toContain('aftaler');
  });

  test('a form cannot open by itself, so typed text is answered by its invitation', async () => {
    const teams = await teamsWhoseBot(() => ({ show: 'as form', form }));
    expect(await teams.double.say('bo', 'dm', 'aftale')).toEqual({ opened: null });
    expect(teams.heard[0]?.in).toBe('direct');
    expect(texts(teams, 'bo', 'dm')).toEqual(['aftale', 'Godmorgen, du har 1 aftale']);
  });

  test('the same activity told again has the same id', async () => {
    const teams = await teamsWhoseBot(() => ({ show: 'nothing' }));
    await teams.double.say('bo', 'dm', 'aftaler');
    const raw = teams.double.messages('bo', 'dm')[0]?.raw;
    const { activity } = raw as { activity: unknown };
    const again = await fetch(`${teams.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
    });
    expect(again.status).toBe(200);
    expect(teams.heard.map((event) => event.id)).toEqual([teams.heard[0]?.id, teams.heard[0]?.id]);
  });
});

describe('a pressed button', () => {
  test('in place: the presser sees the new card, also after a restart of the playground', async () => {
    const teams = await teamsWhoseBot(() => ({ show: 'in place', card: sentence('✓ Færdig, tirsdag') }));
    const message = await teams.messenger.sendDirect(teams.account, question, 'key');
    const [shown] = teams.double.messages('bo', 'dm');
    await teams.double.press('bo', 'dm', shown?.id ?? '', 'button-1');
    expect(teams.heard[0]?.what).toEqual({ kind: 'press', press: { do: 'complete', item }, on: message });
    expect(teams.double.messages('bo', 'dm')).toMatchObject([{ text: '✓ Færdig, tirsdag', buttons: [] }]);
    const again = await startTeams({ bot: async () => ({ show: 'nothing' }), journal: teams.journal });
    expect(texts(again, 'bo', 'dm')).toEqual(['✓ Færdig, tirsdag']);
    await again.stop();
  });

  test('a sentence after a press in a channel is seen by the presser alone, a card goes to the personal chat', async () => {
    let card = sentence('Den er allerede færdig.');
    const teams = await teamsWhoseBot(() => ({ show: 'privately', card }));
    await teams.messenger.post(teams.channel, question, 'key');
    const shown = teams.double.messages('bo', 'team')[0]?.id ?? '';
    await teams.double.press('bo', 'team', shown, 'button-1');
    card = question;
    await teams.double.press('bo', 'team', shown, 'button-1');
    expect(texts(teams, 'bo', 'team')).toEqual(['Godmorgen, du har 1 aftale', 'Den er allerede færdig.']);
    expect(texts(teams, 'anna', 'team')).toEqual(['Godmorgen, du har 1 aftale']);
    expect(texts(teams, 'bo', 'dm')).toEqual(['Godmorgen, du har 1 aftale']);
    expect(texts(teams, 'anna', 'dm')).toEqual([]);
    expect(teams.double.refusals()).toEqual([]);
  });

  test('a reply in place to a press in a channel leaves the shared card alone', async () => {
    const teams = await teamsWhoseBot(() => ({ show: 'in place', card: sentence('Kun til Bo') }));
    await teams.messenger.post(teams.channel, question, 'key');
    await teams.double.press('bo', 'team', teams.double.messages('bo', 'team')[0]?.id ?? '', 'button-1');
    expect(texts(teams, 'bo', 'team')).toEqual(['Godmorgen, du har 1 aftale', 'Kun til Bo']);
    expect(texts(teams, 'anna', 'team')).toEqual(['Godmorgen, du har 1 aftale']);
  });
});

describe('a dialog', () => {
  test('opens by a press, keeps what was filled in beside its errors, and closes when it is taken', async () => {
    const replies: Reply[] = [
      { show: 'as form', form },
      { show: 'form errors', form, errors: { due: '4. december er en *fredag*' } },
      { show: 'privately', card: sentence('Aftale #12 er gemt.') },
    ];
    const teams = await teamsWhoseBot(() => replies.shift() ?? { show: 'nothing' });
    await teams.messenger.post(teams.channel, question, 'key');
    const shown = teams.double.messages('bo', 'team')[0]?.id ?? '';
    const { opened } = await teams.double.press('bo', 'team', shown, 'button-2');
    expect(opened).toMatchObject({
      title: 'Ny aftale',
      fields: [
        { id: 'what', type: 'text', value: 'Sender *skemaet*' },
        { id: 'owners', type: 'choices' },
        { id: 'due', type: 'date' },
      ],
      errors: {},
    });
    const filledIn = { what: 'Ringer, skriver', owners: ['anna', 'bo'], due: '2026-12-04' };
    const missing = await teams.double.submit('bo', opened?.id ?? '', { what: 'Ringer', due: '2026-12-04' });
    expect(missing.opened?.errors).toEqual({ owners: 'Vælg, hvem.' });
    const wrong = await teams.double.submit('bo', opened?.id ?? '', filledIn);
    expect(wrong.opened?.errors).toEqual({ due: '4. december er en *fredag*' });
    expect(wrong.opened?.fields.map((field) => field.value)).toEqual(Object.values(filledIn));
    expect(teams.heard.at(-1)?.what).toEqual({
      kind: 'submit',
      form: 'action item',
      draft,
      values: filledIn,
    });
    expect(await teams.double.submit('bo', opened?.id ?? '', filledIn)).toEqual({ opened: null });
    expect(texts(teams, 'bo', 'team')).toEqual(['Godmorgen, du har 1 aftale', 'Aftale #12 er gemt.']);
    expect(texts(teams, 'anna', 'team')).toEqual(['Godmorgen, du har 1 aftale']);
    await expect(teams.double.submit('bo', opened?.id ?? '', filledIn)).rejects.toThrow('not open any more');
    expect(teams.double.refusals()).toEqual([]);
  });

  test('from a private question: the answer takes the place of the question, or takes it away', async () => {
    let answer: Reply = { show: 'privately', card: sentence('Aftale #12 er gemt.') };
    const teams = await teamsWhoseBot(({ what }) =>
      what.kind === 'press' ? { show: 'as form', form } : answer,
    );
    const fillIn = async () => {
      await teams.messenger.sendDirect(teams.account, question, 'key');
      const shown = teams.double.messages('bo', 'dm').at(-1)?.id ?? '';
      const { opened } = await teams.double.press('bo', 'dm', shown, 'button-2');
      const values = { what: 'Ringer', owners: ['bo'], due: '2026-12-04' };
      return teams.double.submit('bo', opened?.id ?? '', values);
    };
    expect(await fillIn()).toEqual({ opened: null });
    expect(teams.double.messages('bo', 'dm')).toMatchObject([{ text: 'Aftale #12 er gemt.', buttons: [] }]);
    answer = { show: 'nothing' };
    expect(await fillIn()).toEqual({ opened: null });
    expect(texts(teams, 'bo', 'dm')).toEqual(['Aftale #12 er gemt.']);
    expect(teams.double.refusals()).toEqual([]);
    expect(teams.logged).toEqual([]);
  });

  test('a form of one person cannot be filled in by another', async () => {
    const teams = await teamsWhoseBot(() => ({ show: 'as form', form }));
    await teams.messenger.post(teams.channel, question, 'key');
    const shown = teams.double.messages('bo', 'team')[0]?.id ?? '';
    const { opened } = await teams.double.press('bo', 'team', shown, 'button-2');
    await expect(teams.double.submit('anna', opened?.id ?? '', {})).rejects.toThrow('not open any more');
  });
});
