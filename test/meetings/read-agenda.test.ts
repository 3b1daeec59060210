// What people type about an agenda, and what they mean by it.
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { readCommand } from '#src/commands/read-command.ts';

const context = {
  members: [],
  now: Temporal.Instant.from('2026-11-23T07:00:00Z'),
  timeZone: 'Europe/Copenhagen',
  meetings: [{ title: 'Styregruppe' }],
};
const read = (line: string) => readCommand([line], context as never);
const next = { title: '' };

test.each([
  ['dagsorden: Udskrivning (handlende)', { title: 'Udskrivning', room: 'acting' }],
  ['Dagsorden: Udskrivning, forhandlende.', { title: 'Udskrivning', room: 'negotiating' }],
  ['dagsorden Udskrivning', { title: 'Udskrivning' }],
  ['punkt Udskrivning, handlende', { title: 'Udskrivning', room: 'acting' }],
  ['punkt: Hvad vil vi løse? – afklarende', { title: 'Hvad vil vi løse?', room: 'clarifying' }],
  ['nyt punkt Idéer til pjecen, udviklende', { title: 'Idéer til pjecen', room: 'developing' }],
  ['tilføj et punkt om pjecen', { title: 'om pjecen' }],
  ['sæt økonomien på dagsordenen', { title: 'økonomien' }],
  ['agenda item Discharge, acting', { title: 'Discharge', room: 'acting' }],
  ['put the leaflet on the agenda', { title: 'the leaflet' }],
  ['agenda: The handlende doctor', { title: 'The handlende doctor' }],
  ['dagsorden: De handlende læger', { title: 'De handlende læger' }],
])('"%s" adds an item', (line, item) => {
  expect(read(line)).toEqual({ kind: 'add to agenda', of: next, ...item });
});

test.each([
  ['dagsorden', next],
  ['Vis dagsordenen', next],
  ['show the agenda', next],
  ['dagsorden til mødet', next],
  ['agenda', next],
  ['dagsorden Styregruppe', { title: 'Styregruppe' }],
  ['dagsorden til Styregruppen', { title: 'Styregruppen' }],
  ['dagsorden 15/12', { title: '', heldOn: Temporal.PlainDate.from('2026-12-15') }],
])('"%s" shows an agenda', (line, of) => {
  expect(read(line)).toEqual({ kind: 'show agenda', of });
});

test('a day or a title names the meeting that an item is for', () => {
  const heldOn = Temporal.PlainDate.from('2026-12-15');
  expect(read('dagsorden til 15/12: Økonomi')).toEqual({
    kind: 'add to agenda',
    of: { title: '', heldOn },
    title: 'Økonomi',
  });
  expect(read('agenda for Styregruppe: Money')).toMatchObject({
    of: { title: 'Styregruppe' },
    title: 'Money',
  });
});

test.each([
  ['punkt 3 er handlende', 'acting'],
  ['punkt 3, handlende', 'acting'],
  ['Gør punkt 3 forhandlende.', 'negotiating'],
  ['flyt punkt 3 til udviklende', 'developing'],
  ['make point 3 clarifying', 'clarifying'],
])('"%s" puts an item in a room', (line, room) => {
  expect(read(line)).toEqual({ kind: 'put in room', number: 3, room });
});

test.each([
  ['flyt punkt 3 op', { kind: 'move on agenda', number: 3, to: 'up' }],
  ['flyt punkt 3 ned', { kind: 'move on agenda', number: 3, to: 'down' }],
  ['flyt punkt 3 til plads 1', { kind: 'move on agenda', number: 3, to: 1 }],
  ['move agenda item 3 to 1', { kind: 'move on agenda', number: 3, to: 1 }],
  ['fjern punkt 2', { kind: 'take off agenda', number: 2 }],
  ['remove point 2', { kind: 'take off agenda', number: 2 }],
])('"%s" changes the order', (line, command) => {
  expect(read(line)).toEqual(command);
});

test.each([
  'Anna sætter økonomien på dagsordenen senest fredag',
  'aftale Anna laver dagsorden til mødet senest fredag',
  'punkt 3',
])('"%s" is of no agenda', (line) => {
  expect(read(line).kind).not.toMatch(/agenda/);
});
