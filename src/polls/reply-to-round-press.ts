// A press on a round: what the person is told, and nobody else.
import type { MessageAddress } from '../chat/address.ts';
import type { ButtonPress } from '../chat/button-press.ts';
import { type Card, line, say } from '../chat/card.ts';
import { type Reply, tell } from '../chat/event.ts';
import type { Turn } from '../people/find-turns.ts';
import { momentFor } from '../people/reader.ts';
import type { Stores } from '../stores.ts';
import type { Answer } from './aggregate.ts';
import { askedIn } from './plan-rounds.ts';
import type { ClosedRound } from './poll.ts';
import { type Rated, rate } from './rate.ts';
import { resultCard } from './result-card.ts';
import { roundSheet } from './round-sheet.ts';
import { wordsOf } from './round-words.ts';
import { roundBefore } from './rounds-up-to.ts';

export type RoundPress = Extract<ButtonPress, { do: 'rate' | 'rate on sheet' | 'show sheet' }>;

/** Undefined where it is no round of this team. `on`: the message with the button. */
export async function replyToRoundPress(
  stores: Stores,
  turn: Turn,
  press: RoundPress,
  on: MessageAddress | undefined,
): Promise<Reply | undefined> {
  const { channelId } = turn.origin;
  // Kept up to date by their address are the card in a channel, and in one's own conversation the sheet one answers on.
  if (on && channelId && press.do !== 'rate on sheet')
    await stores.deliveries.adoptRound(on, press.round, { channelId });
  if (on && !channelId && press.do === 'rate on sheet')
    await stores.deliveries.adoptRound(on, press.round, { personId: turn.member.id });
  if (press.do === 'show sheet') return showSheet(stores, turn, press.round);
  const { question, answer } = press;
  const outcome = await rate(stores, turn, { roundId: press.round, question, answer });
  if (press.do === 'rate') return replyOnCard(outcome, turn, question, press.answer);
  return replyOnSheet(stores, outcome, turn);
}

function replyOnCard(outcome: Rated, turn: Turn, question: number, answer: Answer): Reply | undefined {
  const { roundCards, language } = turn.reader.texts;
  if (outcome.kind !== 'rated') return refusal(outcome, turn);
  const { round, own } = outcome;
  const { questions, label } = wordsOf(round, language);
  const title = questions.find(({ number }) => number === question)?.title ?? '';
  const left = questions.length - own.size;
  // Said with the first answer and the last: there may be ten.
  const isWorthSaying = own.size === 1 || left === 0;
  const until = momentFor(turn.reader, round.closesAt);
  return tell(
    [
      roundCards.rated(answer, label(answer), title),
      ...(isWorthSaying ? [roundCards.mayChange(until)] : []),
      roundCards.left(left, questions.length),
    ].join(' '),
  );
}

async function replyOnSheet(stores: Stores, outcome: Rated, turn: Turn): Promise<Reply | undefined> {
  const { team, reader } = turn;
  if (outcome.kind === 'rated')
    return { show: 'in place', card: roundSheet(outcome.round, outcome.own, team, reader) };
  // The sheet may have become the result already: it stays one.
  if (outcome.kind === 'closed')
    return { show: 'in place', card: await closedCard(stores, outcome.round, turn) };
  return refusal(outcome, turn);
}

export async function showSheet(stores: Stores, turn: Turn, roundId: string): Promise<Reply | undefined> {
  const { team, member, reader } = turn;
  const round = await stores.rounds.byId(team.id, roundId);
  if (round?.state === 'closed') return { show: 'privately', card: await closedCard(stores, round, turn) };
  if (round?.state !== 'open') return undefined;
  if (!askedIn(team).some(({ id }) => id === member.id)) return refusal({ kind: 'not asked', round }, turn);
  const own = await stores.ratings.own(round.id, member.id);
  return { show: 'privately', card: roundSheet(round, own, team, reader) };
}

function refusal(outcome: Exclude<Rated, { kind: 'rated' }>, { reader: { texts } }: Turn): Reply | undefined {
  const { roundCards, language } = texts;
  switch (outcome.kind) {
    case 'closed':
      return tell(roundCards.closed(wordsOf(outcome.round, language).title));
    case 'not asked':
      return tell(roundCards.notAsked);
    case 'no such question':
      return tell(roundCards.noSuchQuestion);
    case 'not found':
      return undefined;
  }
}

/** What it came to, below the word that it is too late. */
async function closedCard(
  { rounds, publicUrl }: Stores,
  round: ClosedRound,
  { team, reader }: Turn,
): Promise<Card> {
  const { roundCards, language } = reader.texts;
  const tooLate = roundCards.closed(wordsOf(round, language).title);
  const { elements } = resultCard(round, await roundBefore(rounds, round), team, reader, publicUrl);
  return { summary: tooLate, elements: [line(say(tooLate)), ...elements] };
}
