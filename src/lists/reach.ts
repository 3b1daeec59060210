// What a project leader sees beside the agreements: who has not answered, and who could not be reached, with what to do.

import type { ActionItem } from '../action-items/action-item.ts';
import { type Element, say } from '../chat/card.ts';
import { type Reply, tell } from '../chat/event.ts';
import type { WhyUndelivered } from '../deliveries/dead-letters.ts';
import type { Turn } from '../people/find-turns.ts';
import { may } from '../people/rights.ts';
import { standingIn } from '../people/standings.ts';
import { everInTeam, firstName, nameIn } from '../people/team.ts';
import type { Stores } from '../stores.ts';
import { shortened } from '../texts/shortened.ts';

export type Reach = {
  /** Asked, and nobody has answered since; by item id. */
  unanswered: Set<string>;
  /** By person id. */
  unreached: Map<string, WhyUndelivered>;
  /** What may have arrived in a channel, and is not posted twice unless somebody asks for it. */
  unsure: { deliveryId: string; channelId: string }[];
};

const longestNames = 80;
const mostLines = 5;

/** Undefined for everybody but a project leader. */
export async function reachOf({ nudges, deadLetters }: Stores, turn: Turn): Promise<Reach | undefined> {
  if (!may(standingIn(turn), 'see reach', 'team')) return undefined;
  const { team } = turn;
  const letters = await deadLetters.undelivered(team.id);
  const unreached = new Map<string, WhyUndelivered>();
  for (const { to, why } of letters)
    if ('personId' in to && everInTeam(team, to.personId)) unreached.set(to.personId, why);
  const unsure = letters.flatMap(({ deliveryId, to, why }) =>
    'channelId' in to && why === 'perhaps arrived' ? [{ deliveryId, channelId: to.channelId }] : [],
  );
  return { unanswered: new Set(await nudges.unanswered(team.id)), unreached, unsure };
}

/** "ikke nået: Bo Lind", "ikke svaret"; nothing where somebody was asked just now, or nobody yet. */
export function reachWords(item: ActionItem, { unanswered, unreached }: Reach, turn: Turn): string[] {
  const { lists, actionItems } = turn.reader.texts;
  const missed = item.owners.filter((personId) => unreached.has(personId));
  if (missed.length > 0) {
    const names = actionItems.owners(missed.map((personId) => nameIn(turn.team, personId)));
    return [lists.notReached(shortened(names, longestNames))];
  }
  return unanswered.has(item.id) ? [lists.notAnswered] : [];
}

/** What to do about each person and channel that may not have been reached, and a way to let the bot try again. */
export function reachAdvice({ unreached, unsure }: Reach, { team, reader }: Turn): Element[] {
  const { lists } = reader.texts;
  const people = [...unreached].map(([personId, why]) => {
    const person = everInTeam(team, personId);
    return lists.advice[why](person ? firstName(person) : '–');
  });
  const places = new Set(
    unsure.map(({ channelId }) => team.channels.find(({ id }) => id === channelId)?.name),
  );
  const advice = [...people, ...[...places].map((name) => lists.advice['perhaps arrived'](name ?? '–'))];
  if (advice.length === 0) return [];
  const lines = advice.slice(0, mostLines);
  const rest = advice.length - lines.length;
  const said = [...lines, ...(rest > 0 ? [lists.unreachedRest(rest)] : [])];
  return [
    {
      kind: 'entries',
      entries: [
        { lines: [[say(lists.unreachedTitle, 'strong')], ...said.map((line) => [say(line)])], buttons: [] },
      ],
    },
    { kind: 'buttons', buttons: [{ label: lists.tryAgain, press: { do: 'reach again', team: team.id } }] },
  ];
}

/** Undefined where it is not this team, or the member does not lead it. */
export async function reachAgain(stores: Stores, turn: Turn, teamId: string): Promise<Reply | undefined> {
  const { team, reader } = turn;
  if (!may(standingIn(turn), 'reach again', 'team')) return undefined;
  const reach = team.id === teamId ? await reachOf(stores, turn) : undefined;
  if (!reach) return undefined;
  let count = 0;
  const missed = [...[...reach.unreached.keys()].map((personId) => ({ personId })), ...reach.unsure];
  for (const each of missed) count += await stores.deadLetters.retry(each);
  return tell(count > 0 ? reader.texts.lists.triesAgain(count) : reader.texts.lists.nothingToTry);
}
