// Somebody in the team asks for help with a blocked item, by a button, in the form or by word.
import type { ButtonPress } from '../chat/button-press.ts';
import { sentence } from '../chat/card.ts';
import { type Reply, tell } from '../chat/event.ts';
import type { Turn } from '../people/find-turns.ts';
import type { Stores } from '../stores.ts';
import { askForHelp, type HelpAsked, type WantedHelp } from './ask-for-help.ts';
import { namesIn } from './help-line.ts';
import { helpQuestion, insteadOfQuestion, whichOrganisationCard } from './help-question.ts';
import { waysToAsk } from './whom-to-ask.ts';

/** Undefined where the item is not in this team. */
export async function replyToAskingPress(
  stores: Stores,
  turn: Turn,
  press: ButtonPress & { do: 'ask for help' },
): Promise<Reply | undefined> {
  const { team, member, reader } = turn;
  const { of, organisation } = press;
  if (of === 'nobody' || (of === 'organisation' && !organisation)) {
    const item = await stores.items.lock(team.id, { id: press.with });
    if (!item) return undefined;
    if (of === 'nobody') return insteadOfQuestion(reader.texts.answers.nowBlocked(item.number), item, reader);
    const ways = waysToAsk(team, item, [member.id]).filter((way) => way.of === 'organisation');
    if (ways.length > 1) {
      const choose = (id: string) => ({ ...press, organisation: id });
      return { show: 'in place', card: whichOrganisationCard(ways, reader, choose) };
    }
    return answerPress(stores, turn, press.with, { of, organisation: ways[0]?.organisation.id });
  }
  return answerPress(stores, turn, press.with, { of, organisation });
}

async function answerPress(
  stores: Stores,
  turn: Turn,
  itemId: string,
  wanted: WantedHelp,
): Promise<Reply | undefined> {
  const asked = await askForHelp(stores, turn, { id: itemId }, wanted);
  if (asked.kind === 'not found') return undefined;
  const told = toldOfAsking(asked, wanted, turn);
  return asked.kind === 'asked'
    ? insteadOfQuestion(told, asked.item, turn.reader)
    : { show: 'in place', card: sentence(told) };
}

/** "hjælp til 12": whom to ask is asked. */
export async function replyToAskingWord(stores: Stores, turn: Turn, number: number): Promise<Reply> {
  const { team, member, reader } = turn;
  const { actionItems, barriers } = reader.texts;
  const item = await stores.items.lock(team.id, { number });
  if (!item) return tell(actionItems.noSuchNumber(number));
  if (item.status !== 'blocked') return tell(barriers.notBlocked(number));
  if (item.help?.state === 'taken') return tell(barriers.somebodyHasIt(item.help.people[0] ?? '', number));
  const elements = helpQuestion(item, waysToAsk(team, item, [member.id]), team, reader);
  if (elements.length === 0) return tell(barriers.nobodyThere);
  return { show: 'privately', card: { summary: barriers.question, elements } };
}

export function toldOfAsking(
  asked: Exclude<HelpAsked, { kind: 'not found' }>,
  { of }: WantedHelp,
  { team: { cluster }, reader: { texts } }: Turn,
): string {
  const { barriers, language } = texts;
  const { number } = asked.item;
  switch (asked.kind) {
    case 'asked': {
      const { people } = asked.way;
      const names = namesIn(
        people.map(({ name }) => name),
        language,
      );
      const later = cluster?.contacts.filter(
        ({ id, help }) =>
          asked.way.of === 'cluster contact' &&
          help === 'in the digest' &&
          people.some((one) => one.id === id),
      );
      return [
        ...(asked.instead ? [nobodyToAsk()] : []),
        barriers.asked(names, number),
        ...(later?.length
          ? [
              barriers.askedInDigest(
                namesIn(
                  later.map(({ name }) => name),
                  language,
                ),
              ),
            ]
          : []),
      ].join(' ');
    }
    case 'nobody': {
      if (of !== 'cluster contact') return barriers.nobodyThere;
      return cluster ? barriers.noContactNorLeaders(cluster.called) : barriers.noClusterNorLeaders;
    }
    case 'taken':
      return barriers.somebodyHasIt(asked.by, number);
    case 'not blocked':
      return barriers.notBlocked(number);
    case 'may not':
      return barriers.mayNotAsk(number);
  }

  function nobodyToAsk(): string {
    if (of !== 'cluster contact') return barriers.nobodyThere;
    return cluster ? barriers.noContact(cluster.called) : barriers.noCluster;
  }
}
