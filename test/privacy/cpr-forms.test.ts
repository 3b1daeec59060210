// How many of the ways to write a CPR number are recognised, and how many other numbers are taken for one.
import { fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { holdsCprNumber } from '#src/privacy/cpr-guard.ts';

const runs = 10_000;
const seed = 20_261_124;
const sampled = <Value>(values: fc.Arbitrary<Value>) => fc.sample(values, { numRuns: runs, seed });

const padded = (number: number, length = 2) => String(number).padStart(length, '0');
const numbers = (min: number, max: number) => fc.integer({ min, max });
const digits = (count: number) => numbers(0, 10 ** count - 1).map((number) => padded(number, count));

/** Day, month and year apart; the day of a replacement number is 60 more. */
const birthday = fc
  .tuple(
    numbers(1, 28),
    fc.constantFrom(0, 0, 0, 60),
    numbers(1, 12),
    fc.oneof(digits(2), numbers(1900, 2026)),
  )
  .map(([day, extra, month, year]) => [padded(day + extra), padded(month), String(year)]);

const dashes = ['-', '–', '—', '‐', '\u2011', '−', '﹣', '－'];
const boundaries = [
  ...dashes,
  ...dashes.map((dash) => ` ${dash} `),
  '',
  ' ',
  '\u00a0',
  '\t',
  '\n',
  '.',
  ',',
  ', ',
  '/',
  '_',
  ':',
];
const blanks = [' ', '\u00a0', '\u202f', '\u2009'];
const between = [...blanks, ...dashes, '.', '_', '/'];
const betweenDigits = [...between, ',', ', ', ':', '·', ' - ', '*', '|'];

const anyMarks = [
  ...between,
  ...[',', ':', ';', '·', '•', '|', '*', '~', '+', '=', '\\', '…', '#', '&', "'"],
  ...['. ', ', ', ': ', '; ', ' - ', ' / ', ' | ', ' · ', ' . ', '--', '->', '...', '\n'],
];

const pairs = (text: string, gap: string) => [...(text.match(/../g) ?? [])].join(gap);

const forms = fc.oneof(
  fc
    .tuple(birthday, fc.constantFrom(...boundaries), digits(4))
    .map(([date, gap, serial]) => date.join('') + gap + serial),
  fc
    .tuple(birthday, fc.constantFrom(...dashes), digits(4), fc.constantFrom(' ', '-', '_'))
    .map(([date, gap, serial, inside]) => date.join('') + gap + pairs(serial, inside)),
  fc
    .tuple(birthday, fc.constantFrom(...between), fc.constantFrom(...dashes), digits(4))
    .map(([date, gap, dash, serial]) => date.join(gap) + dash + serial),
  fc
    .tuple(birthday, fc.constantFrom(...between), digits(4), fc.boolean())
    .map(([date, gap, serial, isWhole]) =>
      [...date, ...(isWhole ? [serial] : [pairs(serial, gap)])].join(gap),
    ),
  fc
    .tuple(birthday, fc.constantFrom(...betweenDigits), digits(4), fc.constantFrom('', '-', ' - '))
    .map(([date, gap, serial, dash]) => [...date.join('')].join(gap) + (dash || gap) + [...serial].join(gap)),
  fc
    .tuple(birthday, fc.constantFrom('', ...anyMarks), fc.constantFrom(...anyMarks), digits(4))
    .map(([date, gap, boundary, serial]) => date.join(gap) + boundary + serial),
  fc
    .tuple(birthday, fc.constantFrom(...anyMarks), fc.constantFrom(...anyMarks), digits(4))
    .map(([date, boundary, gap, serial]) => date.join('') + boundary + pairs(serial, gap)),
  fc
    .tuple(
      birthday,
      fc.constantFrom('', '-'),
      numbers(0, 9),
      fc.constantFrom('SJ', 'AB', 'UK'),
      numbers(0, 9),
    )
    .map(([date, dash, first, letters, last]) => date.join('') + dash + first + letters + last),
);

const inScript = (first: number) => (text: string) =>
  text.replaceAll(/\d/g, (digit) => String.fromCodePoint(first + Number(digit)));
const scripts = [
  inScript(0xff10), // full width
  inScript(0x0660), // Arabic
  inScript(0x06f0), // Persian
  inScript(0x0966), // Devanagari
  inScript(0x1d7ce), // bold
  (text: string) => text.replaceAll(/\d/g, '$&\ufe0f\u20e3'), // keycaps
];
const asWritten = (text: string) => text;
const unseen = ['\u200b', '\u200d', '\u2060', '\u00ad', '\ufeff', '\u034f', '\u202e'];

const withUnseen = (text: string, sign: string, at: number) => {
  const place = at % (text.length + 1);
  return `${text.slice(0, place)}${sign}${text.slice(place)}`;
};

const written = fc
  .tuple(
    forms,
    fc.constantFrom(asWritten, asWritten, asWritten, ...scripts),
    fc.constantFrom('', '', ...unseen),
    fc.nat(),
    fc.constantFrom('', 'Ring til ', 'cpr:', 'CPR', '(', '»', 'Borger nr. ', '- ', '2. ', 'ØK '),
    fc.constantFrom('', '.', ' i morgen', ')', '«', ', senest fredag', ' skal ses 3/12', '?'),
  )
  .map(([form, script, sign, at, head, tail]) => head + script(withUnseen(form, sign, at)) + tail);

/** Said in the log of the tests, so that nobody has to believe it. */
function told(what: string, found: string[], all: string[]): string {
  const share = ((100 * found.length) / all.length).toFixed(2);
  console.info(`${what}: ${found.length} of ${all.length} (${share} %)`);
  return found.slice(0, 20).join('\n');
}

test('of ten thousand ways to write a CPR number no more than one in two hundred passes', () => {
  const all = sampled(written);
  const passed = all.filter((text) => !holdsCprNumber(text));
  const some = told('CPR numbers that pass the guard', passed, all);
  expect(passed.length / all.length, some).toBeLessThanOrEqual(0.005);
});

const year = numbers(2024, 2030);
const date = fc.tuple(numbers(1, 31), numbers(1, 12), year);
const time = fc
  .tuple(numbers(7, 17), fc.constantFrom(0, 15, 30, 45), fc.constantFrom('.', ':'))
  .map(([hour, minute, mark]) => `${padded(hour)}${mark}${padded(minute)}`);

const others: Record<string, fc.Arbitrary<string>> = {
  'telephone numbers': fc
    .tuple(
      fc.oneof(numbers(20_000_000, 99_999_999).map(String), numbers(10_000_000, 99_999_999).map(String)),
      fc.constantFrom('', '+45 ', '+45', '0045 ', '(+45) ', 'tlf. ', 'Ring 2 gange: '),
      fc.constantFrom('', ' ', '-', '.'),
      fc.constantFrom(2, 4),
      fc.constantFrom('', ' lokal 12', ' / 87 65 43 21', ' kl. 10', ', 12 34 56 78'),
    )
    .map(([number, head, gap, size, tail]) => {
      const parts = number.match(size === 2 ? /../g : /..../g) ?? [];
      return head + parts.join(gap) + tail;
    }),
  'foreign telephone numbers': fc
    .tuple(fc.constantFrom('+46 70-', '+46 8 ', '070-', '+49 151 ', '+47 '), digits(3), digits(2), digits(2))
    .map(([head, ...rest]) => head + rest.join(' ')),
  dates: fc
    .tuple(
      date,
      fc.constantFrom('.', '/', '-', ' '),
      fc.constantFrom('', ' kl. ', ' ', ', '),
      time,
      fc.boolean(),
    )
    .map(([[day, month, whole], gap, lead, clock, isShort]) => {
      const parts = [padded(day), padded(month), isShort ? padded(whole - 2000) : String(whole)];
      return parts.join(gap) + (lead && lead + clock);
    }),
  'spans of dates': fc
    .tuple(date, date, fc.constantFrom('.', '/', '-'), fc.constantFrom('-', ' - ', '–', ' til '))
    .map(
      ([one, other, gap, joiner]) =>
        [one, other].map(([day, month]) => padded(day) + gap + padded(month)).join(joiner) +
        `${gap}${other[2]}`,
    ),
  'days with times': fc
    .tuple(
      fc.tuple(numbers(1, 31), numbers(1, 12), numbers(2019, 2031)),
      fc.constantFrom('.', '/', '-', ' ', '. '),
      fc.constantFrom(' ', ', ', ' – ', ' | ', ' (', ': ', ' / '),
      fc.tuple(time, time, fc.constantFrom('', '-', ' - ', '–')),
      fc.boolean(),
    )
    .map(([[day, month, whole], gap, lead, [clock, other, joiner], isShort]) => {
      const parts = [padded(day), padded(month), isShort ? padded(whole - 2000) : String(whole)];
      return parts.join(gap) + lead + clock + (joiner && joiner + other);
    }),
  'rows of days': fc
    .tuple(
      fc.array(date, { minLength: 2, maxLength: 5 }),
      fc.constantFrom('.', '/'),
      fc.constantFrom(', ', ' | ', '; '),
    )
    .map(([days, gap, mark]) => days.map(([day, month]) => padded(day) + gap + padded(month)).join(mark)),
  'rows of numbers': fc
    .tuple(fc.array(numbers(10, 99), { minLength: 2, maxLength: 9 }), fc.constantFrom(', ', ',', '; ', ' | '))
    .map(([row, mark]) => row.join(mark)),
  'ISO moments': fc
    .tuple(date, time)
    .map(
      ([[day, month, whole], clock]) =>
        `${whole}-${padded(month)}-${padded(day)} ${clock.replace('.', ':')}:00`,
    ),
  'spans of times': fc.tuple(time, time, time).map((times) => `kl. ${times.join('-')}`),
  amounts: fc
    .tuple(
      numbers(1, 2_000_000_000),
      digits(2),
      fc.constantFrom('.', ' ', ''),
      fc.constantFrom('kr.', 'DKK', ',-'),
    )
    .filter(([amount, , gap]) => gap !== '' || amount < 1_000_000_000)
    .map(
      ([amount, cents, gap, unit]) =>
        `${String(amount).replaceAll(/\B(?=(?:\d{3})+$)/g, gap)},${cents} ${unit}`,
    ),
  'CVR numbers': fc
    .tuple(digits(8), fc.constantFrom('CVR ', 'cvr-nr. ', 'CVR: DK', 'DK-'), fc.constantFrom('', ' '))
    .map(([number, head, gap]) => head + pairs(number, gap)),
  'EAN numbers': fc.tuple(numbers(0, 10 ** 9 - 1), fc.constantFrom(0, 1, 2, 3)).map(([number, style]) => {
    const whole = `5790${padded(number, 9)}`;
    if (style === 0) return `EAN ${whole}`;
    if (style === 1) return `EAN-nr. ${whole.replace(/^(.)(.{6})/, '$1 $2 ')}`;
    return `EAN ${whole.replaceAll(style === 2 ? /(....)/g : /(..)/g, '$1 ')}`;
  }),
  'weeks and ratings': fc
    .array(numbers(1, 52), { minLength: 2, maxLength: 8 })
    .map((weeks) => `uge ${weeks.join(', ')}`),
};

describe('of ten thousand other numbers no more than one in two hundred is taken for one', () => {
  test.each(Object.entries(others))('%s', (what, values) => {
    const all = sampled(values);
    const taken = all.filter(holdsCprNumber);
    const some = told(`${what} taken for a CPR number`, taken, all);
    expect(taken.length / all.length, some).toBeLessThanOrEqual(0.005);
  });
});

test('ten bare digits are refused where they begin with a day and a month, and only there', () => {
  const all = sampled(digits(10));
  const taken = all.filter(holdsCprNumber);
  told('ten bare digits that are refused', taken, all);
  const mayBeDay = ([first = '', second = '', month1 = '', month2 = '']: string) => {
    const day = Number(first + second) % 60;
    const month = Number(month1 + month2);
    return day >= 1 && day <= 31 && Number(first + second) <= 91 && month >= 1 && month <= 12;
  };
  expect(taken.filter((text) => !mayBeDay(text))).toEqual([]);
  expect(taken.length / all.length).toBeLessThan(0.08);
});
