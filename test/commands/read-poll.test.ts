// What is typed about polls, in Danish and English, as people write it.
import { fc, test as property } from '@fast-check/vitest';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { PollCommand } from '#src/commands/poll-command.ts';
import { read } from './told.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const schedule = (every: string, rest: object = {}) =>
  ({ kind: 'schedule', named: '', every, ...rest }) as PollCommand;
const asks = (named = ''): PollCommand => ({ kind: 'ask now', named });
const notUnderstood: PollCommand = { kind: 'poll not understood' };

// Today is Tuesday 24 November 2026.
describe('a line about the pulse', () => {
  test.each<[string, PollCommand]>([
    ['puls', asks()],
    ['Puls!', asks()],
    ['„pulsen“', asks()],
    ['start puls', asks()],
    ['puls nu', asks()],
    ['puls ny runde', asks()],
    ['pulse', asks()],
    ['start the pulse', asks()],
    ['puls mellemrummene', asks('mellemrummene')],
    ['puls om møderne', asks('moederne')],
    ['puls mellemrum', asks('mellemrum')],
    ['puls: modenhed', asks('modenhed')],
    ['Puls Modenhedstrappen.', asks('modenhedstrappen')],
    ['start pulsen om møderne', asks('moederne')],
    ['pulse the meetings', asks('meetings')],
    ['pulse the spaces between meetings', asks('spaces between meetings')],
    ['pulse between meetings', schedule('time between meetings')],
    ['puls fodbold', asks('fodbold')],

    ['puls hver 14. dag', schedule('two weeks')],
    ['puls hver 14 dag', schedule('two weeks')],
    ['puls hver fjortende dag', schedule('two weeks')],
    ['puls hver anden uge', schedule('two weeks')],
    ['puls hver 2. uge', schedule('two weeks')],
    ['puls hveranden uge', schedule('two weeks')],
    ['puls hver anden torsdag', schedule('two weeks', { weekday: 4 })],
    ['puls hver 14. dag om mandagen', schedule('two weeks', { weekday: 1 })],
    ['pulse every two weeks', schedule('two weeks')],
    ['pulse every 2 weeks', schedule('two weeks')],
    ['pulse every other week', schedule('two weeks')],
    ['pulse fortnightly', schedule('two weeks')],
    ['pulse every second Wednesday', schedule('two weeks', { weekday: 3 })],
    ['puls hver uge', schedule('week')],
    ['puls ugentligt', schedule('week')],
    ['puls ugentlig', schedule('week')],
    ['puls hver mandag', schedule('week', { weekday: 1 })],
    ['pulse weekly', schedule('week')],
    ['pulse every week on Fridays', schedule('week', { weekday: 5 })],
    ['puls månedligt', schedule('month')],
    ['puls maanedligt', schedule('month')],
    ['puls hver måned', schedule('month')],
    ['puls hver maned', schedule('month')],
    ['pulse monthly', schedule('month')],
    ['pulse every month', schedule('month')],
    ['puls midtvejs', schedule('time between meetings')],
    ['puls midtvejs mellem møder', schedule('time between meetings')],
    ['puls midtvejs mellem møderne', schedule('time between meetings')],
    ['puls mellem møderne', schedule('time between meetings')],
    ['pulse halfway between meetings', schedule('time between meetings')],
    ['pulse midway', schedule('time between meetings')],
    ['puls efter møder', schedule('meeting')],
    ['puls efter moeder', schedule('meeting')],
    ['puls efter hvert møde', schedule('meeting')],
    ['puls efter mødet', schedule('meeting')],
    ['pulse after meetings', schedule('meeting')],
    ['pulse after every meeting', schedule('meeting')],
    ['start pulsen hver 14. dag', schedule('two weeks')],
    ['sæt pulsen til hver uge', schedule('week')],
    ['puls modenhed månedligt', schedule('month', { named: 'modenhed' })],
    ['puls månedligt om modenhedstrappen', schedule('month', { named: 'modenhedstrappen' })],
    ['puls møderne efter hvert møde', schedule('meeting', { named: 'moederne' })],
    ['puls mellemrummene efter møder', schedule('meeting', { named: 'mellemrummene' })],

    ['puls pause', { kind: 'pause', named: '' }],
    ['pausér pulsen', { kind: 'pause', named: '' }],
    ['sæt pulsen på pause', { kind: 'pause', named: '' }],
    ['puls pause indtil videre', { kind: 'pause', named: '' }],
    ['puls pause til 5/1', { kind: 'pause', named: '', until: day('2027-01-05') }],
    ['puls pause indtil mandag', { kind: 'pause', named: '', until: day('2026-11-30') }],
    ['puls pause til uge 2', { kind: 'pause', named: '', until: day('2027-01-11') }],
    ['puls pause i 3 uger', { kind: 'pause', named: '', until: day('2026-12-15') }],
    ['puls pause to måneder', { kind: 'pause', named: '', until: day('2027-01-24') }],
    ['puls modenhed pause til 5/1', { kind: 'pause', named: 'modenhed', until: day('2027-01-05') }],
    ['puls pause til 5/1 modenhed', { kind: 'pause', named: 'modenhed', until: day('2027-01-05') }],
    ['pulse pause until 5/1', { kind: 'pause', named: '', until: day('2027-01-05') }],
    ['pause the pulse until further notice', { kind: 'pause', named: '' }],
    ['puls pause til i dag', { kind: 'pause until when', why: 'past' }],
    ['puls pause til 5/1 2026', { kind: 'pause until when', why: 'past' }],
    ['puls pause til engang', { kind: 'pause until when', why: 'unclear' }],
    ['puls fortsæt', { kind: 'resume', named: '' }],
    ['puls fortsaet', { kind: 'resume', named: '' }],
    ['genoptag pulsen', { kind: 'resume', named: '' }],
    ['puls genoptag møderne', { kind: 'resume', named: 'moederne' }],
    ['pulse resume', { kind: 'resume', named: '' }],
    ['resume the pulse', { kind: 'resume', named: '' }],
    ['puls stop', { kind: 'stop', named: '' }],
    ['stop pulsen', { kind: 'stop', named: '' }],
    ['puls stop modenhed', { kind: 'stop', named: 'modenhed' }],
    ['stop pulsen om møderne', { kind: 'stop', named: 'moederne' }],
    ['pulse stop', { kind: 'stop', named: '' }],
    ['puls luk', { kind: 'close round', named: '' }],
    ['luk pulsen', { kind: 'close round', named: '' }],
    ['puls luk runden', { kind: 'close round', named: '' }],
    ['puls stop runden om møderne', { kind: 'close round', named: 'moederne' }],
    ['pulse close the round', { kind: 'close round', named: '' }],

    ['puls resultat', { kind: 'tell result', named: '' }],
    ['puls seneste', { kind: 'tell result', named: '' }],
    ['puls seneste resultat', { kind: 'tell result', named: '' }],
    ['puls resultat møderne', { kind: 'tell result', named: 'moederne' }],
    ['puls resultatet af mellemrummene', { kind: 'tell result', named: 'mellemrummene' }],
    ['pulse result', { kind: 'tell result', named: '' }],
    ['pulse latest results', { kind: 'tell result', named: '' }],
    ['puls historik', { kind: 'tell history', named: '' }],
    ['puls udvikling i møderne', { kind: 'tell history', named: 'moederne' }],
    ['pulse history', { kind: 'tell history', named: '' }],
    ['puls svar', { kind: 'answer round' }],
    ['puls mine svar', { kind: 'answer round' }],
    ['svar på pulsen', { kind: 'answer round' }],
    ['besvar pulsen', { kind: 'answer round' }],
    ['pulse answer', { kind: 'answer round' }],
    ['answer the pulse', { kind: 'answer round' }],
    ['puls mindst 5 svar', { kind: 'choose minimum', minimum: 5 }],
    ['puls hjælp', notUnderstood],
    ['puls i morgen', notUnderstood],
    ['puls kl. 10', notUnderstood],
    ['puls status', { kind: 'tell polls' }],
    ['puls status?', { kind: 'tell polls' }],
    ['pulse status', { kind: 'tell polls' }],

    ['puls mindst 5', { kind: 'choose minimum', minimum: 5 }],
    ['puls mindst fem svar', { kind: 'choose minimum', minimum: 5 }],
    ['puls minimum 10', { kind: 'choose minimum', minimum: 10 }],
    ['pulse at least five', { kind: 'choose minimum', minimum: 5 }],
    ['pulse at least 5 answers', { kind: 'choose minimum', minimum: 5 }],
    ['puls mindst 2', { kind: 'choose minimum' }],
    ['puls mindst 11', { kind: 'choose minimum' }],
    ['puls mindst', { kind: 'choose minimum' }],
    ['puls mindst mange', { kind: 'choose minimum' }],
    ['puls åben 3 dage', { kind: 'choose open days', days: 3 }],
    ['puls aaben i tre dage', { kind: 'choose open days', days: 3 }],
    ['puls aben 3 dage', { kind: 'choose open days', days: 3 }],
    ['puls åben en dag', { kind: 'choose open days', days: 1 }],
    ['puls åben 20 arbejdsdage', { kind: 'choose open days', days: 20 }],
    ['pulse open for 3 days', { kind: 'choose open days', days: 3 }],
    ['pulse open for three working days', { kind: 'choose open days', days: 3 }],
    ['puls åben 0 dage', { kind: 'choose open days' }],
    ['puls åben 21 dage', { kind: 'choose open days' }],
    ['puls åben', { kind: 'choose open days' }],

    ['puls hver 5. dag', notUnderstood],
    ['puls hvert kvartal', notUnderstood],
    ['puls hver tredje uge', notUnderstood],
    ['puls dagligt', notUnderstood],
    ['pulse every quarter', notUnderstood],
    ['puls hver uge hver måned', notUnderstood],
    ['puls stop resultat', notUnderstood],
    ['puls mindst 5 hver uge', notUnderstood],
    ['puls åben til fredag', notUnderstood],
    ['puls månedligt om fredagen', notUnderstood],
    [`puls ${'ord '.repeat(40)}`, notUnderstood],
  ])('"%s" is read', (line, of) => {
    expect(read(line)).toEqual({ kind: 'poll', of });
  });
});

test.each([
  ['aftale puls hver uge', 'create'],
  ['aftale Bo tager puls på fredag', 'create'],
  ['Anna sender pulsmålingen fredag', 'not understood'],
  ['Pulsen tages af Bo på fredag', 'not understood'],
  ['pulsoximeter bestilles af Bo fredag', 'not understood'],
  ['referat', 'not understood'],
])('"%s" is an agreement, or nothing: it stays what it is', (line, kind) => {
  expect(read(line).kind).toBe(kind);
});

test('after a command that creates, the pulse is something to agree on', () => {
  expect(read('puls', true)).toMatchObject({ kind: 'create', line: { what: 'puls' } });
});

property.prop([
  fc.constantFrom('puls', 'pulse', 'stop pulsen'),
  fc.array(
    fc.constantFrom(
      ...[
        'hver',
        'uge',
        '14.',
        'dag',
        'pause',
        'til',
        '5/1',
        'stop',
        'møderne',
        'mindst',
        'fem',
        'åben',
        '3',
      ],
      ...['dage', 'every', 'meetings', 'after', 'until', 'Anna', 'fredag', '@', ':', '99999999999999', '½'],
    ),
    { maxLength: 12 },
  ),
])('whatever follows, numbers are within bounds and a pause ends in the future', (word, rest) => {
  const command = read([word, ...rest].join(' '));
  if (command.kind !== 'poll') return;
  const { of } = command;
  if (of.kind === 'choose minimum') expect([undefined, 3, 5, 10].includes(of.minimum)).toBe(true);
  if (of.kind === 'choose open days') expect(of.days ?? 1).toBeGreaterThanOrEqual(1);
  if (of.kind === 'pause' && of.until) expect(of.until.toString() > '2026-11-24').toBe(true);
  if ('named' in of) expect(of.named).toBe(of.named.trim());
});
