// The shapes of wall-time.js, for the tests.
export function longTime(milliseconds: number): string;
export function dayOf(instant: string): string;
export function timeOf(instant: string): string;
export function weekdayAndTime(instant: string): string;
export function clockMove(step: string, now: string): { advance: string } | { to: string };
