// The instruments that come with the bot, and an administrator's own.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { mostCharacters, textIn } from '#src/polls/instrument.ts';
import { ownInstruments } from '#src/polls/own-instruments.ts';
import { type InstrumentReading, readInstrument } from '#src/polls/read-instrument.ts';
import { textsIn } from '#src/texts/texts.ts';

/** What an administrator is told; empty where the instrument is as it should be. */
function told(reading: InstrumentReading, language: 'da' | 'en' = 'da'): string[] {
  return 'problems' in reading ? reading.problems.map(textsIn(language).polls.problem) : [];
}

describe('the instruments that come with the bot', () => {
  const [model, staircase] = ownInstruments();

  test('are PÅ TVÆRS about the meetings and the time between them, and the staircase of five named steps', () => {
    expect(
      model?.dimensions.map(({ id, questions }) => [id, ...questions.map(({ number }) => number)]),
    ).toEqual([
      ['moederne', 9, 10, 11, 12],
      ['mellemrummene', 13, 14, 15, 16],
    ]);
    expect(model?.source).toContain('Jacob Høj Jørgensen');
    expect(staircase?.dimensions.flatMap(({ questions }) => questions)).toHaveLength(1);
    expect(staircase?.scale.map(({ da }) => da)).toContain('Personafhængighed');
    expect(staircase?.source).toContain('HR Ledelsesakademiet');
  });

  test('are worded as their owners word them', () => {
    const wording = [model, staircase].map((instrument) =>
      instrument?.dimensions
        .map(({ title, intro, questions }) => [title, intro, questions])
        .concat([instrument.scale]),
    );
    expect(createHash('sha256').update(JSON.stringify(wording)).digest('hex')).toBe(
      'e94dbb363981513ab29a3297e2a4821dd40bd4a7869007b962339fc7b21690ba',
    );
  });

  test('without wording of their own are names that nobody can be asked', () => {
    const names = readFileSync('src/polls/instruments/relationel-koordinering.json', 'utf8');
    expect(told(readInstrument(names))).toContain('Der er ingen spørgsmål i spørgerammen.');
  });
});

type File = ReturnType<typeof ourOwn>;

function ourOwn(count = 2) {
  return {
    id: 'vores-egen',
    title: { da: 'Vores egen' } as Record<string, string>,
    source: 'Sygehus Lillebælt, 2026',
    languages: ['da'],
    scale: [1, 2, 3, 4, 5].map((value) => ({
      value,
      label: { da: `Trin ${value}` } as Record<string, string>,
    })),
    dimensions: [
      {
        id: 'tillid',
        title: { da: 'Tillid' },
        questions: Array.from({ length: count }, (_, index) => ({
          number: index + 1,
          title: { da: 'Tryghed' },
          text: { da: 'I hvor høj grad er du tryg ved at sige fra?' },
        })),
      },
    ],
  };
}

describe('an administrator’s own instrument', () => {
  test('in Danish alone is taken, and read in Danish by everybody', () => {
    const reading = readInstrument(JSON.stringify(ourOwn()));
    expect(told(reading)).toEqual([]);
    if (!('instrument' in reading)) throw new Error('It was refused.');
    const { instrument } = reading;
    expect(textIn(instrument.title, instrument, 'en')).toBe('Vores egen');
    expect(textIn({ ...instrument.title, en: 'Our own' }, instrument, 'en')).toBe('Our own');
  });

  test.each<[string, string, (file: File) => unknown]>([
    [
      'Teksten i spørgsmål 1 mangler på engelsk.',
      'The text of question 1 is missing in English.',
      (file) => ({ ...file, languages: ['da', 'en'] }),
    ],
    ['Der er ingen spørgsmål i spørgerammen.', 'There are no questions in the instrument.', () => ourOwn(0)],
    [
      'Der er 200 spørgsmål i spørgerammen, og der kan højst være 50.',
      'There are 200 questions in the instrument, and there can be 50 at most.',
      () => ourOwn(200),
    ],
    [
      'Der er 8 spørgsmål i dimensionen »tillid«. Der skal være mellem 1 og 7.',
      'There are 8 questions in the dimension “tillid”. There must be between 1 and 7.',
      () => ourOwn(8),
    ],
    [
      'Der er flere spørgsmål med nummer 1. Giv hvert sit nummer.',
      'There are several questions with number 1. Give each its own.',
      (file) => ({ ...file, dimensions: [...file.dimensions, { ...file.dimensions[0], id: 'mod' }] }),
    ],
    [
      'Der er flere dimensioner, der hedder »tillid«. Giv hver sit id.',
      'There are several dimensions called “tillid”. Give each its own id.',
      (file) => ({ ...file, dimensions: [...file.dimensions, ...file.dimensions] }),
    ],
    [
      'Spørgerammens navn er på 76 tegn, og der er plads til 75.',
      'The name of the instrument has 76 characters, and there is room for 75.',
      (file) => ({ ...file, title: { da: 'x'.repeat(mostCharacters.title + 1) } }),
    ],
    [
      'Skalaen skal have fem trin: 1, 2, 3, 4 og 5.',
      'The scale must have five steps: 1, 2, 3, 4 and 5.',
      (file) => ({ ...file, scale: file.scale.slice(1) }),
    ],
    [
      'Noget mangler eller er af en forkert slags i filen ved »dimensions.0.questions.0.number«.',
      'Something is missing or of the wrong kind in the file at “dimensions.0.questions.0.number”.',
      (file) => ({
        ...file,
        dimensions: [{ ...file.dimensions[0], questions: [{ title: { da: 'a' }, text: { da: 'b' } }] }],
      }),
    ],
  ])('is refused with a sentence: %s', (danish, english, change) => {
    const reading = readInstrument(JSON.stringify(change(ourOwn())));
    expect(told(reading)).toContain(danish);
    expect(told(reading, 'en')).toContain(english);
  });

  test('that is no JSON at all is refused with a sentence', () => {
    expect(told(readInstrument('{'))).toEqual([
      'Filen er ikke JSON. Se efter et manglende komma eller anførselstegn.',
    ]);
    expect(told(readInstrument('[]'))).toEqual(['Filen har ikke form som en spørgeramme.']);
  });
});
