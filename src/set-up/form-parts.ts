// What the set-up's forms have in common: how they are put together, and how a line of theirs is read.
import { oneLine } from '../action-items/item-form.ts';
import { type Card, line, say } from '../chat/card.ts';
import type { Field, Form, FormValues } from '../chat/form.ts';
import type { Turn } from '../people/find-turns.ts';
import type { Reader } from '../people/reader.ts';
import type { Sector } from '../people/team.ts';
import { holdsCprNumber } from '../privacy/cpr-guard.ts';
import { counted } from '../texts/spell-out.ts';
import { carry } from './shown-form.ts';

export type SetUpFormId = 'team' | 'organisations' | 'people' | 'own contact';

export type Told = {
  title: string;
  invitation: string;
  submit?: string;
  page?: number;
  /** In the contact list. */
  from?: 'contacts';
};

export function setUpForm(
  form: SetUpFormId,
  fields: Field[],
  { title, invitation, submit, page = 0, from }: Told,
  { team, reader: { texts } }: Turn,
): Form {
  const { setUp } = texts;
  const card: Card = {
    summary: invitation,
    elements: [
      line(say(invitation)),
      {
        kind: 'buttons',
        buttons: [
          {
            label: setUp.fillIn,
            emphasis: 'primary',
            press: { do: 'set up form', team: team.id, form, ...(from && { from }) },
          },
        ],
      },
    ],
  };
  return {
    id: form,
    draft: carry(team.id, page, fields),
    title,
    submit: submit ?? setUp.formSubmit,
    cancel: setUp.formCancel,
    fields,
    invitation: card,
  };
}

/** The line that stands in a field, or what is wrong with it; '' is wrong only where it is `needed`. */
export function readLineOf(
  values: FormValues,
  field: string,
  { texts }: Reader,
  { most, needed }: { most: number; needed?: string },
): { text: string } | { wrong: string } {
  const { actionItems, replies, language } = texts;
  const text = oneLine([values[field] ?? ''].flat().join(' '));
  if (text === '' && needed !== undefined) return { wrong: needed };
  if (holdsCprNumber(text)) return { wrong: replies.cprInForm };
  if (text.length > most)
    return { wrong: actionItems.tooLong(counted(text.length, language), counted(most, language)) };
  return { text };
}

/** The one that was chosen; undefined for none. */
export function chosenIn(values: FormValues, field: string): string | undefined {
  return [values[field] ?? []].flat()[0];
}

const sectors = ['hospital', 'municipality', 'general-practice', 'other'] as const;

export function sectorChoices({ texts }: Reader): { label: string; value: Sector }[] {
  return sectors.map((value) => ({ label: capital(texts.setUp.sectors[value]), value }));
}

export const readSector = (value: string | undefined): Sector | undefined =>
  sectors.find((sector) => sector === value);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
