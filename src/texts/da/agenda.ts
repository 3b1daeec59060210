// Dagsordener: punkterne og de fire dialogrum.

const example = 'punkt Udskrivning, handlende';

export const agenda = {
  rooms: {
    clarifying: 'afklarende',
    developing: 'udviklende',
    negotiating: 'forhandlende',
    acting: 'handlende',
  },
  inRoom: (title: string, room: string) => `${title} (${room})`,
  numbered: (number: number, line: string) => `${number}. ${line}`,
  heading: 'Dagsorden',
  of: (meeting: string) => `Dagsorden til ${meeting}`,
  addedBy: (name: string) => `sat på af ${name}`,
  see: 'Se dagsordenen',
  andMore: (count: number) => (count === 1 ? '… og 1 punkt til' : `… og ${count} punkter til`),
  page: (first: number, last: number, count: number) => `Punkt ${first}-${last} af ${count}`,
  empty: 'Der er ingen punkter endnu.',
  howToAdd: `Skriv for eksempel »${example}«. Rummene er afklarende, udviklende, forhandlende og handlende; »punkt 2 er forhandlende« giver et punkt et andet.`,
  raise: 'Op',
  raiseSpoken: (number: number) => `Flyt punkt ${number} op`,
  takeOff: 'Fjern',
  takeOffSpoken: (number: number) => `Fjern punkt ${number}`,

  added: (line: string, meeting: string) => `»${line}« er på dagsordenen til ${meeting}.`,
  thereAlready: (line: string, meeting: string) => `»${line}« står allerede på dagsordenen til ${meeting}.`,
  nowInRoom: (line: string, meeting: string) => `Nu står der »${line}« på dagsordenen til ${meeting}.`,
  removed: (title: string) => `»${title}« er taget af dagsordenen.`,
  moved: (title: string) => `»${title}« er flyttet.`,
  mayNotRemove: (title: string, name: string) =>
    `${name} har sat »${title}« på. Kun ${name}, mødets planlægger og projektlederne kan tage det af.`,
  noSuchItem: (number: number, count: number) =>
    count === 0
      ? `Der er ingen punkter på dagsordenen endnu. Skriv for eksempel: ${example}`
      : `Der er ikke noget punkt ${number}. Dagsordenen har ${count === 1 ? '1 punkt' : `${count} punkter`}; skriv »dagsorden« for at se ${count === 1 ? 'det' : 'dem'}.`,
  goneFromIt: 'Det punkt er ikke på dagsordenen længere.',
  full: (most: number) =>
    `Der er ${most} punkter på dagsordenen allerede. Tag nogle af, eller vent til et andet møde.`,
  over: (meeting: string) => `Mødet er holdt: ${meeting}. Dagsordenen er, som den var.`,
  tooLong: (length: string, most: string) =>
    `Punktet er på ${length} tegn, og der er plads til ${most}. Jeg har ikke gemt noget; skriv det kortere.`,
  whatAsked: `Hvad skal på dagsordenen? Skriv for eksempel: ${example}`,
  whichOne: 'Hvilket mødes dagsorden?',
  oneAtATime: (meetings: string) =>
    `Hvilket møde? Skriv det med datoen, for eksempel »dagsorden til 15/12: Udskrivning«. Planlagt er: ${meetings}.`,

  ofPuls: (question: string) => `Puls: ${question}`,
  noMeetingForPuls:
    'Der er ikke planlagt noget møde at tage det op på. Skriv for eksempel »møde 15/12 kl. 9-11 Styregruppe«, og tryk så igen.',
  notClosed: 'Runden er ikke lukket endnu, så der er ikke noget resultat at tage op.',
};
