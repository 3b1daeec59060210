// The form of the organisations of a team's people: what each is called, and which sector it is of.

import { labelCharacters } from '../chat/card-limits.ts';
import type { Field, Form, FormValues } from '../chat/form.ts';
import type { Organisation } from '../people/team.ts';
import type { Stores } from '../stores.ts';
import { shortened } from '../texts/shortened.ts';
import { chosenIn, readLineOf, readSector, sectorChoices, setUpForm } from './form-parts.ts';
import { movePeople } from './move-people.ts';
import { isTouched, type Shown } from './shown-form.ts';
import type { SettingUp } from './who-sets-up.ts';

export const longestOrganisation = 100;
const onOnePage = 10;

const nameField = ({ id }: Organisation) => `name-${id}`;
const sectorField = ({ id }: Organisation) => `sector-${id}`;

/** In the order of the people: a new name moves none to another page. */
function inOrder({ team }: SettingUp['turn']): Organisation[] {
  return [...new Map(team.members.map(({ organisation }) => [organisation.id, organisation])).values()];
}

/** `page` from 0; undefined beyond the last one. */
export function organisationsForm(setting: SettingUp, page = 0): Form | undefined {
  const all = inOrder(setting.turn);
  const here = all.slice(page * onOnePage, (page + 1) * onOnePage);
  return here.length > 0 ? formOf(here, setting, page, all.length > (page + 1) * onOnePage) : undefined;
}

/** The same fields as were shown, to say at them what is wrong. */
export function organisationsFormAgain(setting: SettingUp, shown: Shown): Form {
  const here = inOrder(setting.turn).filter((each) => shown.marks.has(nameField(each)));
  return formOf(here, setting, shown.page, false);
}

function formOf(here: Organisation[], setting: SettingUp, page: number, goesOn: boolean): Form {
  const { turn } = setting;
  const texts = turn.reader.texts.setUp;
  const fields = here.flatMap((each) => fieldsOf(each, setting));
  return setUpForm(
    'organisations',
    fields,
    {
      title: texts.organisationsTitle,
      invitation: texts.organisationsInvitation,
      page,
      ...(goesOn && { submit: texts.formNext }),
    },
    turn,
  );
}

function fieldsOf(organisation: Organisation, { turn, setUp }: SettingUp): Field[] {
  const { reader } = turn;
  const texts = reader.texts.setUp;
  const { id, name, sector } = organisation;
  const label = shortened(name, labelCharacters);
  const isSettled = sector !== 'other' && setUp.shared.has(id);
  return [
    {
      kind: 'text',
      id: nameField(organisation),
      label: texts.organisationName(label),
      hint: texts.organisationHint,
      required: texts.needsOrganisation,
      maxLength: longestOrganisation,
      isLine: true,
      value: name.slice(0, longestOrganisation),
    },
    ...(isSettled
      ? []
      : [
          {
            kind: 'choices' as const,
            id: sectorField(organisation),
            label: texts.organisationSector(label),
            optional: true as const,
            most: 1 as const,
            choices: sectorChoices(reader),
            ...(sector !== 'other' && { value: [sector] }),
          },
        ]),
  ];
}

/**
 * What was changed in it is written down: whether anything was, and what others have settled; or what is wrong, by field.
 * Another name is another organisation, which this team's people are moved to: others keep the one that they share.
 */
export async function saveOrganisationsForm(
  stores: Stores,
  { turn }: SettingUp,
  shown: Shown,
  values: FormValues,
): Promise<{ isChanged: boolean; notices: string[] } | { errors: Record<string, string> }> {
  const { team, member, reader } = turn;
  const texts = reader.texts.setUp;
  const errors: Record<string, string> = {};
  const wanted = inOrder(turn).flatMap((organisation) => {
    const isNamed = isTouched(shown, nameField(organisation), values);
    const read = readLineOf(values, nameField(organisation), reader, {
      most: longestOrganisation,
      needed: texts.needsOrganisation,
    });
    if (isNamed && 'wrong' in read) errors[nameField(organisation)] = read.wrong;
    const name = isNamed && 'text' in read ? read.text : undefined;
    const sector = isTouched(shown, sectorField(organisation), values)
      ? (readSector(chosenIn(values, sectorField(organisation))) ?? 'other')
      : undefined;
    return name !== undefined || sector !== undefined ? [{ organisation, name, sector }] : [];
  });
  if (Object.keys(errors).length > 0) return { errors };

  const notices: string[] = [];
  for (const { organisation, name, sector } of wanted) {
    const here = team.members.filter((each) => each.organisation.id === organisation.id);
    const id =
      name === undefined || name === organisation.name
        ? organisation.id
        : await movePeople(
            stores,
            turn,
            here,
            { name, sector: sector ?? organisation.sector },
            organisation.id,
          );
    if (sector && !(await stores.setUp.callSector(team.id, id, sector)))
      notices.push(texts.sectorStays(name ?? organisation.name, await knownSector(stores, id, turn)));
    await stores.audit.add({
      verb: 'changed',
      object: 'organisation',
      objectId: id,
      teamId: team.id,
      byPersonId: member.id,
    });
  }
  return { isChanged: wanted.length > 0, notices };
}

async function knownSector({ teams }: Stores, organisationId: string, { team, reader }: SettingUp['turn']) {
  const { members } = await teams.byId(team.id);
  const found = members.find(({ organisation }) => organisation.id === organisationId)?.organisation;
  return reader.texts.setUp.sectors[found?.sector ?? 'other'];
}
