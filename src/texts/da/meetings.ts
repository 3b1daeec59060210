// Møder: planlagt, flyttet, aflyst.
import type { Temporal } from 'temporal-polyfill';
import { listed } from '../spell-out.ts';

const clock = (time: Temporal.PlainTime) => `${time.hour}.${String(time.minute).padStart(2, '0')}`;
const mostNumbers = 12;
/** "#3, #4 og #7"; er der mange, kun de første. */
const hashed = (numbers: number[]) => {
  const shown = numbers.slice(0, mostNumbers).map((number) => `#${number}`);
  const words = numbers.length > mostNumbers ? [...shown, `${numbers.length - mostNumbers} til`] : shown;
  return listed(words, 'da');
};
const example = 'møde 15/12 kl. 9-11 Styregruppe';

export const meetings = {
  untitled: 'Teammøde',
  /** Foran titlen, hvor den ikke selv siger, at det er et møde. */
  label: (title: string): string => (/møde/i.test(title) ? '' : 'Møde '),
  takenBackLabel: (title: string): string => (/møde/i.test(title) ? 'Fortrudt: ' : 'Fortrudt: møde '),
  cancelledLabel: (title: string): string => (/møde/i.test(title) ? 'Aflyst: ' : 'Aflyst møde: '),
  /** "tirsdag 15. december (uge 51) kl. 9.00-11.00" */
  at: (day: string, start?: Temporal.PlainTime, end?: Temporal.PlainTime) =>
    start ? `${day} kl. ${clock(start)}${end ? `-${clock(end)}` : ''}` : day,
  plannedBy: (name: string) => `planlagt af ${name}`,
  movedFrom: (day: string) => `Flyttet fra ${day}.`,
  named: (title: string, at: string) => `${title}, ${at}`,

  planned: (meeting: string) => `Noteret: ${meeting}. Alle i teamets kanaler kan se det.`,
  moved: (meeting: string) => `Flyttet: ${meeting}. Alle i teamets kanaler får det at vide.`,
  cancelled: (meeting: string) => `Aflyst: ${meeting}. Alle i teamets kanaler får det at vide.`,
  /** Planlagt en gang til, til en anden tid. */
  replanned: (before: string, meeting: string) =>
    `Mødet stod der allerede (${before}), så jeg har rettet det: ${meeting}. Alle i teamets kanaler får det at vide.`,
  alreadyPlanned: (meeting: string) => `Det er planlagt allerede: ${meeting}.`,
  perhapsMoved: (meeting: string) =>
    `${meeting}, er planlagt allerede. Skal mødet flyttes, eller er det et møde mere?`,
  perhapsTheSame: (meeting: string) =>
    `Den dag er der allerede et møde: ${meeting}. Er det det samme, eller er det et møde mere?`,
  moveIt: 'Flyt mødet',
  isTheSame: 'Det er det samme',
  oneMore: 'Et møde mere',

  newsMoved: (title: string, from: string, to: string) => `${title} er flyttet fra ${from} til ${to}.`,
  newsRenamed: (before: string, title: string) => `»${before}« hedder nu »${title}«.`,
  newsCancelled: (title: string, at: string) => `${title} ${at} er aflyst.`,
  newsAfterAll: (meeting: string) => `Flytningen er fortrudt. Mødet bliver alligevel: ${meeting}.`,
  newsNotCancelled: (meeting: string) => `Mødet er ikke aflyst alligevel: ${meeting}.`,
  newsBy: (verb: 'move' | 'cancel' | 'undo', name: string) => {
    const did = { move: 'Flyttet', cancel: 'Aflyst', undo: 'Fortrudt' };
    return `${did[verb]} af ${name}.`;
  },

  itemsFollow: (numbers: number[]) =>
    numbers.length === 1
      ? `Aftale #${numbers[0]} skal være klar til mødet, så fristen følger med.`
      : `Aftalerne ${hashed(numbers)} skal være klar til mødet, så fristerne følger med.`,
  itemsStay: (numbers: number[]) =>
    numbers.length === 1
      ? `Aftale #${numbers[0]} skulle være klar til mødet. Den beholder sin frist.`
      : `Aftalerne ${hashed(numbers)} skulle være klar til mødet. De beholder deres frister.`,

  undoSpoken: (title: string) => `Fortryd den seneste ændring af mødet ${title}`,
  planningUndone: (meeting: string) => `Fortrudt. Mødet er trukket tilbage: ${meeting}.`,
  moveUndone: (meeting: string) => `Fortrudt. Mødet er igen: ${meeting}.`,
  cancellingUndone: (meeting: string) => `Fortrudt. Mødet er ikke aflyst: ${meeting}.`,
  changedSince: (meeting: string) =>
    `Mødet er ændret siden, så jeg har ikke fortrudt noget. Nu står der: ${meeting}.`,
  mayNotUndo: 'Kun den, der ændrede mødet, og projektlederne kan fortryde det.',
  tooLateToUndo: (minutes: number, meeting: string) =>
    `Det er mere end ${minutes} minutter siden, så jeg har ikke fortrudt noget. Mødet står til: ${meeting}. Flyt eller aflys det i stedet, så alle får besked.`,
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
  whichDay: 'Til hvilken dag?',
  whenMoved: 'Hvornår skal mødet være i stedet? Skriv for eksempel: flyt mødet til 17/12 kl. 10',
  past: `Det tidspunkt er passeret. Skriv en dag, der kommer, for eksempel: ${example}`,
  unclear: (days: string) =>
    days
      ? `Hvilken dag mener du: ${days}? Skriv det igen med datoen, for eksempel: ${example}`
      : `Den dato forstår jeg ikke. Skriv det igen med datoen, for eksempel: ${example}`,
  or: (days: string[]) => days.join(' eller '),
  unclearTime: `Det klokkeslæt forstår jeg ikke. Skriv det igen, for eksempel: ${example}`,
  tooLong:
    'Et møde slutter den dag, det begynder. Strækker det sig over flere dage, så skriv et møde for hver dag.',
  endsFirst: `Mødet slutter, før det begynder. Skriv for eksempel: ${example}`,
  titleTooLong: (length: string, most: string) =>
    `Mødets navn er på ${length} tegn, og der er plads til ${most}. Jeg har ikke gemt noget; skriv det kortere.`,

  formMeeting: 'Fra hvilket møde?',
  formNoMeeting: 'Ikke fra et møde',
  formOneMeeting: 'Vælg kun ét møde.',
};
