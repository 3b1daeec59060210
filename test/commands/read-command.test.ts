import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import type { Command } from '#src/commands/command.ts';
import { readCommand } from '#src/commands/read-command.ts';
import { demoTeam, typed } from './demo-team.ts';

const read = (line: string, creates = false) => readCommand(typed(line), { ...demoTeam, creates });

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
    ['aftaler', all],
    ['„Aftaler“', all],
    ['/aftaler', all],
    ['actions', all],
    ['list', all],
    ['aftaler Bo', all],
    ['aftaler forsinkede', all],
    ['Aftaler Kolding!', all],
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
    ['færdig 12 og 13', { kind: 'needs number', verb: 'complete' }],
    ['færdig 0', { kind: 'needs number', verb: 'complete' }],
    ['på sporet', { kind: 'needs number', verb: 'on track' }],
    ['god morgen', { kind: 'not understood' }],
    ['hej', { kind: 'not understood' }],
    ['Hej @Mellemrum', { kind: 'not understood' }],
    ['ja', { kind: 'not understood' }],
    ['fortryd 3', { kind: 'not understood' }],
    ['aftalen er på plads', { kind: 'not understood' }],
    ['udskyd 12 til uge 50', { kind: 'not understood' }],
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
    ['færdig 12 og 13', { kind: 'needs number', verb: 'complete' }],
    ['færdig 0', { kind: 'needs number', verb: 'complete' }],
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

const beside = (others: string[]) => (others.length > 0 ? ` (+${others.join('+')})` : '');

/** Owner, what and due in one line each, short enough for a table. */
function told(line: string, creates = false): [string, string, string] {
  const command = read(line, creates);
  if (command.kind !== 'create') return [command.kind, '', ''];
  const { owners, what, due } = command.line;
  const who = {
    known: () => (owners.kind === 'known' ? owners.people.join('+') : ''),
    missing: () => 'missing',
    unknown: () => (owners.kind === 'unknown' ? `unknown ${owners.name}${beside(owners.others)}` : ''),
    ambiguous: () =>
      owners.kind === 'ambiguous'
        ? `which ${owners.name}: ${owners.candidates.join(', ')}${beside(owners.others)}`
        : '',
  }[owners.kind]();
  const time =
    due.kind === 'day' && due.dueTime ? ` ${due.dueTime.toString({ smallestUnit: 'minute' })}` : '';
  const when = due.kind === 'day' ? `${due.dueOn}${time}` : due.kind === 'unclear' ? due.why : due.kind;
  return [who, what, when];
}

describe('a line tells who does what by when', () => {
  test.each([
    ['aftale', 'missing', '', 'missing'],
    ['Aftale:', 'missing', '', 'missing'],
    [
      'aftale <anna> sender skemaet til kommunen senest fredag',
      'anna',
      'sender skemaet til kommunen',
      '2026-11-27',
    ],
    ['aftale @Anna sender skemaet senest fredag', 'anna', 'sender skemaet', '2026-11-27'],
    ['/aftale Bo og Mette Dam booker lokale', 'bo+mette-dam', 'booker lokale', 'missing'],
    [
      'aftale jeg ringer til plejehjemmet i morgen kl. 10',
      'anna',
      'ringer til plejehjemmet',
      '2026-11-25 10:00',
    ],
    ['aftale Karen (Kolding) laver udkast d. 3/12', 'karen', 'laver udkast', '2026-12-03'],
    ['aftale @bo follows up with the GPs by next Friday', 'bo', 'follows up with the GPs', '2026-12-04'],
    [
      'aftale Bo, Mette Dam & Karen: skriver referat 3/12',
      'bo+mette-dam+karen',
      'skriver referat',
      '2026-12-03',
    ],
    ['aftale Bo + <karen> sender skemaet i morgen', 'bo+karen', 'sender skemaet', '2026-11-25'],
    ['aftale jeg og Bo sender skemaet i morgen', 'anna+bo', 'sender skemaet', '2026-11-25'],
    ['action Bo and I call Karen tomorrow', 'bo+anna', 'call Karen', '2026-11-25'],
    ['action I will send the form to Bo by Friday', 'anna', 'send the form to Bo', '2026-11-27'],
    ["action I'll call Bo tomorrow", 'anna', 'call Bo', '2026-11-25'],
    ['action Bo to send the form on Friday', 'bo', 'send the form', '2026-11-27'],
    ['agreement: Bo sends the form 3/12', 'bo', 'sends the form', '2026-12-03'],
    ['aftale Mette sender skemaet', 'which Mette: mette-holm, mette-dam', 'sender skemaet', 'missing'],
    ['aftale Mette (Kolding) sender skemaet', 'mette-holm', 'sender skemaet', 'missing'],
    ['aftale Mette fra Sygehus Lillebælt sender skemaet', 'mette-dam', 'sender skemaet', 'missing'],
    ['aftale mette holm sender skemaet', 'mette-holm', 'sender skemaet', 'missing'],
    ['aftale Karen (Lillebælt) sender skemaet', 'unknown Karen (Lillebælt)', 'sender skemaet', 'missing'],
    ['aftale Soeren sender skemaet', 'søren', 'sender skemaet', 'missing'],
    ['aftale SØREN BERG sender skemaet', 'søren', 'sender skemaet', 'missing'],
    ['aftale anne-marie sender skemaet', 'anne-marie', 'sender skemaet', 'missing'],
    ['aftale vi sender skemaet fredag', 'missing', 'sender skemaet', '2026-11-27'],
    ['action we send the form on Friday', 'missing', 'send the form', '2026-11-27'],
    ['aftale Annas skema sendes fredag', 'missing', 'Annas skema sendes', '2026-11-27'],
    ["aftale Jens' skema sendes fredag", 'missing', "Jens' skema sendes", '2026-11-27'],
    ['aftale Jens sender skema fredag', 'jens', 'sender skema', '2026-11-27'],
    ["action Anna's form is sent on Friday", 'missing', "Anna's form is sent", '2026-11-27'],
    ['aftale Senest fredag sender Anna skemaet', 'anna', 'sender skemaet', '2026-11-27'],
    ['aftale Senest fredag skal Bo sende skemaet', 'bo', 'sende skemaet', '2026-11-27'],
    ['aftale I morgen ringer jeg til Bo', 'anna', 'ringer til Bo', '2026-11-25'],
    ['aftale I morgen ringer vi til Bo', 'missing', 'ringer til Bo', '2026-11-25'],
    ['aftale Fredag: Bo sender skemaet', 'bo', 'sender skemaet', '2026-11-27'],
    [
      'aftale I forbindelse med audit sendes skemaet',
      'missing',
      'I forbindelse med audit sendes skemaet',
      'missing',
    ],
    ['aftale jeg ringer til Bo i morgen', 'anna', 'ringer til Bo', '2026-11-25'],
    ['aftale Ring til Bo fredag', 'missing', 'Ring til Bo', '2026-11-27'],
    ['aftale Ring til <bo> fredag', 'missing', 'Ring til @bo', '2026-11-27'],
    ['aftale skemaet sendes af <bo> fredag', 'bo', 'skemaet sendes', '2026-11-27'],
    ['aftale <anna> og <bo> sender skemaet til <karen>', 'anna+bo', 'sender skemaet til @karen', 'missing'],
    ['aftale Xenia: sender skemaet fredag', 'unknown Xenia', 'sender skemaet', '2026-11-27'],
    ['aftale @Xenia sender skemaet fredag', 'unknown Xenia', 'sender skemaet', '2026-11-27'],
    ['aftale <xenia> sender skemaet fredag', 'unknown xenia', 'sender skemaet', '2026-11-27'],
    ['aftale Xenia sender skemaet fredag', 'unknown Xenia', 'sender skemaet', '2026-11-27'],
    ['aftale Anna Berg sender skemaet', 'unknown Anna Berg', 'sender skemaet', 'missing'],
    ['aftale Anna og Xenia sender skemaet', 'unknown Xenia (+anna)', 'sender skemaet', 'missing'],
    ['aftale @channel husk skemaet', 'unknown channel', 'husk skemaet', 'missing'],
    ['aftale Send skemaet fredag', 'missing', 'Send skemaet', '2026-11-27'],
    ['aftale Bo og Peter ringer senest fredag', 'unknown Peter (+bo)', 'ringer', '2026-11-27'],
    [
      'aftale Mette, Bo og Peter ringer fredag',
      'which Mette: mette-holm, mette-dam (+bo)',
      'ringer',
      '2026-11-27',
    ],
    ['aftale Bo, Peter og Jens ringer fredag', 'unknown Peter (+bo+jens)', 'ringer', '2026-11-27'],
    [
      'aftale Bo, Peter, Karen og Jens ringer fredag',
      'unknown Peter (+bo+karen+jens)',
      'ringer',
      '2026-11-27',
    ],
    ['aftale Bo, Peter ringer fredag', 'unknown Peter (+bo)', 'ringer', '2026-11-27'],
    ['aftale Bo, Skemaet sendes fredag', 'bo', 'Skemaet sendes', '2026-11-27'],
    ['aftale Peter og Bo sender skemaet', 'unknown Peter (+bo)', 'sender skemaet', 'missing'],
    ['aftale @Bo @Jens sender skemaet', 'bo+jens', 'sender skemaet', 'missing'],
    ['aftale <anna> <bo> sender skemaet', 'anna+bo', 'sender skemaet', 'missing'],
    ['aftale <anna><bo> sender skemaet', 'anna+bo', 'sender skemaet', 'missing'],
    ['aftale @Bo @Peter sender skemaet', 'unknown Peter (+bo)', 'sender skemaet', 'missing'],
    ['aftale send skemaet til <bo> og <karen>', 'missing', 'send skemaet til @bo og @karen', 'missing'],
    ['aftale send skemaet til <bo> <karen>', 'missing', 'send skemaet til @bo @karen', 'missing'],
    [
      'aftale Bo eller Mette sender skemaet',
      'which Bo eller Mette: bo, mette-holm, mette-dam',
      'sender skemaet',
      'missing',
    ],
    ['aftale Bo or Jens sends the form', 'which Bo or Jens: bo, jens', 'sends the form', 'missing'],
    ['aftale Bo (eller Jens) sender skemaet', 'which Bo (eller Jens): bo, jens', 'sender skemaet', 'missing'],
    ['aftale Bo evt. Jens sender skemaet', 'which Bo evt. Jens: bo, jens', 'sender skemaet', 'missing'],
    [
      'aftale Bo og/eller Jens sender skemaet',
      'which Bo og/eller Jens: bo, jens',
      'sender skemaet',
      'missing',
    ],
    [
      'aftale <bo> eller <jens> sender skemaet',
      'which @bo eller @jens: bo, jens',
      'sender skemaet',
      'missing',
    ],
    ['aftale Bo eller Peter sender skemaet', 'unknown Bo eller Peter', 'sender skemaet', 'missing'],
    ['aftale Karen, Bo eller Jens: skema', 'which Karen, Bo eller Jens: karen, bo, jens', 'skema', 'missing'],
    ['aftale Bo/Peter sender skemaet', 'unknown Peter (+bo)', 'sender skemaet', 'missing'],
    ['aftale Bo/Karen sender skemaet', 'bo+karen', 'sender skemaet', 'missing'],
    ['aftale Peter sender skemaet fredag', 'unknown Peter', 'sender skemaet', '2026-11-27'],
    ['aftale Kirsten sender brevet på torsdag', 'unknown Kirsten', 'sender brevet', '2026-11-26'],
    ['aftale På torsdag sender Kirsten brevet', 'unknown Kirsten', 'sender brevet', '2026-11-26'],
    [
      'aftale Fredag: Peter Hansen koordinerer mødet',
      'unknown Peter Hansen',
      'koordinerer mødet',
      '2026-11-27',
    ],
    ['aftale Peter skal sende skemaet', 'unknown Peter', 'sende skemaet', 'missing'],
    ['aftale Peter sends the form by Friday', 'unknown Peter', 'sends the form', '2026-11-27'],
    ['aftale Peter to send the form by Friday', 'unknown Peter', 'send the form', '2026-11-27'],
    ['aftale Send skemaer fredag', 'missing', 'Send skemaer', '2026-11-27'],
    ['aftale Find lokaler fredag', 'missing', 'Find lokaler', '2026-11-27'],
    ['aftale Skemaet sendes fredag', 'missing', 'Skemaet sendes', '2026-11-27'],
    ['aftale Kommunen sender skemaet fredag', 'missing', 'Kommunen sender skemaet', '2026-11-27'],
    ['aftale Lægerne ringer fredag', 'missing', 'Lægerne ringer', '2026-11-27'],
    ['aftale Alle sender skemaet fredag', 'missing', 'Alle sender skemaet', '2026-11-27'],
    ['aftale Når Bo ringer, sendes skemaet', 'missing', 'Når Bo ringer, sendes skemaet', 'missing'],
    ['aftale Skemaer sendes fredag', 'missing', 'Skemaer sendes', '2026-11-27'],
    ['aftale Skema skal sendes fredag', 'missing', 'Skema skal sendes', '2026-11-27'],
    ['aftale skemaet sendes af Bo fredag', 'bo', 'skemaet sendes', '2026-11-27'],
    ['aftale skemaet sendes fredag af Bo og Karen', 'bo+karen', 'skemaet sendes', '2026-11-27'],
    ['aftale The form will be sent by Bo by Friday', 'bo', 'The form will be sent', '2026-11-27'],
    ['aftale skemaet sendes af Peter fredag', 'unknown Peter', 'skemaet sendes', '2026-11-27'],
    ['aftale skemaet sendes af kommunen', 'missing', 'skemaet sendes af kommunen', 'missing'],
    ['aftale referat, der skrives af Bo, sendes', 'missing', 'referat, der skrives af Bo, sendes', 'missing'],
    ['aftale godkendelse af <bo> fredag', 'missing', 'godkendelse af @bo', '2026-11-27'],
    ['aftale mig senest fredag: send skemaet', 'anna', 'send skemaet', '2026-11-27'],
    ['aftale mig: send skemaet', 'anna', 'send skemaet', 'missing'],
    ['aftale me by Friday: send the form', 'anna', 'send the form', '2026-11-27'],
    ['aftale mig og Bo sender skemaet', 'anna+bo', 'sender skemaet', 'missing'],
    ['aftale Bo og mig: skemaet', 'bo+anna', 'skemaet', 'missing'],
    ['aftale Skemaet: Bo senest fredag', 'bo', 'Skemaet', '2026-11-27'],
    ['aftale Ring: Bo senest fredag', 'missing', 'Ring: Bo', '2026-11-27'],
    ['aftale Ring til kommunen: Bo fredag', 'missing', 'Ring til kommunen: Bo', '2026-11-27'],
    ['aftale Hej Bo, send skemaet fredag', 'missing', 'send skemaet', '2026-11-27'],
    ['aftale Hej Anna, Bo sender skemaet fredag', 'bo', 'sender skemaet', '2026-11-27'],
    ['Hej <Mellemrum> aftale Bo sender skemaet', 'bo', 'sender skemaet', 'missing'],
    ['Hej @Mellemrum, aftale Bo sender skemaet', 'bo', 'sender skemaet', 'missing'],
    ['aftale Hej Bo sender skemaet', 'bo', 'sender skemaet', 'missing'],
    ['aftale Til Bo: send skemaet', 'bo', 'send skemaet', 'missing'],
    ['aftale Til Bo og Karen senest fredag: send skemaet', 'bo+karen', 'send skemaet', '2026-11-27'],
    ['aftale Til Peter: send skemaet', 'unknown Peter', 'send skemaet', 'missing'],
    ['aftale Til mødet: send skemaet', 'missing', 'Til mødet: send skemaet', 'missing'],
    ['aftale Ansvarlig Bo: send skemaet', 'bo', 'send skemaet', 'missing'],
    ['aftale Ansvarlig: Bo. Send skemaet fredag', 'bo', 'Send skemaet', '2026-11-27'],
    ['aftale Send skemaet fredag. Ansvarlig: Bo', 'bo', 'Send skemaet', '2026-11-27'],
    ['aftale hvem: Peter hvad: sender skemaet', 'unknown Peter', 'sender skemaet', 'missing'],
    ['aftale Bo sender skemaet fredag!!!', 'bo', 'sender skemaet', '2026-11-27'],
    ['aftale Bo sender skemaet fredag …', 'bo', 'sender skemaet', '2026-11-27'],
    ['aftale Bo sender skemaet...', 'bo', 'sender skemaet', 'missing'],
    ['aftale Bo booker lokale 3/12', 'bo', 'booker lokale', '2026-12-03'],
    ['aftale Bo sendte skemaet i går', 'bo', 'sendte skemaet', 'past'],
    ['aftale Husk: send skemaet fredag', 'missing', 'Husk: send skemaet', '2026-11-27'],
    ['aftale punkt 3 Bo: sender skemaet', 'bo', 'punkt 3: sender skemaet', 'missing'],
    ['aftale Udskrivning: Bo undersøger skema (28/11)', 'bo', 'Udskrivning: undersøger skema', '2026-11-28'],
    [
      'aftale - Mette Dam: opdaterer pjecen – senest 1. december',
      'mette-dam',
      'opdaterer pjecen',
      '2026-12-01',
    ],
    ['aftale Anna skal sende skemaet på fredag.', 'anna', 'sende skemaet', '2026-11-27'],
    ['aftale Anna at sende CPR-skemaet', 'anna', 'sende CPR-skemaet', 'missing'],
    ['aftale Bo: to skemaer fredag', 'bo', 'to skemaer', '2026-11-27'],
    ['aftale Anna, kan du sende skemaet fredag?', 'anna', 'kan du sende skemaet?', '2026-11-27'],
    ['aftale "Anna sender “skemaet” fredag"', 'anna', 'sender “skemaet”', '2026-11-27'],
    ['aftale Anna sender skemaet kl. 10', 'anna', 'sender skemaet kl. 10', 'missing'],
    ['aftale Bo sender skemaet fredag eller mandag', 'bo', 'sender skemaet', 'several dates'],
    ['aftale Bo sender skemaet snarest', 'bo', 'sender skemaet', 'not a date'],
    ['aftale Bo skriver 1/2 side fredag', 'bo', 'skriver 1/2 side', '2026-11-27'],
    ['aftale Bo sender skemaet 20/11', 'bo', 'sender skemaet', 'past'],
    ['aftale 👩‍⚕️👍🏽', 'missing', '👩‍⚕️👍🏽', 'missing'],
    ['aftale مرحبا \u202eبالعالم\u2069', 'missing', 'مرحبا بالعالم', 'missing'],
    ['aftale Bo\u00a0 \u200bsender  skemaet fredag', 'bo', 'sender skemaet', '2026-11-27'],
    [
      'aftale hvem: Bo og Karen hvad: sender skemaet 3/12 hvornår: fredag',
      'bo+karen',
      'sender skemaet 3/12',
      '2026-11-27',
    ],
    ['action who: Bo what: send the form by Friday', 'bo', 'send the form', '2026-11-27'],
  ])('"%s" is read', (line, who, what, when) => {
    expect(told(line)).toEqual([who, what, when]);
  });
});

test('a line without a command word is understood as far as it names an owner and a day', () => {
  expect(read('Bo sender skemaet fredag')).toMatchObject({
    kind: 'not understood',
    line: { owners: { kind: 'known', people: ['bo'] }, what: 'sender skemaet' },
  });
  for (const line of ['Bo sender skemaet', 'Send skemaet fredag', 'Mette sender skemaet fredag']) {
    expect(read(line)).toEqual({ kind: 'not understood' });
  }
});

test('a mention reaches its person on either platform', () => {
  const parts = ['aftale ', { mention: 'msteams:bo' as const, name: 'Somebody' }, ' sender 3/12'];
  expect(readCommand(parts, demoTeam)).toMatchObject({ line: { owners: { kind: 'known', people: ['bo'] } } });
});

test('a date in the name of a mention is not read', () => {
  const parts = ['aftale ', { mention: 'slack:bo' as const, name: 'Bo 3/12' }, ' sender skemaet'];
  expect(readCommand(parts, demoTeam)).toMatchObject({ line: { due: { kind: 'missing' } } });
});

test('ten thousand characters are read to the end', () => {
  const what = 'skema '.repeat(1700).trim();
  expect(told(`aftale Bo sender ${what} senest fredag`)).toEqual(['bo', `sender ${what}`, '2026-11-27']);
});

const lines = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        ...[
          'aftale',
          'færdig',
          'Anna',
          'Mette',
          'Holm',
          '@',
          '<bo>',
          '<x>',
          'jeg',
          'I',
          'vi',
          'og',
          ',',
          '&',
          ':',
        ],
        ...[
          'fredag',
          '3/12',
          'kl. 10',
          'til',
          'fra',
          'Kolding',
          '(',
          ')',
          '12',
          'hvem:',
          'hvad:',
          '"',
          '\u202e',
          '\uFFFC',
        ],
      ),
      { maxLength: 12 },
    )
    .map((words) => words.join(' ')),
);

property.prop([lines, fc.constantFrom('', 'aftale '), fc.boolean()], { numRuns: 1000 })(
  'whatever is typed, an answer comes, and no unseen control characters are kept',
  (line, lead, creates) => {
    const command = read(lead + line, creates);
    const what = 'line' in command ? (command.line?.what ?? '') : '';
    expect(what).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B\uFFFC]/);
    expect(what).toBe(what.trim());
  },
);

property.prop([
  fc.nat({ max: 999_999_998 }),
  fc.constantFrom('færdig N', 'N er færdig', 'done N', 'færdig #N!'),
  fc.boolean(),
])('every number is completed by every form', (number, form, creates) => {
  expect(read(form.replace('N', String(number + 1)), creates)).toEqual({
    kind: 'complete',
    number: number + 1,
  });
});

const calledNames = fc.uniqueArray(
  fc.constantFrom<[string, string]>(
    ['Bo', 'bo'],
    ['@Bo', 'bo'],
    ['<bo>', 'bo'],
    ['Karen', 'karen'],
    ['@Jens', 'jens'],
    ['<jens>', 'jens'],
    ['Mette Dam', 'mette-dam'],
  ),
  { minLength: 1, maxLength: 3, selector: ([, id]) => id },
);
const severalJoiners = fc.constantFrom(' og ', ', ', ' & ', '/', ' and ');

property.prop([
  calledNames,
  severalJoiners,
  fc.constantFrom('Peter', '@Peter', '<peter>'),
  fc.nat({ max: 3 }),
])(
  'beside an unknown name nobody who is clear is lost, wherever it stands',
  (called, joiner, stranger, at) => {
    const everybody = called.map(([name]) => name).toSpliced(at, 0, stranger);
    expect(read(`aftale ${everybody.join(joiner)} sender skemaet fredag`)).toMatchObject({
      line: {
        owners: {
          kind: 'unknown',
          name: stranger.replaceAll(/[@<>]/g, ''),
          others: called.map(([, id]) => id),
        },
        what: 'sender skemaet',
      },
    });
  },
);

property.prop([
  calledNames.filter(({ length }) => length > 1),
  fc.constantFrom(' eller ', ' or ', ' evt. ', ', eller ', ' og/eller ', ' måske '),
])('whoever may be meant is asked about, and nobody recorded', (called, joiner) => {
  expect(read(`aftale ${called.map(([name]) => name).join(joiner)} sender skemaet fredag`)).toMatchObject({
    line: {
      owners: { kind: 'ambiguous', candidates: called.map(([, id]) => id), others: [] },
      what: 'sender skemaet',
    },
  });
});
