// A team as the rules see it, without a database.

import { Temporal } from 'temporal-polyfill';
import type { ActionItem } from '#src/action-items/action-item.ts';
import type { Member, Team } from '#src/people/team.ts';

export function memberNamed(name: string, rest: Partial<Member> = {}): Member {
  return {
    id: `person-${name}`,
    name,
    organisation: { id: 'organisation', name: 'Kolding Kommune', sector: 'municipality' },
    role: 'member',
    timeZone: 'Europe/Copenhagen',
    accounts: [`slack:account/T/${name}`],
    ...rest,
  };
}

export function teamOf(...members: Member[]): Team {
  return {
    id: 'team',
    name: 'Hoftebrud',
    language: 'da',
    timeZone: 'Europe/Copenhagen',
    members,
    former: [],
    channels: [],
    polls: { minimum: 3, openFor: 4 },
    meetings: { planned: [], latest: [] },
  };
}

/** Item #1, open, owned by everybody in the team. */
export function itemIn(team: Team, rest: Partial<ActionItem> = {}): ActionItem {
  return {
    id: 'item',
    teamId: team.id,
    number: 1,
    what: 'sender skemaet',
    dueOn: Temporal.PlainDate.from('2026-11-27'),
    status: 'open',
    owners: team.members.map(({ id }) => id),
    createdBy: team.members[0]?.id ?? '',
    touched: { by: team.members[0]?.id ?? '', at: Temporal.Instant.from('2026-11-23T07:00:00Z') },
    said: { by: team.members[0]?.id ?? '', at: Temporal.Instant.from('2026-11-23T07:00:00Z') },
    ...rest,
  };
}
