// Reads an iCalendar text as RFC 5545 has it, and as a strict calendar would refuse it: line ends, lengths, nesting, what must be there.
import { expect } from 'vitest';

export type CalendarEvent = Record<string, string>;

export function readICalendar(text: string): { name: string; events: CalendarEvent[] } {
  expect(text.endsWith('\r\n'), 'the last line ends').toBe(true);
  const physical = text.slice(0, -2).split('\r\n');
  for (const line of physical) {
    expect(line, 'no bare line end').not.toMatch(/[\r\n]/);
    expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
  }
  const open: string[] = [];
  const calendar: CalendarEvent = {};
  const events: CalendarEvent[] = [];
  for (const line of text.slice(0, -2).replaceAll('\r\n ', '').split('\r\n')) {
    const [, name = '', value = ''] = /^([A-Z-]+)(?:;[A-Z-]+=[^:;]+)*:(.*)$/.exec(line) ?? [];
    expect(name, line).not.toBe('');
    if (name === 'BEGIN') {
      open.push(value);
      if (value === 'VEVENT') events.push({});
    } else if (name === 'END') expect(open.pop(), line).toBe(value);
    else {
      const part = open.at(-1) === 'VEVENT' ? events.at(-1) : calendar;
      if (part) {
        expect(part[name], `${name} stands once`).toBeUndefined();
        part[name] = unescaped(value);
      }
    }
  }
  expect(open, 'all that begins ends').toEqual([]);
  expect(calendar).toMatchObject({ VERSION: '2.0', PRODID: expect.stringMatching(/./) });
  const utc = expect.stringMatching(/^\d{8}T\d{6}Z$/);
  for (const event of events)
    expect(event).toMatchObject({
      UID: expect.stringMatching(/.@./),
      DTSTAMP: utc,
      SUMMARY: expect.any(String),
    });
  expect(new Set(events.map(({ UID }) => UID)).size, 'each has its own UID').toBe(events.length);
  return { name: calendar['X-WR-CALNAME'] ?? '', events };
}

function unescaped(value: string): string {
  expect(value, 'comma and semicolon are escaped').not.toMatch(/(?<!\\)(?:\\\\)*[,;]/);
  return value.replaceAll(/\\(.)/g, (_, character: string) => (/n/i.test(character) ? '\n' : character));
}
