// What is going on with a team's polls: what is open, what comes next, and under which terms.
import { type Reply, tell } from '../chat/event.ts';
import type { Turn } from '../people/find-turns.ts';
import { may } from '../people/rights.ts';
import { standingIn } from '../people/standings.ts';
import type { Stores } from '../stores.ts';
import type { Askable } from './askable.ts';
import { askedIn } from './plan-rounds.ts';
import { type PlannedRound, type Poll, pauseOn } from './poll.ts';
import { pollPhrases } from './poll-phrases.ts';

export async function tellStatus(stores: Stores, turn: Turn, all: Askable[]): Promise<Reply> {
  return tell((await statusLines(stores, turn, all)).join('\n'));
}

export async function statusLines(stores: Stores, turn: Turn, all: Askable[]): Promise<string[]> {
  const { team, member, reader } = turn;
  const { pollCommands } = reader.texts;
  const words = pollPhrases(reader, all);
  const polls = await stores.polls.lockOfTeam(team.id);
  const open = await stores.rounds.openOfTeam(team.id);
  const planned = await stores.rounds.planned(team.id);
  const lines = [
    ...(open
      ? [
          pollCommands.roundOpen(words.named(open.about), words.until(open.closesAt), words.answered(open)),
          ...(askedIn(team).some(({ id }) => id === member.id) ? [pollCommands.howToAnswer] : []),
        ]
      : []),
    ...planned
      .filter(({ pollId }) => !pollId)
      .map(({ about, opensAt }) => pollCommands.roundPlanned(words.named(about), words.at(opensAt))),
    ...polls.map((poll) => runsLine(poll, planned, turn, all)),
  ];
  const mayRun = may(standingIn(turn), 'run', 'poll');
  if (lines.length === 0) return [pollCommands.nothingRuns, ...(mayRun ? [pollCommands.howToStart] : [])];
  const { minimum, openFor } = team.polls;
  return [
    pollCommands.status,
    ...lines,
    pollCommands.settings(minimum, openFor),
    pollCommands.showsResult,
    ...(mayRun ? [pollCommands.howToStop] : []),
  ];
}

function runsLine(poll: Poll, planned: PlannedRound[], { reader }: Turn, all: Askable[]): string {
  const { pollCommands } = reader.texts;
  const words = pollPhrases(reader, all);
  const { id, about } = poll;
  const said = pollCommands.rhythm(poll.rhythm);
  const pause = pauseOn(poll, reader.today);
  if (pause)
    return pollCommands.runsPaused(words.named(about), said, pause.until ? words.day(pause.until) : '');
  const next = planned.find(({ pollId }) => pollId === id);
  return pollCommands.runs(words.named(about), said, next ? words.at(next.opensAt) : '');
}
