// What stands over a list: what it is of, and how many.
import { Temporal } from 'temporal-polyfill';
import type { ListFilter } from '../chat/list-filter.ts';
import { exampleOwner } from '../help/example-owner.ts';
import type { Turn } from '../people/find-turns.ts';
import { everInTeam } from '../people/team.ts';
import { shortened } from '../texts/shortened.ts';

const longestName = 80;

export function listHeading(filter: ListFilter, count: number, { team, member, reader }: Turn): string {
  const { actionItems, lists } = reader.texts;
  switch (filter.by) {
    case 'all':
      return count > 0 ? actionItems.list(count) : actionItems.emptyList(exampleOwner(team, member));
    case 'mine':
      return count > 0 ? actionItems.myList(count) : actionItems.emptyMyList;
    case 'late':
      return lists.late(count);
    case 'done':
      return lists.done(count);
    case 'person': {
      if (filter.person === member.id) return count > 0 ? actionItems.myList(count) : actionItems.emptyMyList;
      return lists.ofPerson(shortened(everInTeam(team, filter.person)?.name ?? '–', longestName), count);
    }
    case 'organisation': {
      const everybody = [...team.members, ...team.former];
      const found = everybody.find(({ organisation }) => organisation.id === filter.organisation);
      return lists.ofOrganisation(shortened(found?.organisation.name ?? '–', longestName), count);
    }
    case 'due day': {
      const day = reader.texts.dates.day(Temporal.PlainDate.from(filter.on), reader.today);
      return lists.ofDay(day, count);
    }
    case 'meeting': {
      const { planned, latest } = team.meetings;
      const found = [...planned, ...latest].find(({ id }) => id === filter.meeting);
      return lists.ofMeeting(shortened(found?.title ?? '–', longestName), count);
    }
  }
}
