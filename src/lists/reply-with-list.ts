// The list that somebody asked for, and the presses in it: another page, or an answer to one of its items.
import { answerItem } from '../action-items/answer-item.ts';
import { replyToAnswerPress } from '../action-items/reply-to-change.ts';
import type { ButtonPress } from '../chat/button-press.ts';
import { type Card, say } from '../chat/card.ts';
import { type Reply, tell } from '../chat/event.ts';
import type { ListFilter } from '../chat/list-filter.ts';
import type { ListCommand } from '../commands/read-list.ts';
import type { Turns } from '../people/find-turns.ts';
import type { Stores } from '../stores.ts';
import { shortened } from '../texts/shortened.ts';
import { listCard, type TeamItems } from './list-card.ts';
import { reachOf } from './reach.ts';
import { type Choice, whichList } from './which-list.ts';

/** How long a finished item stays on the list: below the others, and where those alone are asked for. */
const doneStaysListed = { hours: 14 * 24 };
const doneCanBeListed = { hours: 90 * 24 };

const mostChoices = 10;
const longestEcho = 100;

/** In a direct conversation over all of the person's teams, each under its name. */
export async function replyWithList(stores: Stores, turns: Turns, filter: ListFilter): Promise<Reply> {
  return { show: 'privately', card: await draw(stores, turns, filter) };
}

export async function replyToListCommand(stores: Stores, turns: Turns, command: ListCommand): Promise<Reply> {
  if (command.kind === 'list') return replyWithList(stores, turns, { by: command.whose });
  const [choice, ...others] = whichList(turns, command.words, command.mention);
  const { lists } = turns[0].reader.texts;
  if (!choice) return tell(lists.unknown(shortened(command.words, longestEcho)));
  if (others.length === 0) return replyWithList(stores, turns, choice.filter);
  return { show: 'privately', card: choicesCard(lists.which, [choice, ...others], askedIn(turns)) };
}

export type ListPress = Extract<ButtonPress, { do: 'show list' | 'complete in list' }>;

/** The list in its place, as it is now. Undefined where the item is in none of these teams. */
export async function replyToListPress(
  stores: Stores,
  pressedIn: Turns,
  press: ListPress,
): Promise<Reply | undefined> {
  const { filter, page, team } = press;
  const [first, ...others] = team ? pressedIn.filter((turn) => turn.team.id === team) : pressedIn;
  if (!first) return undefined;
  const turns: Turns = [first, ...others];
  if (press.do === 'show list')
    return { show: 'in place', card: await draw(stores, turns, filter, page, undefined, team) };
  for (const turn of turns) {
    const answered = await answerItem(stores, turn, { id: press.listed }, 'complete');
    if (answered.kind === 'not found') continue;
    const refusal = replyToAnswerPress(answered, turn);
    const notice = refusal?.show === 'privately' ? refusal.card.summary : undefined;
    return { show: 'in place', card: await draw(stores, turns, filter, page, notice, team) };
  }
  return undefined;
}

async function draw(
  stores: Stores,
  turns: Turns,
  filter: ListFilter,
  page = 0,
  notice?: string,
  ofTeam = askedIn(turns),
): Promise<Card> {
  const since = filter.by === 'done' ? doneCanBeListed : doneStaysListed;
  const listOf = async (turn: Turns[0]): Promise<TeamItems> => {
    const reach = await reachOf(stores, turn);
    const items = await stores.items.openOrDoneSince(turn.team.id, turn.reader.now.subtract(since));
    return { turn, items, ...(reach && { reach }) };
  };
  const [first, ...others] = turns;
  const lists: [TeamItems, ...TeamItems[]] = [await listOf(first)];
  for (const turn of others) lists.push(await listOf(turn));
  return listCard(lists, filter, page, notice, ofTeam);
}

/** On Teams the list of a channel is shown in the conversation with the bot, where presses are of all teams. */
const askedIn = ([{ team, origin }]: Turns): string | undefined => (origin.channelId ? team.id : undefined);

function choicesCard(asked: string, choices: Choice[], team: string | undefined): Card {
  const buttons = choices.slice(0, mostChoices).map(({ filter, label }) => ({
    label,
    press: { do: 'show list' as const, filter, page: 0, ...(team && { team }) },
  }));
  return {
    summary: asked,
    elements: [
      { kind: 'text', runs: [say(asked, 'strong')] },
      { kind: 'buttons', buttons },
    ],
  };
}
