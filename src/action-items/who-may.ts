// Who may do what to an action item or a meeting, in one place.
import type { Meeting } from '../meetings/meeting.ts';
import type { Member } from '../people/team.ts';
import type { ActionItem, ItemChange } from './action-item.ts';

/** Owners answer for their own; the project leaders for everybody. */
export function mayAnswer(member: Member, item: ActionItem): boolean {
  return member.role === 'project leader' || item.owners.includes(member.id);
}

/** A change is taken back by the person who made it, or by a project leader. */
export function mayUndo(member: Member, change: ItemChange): boolean {
  return member.role === 'project leader' || change.by === member.id;
}

/** Everybody plans meetings; whoever planned one moves and cancels it, and so do the project leaders. */
export function mayChangeMeeting(member: Member, meeting: Meeting): boolean {
  return member.role === 'project leader' || meeting.createdBy === member.id;
}
