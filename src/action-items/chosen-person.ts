// A typed answer among the people that a question offered: "Holm", "den fra Kolding", "kommunen", "den første".
import { placeAt } from '../commands/organisation-words.ts';
import { fold } from '../dates/words.ts';
import type { Member, Team } from '../people/team.ts';
import { placeIn, withoutFillers } from './chosen-place.ts';
import type { Offered } from './offered.ts';

const fillers = new Set(
  'den det hende ham han hun fra i paa hos from the one at in som er med vores gjorde tager den'.split(' '),
);
const mostWords = 5;

/** Undefined where the text does not point at exactly one of them, or both: then it is read by itself. */
export function chosenPeople(text: string, offered: Offered | undefined, team: Team): string[] | undefined {
  if (offered?.asksWhich && offered.people.length === 2 && isBoth.test(withoutFillers(text)))
    return offered.people;
  const one = chosenPerson(text, offered, team);
  return one === undefined ? undefined : [one];
}

const isBoth = /^(?:begge(?: to)?|both(?: of them)?)$/;

function chosenPerson(text: string, offered: Offered | undefined, team: Team): string | undefined {
  if (!offered || /(?:^|\s)(?:ikke|not|eller|or|og|and)(?:\s|$)/.test(fold(text))) return undefined;
  const people = offered.people.flatMap((id) => team.members.filter((member) => member.id === id));
  const rest = withoutFillers(text);
  const place = offered.asksWhich ? placeIn(rest, people.length) : undefined;
  if (place !== undefined) return people[place]?.id;
  const all = offered.asksWhich ? people : team.members;
  const words = rest.split(/[\s,]+/).filter((word) => word !== '' && !fillers.has(word));
  if (words.length === 0 || words.length > mostWords) return undefined;
  return onlyOne(all.filter((member) => isCalled(member, words))) ?? onlyOne(at(words, all, team.members));
}

function isCalled({ name }: Member, words: string[]): boolean {
  const pieces = fold(name).split(/[\s-]+/);
  return words.every((word) => pieces.includes(word));
}

function at(words: string[], people: Member[], members: Member[]): Member[] {
  return placeAt(` (${words.join(' ')})`, 0, people, members)?.people ?? [];
}

function onlyOne(found: Member[]): string | undefined {
  return found.length === 1 ? found[0]?.id : undefined;
}
