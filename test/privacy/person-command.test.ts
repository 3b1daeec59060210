// What an operator types about people, and what is no such command.
import { expect, test } from 'vitest';
import { readAccountWord } from '#src/administer.ts';
import { readPersonCommand } from '#src/privacy/person-command.ts';

const read = (line: string) => readPersonCommand(line.split(' '), readAccountWord);
const account = readAccountWord('slack/T0AAA/U0BBB');

test.each([
  ['person export slack/T0AAA/U0BBB data.json', { do: 'export', account, file: 'data.json' }],
  ['person erase slack/T0AAA/U0BBB', { do: 'erase', account }],
  ['erasures list', { do: 'list erasures' }],
  ['erasures repeat list.txt', { do: 'repeat erasures', file: 'list.txt' }],
  ['person erase Anna', 'Anna is no account. Write slack/WORKSPACE/USER or msteams/TENANT/USER.'],
  ['person erase slack/T0AAA/U0BBB slack/T0AAA/U0CCC', undefined],
  ['person export slack/T0AAA/U0BBB', undefined],
  ['person forget slack/T0AAA/U0BBB', undefined],
  ['person erase', undefined],
  ['erasures repeat', undefined],
  ['erasures list all', undefined],
])('»%s«', (line, command) => {
  expect(read(line)).toEqual(command);
});
