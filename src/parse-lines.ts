// What a typed line is understood as, for maintainers: `npm run --silent parse`, and the corpus that measures it.
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { LineReading, OwnerReading } from './commands/command.ts';
import { peopleNamedIn } from './commands/given-names.ts';
import { readMessage } from './commands/read-command.ts';
import type { CommandContext } from './commands/read-line.ts';
import type { DueReading } from './dates/due.ts';
import { readMinutes } from './minutes/read-minutes.ts';
import type { Member } from './people/team.ts';

/** Who may be an owner: names alone, or with the organisation that tells two of one name apart. */
export const KnownPeople = z.array(
  z.union([
    z.string().trim().min(1),
    z.object({
      name: z.string().trim().min(1),
      organisation: z.string().optional(),
      initials: z.string().optional(),
    }),
  ]),
);

type KnownPerson = Exclude<z.infer<typeof KnownPeople>[number], string>;

export type ParsedLine = {
  /** Full names as the team has them, or as they are written where no team is known; "jeg" for whoever types. */
  owners: string[];
  what: string;
  dueOn: string | null;
  dueTime: string | null;
  /** What the bot would ask, and why. `choices` are the days or people that it would offer. */
  questions: { about: 'who' | 'what' | 'when'; why: string; choices?: string[] }[];
};

export type ParseAt = { now: Temporal.Instant; timeZone: string; nextMeeting?: Temporal.PlainDate };

const speaker = 'jeg';

/** Reads lines for a team of these people; undefined: whoever stands where an owner stands. Never throws, whatever the text. */
export function lineParser(
  people: z.infer<typeof KnownPeople> | undefined,
  at: ParseAt,
): (text: string) => ParsedLine {
  const contextFor = contextOf(people, at);
  return (text) => asParsed(readMessage([text], contextFor(text)));
}

/** `agendaItem` is the heading that it stands under, as written. */
export type ParsedSuggestion = ParsedLine & { agendaItem: string | null };

/** Reads whole minutes in the same way: an agreement each, in the order of the text. */
export function minutesParser(
  people: z.infer<typeof KnownPeople> | undefined,
  at: ParseAt,
): (text: string) => ParsedSuggestion[] {
  const contextFor = contextOf(people, at);
  return (text) =>
    readMinutes(text, contextFor(text)).map((suggestion) => ({
      ...asParsed(suggestion),
      agendaItem: suggestion.agendaItem ?? null,
    }));
}

/** Without a team it is whoever the text names, and beside them whoever stands where an owner stands. */
function contextOf(
  people: z.infer<typeof KnownPeople> | undefined,
  at: ParseAt,
): (text: string) => CommandContext {
  const typist = memberOf({ name: speaker });
  const known = people?.map((person) => memberOf(typeof person === 'string' ? { name: person } : person));
  return (text) => ({
    ...at,
    members: known ?? peopleNamedIn(text).map((name) => memberOf({ name })),
    typist,
    anybody: people === undefined,
  });
}

function memberOf({ name, organisation = '', initials }: KnownPerson): Member {
  return {
    id: name,
    name,
    organisation: { id: organisation, name: organisation, sector: 'other' },
    ...(initials !== undefined && { initials }),
    timeZone: 'UTC',
    accounts: ['nobody:'],
    role: 'member',
  };
}

function asParsed({ owners, what, due }: LineReading): ParsedLine {
  const isDay = due.kind === 'day';
  return {
    owners: owners.kind === 'known' ? owners.people : owners.kind === 'missing' ? [] : owners.others,
    what,
    dueOn: isDay ? due.dueOn.toString() : null,
    dueTime: (isDay && due.dueTime?.toString({ smallestUnit: 'minute' })) || null,
    questions: [
      ...askWho(owners),
      ...(what === '' ? [{ about: 'what' as const, why: 'missing' }] : []),
      ...askWhen(due),
    ],
  };
}

function askWho(owners: OwnerReading): ParsedLine['questions'] {
  switch (owners.kind) {
    case 'known':
      return [];
    case 'missing':
      return [{ about: 'who', why: 'missing' }];
    case 'unknown':
      return [{ about: 'who', why: `unknown: ${owners.name}` }];
    case 'ambiguous':
      return [{ about: 'who', why: `ambiguous: ${owners.name}`, choices: owners.candidates }];
  }
}

function askWhen(due: DueReading): ParsedLine['questions'] {
  if (due.kind === 'day') return [];
  if (due.kind === 'missing') return [{ about: 'when', why: 'missing' }];
  return [{ about: 'when', why: due.why, choices: due.choices.map((day) => day.toString()) }];
}
