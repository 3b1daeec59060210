// The shapes of wall-time.js, for the tests.
export function dayOf(instant: string | number): string;
export function timeOf(instant: string | number): string;
export function weekdayAndTime(instant: string | number): string;
export function weekOf(instant: number): number;
export function clockMove(step: string, now: string, meeting?: string): { advance: string } | { to: string };
