// "Forbind": a project leader gets the code that opens the team to one more channel. It is shown once, to them alone.

import { type Reply, tell } from '../chat/event.ts';
import type { Turn } from '../people/find-turns.ts';
import { may } from '../people/rights.ts';
import { standingIn } from '../people/standings.ts';
import type { Stores } from '../stores.ts';
import { hashOfCode, minutesValid, newCode, shownCode } from './link-code.ts';

export async function offerCode(stores: Stores, turn: Turn): Promise<Reply> {
  const { team, member, reader } = turn;
  const { linking, dates } = reader.texts;
  if (!may(standingIn(turn), 'link', 'team')) return tell(linking.leadersOnly);
  const { linkCodes, audit } = stores;
  await linkCodes.hold();
  const code = newCode();
  const expiresAt = reader.now.add({ minutes: minutesValid });
  await linkCodes.offer({ teamId: team.id, hash: hashOfCode(code), by: member.id, expiresAt });
  await audit.add({ verb: 'offered code', object: 'code', teamId: team.id, byPersonId: member.id });
  const until = dates.time(expiresAt.toZonedDateTimeISO(reader.timeZone).toPlainTime());
  return tell(linking.code(shownCode(code), until));
}
