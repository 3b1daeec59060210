// The morning's one message to a person: all that is due, each with its answers; answered ones show the outcome.
import { Temporal } from 'temporal-polyfill';
import { type ActionItem, isFinished } from '../action-items/action-item.ts';
import { completeButton } from '../action-items/complete-button.ts';
import { dueLine } from '../action-items/item-card.ts';
import { standingLine } from '../action-items/standing.ts';
import type { Button, Card, Element, Run } from '../chat/card.ts';
import { say } from '../chat/card.ts';
import { entriesWithButtons } from '../chat/card-limits.ts';
import { momentFor, type Reader } from '../people/reader.ts';
import { firstName, memberById, nameIn, type Person, type Team } from '../people/team.ts';
import { shortened } from '../texts/shortened.ts';
import { coveredUntil } from './plan-nudges.ts';

const longestLine = 200;
const longestNames = 120;

/** `items` in the order they are due; `teams` holds the team of each; `sentAt` is when the nudge was planned for. */
export function nudgeCard(
  person: Person,
  items: ActionItem[],
  teams: Map<string, Team>,
  reader: Reader,
  sentAt: Temporal.Instant,
): Card {
  const { reminders } = reader.texts;
  const greeting = reminders.greeting(firstName(person), items.length);
  const severalTeams = teams.size > 1;
  const elements: Element[] = [
    { kind: 'text', runs: [say(greeting)] },
    {
      kind: 'entries',
      entries: items.slice(0, entriesWithButtons).map((item) => {
        const team = teams.get(item.teamId);
        const answer = answerLine(item, person, team, reader, sentAt);
        return {
          lines: [
            [say(`#${item.number} `, 'strong'), say(shortened(item.what, longestLine))],
            [say(dueLine(item, reader), 'quiet')],
            ...(severalTeams && team ? [[say(reminders.inTeam(team.name), 'quiet')]] : []),
            ...(answer ? [answer] : []),
          ],
          buttons: mayAnswer(item, person, answer !== undefined)
            ? answerButtons(item, reader).filter((button) => isOffered(button, person, team))
            : [],
        };
      }),
    },
  ];
  const rest = items.length - entriesWithButtons;
  if (rest > 0) {
    elements.push({ kind: 'text', runs: [say(reminders.rest(rest))] });
    elements.push({ kind: 'buttons', buttons: [{ label: reminders.showAll, press: { do: 'list' } }] });
  }
  return { summary: greeting, elements };
}

/** Late without a new day is no answer yet. */
function mayAnswer(item: ActionItem, { id }: Person, isAnswered: boolean): boolean {
  return item.owners.includes(id) && (!isAnswered || item.status === 'delayed');
}

/** What blocks it is asked in a form, which is the team's own. */
function isOffered({ press }: Button, { id }: Person, team: Team | undefined): boolean {
  return press.do !== 'block' || !team || memberById(team, id) !== undefined;
}

/** The outcome that stands instead of buttons; undefined while the item waits for this morning's answer. */
function answerLine(
  item: ActionItem,
  person: Person,
  team: Team | undefined,
  reader: Reader,
  sentAt: Temporal.Instant,
): Run[] | undefined {
  const { actionItems, answers } = reader.texts;
  const moment = momentFor(reader, item.said.at);
  const by = item.said.by === person.id || !team ? undefined : nameIn(team, item.said.by);
  const elsewhere = isFinished(item) ? undefined : whereItWent(item, person, team, reader, sentAt);
  if (elsewhere) return [say(elsewhere, 'strong')];
  switch (item.status) {
    case 'done':
      return [say([actionItems.done(moment, by), ...(by ? [] : [answers.thanks])].join('. '), 'strong')];
    case 'cancelled':
      return [say(actionItems.cancelled(moment, by), 'strong')];
    case 'on track': {
      const saidSince = Temporal.Instant.compare(item.said.at, sentAt) >= 0;
      return saidSince ? [say(actionItems.onTrack(moment, by), 'strong')] : undefined;
    }
    case 'delayed':
      return Temporal.Instant.compare(item.said.at, sentAt) >= 0
        ? [say(standingLine({ ...item, status: item.status }, reader, by, longestLine), 'strong')]
        : undefined;
    case 'blocked':
      return isBlockedSince(item, sentAt)
        ? [say(standingLine({ ...item, status: item.status }, reader, by, longestLine), 'strong')]
        : undefined;
    case 'open':
      return undefined;
  }
}

/** Also where the same was said again after the question. */
function isBlockedSince({ said, undoable }: ActionItem, sentAt: Temporal.Instant): boolean {
  const again = undoable?.verb === 'block' ? undoable.at : said.at;
  return [said.at, again].some((at) => Temporal.Instant.compare(at, sentAt) >= 0);
}

/** It is somebody else's now, or due so late that another morning asks. */
function whereItWent(
  item: ActionItem,
  person: Person,
  team: Team | undefined,
  { texts: { actionItems, changes, dates }, today }: Reader,
  sentAt: Temporal.Instant,
): string | undefined {
  if (team && !item.owners.includes(person.id)) {
    const owners = actionItems.owners(item.owners.map((owner) => nameIn(team, owner)));
    return changes.nowWith(shortened(owners, longestNames));
  }
  const asked = coveredUntil(sentAt.toZonedDateTimeISO(person.timeZone).toPlainDate());
  if (item.status === 'blocked') return undefined;
  const isLater = Temporal.PlainDate.compare(item.dueOn, asked) > 0;
  return isLater ? changes.nowDue(dates.day(item.dueOn, today)) : undefined;
}

/** What an owner can answer with one press. */
export function answerButtons(item: ActionItem, reader: Reader): Button[] {
  const { actionItems, answers } = reader.texts;
  return [
    completeButton(item, reader),
    {
      label: actionItems.sayOnTrack,
      spoken: actionItems.onTrackSpoken(item.number),
      press: { do: 'on track', item: item.id },
    },
    {
      label: answers.sayDelayed,
      spoken: answers.delayedSpoken(item.number),
      press: { do: 'delay', item: item.id },
    },
    {
      label: answers.sayBlocked,
      spoken: answers.blockedSpoken(item.number),
      press: { do: 'block', item: item.id },
    },
  ];
}
