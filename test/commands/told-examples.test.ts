// What help and both apps tell people to write is understood as what they say that it does.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { textsIn } from '#src/texts/texts.ts';
import { read } from './told.ts';

const fourAnswers = ['complete', 'on track', 'delay', 'block'];
/** What stands in quotes, and what is bold. */
const examplesIn = (text: string) =>
  [...text.matchAll(/[»“]([^«”]+)[«”]/g)].map(([, example = '']) => example);

describe.each(['da', 'en'] as const)('in %s', (language) => {
  const lines = textsIn(language).replies.helpLines('Anna');

  test('help tells of all four answers, and whatever it tells of is understood', () => {
    const examples = lines.flatMap(([typed, effect]) => [typed, ...examplesIn(effect)]);
    const kinds = examples.map((example) => read(example).kind);
    expect(kinds).toEqual(expect.arrayContaining(fourAnswers));
    const others = examples.filter((_, index) => kinds[index] === 'not understood');
    expect(others).toEqual([language === 'da' ? 'referat' : 'minutes']);
  });

  test('help tells of reminders, absences and prods in words that are understood', () => {
    const examples = examplesIn(textsIn(language).replies.helpReminders);
    const kinds = examples.map((example) => {
      const command = read(example);
      return command.kind === 'reminders' && command.of.kind;
    });
    expect(kinds).toEqual(['tell reminders', 'nudge time', 'away', 'back', 'prod']);
  });

  test('help and every answer about the pulse tell of it in words that are understood as polls', () => {
    const { pollCommands, meetings } = textsIn(language);
    const told = [
      ...Object.values(pollCommands).flatMap((text) => (typeof text === 'string' ? [text] : [])),
      ...Object.values(pollCommands.typed).map((typed) => `»${typed}«`),
    ];
    const examples = told.flatMap(examplesIn).filter((example) => !meetings.nonePlanned.includes(example));
    expect(examples.length).toBeGreaterThan(25);
    const others = examples.filter((example) => {
      const command = read(example);
      return command.kind !== 'poll' || command.of.kind === 'poll not understood';
    });
    expect(others).toEqual([]);
  });
});

test.each([
  ['Slack', 'manifests/slack.yaml', /usage_hint: "(aftaler, .*)"/],
  ['Teams', 'manifests/msteams/manifest.json', /: (færdig 12, [^"]*)"/],
  ['Teams in English', 'manifests/msteams/en.json', /: (done 12, .*)"/],
])('the app for %s tells of all four answers', (_app, path, hint) => {
  const told = hint.exec(readFileSync(path, 'utf8'))?.[1] ?? '';
  const kinds = told.split(', ').map((example) => read(example).kind);
  expect(kinds).toEqual(expect.arrayContaining(fourAnswers));
  expect(kinds).not.toContain('not understood');
});
