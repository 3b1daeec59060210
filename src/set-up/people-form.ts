// The form of a team's people: who leads, and which organisation each is from; over several pages where they are many.

import { labelCharacters } from '../chat/card-limits.ts';
import type { Field, Form, FormValues } from '../chat/form.ts';
import { memberLabels } from '../people/member-label.ts';
import { leads, type Member, type Organisation } from '../people/team.ts';
import { shortened } from '../texts/shortened.ts';
import { sectorChoices, setUpForm } from './form-parts.ts';
import { longestOrganisation } from './organisations-form.ts';
import { organisationsOf } from './set-up-card.ts';
import type { Shown } from './shown-form.ts';
import type { SettingUp } from './who-sets-up.ts';

/** Of Slack's hundred choices in a field; the one for another organisation is one more. */
const mostChoices = 99;
const mostOnPage = 15;
/** Of a Teams card's 28 KB, for what grows with people and organisations. */
const bytesOnPage = 18_000;
/** What a field takes beside its choices. */
const bytesOfField = 500;

export const another = 'another';
export const leadersField = 'leaders';
export const newName = 'new-name';
export const newSector = 'new-sector';
export const organisationField = ({ id }: Member) => `organisation-${id}`;

/** Short enough for fifty choices in each of fifteen fields; enough to tell those of one team apart. */
export const shortId = ({ id }: { id: string }): string => id.slice(0, 8);

type People = { leaders: boolean; here: Member[] };

/** `page` from 0; undefined beyond the last one. */
export function peopleForm(setting: SettingUp, page = 0): Form | undefined {
  const pages = pagesOf(setting);
  const here = pages[page];
  return here && formOf(here, setting, page, page + 1 < pages.length);
}

/** The same fields as were shown, to say at them what is wrong. */
export function peopleFormAgain(setting: SettingUp, shown: Shown): Form {
  const here = setting.turn.team.members.filter((member) => shown.marks.has(organisationField(member)));
  return formOf({ leaders: shown.marks.has(leadersField), here }, setting, shown.page, false);
}

function pagesOf(setting: SettingUp): People[] {
  const { members } = setting.turn.team;
  const perPerson = bytesOf(organisationChoices(setting)) + bytesOfField;
  const pages: People[] = [{ leaders: true, here: [] }];
  let room = bytesOnPage - bytesOf(leaderChoices(setting));
  for (const member of members) {
    const last = pages.at(-1);
    if (last && last.here.length < mostOnPage && room >= perPerson) last.here.push(member);
    else {
      pages.push({ leaders: false, here: [member] });
      room = bytesOnPage;
    }
    room -= perPerson;
  }
  return pages;
}

const bytesOf = (choices: unknown): number => new TextEncoder().encode(JSON.stringify(choices)).length;

function leaderChoices({ turn: { team, reader } }: SettingUp) {
  const people = team.members.filter(({ role }) => role !== 'cluster contact');
  const labels = memberLabels(people, reader);
  const chosen = [...people].sort((one, other) => Number(leads(other)) - Number(leads(one)));
  const kept = new Set(chosen.slice(0, mostChoices));
  return people
    .filter((person) => kept.has(person))
    .map((person) => ({ label: labels.get(person.id) ?? person.name, value: shortId(person) }));
}

function organisationChoices({ turn: { team, reader } }: SettingUp) {
  const known = organisationsOf(team).slice(0, mostChoices);
  return [
    ...known.map((each: Organisation) => ({
      label: shortened(each.name, labelCharacters),
      value: shortId(each),
    })),
    { label: reader.texts.setUp.anotherOrganisation, value: another },
  ];
}

function formOf({ leaders, here }: People, setting: SettingUp, page: number, goesOn: boolean): Form {
  const { turn } = setting;
  const { team, reader } = turn;
  const texts = reader.texts.setUp;
  const labels = memberLabels(team.members, reader);
  const names = team.members.map(({ name }) => name);
  const called = (member: Member) =>
    names.filter((name) => name === member.name).length > 1 ? (labels.get(member.id) ?? '') : member.name;
  const choices = organisationChoices(setting);
  const fields: Field[] = [
    ...(leaders ? [leadersOf(setting)] : []),
    ...here.map(
      (member): Field => ({
        kind: 'choices',
        id: organisationField(member),
        label: texts.organisationOf(shortened(called(member), labelCharacters)),
        optional: true,
        most: 1,
        choices,
        value: [shortId(member.organisation)],
      }),
    ),
  ];
  if (here.length > 0)
    fields.push(
      {
        kind: 'text',
        id: newName,
        label: texts.newOrganisation,
        optional: true,
        maxLength: longestOrganisation,
        isLine: true,
      },
      {
        kind: 'choices',
        id: newSector,
        label: texts.newSector,
        optional: true,
        most: 1,
        choices: sectorChoices(reader),
      },
    );
  return setUpForm(
    'people',
    fields,
    {
      title: texts.peopleTitle,
      invitation: texts.peopleInvitation,
      page,
      ...(goesOn && { submit: texts.formNext }),
    },
    turn,
  );
}

function leadersOf(setting: SettingUp): Field {
  const { team, reader } = setting.turn;
  const { setUp } = reader.texts;
  const chosen = team.members.filter(leads).map(shortId);
  return {
    kind: 'choices',
    id: leadersField,
    label: setUp.leadersField,
    hint: setUp.leadersHint,
    required: setUp.needsLeader,
    choices: leaderChoices(setting),
    ...(chosen.length > 0 && { value: chosen }),
  };
}

/** What was filled in, by field. */
export const chosenAll = (values: FormValues, field: string): string[] => [values[field] ?? []].flat();
