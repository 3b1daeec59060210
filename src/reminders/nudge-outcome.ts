// What became of an item since a nudge about it was sent: the line that stands there instead of its buttons.
import { Temporal } from 'temporal-polyfill';
import { isFinished } from '../action-items/action-item.ts';
import { standingLine } from '../action-items/standing.ts';
import { momentFor, type Reader } from '../people/reader.ts';
import { nameIn, type Person, type Team } from '../people/team.ts';
import { shortened } from '../texts/shortened.ts';
import { isTell } from './ask-facts.ts';
import type { NudgeEntry } from './nudge-store.ts';
import { isBefore } from './presence.ts';

const longestLine = 200;
const longestNames = 120;

/** Undefined while it waits for an answer. `sentAt` is when the nudge was planned for. */
export function nudgeOutcome(
  entry: Pick<NudgeEntry, 'item' | 'why' | 'wasDueOn'>,
  person: Person,
  team: Team,
  reader: Reader,
  sentAt: Temporal.Instant,
): string | undefined {
  const { item } = entry;
  const { actionItems, answers } = reader.texts;
  const moment = momentFor(reader, item.said.at);
  const by = item.said.by === person.id ? undefined : nameIn(team, item.said.by);
  const elsewhere = isFinished(item) ? undefined : whereItWent(entry, person, team, reader);
  if (elsewhere) return elsewhere;
  const saidSince = Temporal.Instant.compare(item.said.at, sentAt) >= 0;
  switch (item.status) {
    case 'done':
      return [actionItems.done(moment, by), ...(by ? [] : [answers.thanks])].join('. ');
    case 'cancelled':
      return actionItems.cancelled(moment, by);
    case 'on track':
      return saidSince ? actionItems.onTrack(moment, by) : undefined;
    case 'delayed':
      return saidSince ? standingLine({ ...item, status: item.status }, reader, by, longestLine) : undefined;
    case 'blocked':
      return isBlockedSince(entry, sentAt)
        ? standingLine({ ...item, status: item.status }, reader, by, longestLine)
        : undefined;
    case 'open':
      return undefined;
  }
}

/** Whether the nudge still waits for an answer about it: late without a new day is none yet. */
export function isUnanswered(...of: Parameters<typeof nudgeOutcome>): boolean {
  const [{ item }, person] = of;
  const isLate = item.status === 'delayed' && item.owners.includes(person.id);
  return isLate || nudgeOutcome(...of) === undefined;
}

/** Also where the same was said again after the question. */
function isBlockedSince(
  { item: { said, undoable } }: Pick<NudgeEntry, 'item'>,
  sentAt: Temporal.Instant,
): boolean {
  const again = undoable?.verb === 'block' ? undoable.at : said.at;
  return [said.at, again].some((at) => Temporal.Instant.compare(at, sentAt) >= 0);
}

/** It is somebody else's now, or due later than when it was asked about. */
function whereItWent(
  { item, why, wasDueOn }: Pick<NudgeEntry, 'item' | 'why' | 'wasDueOn'>,
  person: Person,
  team: Team,
  { texts: { actionItems, changes, dates }, today }: Reader,
): string | undefined {
  if (!isTell(why) && !item.owners.includes(person.id)) {
    const owners = actionItems.owners(item.owners.map((owner) => nameIn(team, owner)));
    return changes.nowWith(shortened(owners, longestNames));
  }
  if (item.status === 'blocked') return undefined;
  return isBefore(wasDueOn, item.dueOn) ? changes.nowDue(dates.day(item.dueOn, today)) : undefined;
}
