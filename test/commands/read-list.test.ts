// Which lines ask for a list, in Danish and English, and which only begin like one.
import { describe, expect, test } from 'vitest';
import { read } from './told.ts';

function told(line: string): string {
  const command = read(line);
  if (command.kind === 'list') return command.whose;
  return command.kind === 'list of' ? `of ${command.words}` : command.kind;
}

const lines: Record<string, string[]> = {
  all: [
    ...[
      'aftaler',
      'aftalerne',
      'aftaler alle',
      'alle aftaler',
      'vis aftaler',
      'vis alle',
      'vis alle aftaler',
      'se aftalerne',
    ],
    ...[
      'liste',
      'listen',
      'vis listen',
      'liste alle',
      'åbne aftaler',
      'alle åbne aftaler',
      'teamets aftaler',
      'Aftaler, tak',
    ],
    ...['kan jeg se aftalerne?', 'hvilke aftaler har vi?', 'aftaler hele teamet'],
    ...[
      'actions',
      'actions all',
      'all actions',
      'list',
      'list all',
      'show list',
      'show the list',
      'show all',
    ],
    ...['open actions', "the team's actions", 'show me the actions, please'],
  ],
  mine: [
    'aftaler mine',
    'mine aftaler',
    'mine',
    'vis mine',
    'alle mine aftaler',
    'aftaler for mig',
    'min liste',
    'my actions',
    'actions mine',
    'my list',
    'actions for me',
  ],
  late: [
    'aftaler forsinkede',
    'forsinkede aftaler',
    'alle forsinkede aftaler',
    'vis forsinkede',
    'actions late',
    'overdue actions',
  ],
  done: ['aftaler færdige', 'færdige aftaler', 'actions done'],
  'of Kolding': ['aftaler Kolding', 'aftaler fra Kolding', 'vis aftaler fra Kolding', 'actions Kolding'],
  'of 15/12': ['aftaler 15/12', 'aftaler til den 15/12', 'actions 15/12'],
  'of møde': ['aftaler møde'],
  'of karens': ['Karens aftaler', 'vis Karens aftaler'],
};

describe.each(Object.entries(lines))('asks for "%s"', (what, all) => {
  test.each(all)('%s', (line) => {
    expect(told(line)).toBe(what);
  });
});

test.each([
  'alle',
  'aftale liste sendes til Bo fredag',
  'Bo sender listen fredag',
  'liste over borgere sendes af Bo senest fredag i uge 50',
])('"%s" asks for none', (line) => {
  expect(told(line)).not.toMatch(/^(?:all|mine|late|done|of )/);
});
