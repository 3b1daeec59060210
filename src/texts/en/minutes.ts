// Minutes: suggested agreements, corrected and recorded in one go.
import type { minutes as danish } from '../da/minutes.ts';

export const minutes: typeof danish = {
  formTitle: 'Agreements in minutes',
  formSubmit: 'Find them',
  formCancel: 'Close',
  formText: 'Paste the minutes here',
  formTextHint: 'At most 3,000 characters. If they are longer, send them to me directly. No patient data.',
  formRequired: 'Paste some of the minutes here.',
  formInvitation: 'Paste your minutes, and I find the agreements in them.',
  fillIn: 'Paste',

  found: (count) =>
    count === 1
      ? 'I found 1 agreement in the minutes. Change it if it is not right; nothing is recorded yet.'
      : `I found ${count} agreements in the minutes. Change what is not right; nothing is recorded yet.`,
  left: (count) => (count === 1 ? '1 suggestion is left:' : `${count} suggestions are left:`),
  foundNone:
    'I found no agreements in the text. An agreement is for example: Anna sends the form to the municipality by Friday',
  tooLong: (length, most) =>
    `The minutes are ${length} characters long, and I can read at most ${most} at a time. I have kept nothing; send them in two parts.`,
  which: (number) => `${number}. `,
  lacks: (pieces) => `Missing: ${pieces}`,
  lacksWho: 'who',
  lacksWhen: 'by when',
  correct: 'Change',
  correctSpoken: (number) => `Change suggestion ${number}`,
  leaveOut: 'Leave out',
  leaveOutSpoken: (number) => `Leave out suggestion ${number}`,
  record: (count) => (count === 1 ? 'Record the agreement' : `Record ${count} agreements`),
  dropAll: 'Drop the rest',
  more: 'Show more',
  earlier: 'Show the ones before',
  page: (first, last, count) => `Suggestions ${first}-${last} of ${count}`,
  recorded: (numbers) => `Recorded: ${numbers}. Everybody in the team’s channels can see them.`,
  recordedOne: (number) => `Recorded: ${number}. Everybody in the team’s channels can see it.`,
  stillLack: 'These lack something before I can record them:',
  dropped: 'Okay. I have not recorded the rest.',
  allLeftOut: 'Then there are no suggestions left. I have recorded no more.',
};
