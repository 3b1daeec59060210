// What one can write to the bot, with examples out of the reader's own team.
import { type Card, type Element, say } from '../chat/card.ts';
import type { Turn } from '../people/find-turns.ts';
import { may } from '../people/rights.ts';
import { standingIn } from '../people/standings.ts';
import { exampleOwner } from './example-owner.ts';

export function helpCard({ team, member, reader }: Turn): Card {
  const { replies } = reader.texts;
  const leads = may(standingIn({ team, member }), 'set up', 'team');
  const texts = [
    ...(leads ? [replies.helpTeam] : []),
    replies.helpReminders,
    replies.helpOwn,
    replies.helpWhere,
  ];
  return {
    summary: replies.helpTitle,
    elements: [
      { kind: 'text', runs: [say(replies.helpTitle, 'strong')] },
      {
        kind: 'entries',
        entries: replies.helpLines(exampleOwner(team, member)).map(([typed, effect]) => ({
          lines: [[say(typed, 'strong'), say(` – ${effect}`)]],
          buttons: [],
        })),
      },
      ...texts.map((text): Element => ({ kind: 'text', runs: [say(text, 'quiet')] })),
    ],
  };
}

/** Not understood: one example that fits, and the way to more. */
export function notUnderstoodCard({ team, member, reader }: Turn): Card {
  const { replies } = reader.texts;
  return {
    summary: replies.notUnderstood,
    elements: [
      { kind: 'text', runs: [say(replies.notUnderstood)] },
      { kind: 'text', runs: [say(replies.example(exampleOwner(team, member)), 'strong')] },
      { kind: 'buttons', buttons: [{ label: replies.help, press: { do: 'help' } }] },
    ],
  };
}
