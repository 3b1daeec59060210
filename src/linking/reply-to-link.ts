// Where links meet the conversation: presses of people who may be in no team yet, and a press that asks the platform first.
import { ButtonPress } from '../chat/button-press.ts';
import { type ChatEvent, type Reply, tell } from '../chat/event.ts';
import { codeTyped } from '../commands/read-command.ts';
import { findTurns, type Turn } from '../people/find-turns.ts';
import { followRosters, type RosterMeans, readPresence } from '../people/follow-rosters.ts';
import type { Stores } from '../stores.ts';
import type { Language } from '../texts/language.ts';
import { textsIn } from '../texts/texts.ts';
import { answerProposal } from './answer-proposal.ts';
import { answerSamePerson } from './answer-same-person.ts';
import { inPlace, unlink } from './unlink.ts';

/** What is answered as the account that presses, before any team is looked for; undefined for everything else. */
export async function replyToLinkPress(
  stores: Stores,
  event: ChatEvent,
  language: Language,
): Promise<Reply | undefined> {
  const press = pressOf(event);
  if (press?.do === 'link channels') return answerProposal(stores, event.by, press, language);
  if (press?.do === 'same person') return answerSamePerson(stores, event.by, press, language);
  return undefined;
}

/** The code that is typed in a channel; undefined for every other event. */
export function codeIn({ in: place, what }: ChatEvent): string | undefined {
  return place !== 'direct' && what.kind === 'typed' && !what.creates ? codeTyped(what.parts) : undefined;
}

/** Who is in the channels that stay is asked between two transactions. Undefined for every other event. */
export async function replyToUnlinkPress(
  means: RosterMeans,
  event: ChatEvent,
  language: Language,
): Promise<Reply | undefined> {
  const press = pressOf(event);
  if (press?.do !== 'link ends') return undefined;
  const { channel: channelId } = press;
  const turnIn = async (stores: Stores) => turnOf(await findTurns(stores, event, language), channelId);
  const first = await means.inTransaction(event, turnIn);
  if (!first) return tell(textsIn(language).replies.strangeButton);
  const { linking } = first.reader.texts;
  if (press.say === 'no') return inPlace(linking.kept);
  const staying = first.team.channels.filter(({ id }) => id !== channelId);
  const presence = await readPresence({ channels: staying }, means);
  const reply = await means.inTransaction(event, async (stores) => {
    if (!(await stores.events.firstTime(event.id))) return { show: 'nothing' } satisfies Reply;
    const turn = await turnIn(stores);
    return turn && unlink(stores, turn, channelId, presence);
  });
  // Who came to the channel meanwhile is in the team that has it back.
  const gone = first.team.channels.find(({ id }) => id === channelId);
  if (gone) await followRosters(means, gone.address);
  return reply ?? inPlace(linking.notLinked);
}

/** Of the team that has the channel, or had it. */
function turnOf(found: Awaited<ReturnType<typeof findTurns>>, channelId: string): Turn | undefined {
  if (found.kind !== 'member') return undefined;
  return found.turns.find(({ team }) =>
    [...team.channels, ...(team.unbound ?? [])].some(({ id }) => id === channelId),
  );
}

function pressOf({ what }: ChatEvent): ButtonPress | undefined {
  return what.kind === 'press' ? ButtonPress.safeParse(what.press).data : undefined;
}
