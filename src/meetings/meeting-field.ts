// The field of a form that asks which meeting something comes from; left out where the team has none to choose.
import type { Field, FormValues } from '../chat/form.ts';
import type { Reader } from '../people/reader.ts';
import type { Team } from '../people/team.ts';
import type { Meeting } from './meeting.ts';
import { meetingLabel } from './meeting-card.ts';

const fieldId = 'meeting';
/** Once something is chosen, not every client lets it be taken away again. */
const none = 'none';

export function meetingField(chosen: string | undefined, team: Team, reader: Reader): Field[] {
  const { meetings } = reader.texts;
  const known = knownMeetings(team);
  // Of a meeting long ago nothing is known here: it stays what it is.
  const isUnknown = chosen !== undefined && !known.some(({ id }) => id === chosen);
  if (known.length === 0 || isUnknown) return [];
  const choices = known.map((meeting) => ({ label: meetingLabel(meeting, reader), value: meeting.id }));
  return [
    {
      kind: 'choices',
      id: fieldId,
      label: meetings.formMeeting,
      optional: true,
      most: 1,
      choices: [{ label: meetings.formNoMeeting, value: none }, ...choices],
      ...(chosen && { value: [chosen] }),
    },
  ];
}

/** A client can send anything: what is no meeting of the team is none. */
export function readMeetingField(values: FormValues, team: Team): Meeting | 'several' | undefined {
  const [chosen, ...others] = [values[fieldId] ?? []].flat();
  if (others.length > 0) return 'several';
  return knownMeetings(team).find(({ id }) => id === chosen);
}

function knownMeetings({ meetings: { planned, latest } }: Team): Meeting[] {
  return [...planned, ...latest];
}
