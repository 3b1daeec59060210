// Which command a typed line is, in Danish and English, on its own or after /aftale.
import { describe, expect, test } from 'vitest';
import type { Command } from '#src/commands/command.ts';
import { readMessage } from '#src/commands/read-command.ts';
import { demoTeam, typed } from './demo-team.ts';
import { read, told } from './told.ts';

describe('a command word is known in Danish and English, however it is typed', () => {
  const all: Command = { kind: 'list', whose: 'all' };
  const mine: Command = { kind: 'list', whose: 'mine' };
  const done: Command = { kind: 'complete', number: 12 };
  const onTrack: Command = { kind: 'on track', number: 12 };
  test.each<[string, Command]>([
    ['', { kind: 'help' }],
    ['  \u200b ', { kind: 'help' }],
    ['?', { kind: 'help' }],
    ['hjælp', { kind: 'help' }],
    ['Hjaelp!', { kind: 'help' }],
    ['HELP.', { kind: 'help' }],
    ['barrierer', { kind: 'barriers' }],
    ['Barriers!', { kind: 'barriers' }],
    ['hjælp til 12', { kind: 'ask for help', number: 12 }],
    ['bed om hjælp til aftale 12', { kind: 'ask for help', number: 12 }],
    ['help with #12', { kind: 'ask for help', number: 12 }],
    ['aftaler', all],
    ['„Aftaler“', all],
    ['/aftaler', all],
    ['actions', all],
    ['list', all],
    ['vis alle aftaler', all],
    ['aftaler Bo', { kind: 'list of', words: 'Bo' }],
    ['Aftaler fra Kolding!', { kind: 'list of', words: 'Kolding' }],
    ['actions from Kolding', { kind: 'list of', words: 'Kolding' }],
    ['aftaler @Mette Holm', { kind: 'list of', words: 'Mette Holm' }],
    ['aftaler <bo>', { kind: 'list of', words: '@bo', mention: 'slack:bo' }],
    ['aftaler til næste møde', { kind: 'list of', words: 'næste møde' }],
    ['aftaler forsinkede', { kind: 'list', whose: 'late' }],
    ['forsinkede aftaler', { kind: 'list', whose: 'late' }],
    ['overskredne', { kind: 'list', whose: 'late' }],
    ['actions late', { kind: 'list', whose: 'late' }],
    ['overdue actions', { kind: 'list', whose: 'late' }],
    ['aftaler færdige', { kind: 'list', whose: 'done' }],
    ['completed actions', { kind: 'list', whose: 'done' }],
    ['aftaler som vi skal huske at ringe til Bo om', { kind: 'not understood' }],
    ['aftaler mine', mine],
    ['Mine\u00a0 aftaler.', mine],
    ['mine', mine],
    ['my actions', mine],
    ['fortryd', { kind: 'undo' }],
    ['Undo!', { kind: 'undo' }],
    ['færdig 12', done],
    ['Faerdig #12.', done],
    [', færdig 12', done],
    ['færdig\u200b 12', done],
    ['færdig nr. 12', done],
    ['"færdig 12"', done],
    ['12 er færdig', done],
    ['#12 færdig!', done],
    ['aftale 12 er færdig', done],
    ['12 done', done],
    ['done with 12', done],
    ['12 is done', done],
    ['på sporet 12', onTrack],
    ['12 er på sporet', onTrack],
    ['On track 12', onTrack],
    ['færdig', { kind: 'needs number', verb: 'complete' }],
    ['done!', { kind: 'needs number', verb: 'complete' }],
    ['færdig 12, 13 og 15', { kind: 'answer several', verb: 'complete', numbers: [12, 13, 15] }],
    ['færdig 0', { kind: 'needs number', verb: 'complete' }],
    ['færdig 12 og 0', { kind: 'needs number', verb: 'complete' }],
    ['på sporet', { kind: 'needs number', verb: 'on track' }],
    ['god morgen', { kind: 'not understood' }],
    ['hej', { kind: 'not understood' }],
    ['Hej @Mellemrum', { kind: 'not understood' }],
    ['ja', { kind: 'not understood' }],
    ['fortryd 3', { kind: 'not understood' }],
    ['aftalen er på plads', { kind: 'not understood' }],
    ['12 historik', { kind: 'change item', number: 12, to: { verb: 'history' } }],
  ])('"%s" is read', (line, command) => {
    expect(read(line)).toEqual(command);
  });
});

describe('after a command that creates, the same words mean the same', () => {
  const done: Command = { kind: 'complete', number: 1 };
  test.each<[string, Command]>([
    ['færdig 1', done],
    ['1 er færdig', done],
    ['aftale 1 er færdig', done],
    ['done #1', done],
    ['færdig', { kind: 'needs number', verb: 'complete' }],
    ['færdig 12, 13 og 15', { kind: 'answer several', verb: 'complete', numbers: [12, 13, 15] }],
    ['færdig 0', { kind: 'needs number', verb: 'complete' }],
    ['færdig 12 og 0', { kind: 'needs number', verb: 'complete' }],
    ['på sporet', { kind: 'needs number', verb: 'on track' }],
    ['på sporet 1', { kind: 'on track', number: 1 }],
    ['fortryd', { kind: 'undo' }],
    ['undo', { kind: 'undo' }],
    ['hjælp', { kind: 'help' }],
    ['?', { kind: 'help' }],
    ['aftaler', { kind: 'list', whose: 'all' }],
    ['Aftaler mine.', { kind: 'list', whose: 'mine' }],
    ['list', { kind: 'list', whose: 'all' }],
  ])('"%s" is that command', (line, command) => {
    expect(read(line, true)).toEqual(command);
  });

  test.each([
    ['', 'missing', '', 'missing'],
    ['  \u200b ', 'missing', '', 'missing'],
    ['aftale', 'missing', '', 'missing'],
    ['<bo> sender skemaet fredag', 'bo', 'sender skemaet', '2026-11-27'],
    ['aftale <bo> sender skemaet fredag', 'bo', 'sender skemaet', '2026-11-27'],
    ['god morgen', 'missing', 'god morgen', 'missing'],
    ['complete the form by Friday', 'missing', 'complete the form', '2026-11-27'],
    ['complete 3 forms by Friday', 'missing', 'complete 3 forms', '2026-11-27'],
    ['hjælp Bo med skemaet', 'missing', 'hjælp Bo med skemaet', 'missing'],
    ['fortryd bookingen fredag', 'missing', 'fortryd bookingen', '2026-11-27'],
    ['liste over patienter fredag', 'missing', 'liste over patienter', '2026-11-27'],
  ])('"%s" is an agreement', (line, who, what, when) => {
    expect(told(line, true)).toEqual([who, what, when]);
  });
});

describe('a whole message is an agreement, whatever it says', () => {
  test.each([
    ['færdig 12', 'missing', 'færdig 12'],
    ['aftaler', 'missing', 'aftaler'],
    ['/aftale <bo> sender skemaet', 'bo', 'sender skemaet'],
    ['Hej alle, Bo ringer', 'bo', 'ringer'],
    ['- Bo ringer - Karen skriver', 'bo', 'ringer - Karen skriver'],
    ['jeg ringer', 'missing', 'ringer'],
    ['jeg og Bo ringer', 'missing', 'ringer'],
  ])('"%s", of a writer whom nobody knows', (line, who, what) => {
    const { owners, what: words } = readMessage(typed(line), { ...demoTeam, typist: undefined });
    expect([owners.kind === 'known' ? owners.people.join() : owners.kind, words]).toEqual([who, what]);
  });
});
