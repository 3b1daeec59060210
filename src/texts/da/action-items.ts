// Aftaler: kort, lister, spørgsmål og svar.
import type { Temporal } from 'temporal-polyfill';
import { listed, oneOfThese, weekdayName } from '../spell-out.ts';

export const actionItems = {
  title: (number: number) => `Aftale #${number}`,
  summary: (number: number, owners: string, what: string, due: string) =>
    `Aftale #${number}: ${owners} – ${what} – senest ${due}`,
  who: 'Hvem',
  what: 'Hvad',
  due: 'Senest',
  fromAgenda: (agendaItem: string) => `Fra referatet: ${agendaItem}`,
  owners: (names: string[]) => listed(names, 'da'),
  ownerAt: (name: string, organisation: string) => `${name} (${organisation})`,
  /** `by` er udeladt, hvor læseren selv har svaret. */
  done: (moment: string, by?: string) => (by ? `✓ Færdig, ${moment} (${by})` : `✓ Færdig, ${moment}`),
  onTrack: (moment: string, by?: string) => (by ? `På sporet, ${moment} (${by})` : `På sporet, ${moment}`),
  cancelled: (moment: string, by?: string) =>
    by ? `Annulleret, ${moment} (${by})` : `Annulleret, ${moment}`,

  complete: 'Færdig',
  completeSpoken: (number: number) => `Aftale #${number} er færdig`,
  sayOnTrack: 'På sporet',
  onTrackSpoken: (number: number) => `Aftale #${number} er på sporet`,
  undo: 'Fortryd',
  undoSpoken: (number: number) => `Fortryd den seneste ændring af aftale #${number}`,

  notice: (by: string) => `${by} har skrevet dig på en aftale:`,
  recorded: (summary: string) => `Noteret. ${summary}. Alle i teamets kanaler kan se den.`,
  nowDone: (number: number) => `✓ Aftale #${number} er færdig.`,
  nowOnTrack: (number: number) => `Aftale #${number} er på sporet.`,
  nowCancelled: (number: number) => `Aftale #${number} er annulleret.`,
  nowReopened: (number: number) => `Aftale #${number} er åben igen.`,
  alreadyDone: (number: number, by: string, moment: string) =>
    `Aftale #${number} var allerede færdig: ${by} svarede ${moment}.`,
  alreadyOnTrack: (number: number, by: string, moment: string) =>
    `Aftale #${number} er allerede på sporet: det sagde ${by} ${moment}.`,
  alreadyCancelled: (number: number, by: string, moment: string) =>
    `Aftale #${number} blev annulleret af ${by} ${moment} og kan ikke ændres.`,
  changedSince: (number: number, by: string, moment: string) =>
    `Aftale #${number} er ændret siden, af ${by} ${moment}. Derfor har jeg ikke ændret noget.`,
  nothingToUndo: 'Du har ikke ændret noget her for nylig, så der er ikke noget at fortryde.',
  tooLateToUndo: (number: number, minutes: number) =>
    `Din seneste ændring er over ${minutes} minutter gammel. Tryk på Fortryd på kortet for aftale #${number}, hvis den skal fortrydes.`,
  mayNotAnswer: (number: number, owners: string) =>
    `Aftale #${number} hører til ${owners}. Kun den, der har aftalen, og projektlederne kan svare på den.`,
  mayNotUndo: (number: number) =>
    `Kun den, der har ændret aftale #${number}, og projektlederne kan fortryde det.`,
  noSuchNumber: (number: number) =>
    `Der er ingen aftale #${number} i teamet. Skriv aftaler for at se dem alle.`,
  gone: 'Det kan jeg ikke finde her længere.',
  needsNumber: (verb: 'complete' | 'on track' | 'delay' | 'block') => {
    const examples = {
      complete: 'færdig 12',
      'on track': 'på sporet 12',
      delay: 'forsinket 12',
      block: 'blokeret 12: mangler samtykke',
    };
    return `Hvilken aftale? Skriv nummeret med, for eksempel: ${examples[verb]}`;
  },

  own: 'Dine:',
  others: 'De andres:',
  list: (count: number) => (count === 1 ? 'Teamet har 1 åben aftale:' : `Teamet har ${count} åbne aftaler:`),
  myList: (count: number) => (count === 1 ? 'Du har 1 åben aftale:' : `Du har ${count} åbne aftaler:`),
  emptyList: (owner: string) =>
    `Teamet har ingen åbne aftaler. Skriv en ny, for eksempel: aftale ${owner} sender skemaet senest fredag`,
  emptyMyList: 'Du har ingen åbne aftaler.',
  more: (count: number) => (count === 1 ? 'Og 1 til.' : `Og ${count} til.`),
  dueBy: (day: string) => `Senest ${day}`,
  overdue: (day: string) => `Fristen var ${day}`,
  listedOnTrack: 'på sporet',
  doneLately: 'Færdige for nylig:',

  whoAsked: 'Hvem gør det?',
  whoOf: (names: string[]) => `Er det ${oneOfThese(names, 'da')}?`,
  whichOf: (name: string, count: number) => {
    const numbers = ['', '', 'to', 'tre', 'fire', 'fem', 'seks'];
    return `Der er ${numbers[count] ?? count}, der hedder ${name} i teamet. Hvem er det?`;
  },
  unknownOwner: (name: string) => `Jeg kan ikke finde nogen i teamet, der hedder ${name}. Hvem er det?`,
  whenAsked: 'Hvornår skal det være gjort?',
  pastDue: 'Den dato er passeret. Hvornår skal det være gjort?',
  severalDues: 'Der står to forskellige datoer. Hvilken gælder?',
  weekdayContradicts: 'Ugedagen passer ikke til datoen. Hvilken dag mener du?',
  noSuchDate: 'Den dato findes ikke. Hvornår skal det være gjort?',
  noSuchTime: 'Det klokkeslæt findes ikke. Vælg dagen uden klokkeslæt, eller skriv begge dele igen.',
  todayOrNextWeek: (today: Temporal.PlainDate) =>
    `Det er ${weekdayName(today, 'da')} i dag. Mener du i dag eller om en uge?`,
  notADate: 'Det er svært at minde om uden en dato. Hvornår skal det være gjort?',
  whichDay: 'Det kan være flere dage. Hvilken mener du?',
  noneOfThese: 'Det er ikke en af de dage, jeg spurgte om. Hvilken mener du?',
  noMeetingPlanned: 'Der er ikke planlagt noget næste møde. Hvornår skal det være gjort?',
  whatAsked: 'Hvad skal gøres?',
  exampleWhat: 'sender skemaet til kommunen',
  answerDirect: (example: string) => `Tryk, eller svar her, for eksempel: ${example}`,
  answerInChannel: (example: string) => `Tryk, eller skriv for eksempel: @Mellemrum ${example}`,
  kept: (understood: string) => `Jeg har forstået: ${understood}`,
  otherDay: 'En anden dag',
  somebodyElse: 'En anden',
  fillIn: 'Udfyld',
  discard: 'Drop den',
  discarded: 'Okay. Jeg har ikke gemt noget.',
  draftGone: 'Det spørgsmål er for gammelt eller allerede besvaret. Skriv aftalen igen, hvis den mangler.',
  draftBecame: (number: number) => `Det er allerede noteret som aftale #${number}.`,
  makeItSo: 'Det ligner en aftale. Skal jeg notere den?',
  record: 'Notér aftalen',

  seeMessage: 'Se beskeden',
  sourceEdited: 'Beskeden er ændret siden.',
  sourceDeleted: 'Beskeden er slettet siden.',
  messageWithoutText: 'Der er ingen tekst i beskeden, så jeg kan ikke gøre den til en aftale.',

  formTitle: 'Ny aftale',
  formSubmit: 'Gem',
  formCancel: 'Luk',
  formWho: 'Hvem gør det?',
  formWhat: 'Hvad skal gøres?',
  formWhatHint: 'Ingen patientdata og ingen CPR-numre.',
  formDue: 'Senest hvornår?',
  formNeedsWho: 'Vælg, hvem der gør det.',
  formNeedsWhat: 'Skriv, hvad der skal gøres.',
  formNeedsDue: 'Vælg, hvornår det senest er gjort.',
  formInvitation: 'Udfyld aftalen her: hvem, hvad og senest hvornår.',
  tooLong: (length: string, most: string) =>
    `Teksten er på ${length} tegn, og en aftale kan højst være på ${most}. Jeg har ikke gemt noget; skriv den kortere.`,
};
