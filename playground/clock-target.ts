// Where the clock is asked to go: a step ("P1D") or a wall time in Copenhagen ("2026-11-30T08:59").
import { Temporal } from 'temporal-polyfill';
import { PlaygroundError } from './platform.ts';

const zone = 'Europe/Copenhagen';
const wallTimeForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/;
const lastYear = 2100;

export type ClockMove = { advance: string } | { to: string };

/**
 * The instant that a move leads to. Days are added on the wall: 09:00 stays 09:00 over a change of clocks.
 * Throws PlaygroundError 400 for what is no time, 409 for a time that has passed.
 */
export function clockTarget(move: ClockMove, now: Temporal.Instant): Temporal.Instant {
  const target = 'advance' in move ? stepFrom(now, move.advance) : wallTimeAt(move.to);
  if (target.toZonedDateTimeISO(zone).year > lastYear) {
    throw new PlaygroundError(400, `The clock goes no further than the year ${lastYear}.`);
  }
  if (Temporal.Instant.compare(target, now) < 0) {
    throw new PlaygroundError(
      409,
      `The clock never goes back, and it already shows ${now.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'second' })}. Reset the playground to start from real time again.`,
    );
  }
  return target;
}

function stepFrom(now: Temporal.Instant, advance: string): Temporal.Instant {
  try {
    return now.toZonedDateTimeISO(zone).add(Temporal.Duration.from(advance)).toInstant();
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new PlaygroundError(400, 'The step "advance" must be an ISO 8601 duration such as P1D or PT1H.');
  }
}

function wallTimeAt(to: string): Temporal.Instant {
  const unreadable = new PlaygroundError(
    400,
    'The time "to" must be a wall time in Europe/Copenhagen such as 2026-11-30T08:59, without an offset.',
  );
  if (!wallTimeForm.test(to)) throw unreadable;
  try {
    return Temporal.PlainDateTime.from(to, { overflow: 'reject' }).toZonedDateTime(zone).toInstant();
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw unreadable;
  }
}
