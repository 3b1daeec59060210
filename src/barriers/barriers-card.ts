// What one is asked to help with, each with its answers; and what else the team waits for.
import type { ActionItem } from '../action-items/action-item.ts';
import { dueLine } from '../action-items/item-card.ts';
import { listedStanding } from '../action-items/standing.ts';
import { type Card, type Element, type Run, say } from '../chat/card.ts';
import { entriesWithButtons } from '../chat/card-limits.ts';
import type { HelpChoice } from '../clusters/cluster.ts';
import type { Reader } from '../people/reader.ts';
import { nameIn, type Team } from '../people/team.ts';
import { shortened } from '../texts/shortened.ts';
import type { Barrier } from './barrier.ts';
import { helpLine } from './help-line.ts';
import { barrierButtons, helperStanding } from './help-request-card.ts';

export type ShownBarrier = { barrier: Barrier; item: ActionItem; team: Team };

export type ShownBarriers = {
  personId: string;
  mine: ShownBarrier[];
  others: ShownBarrier[];
  /** Of a cluster's contact. */
  help?: HelpChoice;
};

const longestLine = 200;
const longestNames = 120;
const mostOthers = 10;

export function barriersCard({ personId, mine, others, help }: ShownBarriers, reader: Reader): Card {
  const { barriers } = reader.texts;
  const heading = mine.length === 0 ? barriers.noneOfMine : barriers.mine(mine.length);
  const shown = mine.slice(0, entriesWithButtons);
  const elements: Element[] = [{ kind: 'text', runs: [say(heading, 'strong')] }];
  if (shown.length > 0) {
    const entries = shown.map((one) => ({
      lines: [...linesOf(one, reader), ...standingOf(one, personId, reader)],
      buttons: barrierButtons(one.barrier, one.item, personId, reader),
    }));
    elements.push({ kind: 'entries', entries });
  }
  elements.push(...rest(mine.length - shown.length, reader));
  if (others.length > 0) {
    const entries = others.slice(0, mostOthers).map((one) => {
      const line = helpLine(one.item, reader);
      return { lines: [...linesOf(one, reader), ...(line ? [[say(line)]] : [])], buttons: [] };
    });
    elements.push({ kind: 'text', runs: [say(barriers.ofTheTeam, 'strong')] }, { kind: 'entries', entries });
    elements.push(...rest(others.length - mostOthers, reader));
  }
  if (help) elements.push(...choiceOf(help, reader));
  return { summary: heading, elements };
}

function linesOf({ item, team }: ShownBarrier, reader: Reader): Run[][] {
  const { actionItems, reminders } = reader.texts;
  const owners = actionItems.owners(item.owners.map((owner) => nameIn(team, owner)));
  const details = [shortened(owners, longestNames), dueLine(item, reader), ...listedStanding(item, reader)];
  return [
    [say(`#${item.number} `, 'strong'), say(shortened(item.what, longestLine))],
    [say(details.join(' · '), 'quiet')],
    [say(reminders.inTeam(shortened(team.name, longestNames)), 'quiet')],
  ];
}

function standingOf({ barrier, item }: ShownBarrier, personId: string, reader: Reader): Run[][] {
  const standing = helperStanding(barrier, item, personId, reader);
  return standing ? [[say(standing, 'strong')]] : [];
}

function rest(count: number, { texts: { barriers } }: Reader): Element[] {
  return count > 0 ? [{ kind: 'text', runs: [say(barriers.rest(count))] }] : [];
}

/** What is so now, and the press that makes it otherwise. */
function choiceOf(help: HelpChoice, { texts: { barriers } }: Reader): Element[] {
  const isAtOnce = help === 'at once';
  const other: HelpChoice = isAtOnce ? 'in the digest' : 'at once';
  return [
    { kind: 'text', runs: [say(isAtOnce ? barriers.helpAtOnce : barriers.helpInDigest, 'quiet')] },
    {
      kind: 'buttons',
      buttons: [
        {
          label: isAtOnce ? barriers.chooseInDigest : barriers.chooseAtOnce,
          press: { do: 'choose help', help: other },
        },
      ],
    },
  ];
}
