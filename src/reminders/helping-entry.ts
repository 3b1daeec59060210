// What somebody is reminded of who has taken a barrier: the item, how it stands, and the way to answer.
import { standingLine } from '../action-items/standing.ts';
import { type Button, type Run, say } from '../chat/card.ts';
import type { Reader } from '../people/reader.ts';
import { nameIn } from '../people/team.ts';
import { shortened } from '../texts/shortened.ts';
import type { NudgeEntry } from './nudge-store.ts';
import type { ShownNudge } from './read-nudge.ts';

const longestLine = 200;
const longestNames = 80;

export function helpingEntry(
  { item }: NudgeEntry,
  { person, teams }: ShownNudge,
  reader: Reader,
  withButtons: boolean,
): { lines: Run[][]; buttons: Button[] } {
  const { actionItems, barriers, reminders } = reader.texts;
  const team = teams.get(item.teamId);
  const owners = team ? item.owners.map((owner) => nameIn(team, owner)) : [];
  const names = shortened(actionItems.owners(owners), longestNames);
  const isHeld = item.help?.state === 'taken' && item.help.heldBy === person.id;
  const standing =
    item.status === 'blocked'
      ? standingLine({ ...item, status: 'blocked' }, reader, undefined, longestLine)
      : '';
  const outcome =
    item.status === 'blocked'
      ? item.help && barriers.overForYou(item.help.state)
      : barriers.notNeeded(item.number);
  return {
    lines: [
      [say(`#${item.number} `, 'strong'), say(shortened(item.what, longestLine))],
      [
        say(
          [names, ...(team ? [reminders.inTeam(shortened(team.name, longestNames))] : [])].join(' · '),
          'quiet',
        ),
      ],
      ...(standing ? [[say(standing)]] : []),
      ...(isHeld || !outcome ? [] : [[say(outcome, 'strong')]]),
    ],
    buttons:
      isHeld && withButtons && item.help
        ? [
            {
              label: barriers.answer,
              spoken: barriers.answerSpoken(item.number),
              press: { do: 'answer barrier', barrier: item.help.barrierId },
            },
          ]
        : [],
  };
}
