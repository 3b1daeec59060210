// What people see before two channels become one team, when they have, and when they are two again.
import { type Button, type Card, type Element, line, say, sentence } from '../chat/card.ts';
import type { Roster } from '../chat/roster.ts';
import type { Reader } from '../people/reader.ts';
import type { Team } from '../people/team.ts';
import { shortened } from '../texts/shortened.ts';
import { listed } from '../texts/spell-out.ts';
import type { Link } from './link.ts';

/** One side, as the other one is shown it. */
export type Side = { name: string; people: { name: string; organisation: string }[] };

/** As much of a name as fifty people and their workplaces leave room for, twice in a message. */
const nameCharacters = 40;
const organisationCharacters = 60;
const initiativeCharacters = 300;

export const sideOfTeam = (team: Team): Side => ({
  name: team.name,
  people: team.members.map(({ name, organisation }) => ({ name, organisation: organisation.name })),
});

export const sideOfRoster = (name: string, { people }: Roster, unknown: string): Side => ({
  name,
  people: people.map((one) => ({ name: one.name, organisation: one.organisation ?? unknown })),
});

/** To whoever typed the code; `own` is the team that the channel has. */
export function proposalToTypist(
  link: Link,
  { theirs, ours, own }: { theirs: Side; ours: Side; own?: string | undefined },
  reader: Reader,
): Card {
  const { linking } = reader.texts;
  return proposal(
    link,
    [
      linking.proposalToTypist(theirs.name, link.channel.name),
      // A team that has not been set up is called its initiative, too: that was said already.
      ...(link.initiative === theirs.name
        ? []
        : [linking.initiative(shortened(link.initiative, initiativeCharacters))]),
      ...othersOf(theirs, reader),
      linking.shared(namesOf(ours, reader)),
      ...(own ? [linking.ownComesAlong(own)] : []),
    ],
    reader,
  );
}

/** To whoever gave it. */
export function proposalToOfferer(
  link: Link,
  { typist, theirs, ours }: { typist: string; theirs: Side; ours: Side },
  reader: Reader,
): Card {
  const { linking } = reader.texts;
  return proposal(
    link,
    [
      linking.proposalToOfferer(typist, link.channel.name, ours.name),
      ...othersOf(theirs, reader),
      linking.shared(namesOf(ours, reader)),
    ],
    reader,
  );
}

function proposal({ id: link }: Link, lines: string[], { texts: { linking } }: Reader): Card {
  const press = (answer: 'yes' | 'no') => ({ do: 'link channels', link, say: answer }) as const;
  return {
    summary: linking.proposalSummary,
    elements: [
      ...lines.map((text) => line(say(text))),
      {
        kind: 'buttons',
        buttons: [
          { label: linking.yes, press: press('yes'), emphasis: 'primary' },
          { label: linking.no, press: press('no') },
        ],
      },
    ],
  };
}

function othersOf(side: Side, reader: Reader): string[] {
  return [reader.texts.linking.theOthers, ...byOrganisation(side, reader)];
}

/** A line each. */
function byOrganisation({ people }: Side, reader: Reader): string[] {
  const organisations = [...new Set(people.map(({ organisation }) => organisation))];
  return organisations.map((organisation) => {
    const there = people.filter((one) => one.organisation === organisation);
    const name = shortened(organisation, organisationCharacters);
    return reader.texts.linking.peopleOf(name, namesOf({ people: there }, reader));
  });
}

const namesOf = ({ people }: Pick<Side, 'people'>, { texts: { language } }: Reader): string =>
  listed(
    people.map(({ name }) => shortened(name, nameCharacters)),
    language,
  );

export function linkedCard(link: Link, team: Team, reader: Reader): Card {
  const { linking, language } = reader.texts;
  const numbers = link.takenAlong.map((number) => `#${number}`);
  return {
    summary: linking.linkedSummary(team.name),
    elements: [
      linking.linked(link.channel.name, team.name),
      linking.nowInTeam,
      ...byOrganisation(sideOfTeam(team), reader),
      linking.everythingIsSeen,
      ...(numbers.length > 0 ? [linking.cameAlong(listed(numbers, language))] : []),
    ].map((text) => line(say(text))),
  };
}

/** `own`: the team that comes back to the channel. */
export function unlinkQuestion(
  channel: { id: string; name: string },
  team: Team,
  own: string | undefined,
  { texts: { linking } }: Reader,
): Card {
  const press = (answer: 'yes' | 'no') => ({ do: 'link ends', channel: channel.id, say: answer }) as const;
  const buttons: Button[] = [
    { label: linking.unlink, press: press('yes') },
    { label: linking.keep, press: press('no'), emphasis: 'primary' },
  ];
  const lines: Element[] = [
    linking.unlinkQuestion(channel.name, team.name),
    linking.unlinkStays(team.name),
    ...(own ? [linking.unlinkComesBack(own)] : []),
  ].map((text) => line(say(text)));
  return { summary: linking.unlinkSummary, elements: [...lines, { kind: 'buttons', buttons }] };
}

/** In the channel that has left, and in those that the team still has. */
export function unlinkedCard(
  told: { by: string; channel: string; team: string; own?: string | undefined; isHere: boolean },
  { texts: { linking } }: Reader,
): Card {
  const first = told.isHere
    ? linking.unlinkedHere(told.by, told.team)
    : linking.unlinkedThere(told.by, told.channel);
  const back = told.isHere && told.own ? [linking.ownIsBack(told.own)] : [];
  return {
    summary: linking.unlinkedSummary,
    elements: [first, ...back].map((text) => line(say(text))),
  };
}

export function samePersonCard(
  pair: { id: string },
  other: { name: string; place: string },
  team: Team,
  { texts: { linking } }: Reader,
): Card {
  const press = (answer: 'yes' | 'no') => ({ do: 'same person', pair: pair.id, say: answer }) as const;
  const question = sentence(linking.samePerson(other.name, other.place, team.name));
  return {
    summary: linking.samePersonSummary,
    elements: [
      ...question.elements,
      {
        kind: 'buttons',
        buttons: [
          { label: linking.samePersonYes, press: press('yes') },
          { label: linking.samePersonNo, press: press('no') },
        ],
      },
    ],
  };
}
