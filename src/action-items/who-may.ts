// Who may do what to an action item, a meeting, an agenda or the polls: one table, read by everything that changes or shows one.
import type { AgendaItem } from '../meetings/agenda.ts';
import type { Meeting } from '../meetings/meeting.ts';
import type { Turn } from '../people/find-turns.ts';
import { leads, type Member, memberById, type Team } from '../people/team.ts';
import type { ActionItem, ItemChange } from './action-item.ts';

type Standing = 'owner' | 'project leader' | 'whoever changed it' | 'everybody in the team';

const whoMay = {
  answer: ['owner', 'project leader'],
  postpone: ['owner', 'project leader'],
  reassign: ['owner', 'project leader'],
  reword: ['owner', 'project leader'],
  change: ['owner', 'project leader'],
  cancel: ['owner', 'project leader'],
  decline: ['owner'],
  undo: ['whoever changed it', 'project leader'],
  'see history': ['everybody in the team'],
} as const satisfies Record<string, Standing[]>;

type Deed = keyof typeof whoMay;

/** What stays with an owner who has left the team. */
const afterLeaving: readonly Deed[] = ['answer', 'decline', 'undo'];

/** What to show a button for: what this member may do now, who may have left the team. */
export function mayNow(
  { team, member }: Pick<Turn, 'team' | 'member'>,
  deed: Deed,
  item: ActionItem,
): boolean {
  const isPresent = memberById(team, member.id) !== undefined;
  return (isPresent || afterLeaving.includes(deed)) && may(member, deed, item);
}

/** `change` is the one that an undo takes back. */
export function may(member: Member, deed: Deed, item: ActionItem, change?: ItemChange): boolean {
  const standings: readonly Standing[] = whoMay[deed];
  return standings.some((standing) => stands(member, standing, item, change));
}

function stands(member: Member, standing: Standing, item: ActionItem, change?: ItemChange): boolean {
  switch (standing) {
    case 'owner':
      return item.owners.includes(member.id);
    case 'project leader':
      return leads(member);
    case 'whoever changed it':
      return change?.by === member.id;
    case 'everybody in the team':
      return true;
  }
}

type Planned = Pick<Meeting, 'createdBy'>;

/** Everybody in the team plans meetings; moving and cancelling one is for these. */
const whoMayChangeMeeting = {
  'whoever planned it': (member: Member, meeting: Planned) => meeting.createdBy === member.id,
  'project leader': leads,
};

/** A meeting, or a whole series. */
export function mayChangeMeeting(member: Member, meeting: Planned): boolean {
  return Object.values(whoMayChangeMeeting).some((stands) => stands(member, meeting));
}

/** What holds for everybody in the team, such as its polls and a channel's language, is settled by these. */
const whoMaySettle = {
  'project leader': leads,
  'everybody but contacts, in a team without a leader': ({ role }: Member, team: Team) =>
    role !== 'cluster contact' && !team.members.some(leads),
};

export function maySettle({ team, member }: Pick<Turn, 'team' | 'member'>): boolean {
  return Object.values(whoMaySettle).some((stands) => stands(member, team));
}

/** Everybody in the team adds to an agenda and puts it in order; taking something off is for whoever put it there, too. */
export function mayRemoveFromAgenda(member: Member, item: AgendaItem, meeting: Meeting): boolean {
  return item.addedBy === member.id || mayChangeMeeting(member, meeting);
}
