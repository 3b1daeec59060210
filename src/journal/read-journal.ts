// What one who may fetch it gets of a meeting, out of the rows of this moment.
import { readWrapUp } from '../meetings/settle-agenda-item.ts';
import { type Reader, readerFor } from '../people/reader.ts';
import { may } from '../people/rights.ts';
import { standingIn } from '../people/standings.ts';
import { everInTeam, memberById } from '../people/team.ts';
import type { JournalOf } from '../privacy/download.ts';
import type { Stores } from '../stores.ts';
import { compileJournal, type Journal } from './journal.ts';

/** Undefined where whoever asked may no longer have it, or the meeting is gone. */
export async function readJournal(
  stores: Stores,
  { personId, teamId, meetingId, organisationId }: JournalOf,
): Promise<{ journal: Journal; reader: Reader } | undefined> {
  await stores.reach.alsoTeam(teamId);
  const team = await stores.teams.byId(teamId);
  const member = memberById(team, personId);
  if (!member || !may(standingIn({ team, member }), 'export journal', 'meeting')) return undefined;
  const meeting = await stores.meetings.lock(teamId, meetingId);
  if (!meeting) return undefined;
  const reader = readerFor(member, team, await stores.clock.now());
  const wrapUp = await readWrapUp(stores, meeting);
  const owners = wrapUp.agreed.flatMap((item) => item.owners).flatMap((id) => everInTeam(team, id) ?? []);
  const organisation = owners.find((owner) => owner.organisation.id === organisationId)?.organisation;
  if (organisationId && !organisation) return undefined;
  return { journal: compileJournal(wrapUp, team, reader, organisation), reader };
}
