// Help that the reader is asked for, in a digest: its buttons, and what became of it once it is answered.
import type { Button } from '../chat/card.ts';
import { labelCharacters } from '../chat/card-limits.ts';
import type { Reader } from '../people/reader.ts';
import { shortened } from '../texts/shortened.ts';
import type { Ask } from './digest.ts';

export function askButtons(ask: Ask, { texts: { digest } }: Reader): Button[] {
  const barrier = ask.barrierId;
  const button = (label: string, press: Button['press']): Button => ({
    label,
    press,
    spoken: shortened(digest.spoken(label, ask.team, ask.number), labelCharacters),
  });
  switch (ask.standing) {
    case 'asked':
      return [
        { ...button(digest.take, { do: 'take barrier', barrier }), emphasis: 'primary' },
        button(digest.pass, { do: 'pass barrier on', barrier }),
        button(digest.decline, { do: 'decline barrier', barrier }),
      ];
    case 'mine':
      return [button(digest.answer, { do: 'answer barrier', barrier })];
    default:
      return [];
  }
}

/** Undefined while nobody has answered. */
export function askOutcome({ standing, takenBy }: Ask, { texts: { digest } }: Reader): string | undefined {
  switch (standing) {
    case 'asked':
      return undefined;
    case 'mine':
      return digest.youHaveIt;
    case 'taken':
      return digest.hasIt(takenBy ?? '–');
    case 'given away':
      return digest.gaveAway;
    case 'moved':
      return digest.solved;
    case 'withdrawn':
      return digest.notNeeded;
  }
}
