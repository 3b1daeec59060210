// What holds wherever the owner, the task and the date stand in a line, and however long the line is.
import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { readMessage } from '#src/commands/read-command.ts';
import { lineParser } from '#src/parse-lines.ts';
import { demoTeam } from './demo-team.ts';
import { told } from './told.ts';

const owners = fc.constantFrom(
  ['Bo', 'bo'],
  ['@Karen', 'karen'],
  ['<jens>', 'jens'],
  ['Mette Dam', 'mette-dam'],
  ['AH', 'anna'],
  ['Bo og Karen', 'bo+karen'],
  ['Mette H + JL', 'mette-holm+jens'],
);
const dates = fc.constantFrom(['fredag', '2026-11-27'], ['3/12', '2026-12-03'], ['i morgen', '2026-11-25']);
const tasks = fc.constantFrom('skemaet til kommunen', 'ny pjece om fald', 'audit på 20 epikriser');
const orders = fc.constantFrom(
  'OWNER: WHAT, WHEN',
  'OWNER: WHAT (WHEN)',
  'WHEN: OWNER: WHAT',
  'WHAT – OWNER – WHEN',
  'WHEN – WHAT – OWNER',
  'WHEN – OWNER – WHAT',
  'WHAT – WHEN – OWNER',
  'OWNER – WHAT – WHEN',
  'WHAT | OWNER | WHEN',
  'WHAT WHEN (OWNER)',
  'WHAT WHEN. Ansvarlig: OWNER',
  'Ansvarlig: OWNER. WHAT, frist WHEN',
  'hvem: OWNER hvad: WHAT hvornår: WHEN',
  'Hvad: WHAT. Hvornår: WHEN. Hvem: OWNER',
  'Opgave: WHAT / ansvarlig: OWNER / frist: WHEN',
  'til OWNER: WHAT WHEN',
);

property.prop([owners, tasks, dates, orders], { numRuns: 1000 })(
  'in any order it is the same agreement',
  ([owner, ids], what, [date, day], order) => {
    const line = order
      .replace('OWNER', owner ?? '')
      .replace('WHAT', what)
      .replace('WHEN', date ?? '');
    expect(told(`aftale ${line}`)).toEqual([ids, what, day]);
  },
);

const firstNames = fc.constantFrom(
  'Anna',
  'Bo',
  'Karen',
  'Anne-Marie',
  'Anna Holm',
  'Jens Lund',
  'Mette Dam',
);
const ofThem = fc.constantFrom(
  'NAMEs WHAT WHEN',
  "NAME's WHAT WHEN",
  'WHEN: NAMEs WHAT',
  'NAMEs WHAT – WHEN',
);
const things = fc.constantFrom('skema rettes', 'skemaer skal sendes', 'udkast: rettes', 'oplæg');

property.prop([firstNames, ofThem, things, dates, fc.boolean()])(
  'whose something is, is no owner, whoever the people are',
  (name, form, what, [date], anybody) => {
    const line = form
      .replace('NAME', name)
      .replace('WHAT', what)
      .replace('WHEN', date ?? '');
    const members = anybody ? [] : demoTeam.members;
    expect(readMessage([line], { ...demoTeam, members, anybody }).owners.kind).not.toBe('known');
  },
);

const pieces = fc.constantFrom(
  ...[
    'Bo',
    'bo, ',
    'Bo og ',
    '@Bo ',
    '@',
    'Peter, ',
    'x: ',
    'Bo: ',
    ' – Bo',
    '(Bo) ',
    '((',
    'af Bo ',
    'AH + ',
  ],
  ...[
    'sendes af ',
    'ansvarlig: ',
    'hvem: Bo hvad: x ',
    'v/ ',
    '3/12 Bo ',
    'kan ',
    'ok ',
    '. Bo',
    '| ',
    '-> ',
  ],
  ...[
    'ah/',
    'Bo eller ',
    'Bo (evt. ',
    "Bo' ",
    'Mette K. ',
    'Mette fra ',
    '“',
    '\u202e',
    'æ',
    'hej alle, ',
    '!',
  ],
);

property.prop([fc.array(pieces, { maxLength: 40 }).map((all) => all.join('')), fc.boolean()])(
  'no line is thrown at, and nobody is named twice',
  (line, isTeam) => {
    const at = { now: demoTeam.now, timeZone: demoTeam.timeZone };
    const read = lineParser(isTeam ? ['Anna Holm', 'Bo', 'Mette Krogh'] : undefined, at)(line);
    expect(new Set(read.owners).size).toBe(read.owners.length);
    expect(read.what).toBe(read.what.trim());
  },
);

/** Microseconds of this process's own processor time: what else the machine does is not in it. */
function workOf(reading: () => void): number {
  const before = process.cpuUsage();
  reading();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

test.each([
  'Bo, ',
  'x Bo, ',
  'Bo og ',
  'x Bo (evt. ',
  '@Bo ',
  'sendes af ',
  'v/ ',
  '3/12 Bo ',
  'ansvarlig: ',
])('a hundred thousand letters of "%s" take no more work at once than in eight parts', (piece) => {
  const long = piece.repeat(100_000 / piece.length);
  const short = piece.repeat(12_500 / piece.length);
  const rounds = [1, 2, 3, 4, 5].map(() => ({
    inParts: workOf(() => {
      for (let part = 0; part < 8; part += 1) readMessage([short], demoTeam);
    }),
    atOnce: workOf(() => readMessage([long], demoTeam)),
  }));
  const least = (way: 'atOnce' | 'inParts') => Math.min(...rounds.map((round) => round[way]));
  // The same where reading is linear; eight times as much where each letter looks at all the others.
  expect(least('atOnce') / least('inParts')).toBeLessThan(2);
});
