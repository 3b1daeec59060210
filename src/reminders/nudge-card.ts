// The morning's one message to a person: all that is due, each with its answers; answered ones show the outcome.
import { type ActionItem, isFinished } from '../action-items/action-item.ts';
import { dueOf } from '../action-items/item-card.ts';
import type { Button, Card, Element, Run } from '../chat/card.ts';
import { say } from '../chat/card.ts';
import { momentFor, nameIn, type Reader } from '../chat/reader.ts';
import { shortened } from '../chat/shortened.ts';
import type { Person, Team } from '../people/team.ts';

/** More items with buttons do not fit in one Teams message. */
const itemsWithButtons = 10;
const longestLine = 200;

/** `items` in the order they are due; `teams` holds the team of each. */
export function nudgeCard(
  person: Person,
  items: ActionItem[],
  teams: Map<string, Team>,
  reader: Reader,
): Card {
  const { reminders } = reader.texts;
  const greeting = reminders.greeting(firstName(person), items.length);
  const severalTeams = teams.size > 1;
  const elements: Element[] = [
    { kind: 'text', runs: [say(greeting)] },
    {
      kind: 'entries',
      entries: items.slice(0, itemsWithButtons).map((item) => {
        const team = teams.get(item.teamId);
        const answer = answerLine(item, person, team, reader);
        return {
          lines: [
            [say(`#${item.number} `, 'strong'), say(shortened(item.what, longestLine))],
            [say(reader.texts.actionItems.dueBy(dueOf(item, reader)), 'quiet')],
            ...(severalTeams && team ? [[say(reminders.inTeam(team.name), 'quiet')]] : []),
            ...(answer ? [answer] : []),
          ],
          buttons: answer ? [] : answerButtons(item, reader),
        };
      }),
    },
  ];
  const rest = items.length - itemsWithButtons;
  if (rest > 0) {
    elements.push({ kind: 'text', runs: [say(reminders.rest(rest))] });
    elements.push({ kind: 'buttons', buttons: [{ label: reminders.showAll, press: { do: 'list' } }] });
  }
  return { summary: greeting, elements };
}

/** The outcome that stands instead of buttons; undefined while the item waits for its answer. */
function answerLine(
  item: ActionItem,
  person: Person,
  team: Team | undefined,
  reader: Reader,
): Run[] | undefined {
  if (item.status !== 'on track' && !isFinished(item)) return undefined;
  const { reminders } = reader.texts;
  const moment = momentFor(reader, item.lastChange.at);
  const answer =
    item.status === 'done'
      ? reminders.answeredDone(moment)
      : item.status === 'cancelled'
        ? reminders.answeredCancelled(moment)
        : reminders.answeredOnTrack(moment);
  const own = item.lastChange.by === person.id;
  return [
    say(own || !team ? answer : reminders.answeredBy(answer, nameIn(team, item.lastChange.by)), 'strong'),
  ];
}

function answerButtons(item: ActionItem, { texts: { actionItems } }: Reader): Button[] {
  return [
    {
      label: actionItems.complete,
      spoken: actionItems.completeSpoken(item.number),
      emphasis: 'primary',
      press: { do: 'complete', item: item.id },
    },
    {
      label: actionItems.sayOnTrack,
      spoken: actionItems.onTrackSpoken(item.number),
      press: { do: 'on track', item: item.id },
    },
  ];
}

function firstName(person: Person): string {
  return person.name.split(' ')[0] ?? person.name;
}
