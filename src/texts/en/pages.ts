import type { pages as danish } from '../da/pages.ts';

export const pages: typeof danish = {
  about: {
    title: 'Mellemrum',
    paragraphs: [
      'Mellemrum is a chat bot for the time between meetings, for improvement teams across hospital, municipality and general practice. It remembers who does what by when, and asks when the day comes. It talks to the team in Slack and in Microsoft Teams.',
      'Invite Mellemrum to the team’s channel and write @Mellemrum help to begin.',
    ],
  },
  privacy: {
    title: 'Mellemrum and personal data',
    paragraphs: [
      'Mellemrum reads only what is written to it: messages that mention it, commands, messages sent to it directly, and those that somebody chooses in the menu "Gør til aftale". It does not read the rest of the conversation. Slack sends it the channel’s messages all the same, since it would not otherwise learn that a message which became an agreement was edited or deleted; everything else is thrown away unread, and neither kept nor logged.',
      'It keeps the team’s agreements: who, what and when, and who answered what. Of each person it keeps the name, organisation, time zone, language, absences, a phone number if they give one, and the id of the account on Slack or Teams.',
      'Actions that are done and meetings that were held are removed after 24 months, reasons and comments after 12, and the trail of who did what after 24, unless the team’s project leader has said otherwise.',
      'Patient data do not belong here. A text that looks like a Danish CPR number is refused, and nothing of it is kept. Logs hold ids and never what somebody wrote.',
      'A team’s agreements can be seen by that team alone. They are not shared with other teams, and not sold or used for anything else.',
      'The controller is the authority that runs Mellemrum at this address. Write “my data” to Mellemrum to get all that is kept about you, and “delete me” to be erased. If you cannot write to Mellemrum, write to the authority.',
    ],
  },
  terms: {
    title: 'Terms of use',
    paragraphs: [
      'Mellemrum is for agreements between colleagues. Never write patient data.',
      'Mellemrum reminds people of agreements; keeping them is everybody’s own responsibility. Do not use it where somebody would come to harm if a message were late.',
      'The authority that runs Mellemrum at this address decides who may use it, and may close it.',
    ],
  },
  read: { about: 'About Mellemrum', privacy: 'Personal data', terms: 'Terms' },
};
