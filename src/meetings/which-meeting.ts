// Which of the team's planned meetings somebody means: by words of its title, by its day, or because there is one only.
import type { Temporal } from 'temporal-polyfill';
import { fold } from '../dates/words.ts';
import type { Meeting } from './meeting.ts';

export type WhichMeeting =
  | { kind: 'one'; meeting: Meeting }
  | { kind: 'several'; meetings: Meeting[] }
  /** Meetings are planned, but none that is called so or held then. */
  | { kind: 'none of them' }
  | { kind: 'none planned' };

export function whichMeeting(
  planned: Meeting[],
  { title, heldOn }: { title: string; heldOn?: Temporal.PlainDate },
): WhichMeeting {
  if (planned.length === 0) return { kind: 'none planned' };
  const meant = planned.filter(
    (meeting) => isCalled(meeting, title) && (!heldOn || meeting.heldOn.equals(heldOn)),
  );
  const [first, ...others] = meant;
  if (!first) return { kind: 'none of them' };
  return others.length === 0 ? { kind: 'one', meeting: first } : { kind: 'several', meetings: meant };
}

/** The same name, give or take an ending: "Styregruppe", "Styregruppen", "styregruppemøde". */
export function hasTitle(meeting: { title: string }, title: string): boolean {
  const [one, other] = [fold(meeting.title).trim(), fold(title).trim()].toSorted(
    (left, right) => left.length - right.length,
  ) as [string, string];
  return one === other || (other.startsWith(one) && isEnding(other.slice(one.length)));
}

/** "Styregruppe", "Styregruppen" and "styregruppemødet" are all the Styregruppe's; '' is any. */
export function isCalled(meeting: { title: string }, words: string): boolean {
  const title = fold(meeting.title);
  const wanted = fold(words).trim();
  const ending = wanted.startsWith(title) ? wanted.slice(title.length) : undefined;
  return title.includes(wanted) || (ending !== undefined && isEnding(ending));
}

const isEnding = (ending: string): boolean => /^(?: ?s?moedet?|e?[nt])$/.test(ending);
