// What those who wait for help are told: who has it, who cannot.
import type { ActionItem } from '../action-items/action-item.ts';
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
  const intro = newsOf(barrier, item, reader);
  const asksAgain =
    item.status === 'blocked' && barrier.state === 'declined' && barrier.id === item.help?.barrierId;
  const before = [to.id, ...barrier.asked.map(({ personId }) => personId)];
  const ways = waysToAsk(team, item, before).filter(({ people }) => people.length > 0);
  const question: Element[] = asksAgain ? helpQuestion(item, ways, team, reader) : [];
  return {
    summary: intro,
    elements: [
      { kind: 'text', runs: [say(intro)] },
      ...itemCard(item, team, reader, []).elements,
      ...question,
    ],
  };
}

function newsOf(barrier: Barrier, { number }: ActionItem, { texts }: Reader): string {
  const { barriers, language } = texts;
  const { state, taken, asked } = barrier;
  if (state === 'withdrawn' || (state === 'moved' && !taken)) return barriers.newsOver(number);
  if (state === 'moved' && taken) return barriers.newsMoved(taken.name, number);
  if (taken) return barriers.newsTaken(taken.name, number);
  const refused = asked.filter(({ said }) => said).map(({ name }) => name);
  const passedOn = asked.some(({ said }) => said === 'passed on');
  const waiting = stillAsked(barrier).map(({ name }) => name);
  return passedOn && waiting.length > 0
    ? barriers.newsPassedOn(namesIn(waiting, language), number)
    : barriers.newsDeclined(namesIn(refused, language), number);
}
