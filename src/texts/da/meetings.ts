// Møder: planlagt, flyttet, aflyst.
import type { Temporal } from 'temporal-polyfill';

const clock = (time: Temporal.PlainTime) => `${time.hour}.${String(time.minute).padStart(2, '0')}`;
const example = 'møde 15/12 kl. 9-11 Styregruppe';

export const meetings = {
  untitled: 'Teammøde',
  /** Foran titlen, hvor den ikke selv siger, at det er et møde. */
  label: (title: string): string => (/møde/i.test(title) ? '' : 'Møde '),
  cancelledLabel: (title: string): string => (/møde/i.test(title) ? 'Aflyst: ' : 'Aflyst møde: '),
  /** "tirsdag 15. december (uge 51) kl. 9.00-11.00" */
  at: (day: string, start?: Temporal.PlainTime, end?: Temporal.PlainTime) =>
    start ? `${day} kl. ${clock(start)}${end ? `-${clock(end)}` : ''}` : day,
  plannedBy: (name: string) => `planlagt af ${name}`,
  movedFrom: (day: string) => `Flyttet fra ${day}.`,
  named: (title: string, at: string) => `${title}, ${at}`,

  planned: (meeting: string) => `Noteret: ${meeting}. Alle i teamets kanaler kan se det.`,
  moved: (meeting: string) => `Flyttet: ${meeting}. Det står på mødets kort i teamets kanaler.`,
  cancelled: (meeting: string) => `Aflyst: ${meeting}. Det står på mødets kort i teamets kanaler.`,
  next: (meeting: string) => `Næste møde: ${meeting}.`,
  nextOf: (team: string, meeting: string) => `Næste møde i ${team}: ${meeting}.`,
  noneOf: (team: string) => `Der er ikke planlagt noget møde i ${team}.`,
  nonePlanned: `Der er ikke planlagt noget møde. Skriv for eksempel: ${example}`,
  noneOfThem: (meetings: string) => `Det møde kan jeg ikke finde. Planlagt er: ${meetings}.`,
  whichToMove: 'Hvilket møde skal flyttes?',
  whichToCancel: 'Hvilket møde skal aflyses?',
  alreadyThen: (meeting: string) => `Det ligger der allerede: ${meeting}.`,
  alreadyCancelled: (meeting: string) => `Mødet er allerede aflyst: ${meeting}.`,
  over: (meeting: string) => `Mødet er holdt: ${meeting}. Derfor har jeg ikke ændret noget.`,
  mayNot: (meeting: string, by: string) =>
    `${by} har planlagt mødet (${meeting}). Kun ${by} og projektlederne kan flytte eller aflyse det.`,
  gone: 'Det møde kan jeg ikke finde her længere.',

  whenAsked: `Hvornår er mødet? Skriv for eksempel: ${example}`,
  whenMoved: 'Hvornår skal mødet være i stedet? Skriv for eksempel: flyt mødet til 17/12 kl. 10',
  past: `Det tidspunkt er passeret. Skriv en dag, der kommer, for eksempel: ${example}`,
  unclear: (days: string) =>
    days
      ? `Hvilken dag mener du: ${days}? Skriv det igen med datoen, for eksempel: ${example}`
      : `Den dato forstår jeg ikke. Skriv det igen med datoen, for eksempel: ${example}`,
  or: (days: string[]) => days.join(' eller '),
  noSuchTime: `Det klokkeslæt findes ikke. Skriv det igen, for eksempel: ${example}`,
  endsFirst: `Mødet slutter, før det begynder. Skriv for eksempel: ${example}`,
  titleTooLong: (length: string, most: string) =>
    `Mødets navn er på ${length} tegn, og der er plads til ${most}. Jeg har ikke gemt noget; skriv det kortere.`,

  formMeeting: 'Fra hvilket møde?',
  formNoMeeting: 'Ikke fra et møde',
  formOneMeeting: 'Vælg kun ét møde.',
};
