// Who has come to a team and who has left it, given who is in its channels. The platforms' rosters are the truth.
import { type AccountAddress, messengerOf } from '../chat/address.ts';
import type { Person, Team } from './team.ts';

/** Everybody in the team's channels; `unread` names the messengers of channels whose members could not be read. */
export type Presence = { accounts: Set<AccountAddress>; unread: Set<string> };

export type Moves = {
  /** Accounts of nobody who ever was in the team. */
  strangers: AccountAddress[];
  /** Person ids. */
  returned: string[];
  left: string[];
};

/**
 * Somebody leaves who is in none of the team's channels, as far as that can be known: a channel that cannot be read may
 * be where they are. A cluster contact follows a team from outside and is let be. 'everywhere': also who is only on a
 * platform on which the team has no channel any more.
 */
export function movesIn(
  team: Team,
  { accounts, unread }: Presence,
  looked: 'where it has channels' | 'everywhere' = 'where it has channels',
): Moves {
  const everybody = [...team.members, ...team.former];
  const known = new Set(everybody.flatMap((person) => person.accounts));
  const isHere = (person: Person) => person.accounts.some((account) => accounts.has(account));
  const places = new Set(team.channels.map(({ address }) => messengerOf(address)));
  const isGone = (person: Person) => {
    const messengers = person.accounts.map(messengerOf).filter((messenger) => places.has(messenger));
    const couldBeSeen = looked === 'everywhere' || messengers.length > 0;
    return !isHere(person) && couldBeSeen && !messengers.some((one) => unread.has(one));
  };
  return {
    strangers: [...accounts].filter((account) => !known.has(account)),
    returned: team.former.filter(isHere).map(({ id }) => id),
    left: team.members.filter((one) => one.role !== 'cluster contact' && isGone(one)).map(({ id }) => id),
  };
}
