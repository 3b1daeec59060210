// The playground's clock: forward only, through every planned instant, at wall time.
import { fc, test as property } from '@fast-check/vitest';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { clockTarget } from '#playground/clock-target.ts';
import { moveClock } from '#playground/move-clock.ts';
import { startApi } from './api-setup.ts';

const at = (wall: string) =>
  Temporal.PlainDateTime.from(wall).toZonedDateTime('Europe/Copenhagen').toInstant();

test('every planned instant on the way is visited in order, also one planned on the way, and none beyond', async () => {
  const api = await startApi('2026-11-23T08:00');
  api.bot.planned = [at('2026-11-25T09:00'), at('2026-11-24T09:00'), at('2026-11-27T09:00')];
  api.bot.failed = [{ kind: 'morning nudge', to: 'Anna Demo', reason: 'restricted_action', attempts: 1 }];
  const settle = api.bot.settle;
  api.bot.settle = async (milliseconds) => {
    await settle(milliseconds);
    if (api.bot.visited.length === 1) api.bot.planned.push(at('2026-11-24T12:30'));
  };

  const moved = await api.post('clock', { to: '2026-11-26T10:00' });

  expect(api.bot.visited).toEqual([
    '2026-11-24T09:00',
    '2026-11-24T12:30',
    '2026-11-25T09:00',
    '2026-11-26T10:00',
  ]);
  expect(moved.body).toEqual({ now: '2026-11-26T10:00:00+01:00', undelivered: api.bot.failed });
  await api.stop();
});

test('the clock never goes back', async () => {
  const api = await startApi('2026-11-23T08:00');
  expect((await api.post('clock', { to: '2026-11-23T07:59' })).status).toBe(409);
  expect((await api.post('clock', { advance: '-PT1M' })).status).toBe(409);
  expect((await api.get('world')).body.now).toBe('2026-11-23T08:00:00+01:00');
  expect((await api.post('clock', { to: '2026-11-23T08:00' })).status).toBe(200);
  await api.stop();
});

test('two moves at once happen one after the other', async () => {
  const api = await startApi('2026-11-23T08:00');
  await Promise.all([api.post('clock', { advance: 'P1D' }), api.post('clock', { advance: 'P1D' })]);
  expect((await api.get('world')).body.now).toBe('2026-11-25T08:00:00+01:00');
  await api.stop();
});

test('platforms that stand alone have no clock to move', async () => {
  const api = await startApi('2026-11-23T08:00', { platformsAlone: true });
  expect((await api.post('clock', { advance: 'P1D' })).status).toBe(409);
  expect((await api.post('say', { person: 'anna', channel: 'dm', text: 'hej' })).status).toBe(200);
  await api.stop();
});

test('without time left the clock stays where it got to', async () => {
  const api = await startApi('2026-11-23T08:00');
  api.bot.planned = [at('2026-11-24T09:00'), at('2026-11-25T09:00')];
  await moveClock(api.bot, at('2026-11-26T09:00'), () => (api.bot.visited.length < 1 ? 1000 : 0));
  expect(api.bot.visited).toEqual(['2026-11-24T09:00']);
  await api.stop();
});

test('a day is a day on the wall when the clocks change', () => {
  expect(clockTarget({ advance: 'P1D' }, at('2027-03-27T09:00'))).toEqual(at('2027-03-28T09:00'));
  expect(clockTarget({ advance: 'PT24H' }, at('2027-03-27T09:00'))).toEqual(at('2027-03-28T10:00'));
  expect(clockTarget({ advance: 'P1D' }, at('2027-10-30T09:00'))).toEqual(at('2027-10-31T09:00'));
  expect(clockTarget({ to: '2027-03-28T02:30' }, at('2027-03-27T09:00'))).toEqual(at('2027-03-28T03:30'));
});

property.prop([fc.integer({ min: 0, max: 800 }), fc.integer({ min: 4, max: 23 })])(
  'any number of days keeps the hour on the wall',
  (days, hour) => {
    const start = Temporal.PlainDateTime.from({ year: 2026, month: 11, day: 22, hour });
    const reached = clockTarget({ advance: `P${days}D` }, at(start.toString()));
    expect(reached.toZonedDateTimeISO('Europe/Copenhagen').toPlainDateTime()).toEqual(start.add({ days }));
  },
);
