// How somebody stands to a team and to what is in it: what the table of rights (rights.ts) is asked with.
import type { Turn } from './find-turns.ts';
import type { Role, Standing } from './rights.ts';
import { leads, memberById } from './team.ts';

/** Whoever acts, in the team that it is about; they may have left it. */
export type Who = Pick<Turn, 'team' | 'member'>;

function roleIn({ team, member }: Who): Role {
  return memberById(team, member.id) ? member.role : 'former member';
}

/** In the team as a whole. */
export function standingIn(who: Who): Standing[] {
  const role = roleIn(who);
  const isOfLeaderless = role === 'member' && !who.team.members.some(leads);
  return isOfLeaderless ? [role, 'of a leaderless team'] : [role];
}

/** `change` is the one that an undo takes back. */
export function standingToItem(who: Who, item: { owners: string[] }, change?: { by: string }): Standing[] {
  const { id } = who.member;
  const hasLeft = roleIn(who) === 'former member';
  return [
    ...standingIn(who),
    ...when(item.owners.includes(id), hasLeft ? 'owner who left' : 'owner'),
    ...when(change?.by === id, hasLeft ? 'changed it and left' : 'whoever changed it'),
  ];
}

/** To a meeting, a series or a poll; whoever has left is nothing to it any more. */
export function standingToMade(who: Who, made: { createdBy: string }, change?: { by: string }): Standing[] {
  const isHere = roleIn(who) !== 'former member';
  return [
    ...standingIn(who),
    ...when(isHere && made.createdBy === who.member.id, 'maker'),
    ...when(isHere && change?.by === who.member.id, 'whoever changed it'),
  ];
}

export function standingToPoint(
  who: Who,
  point: { addedBy: string },
  meeting: { createdBy: string },
): Standing[] {
  const isHere = roleIn(who) !== 'former member';
  return [
    ...standingIn(who),
    ...when(isHere && point.addedBy === who.member.id, 'maker'),
    ...when(isHere && meeting.createdBy === who.member.id, 'planner of its meeting'),
  ];
}

const when = (holds: boolean, standing: Standing): Standing[] => (holds ? [standing] : []);
