// "opsæt", "kontakt", "projektleder @Mette", "fjern projektleder @Bo".
import type { OwnerReading } from './command.ts';
import { mayBePerson } from './name-shape.ts';
import { nameWordsAt } from './names.ts';
import { ownersAt } from './owner-list.ts';
import type { CommandContext } from './read-line.ts';
import { slice, type TypedText } from './typed-text.ts';

/** `whom` is missing where the word stands alone. */
export type LeadCommand = { kind: 'appoint' | 'release'; whom: OwnerReading };

export type SetUpCommand = { kind: 'set up' } | { kind: 'contacts' } | LeadCommand;

const setUpWords =
  /^(?:(?:vis|se|show) )?(?:opsaet|opsat|opsaetning(?:en)?|opsatning(?:en)?|saet op|set ?-?up)(?: (?:teamet|team|the team))?$/;
const contactWords =
  /^(?:(?:vis|se|show) )?(?:kontakt|kontakter|kontaktliste(?:n)?|telefonliste(?:n)?|telefonnumre|contacts?|contact list|phone list)$/;

const leader = '(?:projektleder|project leader)';
const appoint = new RegExp(`^(?:ny |new )?${leader}(?::\\s*|\\s+|$)`, 'iu');
const release = new RegExp(`^(?:fjern|remove) ${leader}(?::\\s*|\\s+|$)`, 'iu');
/** "gør Mette til projektleder", "make Mette project leader" */
const made = new RegExp(
  `^(?:gør|goer|udpeg|make|appoint) (?<whom>.+?) (?:til |as |a )?${leader}[\\s.!]*$`,
  'diu',
);
/** A longer line is about something else. */
const longest = 120;

/** `words` is the line folded, without quotes and the mark that ends it. Undefined where it says nothing of the set-up. */
export function readSetUp(
  words: string,
  typed: TypedText,
  context: CommandContext,
): SetUpCommand | undefined {
  if (setUpWords.test(words)) return { kind: 'set up' };
  if (contactWords.test(words)) return { kind: 'contacts' };
  if (typed.text.length > longest) return undefined;
  const [from, to] = made.exec(typed.text)?.indices?.groups?.whom ?? [];
  if (from !== undefined) return lead('appoint', slice(typed, from, to), context);
  const kind = release.test(typed.text) ? 'release' : appoint.test(typed.text) ? 'appoint' : undefined;
  if (!kind) return undefined;
  const start = (kind === 'release' ? release : appoint).exec(typed.text)?.[0].length ?? 0;
  return lead(kind, slice(typed, start), context);
}

/** Somebody and no more: "projektleder Anna ringer fredag" is an agreement. */
function lead(
  kind: 'appoint' | 'release',
  rest: TypedText,
  { members, typist }: CommandContext,
): SetUpCommand | undefined {
  const bare = slice(rest, 0, rest.text.replace(/[\s.!?]+$/, '').length);
  if (bare.text === '') return { kind, whom: { kind: 'missing' } };
  const isPerson = mayBePerson(nameWordsAt(bare.text, 0)[0]);
  const found = ownersAt(bare, 0, { members, typist, dates: [] }, isPerson);
  return found && found.end >= bare.text.length ? { kind, whom: found.owners } : undefined;
}
