// The picture over the weeks: its address holds its numbers, and so do the words of whoever does not see it.
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { renderPng } from '#adapters/web/pictures/render-png.ts';
import { drawWeeks, nameOfWeeks, weeksNamed, weeksPicture } from '#src/digest/weeks-picture.ts';
import { textsIn } from '#src/texts/texts.ts';

const weeks = [
  { week: 47, done: 3, late: 2, blocked: 0 },
  { week: 48, done: 12, late: 1_204, blocked: 5 },
];

test('is drawn from its name, and from no other', async () => {
  const name = nameOfWeeks(weeks, 'da');
  expect(weeksNamed(name)).toEqual({ weeks, language: 'da' });
  for (const strange of ['', 'da', 'da-1.2.3', 'se-47.3.2.0', `${name}-<b>`, `da${'-47.3.2.0'.repeat(13)}`])
    expect(weeksNamed(strange)).toBeUndefined();
  const svg = drawWeeks(weeks, 'da');
  for (const words of ['Uge for uge', 'u47', 'u48', '1204', '12']) expect(svg).toContain(`>${words}<`);
  expect((await renderPng(svg)).subarray(1, 4).toString()).toBe('PNG');
});

test('says all its numbers in words, and is left out where the web does not reach us', () => {
  const now = Temporal.Instant.from('2026-11-30T07:00:00Z');
  const reader = {
    texts: textsIn('da'),
    timeZone: 'Europe/Copenhagen',
    now,
    today: Temporal.PlainDate.from('2026-11-30'),
  };
  const week = { until: now, done: 3, added: 1, onTime: 4, late: 2, blocked: 1 };
  const picture = weeksPicture([week], reader, 'https://mellemrum.example.dk');
  expect(picture).toMatchObject({
    url: 'https://mellemrum.example.dk/pictures/weeks/da-48.3.2.1.png',
    alt: 'Aftaler uge for uge. Uge 48: 3 færdige, 2 forsinkede, 1 blokerede.',
  });
  expect(weeksPicture([week], reader, undefined)).toBeUndefined();
});
