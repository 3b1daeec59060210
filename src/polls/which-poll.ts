// Which of a team's standing polls a line means, by the words that name it.
import { type Askable, namedAmong } from './askable.ts';
import { type About, isSame, type Poll } from './poll.ts';

export type WhichPoll =
  | { kind: 'one'; poll: Poll }
  | { kind: 'none runs' }
  /** Of these, all of which run. */
  | { kind: 'which'; polls: Poll[] }
  /** It can be asked, but is no standing poll. */
  | { kind: 'not this one'; asked: Askable; running: About[] }
  | { kind: 'unknown name' };

/** `named` is '' where nothing is said: the only one, then. */
export function whichPoll(polls: Poll[], all: Askable[], named: string): WhichPoll {
  const meant = named === '' ? polls : running(polls, all, named);
  const [one, ...more] = meant;
  if (one) return more.length > 0 ? { kind: 'which', polls: meant } : { kind: 'one', poll: one };
  if (polls.length === 0) return { kind: 'none runs' };
  const [asked] = namedAmong(all, named);
  return asked
    ? { kind: 'not this one', asked, running: polls.map(({ about }) => about) }
    : { kind: 'unknown name' };
}

/** "Stop pulsen om PÅ TVÆRS" is clear where one of its dimensions runs. */
function running(polls: Poll[], all: Askable[], named: string): Poll[] {
  const isRunning = ({ about }: Askable) => polls.some((poll) => isSame(poll.about, about));
  const found = namedAmong(all.filter(isRunning), named);
  return polls.filter((poll) => found.some(({ about }) => isSame(about, poll.about)));
}
