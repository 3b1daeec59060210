// Aftaler: kort, lister, spørgsmål og svar.
import { listed } from '../spell-out.ts';

export const actionItems = {
  title: (number: number) => `Aftale #${number}`,
  summary: (number: number, owners: string, what: string, due: string) =>
    `Aftale #${number}: ${owners} – ${what} – senest ${due}`,
  who: 'Hvem',
  what: 'Hvad',
  due: 'Senest',
  owners: (names: string[]) => listed(names, 'da'),
  ownerAt: (name: string, organisation: string) => `${name} (${organisation})`,
  done: (moment: string, by: string) => `✓ Færdig, ${moment} (${by})`,
  onTrack: (moment: string, by: string) => `På sporet, ${moment} (${by})`,
  cancelled: (moment: string, by: string) => `Fortrudt, ${moment} (${by})`,

  complete: 'Færdig',
  completeSpoken: (number: number) => `Aftale #${number} er færdig`,
  sayOnTrack: 'På sporet',
  onTrackSpoken: (number: number) => `Aftale #${number} er på sporet`,
  undo: 'Fortryd',
  undoSpoken: (number: number) => `Fortryd den seneste ændring af aftale #${number}`,

  notice: (by: string) => `${by} har skrevet dig på en aftale:`,
  recorded: (number: number) => `Aftale #${number} er noteret og vises i teamets kanaler.`,
  nowDone: (number: number) => `✓ Aftale #${number} er færdig.`,
  nowOnTrack: (number: number) => `Aftale #${number} er på sporet.`,
  nowCancelled: (number: number) => `Aftale #${number} er fortrudt.`,
  nowReopened: (number: number) => `Fortrudt. Aftale #${number} er åben igen.`,
  alreadyDone: (number: number, by: string, moment: string) =>
    `Aftale #${number} var allerede færdig: ${by} svarede ${moment}.`,
  alreadyOnTrack: (number: number, by: string, moment: string) =>
    `Aftale #${number} er allerede meldt på sporet: ${by} svarede ${moment}.`,
  alreadyCancelled: (number: number, by: string, moment: string) =>
    `Aftale #${number} er fortrudt af ${by} ${moment} og kan ikke ændres.`,
  changedSince: (number: number, by: string, moment: string) =>
    `Aftale #${number} er ændret siden, af ${by} ${moment}. Derfor har jeg ikke fortrudt noget.`,
  nothingToUndo: 'Du har ikke ændret noget her for nylig, så der er ikke noget at fortryde.',
  tooLateToUndo: (number: number) =>
    `Din seneste ændring er over ti minutter gammel. Tryk Fortryd på kortet for aftale #${number}, hvis den skal tages tilbage.`,
  mayNotAnswer: (number: number, owners: string) =>
    `Aftale #${number} hører til ${owners}. Kun den, der har aftalen, og projektlederne kan svare på den.`,
  mayNotUndo: (number: number) =>
    `Kun den, der lavede ændringen af aftale #${number}, og projektlederne kan fortryde den.`,
  noSuchNumber: (number: number) =>
    `Der er ingen aftale #${number} i teamet. Skriv aftaler for at se dem alle.`,
  gone: 'Det kan jeg ikke finde her længere.',
  needsNumber: 'Hvilken aftale? Skriv nummeret med, for eksempel: færdig 12',

  list: (count: number) => (count === 1 ? 'Teamet har 1 åben aftale:' : `Teamet har ${count} åbne aftaler:`),
  myList: (count: number) => (count === 1 ? 'Du har 1 åben aftale:' : `Du har ${count} åbne aftaler:`),
  emptyList:
    'Teamet har ingen åbne aftaler. Skriv en ny, for eksempel: aftale Anna sender skemaet senest fredag',
  emptyMyList: 'Du har ingen åbne aftaler.',
  more: (count: number) => (count === 1 ? 'Og 1 til.' : `Og ${count} til.`),
  dueBy: (day: string) => `Senest ${day}`,
  overdue: (day: string) => `Overskredet: senest ${day}`,
  listedOnTrack: 'på sporet',
  doneLately: 'Færdige for nylig:',

  whoAsked: 'Hvem gør det?',
  whichOf: (name: string, count: number) => {
    const numbers = ['', '', 'to', 'tre', 'fire', 'fem', 'seks'];
    return `Der er ${numbers[count] ?? count}, der hedder ${name} i teamet. Hvem er det?`;
  },
  unknownOwner: (name: string) => `Jeg kender ingen, der hedder ${name}, i teamet. Hvem er det?`,
  whenAsked: 'Hvornår skal det være gjort? Vælg en dag, eller skriv en anden.',
  pastDue: 'Den dato er passeret. Hvornår skal det være gjort?',
  severalDues: 'Der står to forskellige datoer. Hvilken gælder?',
  weekdayContradicts: 'Ugedagen og datoen passer ikke sammen. Hvilken dag mener du?',
  noSuchDate: 'Den dato findes ikke. Hvornår skal det være gjort?',
  todayOrNextWeek: 'Det er den ugedag i dag. Mener du i dag eller i næste uge?',
  notADate: 'Det er svært at minde om uden en dato. Hvornår skal det være gjort?',
  whatAsked: 'Hvad skal gøres? Tryk Udfyld, så er det, du har skrevet, sat ind.',
  kept: (understood: string) => `Jeg har: ${understood}`,
  otherDay: 'En anden dag',
  fillIn: 'Udfyld',
  discard: 'Glem det',
  discarded: 'Glemt. Jeg har ikke gemt noget.',
  draftGone: 'Det spørgsmål er for gammelt eller allerede besvaret. Skriv aftalen igen, hvis den mangler.',
  draftBecame: (number: number) => `Det er allerede noteret som aftale #${number}.`,
  makeItSo: 'Det ligner en aftale. Skal jeg notere den?',
  record: 'Notér aftalen',

  formTitle: 'Ny aftale',
  formSubmit: 'Gem',
  formCancel: 'Luk',
  formWho: 'Hvem gør det?',
  formWhat: 'Hvad skal gøres?',
  formWhatHint: 'Ingen patientdata og ingen CPR-numre.',
  formDue: 'Senest hvornår?',
  formNeedsWho: 'Vælg mindst én.',
  formNeedsWhat: 'Skriv, hvad der skal gøres.',
  formNeedsDue: 'Vælg en dato.',
  formInvitation: 'Udfyld aftalen her: hvem, hvad og senest hvornår.',
  tooLong: (length: string, most: string) =>
    `Teksten er på ${length} tegn, og en aftale kan højst være på ${most}. Jeg har ikke gemt noget; skriv den kortere.`,
};
