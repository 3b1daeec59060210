// Which items a list is of.
import { Temporal } from 'temporal-polyfill';
import { type ActionItem, isFinished } from '../action-items/action-item.ts';
import type { ListFilter } from '../chat/list-filter.ts';
import type { Turn } from '../people/find-turns.ts';
import { everInTeam, type Team } from '../people/team.ts';

/** The items that the list is of, in the order they came; done ones where it is of those. */
export function listed(items: ActionItem[], filter: ListFilter, turn: Turn): ActionItem[] {
  if (filter.by === 'done') return items.filter(({ status }) => status === 'done').sort(latestFirst);
  return items.filter((item) => !isFinished(item) && isMeant(item, filter, turn));
}

/** What was done lately is shown below the lists that are of nothing in particular. */
export function doneLately(items: ActionItem[], filter: ListFilter, turn: Turn): ActionItem[] {
  if (filter.by !== 'all' && filter.by !== 'mine') return [];
  return items.filter((item) => item.status === 'done' && isMeant(item, filter, turn)).sort(latestFirst);
}

function isMeant(item: ActionItem, filter: ListFilter, { team, member, reader }: Turn): boolean {
  switch (filter.by) {
    case 'all':
    case 'done':
      return true;
    case 'mine':
      return item.owners.includes(member.id);
    case 'late':
      return item.status === 'delayed' || Temporal.PlainDate.compare(item.dueOn, reader.today) < 0;
    case 'person':
      return item.owners.includes(filter.person);
    case 'organisation':
      return item.owners.some((owner) => everInTeam(team, owner)?.organisation.id === filter.organisation);
    case 'due day':
      return item.dueOn.equals(filter.on);
    case 'meeting':
      return item.meetingId === filter.meeting || isDueAt(item, filter.meeting, team);
  }
}

/** "til næste møde": to be done by the day of a meeting that is still to come. */
function isDueAt({ dueOn }: ActionItem, meetingId: string, { meetings }: Team): boolean {
  return meetings.planned.some(({ id, heldOn }) => id === meetingId && heldOn.equals(dueOn));
}

function latestFirst(one: ActionItem, other: ActionItem): number {
  return Temporal.Instant.compare(other.said.at, one.said.at);
}
