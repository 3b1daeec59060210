// Reads and writes the playground's wall time in Copenhagen, whatever zone the browser is in.

const zone = 'Europe/Copenhagen';
const minute = 60_000;
const day = 24 * 60 * minute;
const nineOClock = 9 * 60 * minute;

const longForm = new Intl.DateTimeFormat('da-DK', {
  timeZone: zone,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});
const dayForm = new Intl.DateTimeFormat('da-DK', {
  timeZone: zone,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
});
const weekdayForm = new Intl.DateTimeFormat('da-DK', { timeZone: zone, weekday: 'long' });
const numberForm = new Intl.DateTimeFormat('en', {
  timeZone: zone,
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});
const timeForm = new Intl.DateTimeFormat('da-DK', { timeZone: zone, hour: '2-digit', minute: '2-digit' });

/** @param {number} milliseconds since 1970 */
export const longTime = (milliseconds) => `${longForm.format(milliseconds)} (uge ${weekOf(milliseconds)})`;
/** @param {string} instant ISO */
export const dayOf = (instant) => dayForm.format(new Date(instant));
/** @param {string} instant ISO */
export const timeOf = (instant) => timeForm.format(new Date(instant));
/** Such as "fredag kl. 09.00". @param {string} instant ISO */
export const weekdayAndTime = (instant) => `${weekdayForm.format(new Date(instant))} kl. ${timeOf(instant)}`;

/**
 * The body for POST clock that a button stands for.
 * @param {string} step 'hour', 'morning' (the next 09:00) or 'monday' (09:00 on a later day)
 * @param {string} now wall time with offset, such as 2026-11-30T08:59:00+01:00
 */
export function clockMove(step, now) {
  if (step === 'hour') return { advance: 'PT1H' };
  // Wall time counted as if it were UTC: only days are added, so no change of clocks can get in between.
  const wall = Date.parse(`${now.slice(0, 19)}Z`);
  const midnight = Math.floor(wall / day) * day;
  const weekday = new Date(midnight).getUTCDay();
  const daysAhead = step === 'monday' ? (8 - weekday) % 7 || 7 : wall - midnight < nineOClock ? 0 : 1;
  return { to: new Date(midnight + daysAhead * day + nineOClock).toISOString().slice(0, 16) };
}

/** The ISO week: the one that holds the Thursday. @param {number} milliseconds since 1970 */
function weekOf(milliseconds) {
  const parts = Object.fromEntries(
    numberForm.formatToParts(milliseconds).map((part) => [part.type, Number(part.value)]),
  );
  const midnight = Date.UTC(parts.year, parts.month - 1, parts.day);
  const thursday = midnight + (4 - (new Date(midnight).getUTCDay() || 7)) * day;
  return 1 + Math.floor((thursday - Date.UTC(new Date(thursday).getUTCFullYear(), 0, 1)) / (7 * day));
}
