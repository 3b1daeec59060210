// A request for help and the news of it, as they stand now.
import type { Drawing } from '../deliveries/deliver.ts';
import type { Delivery, DeliverySubject } from '../deliveries/delivery.ts';
import { readerFor } from '../people/reader.ts';
import { everInTeam } from '../people/team.ts';
import type { Stores } from '../stores.ts';
import { isOpen } from './barrier.ts';
import { helpAnswerCard } from './help-answer-card.ts';
import { helpNewsCard } from './help-news-card.ts';
import { helpRequestCard } from './help-request-card.ts';

type HelpRequest = Extract<DeliverySubject, { kind: 'help request' }>;
type HelpNews = Extract<DeliverySubject, { kind: 'help news' | 'help answer' }>;

/** Not sent where nobody need help by then, or somebody has it. */
export async function drawHelpRequest(
  stores: Stores,
  { message, unsureSince }: Delivery,
  { barrierId, personId }: HelpRequest,
): Promise<Drawing | 'not needed'> {
  const { barrier, item, team, now } = await read(stores, barrierId);
  const waits =
    isOpen(barrier) && !barrier.taken && barrier.asked.some((one) => one.personId === personId && !one.said);
  if (!waits && !message && !unsureSince) return 'not needed';
  const person = await stores.teams.person(personId);
  const card = helpRequestCard(barrier, item, personId, team, readerFor(person, team, now));
  return { to: { account: person.accounts[0] }, card };
}

/** Not sent where nothing has been said after all. */
export async function drawHelpNews(
  stores: Stores,
  { message, unsureSince }: Delivery,
  { kind, barrierId, personId }: HelpNews,
): Promise<Drawing | 'not needed'> {
  const { barrier, item, team, now } = await read(stores, barrierId);
  const to = everInTeam(team, personId);
  const isNews = barrier.taken !== undefined || barrier.asked.some(({ said }) => said);
  const isSaid = kind === 'help news' ? isNews : barrier.answer !== undefined;
  if (!to || !(isSaid || message || unsureSince)) return 'not needed';
  const draw = kind === 'help news' ? helpNewsCard : helpAnswerCard;
  const card = draw(barrier, item, to, team, readerFor(to, team, now));
  return { to: { account: to.accounts[0] }, card };
}

/** Locked, so that a change under way is waited for. */
async function read({ barriers, items, teams, clock }: Stores, barrierId: string) {
  const barrier = await barriers.lock(barrierId);
  const [item] = barrier ? await items.these([barrier.itemId]) : [];
  if (!barrier || !item) throw new Error(`There is no barrier ${barrierId}.`);
  return { barrier, item, team: await teams.byId(barrier.teamId), now: await clock.now() };
}
