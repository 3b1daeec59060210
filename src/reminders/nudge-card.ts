// A nudge: one message with all that a person is asked about, each with its answers, what a leader is told, and the pulse.
import { answerButtons } from '../action-items/answer-buttons.ts';
import { dueLine } from '../action-items/item-card.ts';
import type { Button, Card, Element, Run } from '../chat/card.ts';
import { say } from '../chat/card.ts';
import { entriesWithButtons } from '../chat/card-limits.ts';
import type { NudgeSubject } from '../deliveries/delivery.ts';
import type { Reader } from '../people/reader.ts';
import { firstName, memberById, nameIn } from '../people/team.ts';
import { type RoundToTell, roundLine } from '../polls/round-line.ts';
import { shortened } from '../texts/shortened.ts';
import { isTell } from './ask-facts.ts';
import { helpingEntry } from './helping-entry.ts';
import { daysAfterTheLast, ladderOf } from './ladder.ts';
import { isUnanswered, nudgeOutcome } from './nudge-outcome.ts';
import type { NudgeEntry } from './nudge-store.ts';
import { dayOf, isBefore } from './presence.ts';
import { putOffAt } from './put-off-times.ts';
import type { ShownNudge } from './read-nudge.ts';

const longestLine = 200;
const longestNames = 80;
/** A leader is told of more by the list of what is late. */
const mostTold = 4;
/** Beside what is asked and told; the others are in the list of barriers. */
const mostHelping = 2;

export type Nudge = ShownNudge & {
  deliveryId: string;
  kind: NudgeSubject['kind'];
  /** Those that still wait for this person. */
  rounds: RoundToTell[];
};

export function nudgeCard(nudge: Nudge, reader: Reader): Card {
  const { reminders } = reader.texts;
  const asked = nudge.entries.filter(({ why }) => !isTell(why) && why !== 'helping');
  const helping = nudge.entries.filter(({ why }) => why === 'helping');
  const told = nudge.entries.filter(({ why }) => isTell(why));
  const greeting = greetingOf(nudge, asked, reader);
  const elements: Element[] = [{ kind: 'text', runs: [say(greeting)] }];
  const room = entriesWithButtons - nudge.rounds.length;
  const shown = asked.slice(0, room);
  if (asked.length > 0)
    elements.push({ kind: 'entries', entries: shown.map((entry) => askedEntry(entry, nudge, reader)) });
  elements.push(...theRest(asked.length - shown.length, reader));
  if (told.length > 0) {
    const here = told.slice(0, mostTold);
    const withButtons = room - shown.length;
    if (asked.length > 0) elements.push({ kind: 'text', runs: [say(reminders.asLeader)] });
    elements.push({
      kind: 'entries',
      entries: here.map((entry, index) => toldEntry(entry, nudge, reader, index < withButtons)),
    });
    elements.push(...theRest(told.length - here.length, reader));
  }
  const used = shown.length + Math.min(told.length, mostTold);
  elements.push(...helpingPart(helping, nudge, room - used, reader));
  elements.push(...laterButton(nudge, asked, reader), ...roundLines(nudge, reader));
  return { summary: greeting, elements };
}

function greetingOf(
  { kind, person, entries, rounds }: Nudge,
  asked: NudgeEntry[],
  { texts }: Reader,
): string {
  const { reminders, dates } = texts;
  const name = firstName(person);
  const time = entries[0]?.item.dueTime;
  if (kind === 'timed nudge' && time) return reminders.timedGreeting(name, dates.time(time));
  if (kind === 'later nudge') return reminders.laterGreeting(name, asked.length);
  if (entries.length > 0 && entries.every(({ why }) => why === 'helping'))
    return texts.barriers.helpingGreeting(name, entries.length);
  if (asked.length > 0) return reminders.greeting(name, asked.length);
  if (entries.length > 0) return reminders.leaderGreeting(name);
  return rounds.length > 0 ? reminders.roundGreeting(name) : reminders.roundsDone(name);
}

/** One that has been answered since is gone; where there was nothing else, the greeting says so. */
function roundLines({ rounds, teams }: Nudge, reader: Reader): Element[] {
  if (rounds.length === 0) return [];
  const all = new Set([...teams.keys(), ...rounds.map(({ team }) => team.id)]);
  return [{ kind: 'entries', entries: rounds.map((round) => roundLine(round, all.size > 1, reader)) }];
}

/** What the person has taken for others. */
function helpingPart(helping: NudgeEntry[], nudge: Nudge, withButtons: number, reader: Reader): Element[] {
  if (helping.length === 0) return [];
  const { barriers } = reader.texts;
  const isAlone = helping.length === nudge.entries.length;
  const most = isAlone ? mostTold : withButtons > 0 ? mostHelping : 0;
  const here = helping.slice(0, most);
  if (here.length === 0) return [{ kind: 'text', runs: [say(barriers.helpingToo(helping.length))] }];
  const entries = here.map((entry, index) => helpingEntry(entry, nudge, reader, index < withButtons));
  const more = helping.length - here.length;
  return [
    ...(isAlone ? [] : [{ kind: 'text' as const, runs: [say(barriers.helping)] }]),
    { kind: 'entries', entries },
    ...(more > 0 ? [{ kind: 'text' as const, runs: [say(barriers.rest(more))] }] : []),
  ];
}

function askedEntry(entry: NudgeEntry, nudge: Nudge, reader: Reader): { lines: Run[][]; buttons: Button[] } {
  const outcome = outcomeOf(entry, nudge, reader);
  const ladder = ladderOf(nudge.teams.get(entry.item.teamId) ?? {});
  const warning = reader.texts.reminders.warning(daysAfterTheLast(ladder), entry.item.owners.length);
  return {
    lines: [
      ...itemLines(entry, nudge, reader),
      ...(entry.why === 'warning' && !outcome ? [[say(warning, 'quiet')]] : []),
      ...(outcome ? [[say(outcome, 'strong')]] : []),
    ],
    buttons: waits(entry, nudge, reader) ? offered(entry, nudge, reader) : [],
  };
}

function toldEntry(entry: NudgeEntry, nudge: Nudge, reader: Reader, withButtons: boolean) {
  const { actionItems } = reader.texts;
  const outcome = outcomeOf(entry, nudge, reader);
  const team = nudge.teams.get(entry.item.teamId);
  const names = team ? entry.item.owners.map((owner) => nameIn(team, owner)) : [];
  const owners = shortened(actionItems.owners(names), longestNames);
  const news = toldOf(entry, owners, nudge, reader);
  return {
    lines: [...itemLines(entry, nudge, reader), [say(outcome ?? news, 'strong')]],
    buttons: outcome || !withButtons ? [] : [correctButton(entry, reader)],
  };
}

/**
 * "Forsinket" without a new day goes on being asked about, but whoever said it has not been silent. Somebody can also go
 * away for good when the day has passed.
 */
function toldOf(
  { item, why, wasDueOn }: NudgeEntry,
  owners: string,
  { person, sentAt }: Nudge,
  reader: Reader,
): string {
  const { reminders } = reader.texts;
  if (why === 'no answer') return item.status === 'delayed' ? reminders.noNewDay : reminders.noAnswer(owners);
  const onDay = dayOf(sentAt, person);
  return isBefore(wasDueOn, onDay) ? reminders.nobodyThereNow(owners) : reminders.nobodyThere(owners);
}

function itemLines({ item }: NudgeEntry, { teams }: Nudge, reader: Reader): Run[][] {
  const team = teams.get(item.teamId);
  return [
    [say(`#${item.number} `, 'strong'), say(shortened(item.what, longestLine))],
    [say(dueLine(item, reader), 'quiet')],
    ...(teams.size > 1 && team ? [[say(reader.texts.reminders.inTeam(team.name), 'quiet')]] : []),
  ];
}

function outcomeOf(entry: NudgeEntry, { person, teams, sentAt }: Nudge, reader: Reader): string | undefined {
  const team = teams.get(entry.item.teamId);
  return team && nudgeOutcome(entry, person, team, reader, sentAt);
}

function waits(entry: NudgeEntry, { person, teams, sentAt }: Nudge, reader: Reader): boolean {
  const team = teams.get(entry.item.teamId);
  return team !== undefined && isUnanswered(entry, person, team, reader, sentAt);
}

/** What blocks it is asked in a form, which is the team's own: not for somebody who has left it. */
function offered({ item }: NudgeEntry, { person, teams }: Nudge, reader: Reader): Button[] {
  const team = teams.get(item.teamId);
  const isMember = team !== undefined && memberById(team, person.id) !== undefined;
  return answerButtons(item, reader).filter(({ press }) => press.do !== 'block' || isMember);
}

function correctButton({ item }: NudgeEntry, { texts: { changes } }: Reader): Button {
  return {
    label: changes.correct,
    spoken: changes.correctSpoken(item.number),
    press: { do: 'change item', item: item.id },
  };
}

function theRest(count: number, { texts: { reminders } }: Reader): Element[] {
  if (count <= 0) return [];
  return [
    { kind: 'text', runs: [say(reminders.rest(count))] },
    { kind: 'buttons', buttons: [{ label: reminders.showRest, press: { do: 'list' } }] },
  ];
}

/** Below everything, as long as something waits; once pressed, the day that it was put off to. */
function laterButton(nudge: Nudge, asked: NudgeEntry[], reader: Reader): Element[] {
  const { reminders } = reader.texts;
  const waiting = asked.filter((entry) => waits(entry, nudge, reader));
  if (waiting.length === 0) return [];
  const [putOffTo] = waiting.flatMap((entry) => entry.putOffTo ?? []);
  if (putOffTo && waiting.every((entry) => entry.putOffTo)) {
    const at = putOffAt(putOffTo, nudge.person).toZonedDateTimeISO(nudge.person.timeZone);
    const told = reminders.laterTold(reader.texts.dates.moment(at, reader.today));
    return [{ kind: 'text', runs: [say(told, 'quiet')] }];
  }
  const press = { do: 'later', nudge: nudge.deliveryId } as const;
  return [{ kind: 'buttons', buttons: [{ label: reminders.later, press }] }];
}
