// The form of one's own telephone number: nobody types another's.
import type { Field, Form, FormValues } from '../chat/form.ts';
import type { Stores } from '../stores.ts';
import { setUpForm } from './form-parts.ts';
import { longestPhone, readPhone } from './phone-number.ts';
import { isTouched, type Shown } from './shown-form.ts';
import type { SettingUp } from './who-sets-up.ts';

const phoneField = 'phone';
/** The contact list comes back in the form's place, not the set-up. */
const ofContacts = 1;

export function ownContactForm({ turn, setUp: { phones } }: SettingUp, from: 'contacts' | undefined): Form {
  const texts = turn.reader.texts.setUp;
  const own = phones.get(turn.member.id);
  const field: Field = {
    kind: 'text',
    id: phoneField,
    label: texts.phoneField,
    hint: texts.phoneHint,
    optional: true,
    maxLength: longestPhone,
    isLine: true,
    ...(own && { value: own }),
  };
  return setUpForm(
    'own contact',
    [field],
    {
      title: texts.phoneTitle,
      invitation: texts.phoneInvitation,
      ...(from && { from, page: ofContacts }),
    },
    turn,
  );
}

export const isOfContacts = ({ page }: Shown): boolean => page === ofContacts;

export async function saveOwnContact(
  stores: Stores,
  { turn: { team, member, reader } }: SettingUp,
  shown: Shown,
  values: FormValues,
): Promise<{ isChanged: boolean } | { errors: Record<string, string> }> {
  if (!isTouched(shown, phoneField, values)) return { isChanged: false };
  const read = readPhone([values[phoneField] ?? ''].flat().join(' '));
  const { setUp, replies } = reader.texts;
  if (read.kind !== 'number')
    return { errors: { [phoneField]: read.kind === 'no number' ? setUp.noPhone : replies.cprInForm } };
  await stores.setUp.givePhone(member.id, read.phone);
  await stores.audit.add({
    verb: 'changed',
    object: 'person',
    objectId: member.id,
    teamId: team.id,
    byPersonId: member.id,
  });
  return { isChanged: true };
}
