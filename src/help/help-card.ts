// What one can write to the bot, with examples out of the reader's own team.
import type { Card } from '../chat/card.ts';
import { say } from '../chat/card.ts';
import type { Reader } from '../chat/reader.ts';
import type { Member, Team } from '../people/team.ts';

export function helpCard(team: Team, reading: Member, { texts: { replies } }: Reader): Card {
  return {
    summary: replies.helpTitle,
    elements: [
      { kind: 'text', runs: [say(replies.helpTitle, 'strong')] },
      {
        kind: 'entries',
        entries: replies.helpLines(exampleOwner(team, reading)).map(([typed, effect]) => ({
          lines: [[say(typed, 'strong'), say(` – ${effect}`)]],
          buttons: [],
        })),
      },
      { kind: 'text', runs: [say(replies.helpWhere, 'quiet')] },
    ],
  };
}

/** Not understood: one example that fits, and the way to more. */
export function notUnderstoodCard(team: Team, reading: Member, { texts: { replies } }: Reader): Card {
  return {
    summary: replies.notUnderstood,
    elements: [
      { kind: 'text', runs: [say(replies.notUnderstood)] },
      { kind: 'text', runs: [say(replies.example(exampleOwner(team, reading)), 'strong')] },
      { kind: 'buttons', buttons: [{ label: replies.help, press: { do: 'help' } }] },
    ],
  };
}

function exampleOwner(team: Team, reading: Member): string {
  const other = team.members.find((member) => member.id !== reading.id) ?? reading;
  return other.name.split(' ')[0] ?? other.name;
}
