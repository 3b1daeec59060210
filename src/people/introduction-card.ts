// What the bot says of itself in a channel that it has made a team of.
import { type Card, say } from '../chat/card.ts';
import type { Reader } from './reader.ts';
import { firstName, type Team } from './team.ts';

export function introductionCard(team: Team, { texts }: Reader): Card {
  const leader = team.members.find(({ role }) => role === 'project leader');
  const example = team.members.find((member) => member !== leader) ?? leader;
  const lines = texts.teams.introduction(
    leader?.name,
    team.members.length,
    example ? firstName(example) : '',
  );
  return {
    summary: texts.teams.introductionSummary,
    elements: lines.map((line) => ({ kind: 'text', runs: [say(line)] })),
  };
}
