// The playground's clock: forward only, through every planned instant, at wall time.
import { fc, test as property } from '@fast-check/vitest';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { clockTarget } from '#playground/clock-target.ts';
import { moveClock } from '#playground/move-clock.ts';
import { startApiBench } from './api-bench.ts';

const at = (wall: string) =>
  Temporal.PlainDateTime.from(wall).toZonedDateTime('Europe/Copenhagen').toInstant();

test('every planned instant on the way is visited in order, also one planned on the way, and none beyond', async () => {
  const bench = await startApiBench('2026-11-23T08:00');
  bench.bot.planned = [at('2026-11-25T09:00'), at('2026-11-24T09:00'), at('2026-11-27T09:00')];
  bench.bot.failed = [{ kind: 'morning nudge', to: 'Anna Demo', reason: 'restricted_action', attempts: 1 }];
  const settle = bench.bot.settle;
  bench.bot.settle = async (milliseconds) => {
    await settle(milliseconds);
    if (bench.bot.visited.length === 1) bench.bot.planned.push(at('2026-11-24T12:30'));
  };

  const moved = await bench.post('clock', { to: '2026-11-26T10:00' });

  expect(bench.bot.visited).toEqual([
    '2026-11-24T09:00',
    '2026-11-24T12:30',
    '2026-11-25T09:00',
    '2026-11-26T10:00',
  ]);
  expect(moved.body).toEqual({ now: '2026-11-26T10:00:00+01:00', undelivered: bench.bot.failed });
  await bench.stop();
});

test('the clock never goes back', async () => {
  const bench = await startApiBench('2026-11-23T08:00');
  expect((await bench.post('clock', { to: '2026-11-23T07:59' })).status).toBe(409);
  expect((await bench.post('clock', { advance: '-PT1M' })).status).toBe(409);
  expect((await bench.get('world')).body.now).toBe('2026-11-23T08:00:00+01:00');
  expect((await bench.post('clock', { to: '2026-11-23T08:00' })).status).toBe(200);
  await bench.stop();
});

test('two moves at once happen one after the other', async () => {
  const bench = await startApiBench('2026-11-23T08:00');
  await Promise.all([bench.post('clock', { advance: 'P1D' }), bench.post('clock', { advance: 'P1D' })]);
  expect((await bench.get('world')).body.now).toBe('2026-11-25T08:00:00+01:00');
  await bench.stop();
});

test('platforms that stand alone have no clock to move', async () => {
  const bench = await startApiBench('2026-11-23T08:00', { platformsAlone: true });
  expect((await bench.post('clock', { advance: 'P1D' })).status).toBe(409);
  expect((await bench.post('say', { person: 'anna', channel: 'dm', text: 'hej' })).status).toBe(200);
  await bench.stop();
});

test('without time left the clock stays where it got to', async () => {
  const bench = await startApiBench('2026-11-23T08:00');
  bench.bot.planned = [at('2026-11-24T09:00'), at('2026-11-25T09:00')];
  await moveClock(bench.bot, at('2026-11-26T09:00'), () => (bench.bot.visited.length < 1 ? 1000 : 0));
  expect(bench.bot.visited).toEqual(['2026-11-24T09:00']);
  await bench.stop();
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
