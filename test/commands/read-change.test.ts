// Which lines change one item, in Danish and English, and which only look like it.
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import type { ChangeReading, OwnerReading } from '#src/commands/command.ts';
import type { DueReading } from '#src/dates/due.ts';
import { read } from './told.ts';

/** "12 postpone 2026-12-11", as short as a table row. */
function told(line: string, creates = false): string {
  const command = read(line, creates);
  if (command.kind === 'change needs number') return `needs number: ${command.verb}`;
  if (command.kind !== 'change item') return command.kind;
  return `${command.number} ${toldOf(command.to)}`;
}

function toldOf(to: ChangeReading): string {
  switch (to.verb) {
    case 'postpone':
      if ('by' in to) return `postpone ${to.by}`;
      return `postpone ${'at' in to ? to.at.toString({ smallestUnit: 'minute' }) : dueOf(to.due)}`;
    case 'correct':
      return `correct: ${to.what} (${'due' in to ? dueOf(to.due) : whoOf(to.owners)})`;
    case 'reassign': {
      const { owners, due } = to;
      return `reassign ${whoOf(owners)}${due ? ` ${dueOf(due)}` : ''}`;
    }
    case 'reword':
      return `reword: ${to.what}`;
    default:
      return to.verb;
  }
}

function whoOf(owners: OwnerReading): string {
  if (owners.kind === 'known') return owners.people.join('+');
  return `${owners.kind} ${'name' in owners ? owners.name : ''}`.trim();
}

function dueOf(due: DueReading): string {
  if (due.kind !== 'day') return due.kind === 'unclear' ? due.why : 'missing';
  return `${due.dueOn}${due.dueTime ? ` ${due.dueTime.toString({ smallestUnit: 'minute' })}` : ''}`;
}

const changes: [string, string][] = [
  ['udskyd 12 til uge 50', '12 postpone 2026-12-11'],
  ['Udskyd aftale #12 til den 3. december.', '12 postpone 2026-12-03'],
  ['udskyd nr. 12 til 11/12', '12 postpone 2026-12-11'],
  ['udskyd 12 til fredag kl. 10', '12 postpone 2026-11-27 10:00'],
  ['udsæt 12 til fredag', '12 postpone 2026-11-27'],
  ['udsaet 12 til fredag', '12 postpone 2026-11-27'],
  ['udskyd 12: fredag', '12 postpone 2026-11-27'],
  ['udskyd 12', '12 postpone missing'],
  ['udskyd 12 til snarest', '12 postpone not a date'],
  ['udskyd 12 til i går', '12 postpone past'],
  ['udskyd 12 til tirsdag', '12 postpone today or next week'],
  ['12 udskydes til fredag', '12 postpone 2026-11-27'],
  ['#12 er udskudt til uge 50', '12 postpone 2026-12-11'],
  ['flyt 12 til på fredag', '12 postpone 2026-11-27'],
  ['postpone 12 to Friday', '12 postpone 2026-11-27'],
  ['Postpone #12 until week 50', '12 postpone 2026-12-11'],
  ['move action 12 to the 3rd of December', '12 postpone 2026-12-03'],
  ['12 is postponed to Friday', '12 postpone 2026-11-27'],
  ['udskyd 12 en uge', '12 postpone P1W'],
  ['udskyd 12 med 14 dage', '12 postpone P14D'],
  ['postpone 12 by two weeks', '12 postpone P2W'],
  ['udskyd 12 til om en uge', '12 postpone 2026-12-01'],
  ['kan du udskyde opgave 12 til fredag?', '12 postpone 2026-11-27'],
  ['12: udskyd til fredag', '12 postpone 2026-11-27'],
  ['ryk 12 frem til fredag', '12 postpone 2026-11-27'],
  ['push 12 back to Friday', '12 postpone 2026-11-27'],
  ['Bo overtager 12', '12 reassign bo'],
  ['12 giv til Bo', '12 reassign bo'],
  ['giv opgave 12 til Bo, tak', '12 reassign bo'],
  ['ret 12 -> ringer', '12 reword: ringer'],
  ['ret ordlyden på 12: ringer', '12 reword: ringer'],
  ['12 ret', '12 change'],
  ['slet opgave 12, tak', '12 cancel'],
  ['cancel action 12 please', '12 cancel'],
  ['12: ikke mig', '12 decline'],
  ['det er ikke mig, 12', '12 decline'],
  ['vis historik på 12', '12 history'],
  ['giv 12 til <bo>', '12 reassign bo'],
  ['giv 12 videre til Bo', '12 reassign bo'],
  ['giv aftale 12 til Bo og Karen', '12 reassign bo+karen'],
  ['giv 12 til bo', '12 reassign bo'],
  ['12 til mandag', '12 postpone 2026-11-30'],
  ['giv 12 til Mette', '12 reassign ambiguous Mette'],
  ['giv 12 til Mette Dam', '12 reassign mette-dam'],
  ['giv 12 til mig', '12 reassign anna'],
  ['giv 12 til Pelle', '12 reassign unknown Pelle'],
  ['giv 12 til pelle', '12 reassign unknown pelle'],
  ['giv 12 til Bo senest fredag', '12 reassign bo 2026-11-27'],
  ['giv 12', '12 reassign missing'],
  ['giv Bo 12', '12 reassign bo'],
  ['giv <bo> aftale 12', '12 reassign bo'],
  ['12 til Bo', '12 reassign bo'],
  ['12 gives til Bo', '12 reassign bo'],
  ['12 går til Bo', '12 reassign bo'],
  ['jeg tager 12', '12 reassign anna'],
  ['give 12 to Bo', '12 reassign bo'],
  ['assign #12 to <bo>', '12 reassign bo'],
  ["I'll take 12", '12 reassign anna'],
  ['ret 12', '12 change'],
  ['Ændr 12', '12 change'],
  ['aendr 12', '12 change'],
  ['change 12', '12 change'],
  ['ret aftale 12.', '12 change'],
  ['omformulér 12', '12 change'],
  ['ret 12: Ringer til plejehjemmet', '12 reword: Ringer til plejehjemmet'],
  ['ret 12: »Ringer til plejehjemmet«', '12 reword: Ringer til plejehjemmet'],
  ['ret 12 til ringer til plejehjemmet', '12 reword: ringer til plejehjemmet'],
  ['omformulér 12 til Bo ringer fredag', '12 reword: Bo ringer fredag'],
  ['omformuler 12: ringer til <bo>', '12 reword: ringer til @bo'],
  ['reword 12: calls the ward', '12 reword: calls the ward'],
  ['change 12 to Friday', '12 postpone 2026-11-27'],
  ['ret 12 til fredag', '12 postpone 2026-11-27'],
  ['ret 12 til Bo', '12 reassign bo'],
  ['ret 12: færdig', '12 change'],
  ['udskyd 12 til kl. 14', '12 postpone 14:00'],
  ['udskyd 12 til kl 9.30', '12 postpone 09:30'],
  ['flyt 12 til 14:30 samme dag', '12 postpone 14:30'],
  ['postpone 12 to 2 pm', '12 postpone 14:00'],
  ['ret 12: kl. 14', '12 postpone 14:00'],
  ['udskyd 12 til 1/12 og giv den til Jens', '12 reassign jens 2026-12-01'],
  ['udskyd 12 til fredag kl. 10, og giv den så til <bo>', '12 reassign bo 2026-11-27 10:00'],
  ['giv 12 til Jens og udskyd den til 1/12', '12 reassign jens 2026-12-01'],
  ['giv 12 til Jens og udskyd 12 til 1/12', '12 reassign jens 2026-12-01'],
  ['postpone 12 to Friday and give it to Bo and Karen', '12 reassign bo+karen 2026-11-27'],
  ['udskyd 12 til 1/12 og giv 13 til Jens', '12 several'],
  ['udskyd 12 til 1/12 og giv den til Mette', '12 several'],
  ['udskyd 12 til 1/12 og ret den til ringer', '12 several'],
  ['giv 12 til Jens og annuller den', '12 several'],
  ['annuller 12 og giv den til Bo', '12 several'],
  ['udskyd 12 til 3/12, 13 til 4/12', '12 several'],
  ['udskyd 12 til 3/12 og 13 til 4/12', '12 several'],
  ['ret 12: Lars mandag', '12 several'],
  ['ret 12: Karen og mandag', '12 several'],
  ['ret 12: Bo mandag', '12 reassign bo 2026-11-30'],
  ['ret 12: skriver udkast og giver det til Bo', '12 reword: skriver udkast og giver det til Bo'],
  ['ret 12: skriv udkastet, ret det til Bo', '12 reword: skriv udkastet, ret det til Bo'],
  ['ret 12: fredag eller mandag', '12 correct: fredag eller mandag (several dates)'],
  ['ret 12: 3/12 eller 4/12', '12 correct: 3/12 eller 4/12 (several dates)'],
  ['ret 12: fredag måske', '12 correct: fredag måske (which day)'],
  ['ret 12: 30. februar', '12 correct: 30. februar (no such date)'],
  ['ret 12: Lars', '12 correct: Lars (unknown Lars)'],
  ['ret 12 til Lars Hansen', '12 correct: Lars Hansen (unknown Lars Hansen)'],
  ['ret 12: @Lars', '12 correct: @Lars (unknown Lars)'],
  ['ret 12: Mette', '12 correct: Mette (ambiguous Mette)'],
  ['ret 12: Bo eller Karen', '12 correct: Bo eller Karen (ambiguous Bo eller Karen)'],
  ['ret 12: Lars ringer', '12 reword: Lars ringer'],
  ['ret 12: Rapporten', '12 reword: Rapporten'],
  ['ret 12: fredagsmøde eller mandagsmøde', '12 reword: fredagsmøde eller mandagsmøde'],
  ['annuller 12', '12 cancel'],
  ['annullér 12', '12 cancel'],
  ['slet 12!', '12 cancel'],
  ['aflys aftale nr. 12', '12 cancel'],
  ['cancel 12', '12 cancel'],
  ['12 er aflyst', '12 cancel'],
  ['12 annulleres', '12 cancel'],
  ['ikke mig 12', '12 decline'],
  ['12 ikke mig', '12 decline'],
  ['#12 er ikke mig', '12 decline'],
  ['not me 12', '12 decline'],
  ['12 historik', '12 history'],
  ['historik 12', '12 history'],
  ['Historik for aftale 12', '12 history'],
  ['history 12', '12 history'],
  ['history of 12', '12 history'],
  ['udskyd', 'needs number: postpone'],
  ['ret', 'needs number: change'],
  ['slet 12 og 13', 'needs number: cancel'],
  ['udskyd 12 og 13 til fredag', 'needs number: postpone'],
  ['giv 12, 13 og 14 til Bo', 'needs number: reassign'],
  ['historik', 'needs number: history'],
];

describe('a line that changes one item is read', () => {
  test.each(changes)('"%s"', (line, what) => {
    expect(told(line)).toBe(what);
  });

  test.each(changes.filter(([, what]) => !/unknown|missing$|reassign missing|today or|tirsdag/.test(what)))(
    '"%s", after a command that creates',
    (line, what) => {
      expect(told(line, true)).toBe(what);
    },
  );
});

test.each([
  'giv 12 til Karen kl. 14',
  'udskyd 12 til 1/12 og giv besked til Jens',
  'giv 12 til Jens og ring til Karen',
])('of "%s" not the first half is done alone', (line) => {
  expect(told(line)).toBe('12 several');
});

describe('what only looks like a change is none', () => {
  test.each([
    'flyt 12 stole til lokale 3 fredag',
    'giv besked til kommunen inden kl. 12',
    'giv Bo besked inden 12',
    'ret 12 fejl i skemaet',
    'slet 12 filer',
    '12 til kommunen',
    'Bo tager 12 skemaer med fredag',
    'vi tager 12',
    'kan du ringe til 12 fredag',
    '12 historiske sager',
    'ikke mig',
    'annuller mødet 12/12',
    'udskyd mødet til fredag',
  ])('"%s"', (line) => {
    expect(told(line)).not.toMatch(/^12/);
  });

  test.each([
    'udskyd 12 møder til fredag',
    'giv 12 kopper til Bo fredag',
    'giv 12 til hver afdeling fredag',
    'flyt 12 senge til afsnit B fredag',
    'ret 12 skemaer senest fredag',
    'annuller 12 bookinger fredag',
    'slet 12 mapper i uge 50',
    'change 12 forms by Friday',
    '12 skemaer til Bo fredag',
  ])('"%s" is an agreement, after a command that creates', (line) => {
    expect(told(line, true)).toBe('create');
  });
});

const word = fc.constantFrom(
  'udskyd',
  'giv',
  'ret',
  'slet',
  'omformuler',
  'ikke mig',
  'historik',
  'til',
  'og',
  'Bo',
);
property.prop([
  fc.array(fc.oneof(word, fc.constantFrom('12', '#', ':', ',', 'fredag', '1'.repeat(40)), fc.string()), {
    maxLength: 12,
  }),
  fc.boolean(),
])('whatever is typed, reading never throws, and a number is never made up', (words, creates) => {
  const line = words.join(' ');
  const command = read(line, creates);
  if (command.kind === 'change item') expect(line).toContain(String(command.number));
});
