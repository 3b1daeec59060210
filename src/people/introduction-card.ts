// What the bot says of itself in a channel that it has made a team of.
import { type Card, say } from '../chat/card.ts';
import { shortened } from '../texts/shortened.ts';
import { listed } from '../texts/spell-out.ts';
import type { Reader } from './reader.ts';
import { firstName, leads, type Team } from './team.ts';

const mostNamed = 4;
const longestName = 200;

export function introductionCard(team: Team, { texts }: Reader): Card {
  const leaders = team.members.filter(leads);
  const example = team.members.find((member) => !leads(member)) ?? leaders[0];
  const named = leaders.slice(0, mostNamed).map(({ name }) => shortened(name, longestName));
  const lines = texts.teams.introduction(
    named.length > 0 ? listed(named, texts.language) : undefined,
    named.length,
    team.members.length,
    example ? firstName(example) : '',
  );
  return {
    summary: texts.teams.introductionSummary,
    elements: lines.map((line) => ({ kind: 'text', runs: [say(line)] })),
  };
}
