// "kalender": where the team's meetings can be subscribed to, told to whoever asks.
import { linkToOwn, say } from '../chat/card.ts';
import { type Reply, tell } from '../chat/event.ts';
import type { Turn } from '../people/find-turns.ts';
import { may } from '../people/rights.ts';
import { standingIn } from '../people/standings.ts';
import type { Stores } from '../stores.ts';
import { feedAddress } from './calendar-feed.ts';

/** `renew`: by another address, so that the old one shows nothing any more; for project leaders. */
export async function replyToCalendar(
  { calendars, publicUrl }: Stores,
  turn: Turn,
  renew: boolean,
): Promise<Reply> {
  const { team, reader } = turn;
  const { calendar } = reader.texts;
  const standing = standingIn(turn);
  if (renew && !may(standing, 'renew calendar', 'team')) return tell(calendar.mayNotRenew);
  const name = await (renew ? calendars.rename(team.id) : calendars.nameOfTeam(team.id));
  const address = feedAddress(publicUrl, name);
  if (!address) return tell(calendar.notReachable);
  const text = renew ? calendar.renewed(address) : calendar.subscribe(address);
  return {
    show: 'privately',
    card: {
      summary: text,
      elements: [
        { kind: 'text', runs: [say(text)] },
        ...linkToOwn(calendar.open, address),
        { kind: 'text', runs: [say(calendar.keepItInTheTeam, 'quiet')] },
      ],
    },
  };
}
