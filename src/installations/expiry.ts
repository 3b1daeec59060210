// When a secret or certificate ends, and how that is said to an operator before it does.
import { Temporal } from 'temporal-polyfill';
import type { InstallationFacts } from './installation.ts';

const toldFrom = 30;

/** Undefined for one that has no end. Negative once it has ended. */
export function daysLeft({ expiresOn }: InstallationFacts, today: Temporal.PlainDate): number | undefined {
  return expiresOn === undefined ? undefined : today.until(Temporal.PlainDate.from(expiresOn)).days;
}

/** From 30 days before the end on, with the day of the end as the last good one. */
export function endsSoon(installation: InstallationFacts, today: Temporal.PlainDate): boolean {
  return (daysLeft(installation, today) ?? Number.POSITIVE_INFINITY) <= toldFrom;
}

/** "ends in 12 days, on 2026-12-06"; undefined for one that has no end. */
export function sayEnd(installation: InstallationFacts, today: Temporal.PlainDate): string | undefined {
  const left = daysLeft(installation, today);
  if (left === undefined) return undefined;
  const on = `on ${installation.expiresOn}`;
  if (left < 0) return `ended ${on}`;
  if (left === 0) return 'ends today';
  return `ends in ${left === 1 ? '1 day' : `${left} days`}, ${on}`;
}
