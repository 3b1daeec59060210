// The form of an agreement: who, what, by when; filled in with whatever was understood.
import { Temporal } from 'temporal-polyfill';
import type { Form, FormValues } from '../chat/form.ts';
import { meetingField, readMeetingField } from '../meetings/meeting-field.ts';
import { memberLabel } from '../people/member-label.ts';
import type { Reader } from '../people/reader.ts';
import { memberById, type Team } from '../people/team.ts';
import { counted } from '../texts/spell-out.ts';
import type { Draft } from './draft.ts';
import { type Agreement, longestWhat } from './record-item.ts';

export function itemForm(draft: Draft, team: Team, reader: Reader): Form {
  const { actionItems } = reader.texts;
  return {
    id: 'action item',
    draft: draft.id,
    title: actionItems.formTitle,
    submit: actionItems.formSubmit,
    cancel: actionItems.formCancel,
    fields: [
      {
        kind: 'choices',
        id: 'owners',
        label: actionItems.formWho,
        required: actionItems.formNeedsWho,
        choices: team.members.map((member) => ({
          label: memberLabel(member, reader),
          value: member.id,
        })),
        ...(draft.owners.length > 0 && { value: draft.owners }),
      },
      {
        kind: 'text',
        id: 'what',
        label: actionItems.formWhat,
        hint: actionItems.formWhatHint,
        required: actionItems.formNeedsWhat,
        maxLength: longestWhat,
        ...(draft.what && { value: draft.what }),
      },
      {
        kind: 'date',
        id: 'due',
        label: actionItems.formDue,
        required: actionItems.formNeedsDue,
        ...(draft.dueOn && { value: draft.dueOn.toString() }),
      },
      ...meetingField(draft.meetingId, team, reader),
    ],
    invitation: {
      summary: actionItems.formInvitation,
      elements: [
        { kind: 'text', runs: [{ text: actionItems.formInvitation }] },
        {
          kind: 'buttons',
          buttons: [
            {
              label: actionItems.fillIn,
              emphasis: 'primary',
              press: { do: 'open form', draft: draft.id },
            },
          ],
        },
      ],
    },
  };
}

/**
 * What was filled in as an agreement, or what is wrong with each field. A client can send anything.
 * `was`: the item that it changes may keep its owners who have left the team, and its day that has passed.
 */
export function readItemForm(
  values: FormValues,
  team: Team,
  { texts, today }: Reader,
  was?: { owners: string[]; dueOn: Temporal.PlainDate },
): { agreement: Agreement } | { errors: Record<string, string> } {
  const { actionItems } = texts;
  const errors: Record<string, string> = {};
  const owners = [values.owners ?? []]
    .flat()
    .filter((personId) => memberById(team, personId) ?? was?.owners.includes(personId));
  if (owners.length === 0) errors.owners = actionItems.formNeedsWho;

  const what = oneLine(String(values.what ?? ''));
  if (what === '') errors.what = actionItems.formNeedsWhat;
  else if (what.length > longestWhat)
    errors.what = actionItems.tooLong(
      counted(what.length, texts.language),
      counted(longestWhat, texts.language),
    );

  const dueOn = dayIn(values.due);
  if (!dueOn) errors.due = actionItems.formNeedsDue;
  else if (Temporal.PlainDate.compare(dueOn, today) < 0 && !was?.dueOn.equals(dueOn))
    errors.due = actionItems.pastDue;

  const meeting = readMeetingField(values, team);
  if (meeting === 'several') errors.meeting = texts.meetings.formOneMeeting;

  if (dueOn && Object.keys(errors).length === 0)
    return {
      agreement: {
        owners: [...new Set(owners)],
        what,
        dueOn,
        ...(typeof meeting === 'object' && { meetingId: meeting.id }),
      },
    };
  return { errors };
}

function dayIn(value: FormValues[string] | undefined): Temporal.PlainDate | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined;
  try {
    return Temporal.PlainDate.from(value, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}

/** An agreement is a line: a hundred of them in one field would be a card that no platform shows. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
