// What a cluster's contact can write to the bot.
import { type Card, say } from '../chat/card.ts';
import type { ContactTurn } from '../people/find-turns.ts';
import { shortened } from '../texts/shortened.ts';
import { listed } from '../texts/spell-out.ts';

const longestNames = 300;

/** `notice` is said on top. */
export function contactHelpCard({ clusters, reader: { texts } }: ContactTurn, notice?: string): Card {
  const { barriers, language } = texts;
  const names = listed(
    clusters.map(({ name }) => name),
    language,
  );
  const title = barriers.contactHelp(shortened(names, longestNames));
  return {
    summary: notice ?? title,
    elements: [
      ...(notice ? [{ kind: 'text' as const, runs: [say(notice)] }] : []),
      { kind: 'text', runs: [say(title, 'strong')] },
      {
        kind: 'entries',
        entries: barriers.contactHelpLines.map(([typed, effect]) => ({
          lines: [[say(typed, 'strong'), say(` – ${effect}`)]],
          buttons: [],
        })),
      },
      { kind: 'text', runs: [say(barriers.teamsOfContact, 'quiet')] },
    ],
  };
}
