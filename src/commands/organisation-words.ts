// Which of the people who share a name is meant: "Mette (Kolding)", "Anna fra kommunen", "Mette from the hospital".
import { fold } from '../dates/words.ts';
import type { Member, Sector } from '../people/team.ts';
import { fromWords } from './line-words.ts';
import { type NameWord, nameWordsAt } from './names.ts';

type Kind = Exclude<Sector, 'other'>;

/** What a sector is called, folded. */
const sectorWords = new Map<string, Kind>(
  Object.entries({
    hospital: 'sygehus sygehuset hospital hospitalet afdelingen ambulatoriet ward clinic',
    municipality: 'kommune kommunen municipality hjemmeplejen council',
    'general-practice':
      'laegen laegerne laegehus laegehuset praksis laegepraksis gp gps practice practices surgery',
  }).flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind as Kind] as const)),
);

/** An organisation whose sector nobody has said is known by its name: "Sygehus Lillebælt". */
const namesOfKind: Record<Kind, RegExp> = {
  hospital: /sygehus|hospital/,
  municipality: /kommune|municipality/,
  'general-practice': /laege(?!r?forening)|praksis|practice|surgery/,
};

export type SaidPlace = { people: Member[]; end: number };

/** "(Kolding)" or "fra sygehuset" at this offset: who of these people works there. Undefined where it is no place. */
export function placeAt(
  text: string,
  offset: number,
  people: Member[],
  members: Member[],
): SaidPlace | undefined {
  const bracketed = /^ ?\(([^()]{1,80})\)/.exec(text.slice(offset, offset + 90));
  if (bracketed?.[1]) {
    const inside = nameWordsAt(bracketed[1], 0);
    return inside.at(-1)?.end === bracketed[1].length
      ? peopleAt(inside, people, members, offset + bracketed[0].length)
      : undefined;
  }
  const [from, ...words] = text[offset] === ' ' ? nameWordsAt(text, offset + 1) : [];
  if (!from || !fromWords.has(from.folded)) return undefined;
  const named = words[0]?.folded === 'the' || words[0]?.folded === 'den' ? words.slice(1) : words;
  for (let length = named.length; length > 0; length -= 1) {
    const place = peopleAt(named.slice(0, length), people, members, named[length - 1]?.end ?? offset);
    if (place) return place;
  }
  return undefined;
}

/** The end of what stands where a place stands, whatever it is called: " fra Kolding", " (Kolding)", " fra sygehuset". */
export function anyPlaceAt(text: string, offset: number): number | undefined {
  const after = text.slice(offset, offset + 60);
  const place = /^ (?:\((\p{L}[\p{L} ]*)\)|(?:fra|from) (?:the )?(\p{L}+)(?: Kommune)?)/u.exec(after);
  const name = place?.[1] ?? place?.[2] ?? '';
  const isPlace = /^\p{Lu}/u.test(name) || sectorWords.has(fold(name));
  return place && isPlace ? offset + place[0].length : undefined;
}

function peopleAt(
  words: NameWord[],
  people: Member[],
  members: Member[],
  end: number,
): SaidPlace | undefined {
  const [only, ...more] = words;
  if (!only) return undefined;
  const wanted = words.map(({ folded }) => folded);
  const isNamed = (member: Member) => holds(member.organisation.name, wanted);
  if (members.some(isNamed)) return { people: people.filter(isNamed), end };
  const kind = more.length === 0 ? sectorWords.get(only.folded) : undefined;
  if (kind === undefined) return undefined;
  const isKnown = members.some((member) => sectorOf(member) !== undefined);
  return { people: isKnown ? people.filter((member) => sectorOf(member) === kind) : people, end };
}

function holds(name: string, wanted: string[]): boolean {
  let found = 0;
  for (const piece of fold(name).split(/\s+/)) if (piece === wanted[found]) found += 1;
  return found === wanted.length;
}

function sectorOf({ organisation }: Member): Kind | undefined {
  if (organisation.sector !== 'other') return organisation.sector;
  const name = fold(organisation.name);
  return (Object.keys(namesOfKind) as Kind[]).find((kind) => namesOfKind[kind].test(name));
}
