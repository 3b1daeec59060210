// Agendas: their items and the four rooms of dialogue.
import type { Texts } from '../texts.ts';

const example = 'agenda item Discharge, acting';

export const agenda: Texts['agenda'] = {
  rooms: {
    clarifying: 'clarifying',
    developing: 'developing',
    negotiating: 'negotiating',
    acting: 'acting',
  },
  inRoom: (title, room) => `${title} (${room})`,
  numbered: (number, line) => `${number}. ${line}`,
  heading: 'Agenda',
  of: (meeting) => `Agenda for ${meeting}`,
  addedBy: (name) => `added by ${name}`,
  see: 'See the agenda',
  andMore: (count) => (count === 1 ? '… and 1 more item' : `… and ${count} more items`),
  page: (first, last, count) => `Item ${first}-${last} of ${count}`,
  empty: 'There are no items yet.',
  howToAdd: `For example, write “${example}”. The rooms are clarifying, developing, negotiating and acting; “point 2 is negotiating” gives an item another.`,
  raise: 'Up',
  raiseSpoken: (number) => `Move item ${number} up`,
  takeOff: 'Remove',
  takeOffSpoken: (number) => `Remove item ${number}`,

  added: (line, meeting) => `“${line}” is on the agenda for ${meeting}.`,
  thereAlready: (line, meeting) => `“${line}” is already on the agenda for ${meeting}.`,
  nowInRoom: (line, meeting) => `The agenda of ${meeting} says “${line}” now.`,
  removed: (title) => `“${title}” is off the agenda.`,
  moved: (title) => `“${title}” has been moved.`,
  mayNotRemove: (title, name) =>
    `${name} added “${title}”. Only ${name}, whoever planned the meeting and the project leaders can take it off.`,
  noSuchItem: (number, count) =>
    count === 0
      ? `There are no items on the agenda yet. For example, write: ${example}`
      : `There is no item ${number}. The agenda has ${count === 1 ? '1 item' : `${count} items`}; write “agenda” to see ${count === 1 ? 'it' : 'them'}.`,
  goneFromIt: 'That item is no longer on the agenda.',
  full: (most) =>
    `There are ${most} items on the agenda already. Take some off, or wait for another meeting.`,
  over: (meeting) => `The meeting has been held: ${meeting}. The agenda stays as it was.`,
  tooLong: (length, most) =>
    `The item has ${length} characters, and there is room for ${most}. I have stored nothing; please make it shorter.`,
  whatAsked: `What is to be on the agenda? For example, write: ${example}`,
  whichOne: "Which meeting's agenda?",
  oneAtATime: (meetings) =>
    `Which meeting? Write it with the date, for example “agenda for 15/12: Discharge”. Planned are: ${meetings}.`,

  ofPuls: (question) => `Pulse: ${question}`,
  noMeetingForPuls:
    'No meeting is planned where it could be taken up. For example, write “meeting 15/12 9-11 Steering group”, and press again.',
  notClosed: 'The round has not closed yet, so there is no result to take up.',
};
