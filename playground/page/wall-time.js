// Reads and writes the playground's wall time in Copenhagen, whatever zone the browser is in.
import { texts } from './texts.js';

const zone = 'Europe/Copenhagen';
const minute = 60_000;
const day = 24 * 60 * minute;
const nineOClock = 9 * 60 * minute;

/** @type {Map<string, Intl.DateTimeFormat>} */
const forms = new Map();

/** In the page's language. @param {Intl.DateTimeFormatOptions} options @param {string | number} instant */
function format(options, instant) {
  const key = `${texts.locale} ${Object.entries(options)}`;
  const form = forms.get(key) ?? new Intl.DateTimeFormat(texts.locale, { timeZone: zone, ...options });
  forms.set(key, form);
  return form.format(new Date(instant));
}

/** Such as "tirsdag den 24. november". @param {string | number} instant */
export const dayOf = (instant) => format({ weekday: 'long', day: 'numeric', month: 'long' }, instant);
/** As the bot says it, such as "9.14". @param {string | number} instant */
export function timeOf(instant) {
  const clock = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, instant);
  const [hour = '', minute = ''] = clock.split(/\D/);
  return texts.time(Number(hour), minute);
}
/** Such as "fredag kl. 9.00". @param {string | number} instant */
export const weekdayAndTime = (instant) =>
  `${format({ weekday: 'long' }, instant)} ${texts.at(timeOf(instant))}`;

/**
 * The body for POST clock that a button stands for.
 * @param {string} step 'hour', 'morning' (the next 09:00), 'monday' (09:00 on a later day) or 'meeting'
 * @param {string} now wall time with offset, such as 2026-11-30T08:59:00+01:00
 * @param {string} [meeting] the same, for the next meeting
 */
export function clockMove(step, now, meeting) {
  if (step === 'hour') return { advance: 'PT1H' };
  if (step === 'meeting' && meeting) return { to: meeting.slice(0, 16) };
  // Wall time counted as if it were UTC: only days are added, so no change of clocks can get in between.
  const wall = Date.parse(`${now.slice(0, 19)}Z`);
  const midnight = Math.floor(wall / day) * day;
  const weekday = new Date(midnight).getUTCDay();
  const daysAhead = step === 'monday' ? (8 - weekday) % 7 || 7 : wall - midnight < nineOClock ? 0 : 1;
  return { to: new Date(midnight + daysAhead * day + nineOClock).toISOString().slice(0, 16) };
}

/** The ISO week: the one that holds the Thursday. @param {number} instant milliseconds since 1970 */
export function weekOf(instant) {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(instant).split('-').map(Number);
  const [year = 0, month = 0, date = 0] = parts;
  const midnight = Date.UTC(year, month - 1, date);
  const thursday = midnight + (4 - (new Date(midnight).getUTCDay() || 7)) * day;
  return 1 + Math.floor((thursday - Date.UTC(new Date(thursday).getUTCFullYear(), 0, 1)) / (7 * day));
}
