// "Puls resultat", "puls historik": what the team's closed rounds came to, for whoever asks.
import { type Reply, tell } from '../chat/event.ts';
import type { Turn } from '../people/find-turns.ts';
import type { Stores } from '../stores.ts';
import type { Askable } from './askable.ts';
import { historyCard } from './history-card.ts';
import type { About, ClosedRound } from './poll.ts';
import { pollPhrases } from './poll-phrases.ts';
import { resultCard } from './result-card.ts';
import { roundBefore, roundsUpTo } from './rounds-up-to.ts';

/** `about` undefined: of what closed latest, whatever it asked. */
export async function replyWithResult(
  stores: Stores,
  turn: Turn,
  all: Askable[],
  { kind, about }: { kind: 'tell result' | 'tell history'; about: About | undefined },
): Promise<Reply> {
  const { team, reader } = turn;
  const round = await latestOf(stores, turn, about);
  if (!round) return tellNone(turn, all, about);
  const card =
    kind === 'tell result'
      ? resultCard(round, await roundBefore(stores.rounds, round), team, reader, stores.publicUrl)
      : historyCard(await roundsUpTo(stores.rounds, round), team, reader, stores.publicUrl);
  return { show: 'privately', card };
}

async function latestOf(
  { rounds }: Stores,
  { team }: Turn,
  about: About | undefined,
): Promise<ClosedRound | undefined> {
  if (!about) return rounds.latest(team.id);
  const [latest] = await rounds.closed(team.id, about, 1);
  return latest;
}

function tellNone({ reader }: Turn, all: Askable[], about: About | undefined): Reply {
  const { pollCommands } = reader.texts;
  return tell(about ? pollCommands.noResultOf(pollPhrases(reader, all).named(about)) : pollCommands.noResult);
}
