// What is said back to whoever starts, changes or asks about the team's polls by word.
import type { Temporal } from 'temporal-polyfill';
import { type Reply, tell } from '../chat/event.ts';
import type { PollCommand } from '../commands/poll-command.ts';
import type { Turn } from '../people/find-turns.ts';
import { may } from '../people/rights.ts';
import { standingIn } from '../people/standings.ts';
import type { Stores } from '../stores.ts';
import { askNow } from './ask-now.ts';
import { type Askable, askableIn, namedAmong, theMeetings, theSpacesBetween } from './askable.ts';
import { pausePoll, resumePoll } from './pause-poll.ts';
import { askedIn } from './plan-rounds.ts';
import { type About, isSame, type Poll } from './poll.ts';
import { pollPhrases } from './poll-phrases.ts';
import { chooseMinimum, chooseOpenDays } from './poll-settings.ts';
import { showSheet } from './reply-to-round-press.ts';
import { replyWithResult } from './reply-with-result.ts';
import { schedulePoll } from './schedule-poll.ts';
import { stopPoll, stopRound } from './stop-poll.ts';
import { pollSentences } from './tell-poll.ts';
import { statusLines, tellStatus } from './tell-status.ts';
import { whichPoll } from './which-poll.ts';

const longestPauseDays = 366;

type Seen = Extract<
  PollCommand,
  { kind: 'tell polls' | 'tell result' | 'tell history' | 'answer round' | 'poll not understood' }
>;
type Run = Exclude<PollCommand, Seen>;

export async function replyToPoll(stores: Stores, turn: Turn, command: PollCommand): Promise<Reply> {
  const { pollCommands } = turn.reader.texts;
  const { typed } = pollCommands;
  const all = await askableIn(stores.polls);
  switch (command.kind) {
    case 'poll not understood':
      return tell(pollCommands.notUnderstood);
    case 'tell polls':
      return tellStatus(stores, turn, all);
    case 'answer round':
      return (await openSheet(stores, turn)) ?? tell(pollCommands.noneOpen);
    case 'tell result':
    case 'tell history': {
      const { kind, named } = command;
      const asked = named === '' ? undefined : oneNamed(turn, all, named, theSpacesBetween, typed[kind]);
      if (typeof asked === 'string') return tell(asked);
      return replyWithResult(stores, turn, all, { kind, about: asked?.about });
    }
    default: {
      const mayRun = may(standingIn(turn), 'run', 'poll');
      // Of a member "puls" is a wish to answer.
      const isToAnswer = command.kind === 'ask now' && command.named === '' && !mayRun;
      const sheet = isToAnswer && isAsked(turn) && (await openSheet(stores, turn));
      if (sheet) return sheet;
      const lines = mayRun
        ? await run(stores, turn, all, command)
        : [refusal(turn), ...(command.kind === 'ask now' ? await statusLines(stores, turn, all) : [])];
      return tell(lines.join('\n'));
    }
  }
}

async function openSheet(stores: Stores, turn: Turn): Promise<Reply | undefined> {
  const open = await stores.rounds.openOfTeam(turn.team.id);
  return open && showSheet(stores, turn, open.id);
}

const isAsked = ({ team, member }: Turn) => askedIn(team).some(({ id }) => id === member.id);

function refusal({ member, reader }: Turn): string {
  const { pollCommands } = reader.texts;
  return member.role === 'cluster contact' ? pollCommands.notContacts : pollCommands.leadersOnly;
}

async function run(stores: Stores, turn: Turn, all: Askable[], command: Run): Promise<string[]> {
  const { pollCommands } = turn.reader.texts;
  const sentences = pollSentences(turn, all);
  switch (command.kind) {
    case 'ask now': {
      const asked = oneNamed(turn, all, command.named, theSpacesBetween, pollCommands.typed.ask);
      if (typeof asked === 'string') return [asked];
      return sentences.askedNow(await askNow(stores, turn, asked, command.named !== ''));
    }
    case 'schedule': {
      const usual = command.every === 'meeting' ? theMeetings : theSpacesBetween;
      const asked = oneNamed(turn, all, command.named, usual, pollCommands.typed[command.every]);
      if (typeof asked === 'string') return [asked];
      return sentences.scheduled(await schedulePoll(stores, turn, asked, command), asked.about);
    }
    case 'pause until when':
      return [command.why === 'past' ? pollCommands.pausePast : pollCommands.pauseUnclear];
    case 'pause': {
      const { until } = command;
      if (until && turn.reader.today.until(until).days > longestPauseDays) return [pollCommands.pauseTooLong];
      return withPoll(stores, turn, all, command, async (poll) =>
        sentences.paused(await pausePoll(stores, turn, poll, until), poll, until),
      );
    }
    case 'resume':
      return withPoll(stores, turn, all, command, async (poll) =>
        sentences.resumed(await resumePoll(stores, turn, poll), poll),
      );
    case 'stop': {
      const which = whichPoll(await stores.polls.lockOfTeam(turn.team.id), all, command.named);
      if (which.kind === 'one')
        return sentences.stopped(await stopPoll(stores, turn, which.poll), which.poll);
      const isOfRound = which.kind === 'none runs' || which.kind === 'not this one';
      const stopped = isOfRound && (await stopRound(stores, turn, all, command.named));
      return stopped && stopped.kind !== 'none'
        ? sentences.roundStopped(stopped)
        : sentences.notOne(which, 'stop');
    }
    case 'close round':
      return sentences.roundStopped(await stopRound(stores, turn, all, command.named));
    case 'choose minimum': {
      const { minimum } = command;
      if (minimum === undefined) return [pollCommands.minimumWhich];
      return sentences.minimum(await chooseMinimum(stores, turn, minimum));
    }
    case 'choose open days': {
      const { days } = command;
      if (days === undefined) return [pollCommands.openDaysWhich];
      const isNew = await chooseOpenDays(stores, turn, days);
      return [isNew ? pollCommands.openDays(days) : pollCommands.openDaysAlready(days)];
    }
  }
}

/** What is meant; or the sentence that says what can be. `typed`: what the name is typed behind. */
function oneNamed(
  { reader }: Turn,
  all: Askable[],
  named: string,
  usual: About,
  typed: string,
): Askable | string {
  const { pollCommands } = reader.texts;
  const words = pollPhrases(reader, all);
  const found = named === '' ? all.filter(({ about }) => isSame(about, usual)) : namedAmong(all, named);
  const [one, ...more] = found;
  if (!one) return pollCommands.unknownName(words.listOf(all.map(({ about }) => about)));
  if (more.length === 0) return one;
  const abouts = found.map(({ about }) => about);
  return pollCommands.which(words.oneOf(abouts), words.example(typed, abouts));
}

async function withPoll(
  stores: Stores,
  turn: Turn,
  all: Askable[],
  { kind, named, until }: { kind: 'pause' | 'resume'; named: string; until?: Temporal.PlainDate },
  change: (poll: Poll) => Promise<string[]>,
): Promise<string[]> {
  const which = whichPoll(await stores.polls.lockOfTeam(turn.team.id), all, named);
  return which.kind === 'one' ? change(which.poll) : pollSentences(turn, all).notOne(which, kind, until);
}
