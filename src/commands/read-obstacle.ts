// "Forsinket 12", "12 er forsinket", "blokeret 12: mangler samtykke": an item is late, or waits for something.
import { fold } from '../dates/words.ts';
import type { Command } from './command.ts';
import { blockedWords, delayedWords, isWords, numberLeads } from './command-words.ts';

const oneOf = (words: string[]) => `(?:${words.join('|')})`;
const lead = String.raw`(?:${oneOf(numberLeads)}\.? )?`;
const number = String.raw`(?:#|nr\.? ?)?(?<number>\d{1,9})`;
const ends = String.raw`[\s.!]{0,9}$`;
const wordFirst = (words: string[]) => `^${oneOf(words)}:? ${lead}${number}`;
const numberFirst = (words: string[]) => `^${lead}${number},? (?:${oneOf(isWords)} )?${oneOf(words)}`;

const delayed = [wordFirst(delayedWords), numberFirst(delayedWords)].map(
  (start) => new RegExp(start + ends, 'i'),
);
const blocked = [wordFirst(blockedWords), numberFirst(blockedWords)].map(
  (start) =>
    new RegExp(`${start}(?:${ends}|(?: ?[:,–—-]| (?:fordi|because|af|by)(?= )) ?(?<because>.+)$)`, 'is'),
);
const alone = (words: string[]) => new RegExp(`^${oneOf(words)}${ends}`, 'i');

/** `text` is what was typed, in the writer's words: what blocks it is kept as written. */
export function readObstacle(text: string): Command | undefined {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  const late = firstMatch(delayed, line);
  if (late) return { kind: 'delay', number: Number(late.number) };
  const held = firstMatch(blocked, line);
  if (held) return { kind: 'block', number: Number(held.number), because: held.because?.trim() ?? '' };
  if (alone(delayedWords).test(fold(line))) return { kind: 'needs number', verb: 'delay' };
  return alone(blockedWords).test(fold(line)) ? { kind: 'needs number', verb: 'block' } : undefined;
}

function firstMatch(forms: RegExp[], line: string): Record<string, string> | undefined {
  const found = forms.map((form) => form.exec(line)?.groups).find((groups) => groups !== undefined);
  return found && Number(found.number) > 0 ? found : undefined;
}
