// What those who wait for help are told: who has it, who cannot, what was answered.
import type { ActionItem } from '../action-items/action-item.ts';
import { answerButtons } from '../action-items/answer-buttons.ts';
import { itemCard } from '../action-items/item-card.ts';
import { type Card, type Element, say } from '../chat/card.ts';
import type { Reader } from '../people/reader.ts';
import type { Member, Team } from '../people/team.ts';
import { type Barrier, stillAsked } from './barrier.ts';
import { namesIn } from './help-line.ts';
import { helpQuestion } from './help-question.ts';
import { waysToAsk } from './whom-to-ask.ts';

export function helpNewsCard(
  barrier: Barrier,
  item: ActionItem,
  to: Member,
  team: Team,
  reader: Reader,
): Card {
  const { barriers } = reader.texts;
  const intro = newsOf(barrier, item, reader);
  const { answer } = barrier;
  const words = answer?.text && barriers.answered(answer.name, item.number, answer.text);
  const isOwner = item.owners.includes(to.id);
  const goesOn = item.status === 'blocked' && barrier.state === 'moved' && isOwner;
  const buttons = goesOn ? answerButtons(item, reader).filter(({ press }) => press.do !== 'block') : [];
  const asksAgain =
    item.status === 'blocked' && barrier.state === 'declined' && barrier.id === item.help?.barrierId;
  const before = [to.id, ...barrier.asked.map(({ personId }) => personId)];
  const ways = waysToAsk(team, item, before).filter(({ people }) => people.length > 0);
  const question: Element[] = asksAgain ? helpQuestion(item, ways, team, reader) : [];
  return {
    summary: intro,
    elements: [
      { kind: 'text', runs: [say(intro)] },
      ...(words ? [{ kind: 'text' as const, runs: [say(words)] }] : []),
      ...itemCard(item, team, reader, buttons).elements,
      ...question,
    ],
  };
}

function newsOf(barrier: Barrier, { number, status }: ActionItem, { texts }: Reader): string {
  const { barriers, language } = texts;
  const { state, taken, asked } = barrier;
  if (state === 'withdrawn' || (state === 'moved' && !taken)) return barriers.newsOver(number);
  if (state === 'moved' && taken)
    return status === 'blocked' || barrier.answer
      ? barriers.newsMoved(taken.name, number)
      : barriers.newsOver(number);
  if (taken) return barriers.newsTaken(taken.name, number);
  const refused = asked.filter(({ said }) => said).map(({ name }) => name);
  const passedOn = asked.some(({ said }) => said === 'passed on');
  const waiting = stillAsked(barrier).map(({ name }) => name);
  return passedOn && waiting.length > 0
    ? barriers.newsPassedOn(namesIn(waiting, language), number)
    : barriers.newsDeclined(namesIn(refused, language), number);
}
