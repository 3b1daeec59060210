// Why somebody who was asked for help can do nothing about it now, in a sentence.
import { type Reply, tell } from '../chat/event.ts';
import type { Acting, Handled } from './answer-barrier.ts';

export function refusal(handled: Exclude<Handled, { kind: 'done' }>, { reader: { texts } }: Acting): Reply {
  const { barriers } = texts;
  switch (handled.kind) {
    case 'taken':
      return tell(barriers.alreadyTaken(handled.by));
    case 'over':
      return tell(barriers.over);
    case 'nobody else':
      return tell(barriers.nobodyElse);
    case 'not asked':
      return tell(barriers.notAsked);
  }
}
