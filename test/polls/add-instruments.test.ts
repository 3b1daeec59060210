// An administrator's own instrument, from a file to what teams can be asked: `npm run admin -- instrument …`.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addedInstruments } from '#db/instrument-shelf.ts';
import { mostCharacters } from '#src/polls/instrument.ts';
import { whichInstruments } from '#src/polls/which-instruments.ts';
import { type FreshDatabase, freshDatabase } from '#test/support/database.ts';
import { adminOn } from '#test/support/run-admin.ts';

const example = 'docs/instrument-example.json';
const slow = 60_000;

let fresh: FreshDatabase;
let dir: string;
beforeAll(async () => {
  fresh = await freshDatabase();
  dir = await mkdtemp(join(tmpdir(), 'mellemrum-instruments-'));
});
afterAll(async () => {
  await fresh.drop();
  await rm(dir, { recursive: true });
});

const admin = (...words: string[]) => adminOn(fresh.url)('instrument', ...words);
const added = () => addedInstruments(fresh.database.queries);

async function fileWith(content: string | Uint8Array): Promise<string> {
  const path = join(dir, 'spørgeramme.json');
  await writeFile(path, content);
  return path;
}

type File = {
  id: string;
  title: Record<string, string>;
  dimensions: { id: string; questions: { number: number; title: object; text: object }[] }[];
};

/** The example, changed. */
async function changed(change: (file: File) => unknown): Promise<string> {
  return fileWith(JSON.stringify(change(JSON.parse(await readFile(example, 'utf8')))));
}

test(
  'the example of the documentation is added, listed, replaced by a newer wording, and removed',
  async () => {
    expect(await admin('add', example)).toEqual({
      code: 0,
      said: 'Spørgerammen »tryghed-i-teamet« er tilføjet. Alle team kan spørge med den nu:\n    Tryghed: spørgsmålene 1, 2\n',
      complaints: '',
    });
    const askable = await whichInstruments({ instruments: added });
    expect(askable.map(({ id }) => id)).toEqual(['paa-tvaers', 'modenhedstrappen', 'tryghed-i-teamet']);

    const reworded = await changed((file) => ({ ...file, title: { da: 'Tryghed', en: 'Safety' } }));
    expect((await admin('add', reworded)).said).toContain(
      'Spørgerammen »tryghed-i-teamet« er erstattet. Runder, der er åbnet, beholder den gamle ordlyd:',
    );
    expect((await added()).map(({ title }) => title.da)).toEqual(['Tryghed']);
    expect((await admin('list')).said).toBe(
      [
        'paa-tvaers (følger med)',
        '    Møderne: spørgsmålene 9, 10, 11, 12',
        '    Mellemrummene: spørgsmålene 13, 14, 15, 16',
        'modenhedstrappen (følger med)',
        '    Modenhedstrappen: spørgsmål 1',
        'tryghed-i-teamet (tilføjet)',
        '    Tryghed: spørgsmålene 1, 2',
        '',
      ].join('\n'),
    );

    expect(await admin('remove', 'tryghed-i-teamet')).toMatchObject({
      code: 0,
      said: 'Spørgerammen »tryghed-i-teamet« er fjernet.\n',
    });
    expect(await added()).toEqual([]);
    expect(await admin('remove', 'tryghed-i-teamet')).toMatchObject({
      code: 1,
      said: 'Der er ingen spørgeramme, der hedder »tryghed-i-teamet«. Se dem med: instrument list\n',
    });
    expect(await admin('remove', 'paa-tvaers')).toMatchObject({
      code: 1,
      said: '»paa-tvaers« følger med og kan ikke fjernes.\n',
    });
    expect(await admin('remove')).toMatchObject({ code: 2, complaints: expect.stringMatching(/^Usage:/) });
  },
  slow,
);

describe('a file that nobody could be asked with is refused with what is to be mended, and nothing of it is stored', () => {
  const question = (number: number) => ({ number, title: { da: 'a', en: 'a' }, text: { da: 'b', en: 'b' } });
  const questions = (count: number) => (file: File) => ({
    ...file,
    dimensions: [
      { ...file.dimensions[0], questions: Array.from({ length: count }, (_, index) => question(index + 1)) },
    ],
  });
  const asked = (one: object) => (file: File) => ({
    ...file,
    dimensions: [{ ...file.dimensions[0], questions: [{ ...question(1), ...one }] }],
  });

  test.each<[string, string, () => Promise<string>]>([
    [
      'a missing language',
      '- Teksten i spørgsmål 1 mangler på engelsk.',
      () => changed(asked({ text: { da: 'b' } })),
    ],
    ['no questions', '- Der er ingen spørgsmål i spørgerammen.', () => changed(questions(0))],
    [
      '200 questions',
      '- Der er 200 spørgsmål i spørgerammen, og der kan højst være 50.',
      () => changed(questions(200)),
    ],
    [
      'a number twice',
      '- Der er flere spørgsmål med nummer 1. Giv hvert sit nummer.',
      () =>
        changed((file) => ({
          ...file,
          dimensions: [{ ...file.dimensions[0], questions: [question(1), question(1)] }],
        })),
    ],
    [
      'a text that the platforms have no room for',
      '- Teksten i spørgsmål 1 er på 501 tegn, og der er plads til 500.',
      () => changed(asked({ text: { da: 'b', en: 'x'.repeat(mostCharacters.text + 1) } })),
    ],
    [
      'such a text in a language that is not among its own',
      '- Overskriften på spørgsmål 1 er på 76 tegn, og der er plads til 75.',
      () =>
        changed((file) => ({
          ...(asked({ title: { da: 'a', en: 'x'.repeat(mostCharacters.title + 1) } })(file) as File),
          languages: ['da'],
        })),
    ],
    [
      'a character that cannot be kept',
      '- Noget mangler eller er af en forkert slags i filen ved »title.da«.',
      () => changed((file) => ({ ...file, title: { da: 'Try\0ghed', en: 'Safety' } })),
    ],
    [
      'names without questions, as of relational coordination',
      '- Der er ingen spørgsmål i spørgerammen.',
      async () => 'src/polls/instruments/relationel-koordinering.json',
    ],
    [
      'the id of one of ours',
      '- Id’et »paa-tvaers« er en af dem, der følger med. Giv spørgerammen et andet.',
      () => changed((file) => ({ ...file, id: 'paa-tvaers' })),
    ],
    [
      'no JSON',
      '- Filen er ikke JSON. Se efter et manglende komma eller anførselstegn.',
      () => fileWith('{'),
    ],
    [
      'another encoding',
      '- Filen er ikke gemt som UTF-8. Gem den igen med den tegnkodning.',
      () => fileWith(Buffer.from('{ "id": "tværs" }', 'latin1')),
    ],
  ])(
    '%s',
    async (_what, problem, file) => {
      const { code, said } = await admin('add', await file());
      expect(said.split('\n')).toContain(problem);
      expect(said).toMatch(/^Spørgerammen er ikke gemt\. Ret dette, og prøv igen:\n- /);
      expect(code).toBe(1);
      expect(await added()).toEqual([]);
    },
    slow,
  );

  test(
    'a file that is not there',
    async () => {
      expect(await admin('add', 'ingen.json')).toMatchObject({
        code: 1,
        said: 'Filen ingen.json kan ikke læses. Står den dér, og må du læse den?\n',
      });
    },
    slow,
  );
});

test(
  'what an editor on Windows puts before the text does no harm, and an English installation is told in English',
  async () => {
    const file = await fileWith(`\uFEFF${await readFile(example, 'utf8')}`);
    const inEnglish = adminOn(fresh.url, { MELLEMRUM_LANGUAGE: 'en' });
    expect((await inEnglish('instrument', 'add', file)).said).toContain(
      'The instrument “tryghed-i-teamet” has been added.',
    );
    expect((await inEnglish('instrument', 'remove', 'tryghed-i-teamet')).said).toBe(
      'The instrument “tryghed-i-teamet” has been removed.\n',
    );
  },
  slow,
);

test('one of a later version of ours takes the place of an added one with its id', async () => {
  const [model, staircase] = await whichInstruments({ instruments: async () => [] });
  if (!model || !staircase) throw new Error('Nothing comes with the bot.');
  const added = { ...staircase, source: 'Somebody else' };
  const askable = await whichInstruments({ instruments: async () => [added] });
  expect(askable).toEqual([model, staircase]);
});
