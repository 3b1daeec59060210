// At ændre en aftale: hvad der er sket, hvad der ikke kan lade sig gøre, og aftalens historik.
import type { ChangeVerb } from '../../action-items/action-item.ts';
import { listed } from '../spell-out.ts';

export const changes = {
  correct: 'Ret',
  correctSpoken: (number: number) => `Ret aftale #${number}`,
  notMe: 'Ikke mig',
  notMeSpoken: (number: number) => `Aftale #${number} er ikke min`,
  giveBack: 'Giv den tilbage',
  giveBackSpoken: (number: number) => `Giv aftale #${number} tilbage`,

  nowWith: (owners: string) => `Den er nu hos ${owners}`,
  nowDue: (day: string) => `Den er flyttet til ${day}`,

  noticeGiven: (by: string, number: number) =>
    `${by.charAt(0).toUpperCase()}${by.slice(1)} har givet dig aftale #${number}:`,
  noticeGivenBack: (by: string, number: number) =>
    `${by} har sagt nej tak til aftale #${number}, så den er gået tilbage til dig:`,
  noticeNoLongerYours: (number: number, owners: string) => `Aftale #${number} er nu hos ${owners}:`,

  postponed: (number: number, day: string) => `Aftale #${number} er udskudt til ${day}.`,
  movedForward: (number: number, day: string) => `Aftale #${number} er rykket frem til ${day}.`,
  given: (number: number, owners: string) => `Aftale #${number} er nu hos ${owners}.`,
  reworded: (number: number, what: string) => `Aftale #${number} lyder nu: »${what}«.`,
  corrected: (summary: string) => `Rettet. ${summary}.`,
  declined: (number: number, owners: string) =>
    `Aftale #${number} er ikke længere din. Den er nu hos ${owners}.`,
  takenBack: (summary: string) => `Fortrudt. ${summary}.`,
  /** `day`: "lørdag 28. november". */
  notAWorkingDay: (day: string) =>
    `${day.charAt(0).toUpperCase()}${day.slice(1)} er ikke en arbejdsdag, så jeg spørger arbejdsdagen før.`,

  sameDay: (number: number, day: string) => `Aftale #${number} har allerede den frist: ${day}.`,
  sameOwners: (number: number, owners: string) => `Aftale #${number} er allerede hos ${owners}.`,
  sameWords: (number: number) => `Aftale #${number} lyder allerede sådan.`,
  nothingNew: (number: number) => `Der er ikke rettet noget i aftale #${number}.`,
  finished: (number: number, by: string, moment: string) =>
    `Aftale #${number} er færdig: det sagde ${by} ${moment}. Skal den ændres, så tryk først på Fortryd på dens kort.`,
  cancelledForGood: (number: number, by: string, moment: string) =>
    `Aftale #${number} blev annulleret af ${by} ${moment} og kan ikke ændres. Skriv den igen, hvis den alligevel gælder.`,
  calledOff: (number: number, by: string, moment: string) =>
    `Aftale #${number} blev annulleret af ${by} ${moment}. Skal den ændres, så tryk først på Fortryd på dens kort.`,
  mayNotChange: (number: number, owners: string) =>
    `Aftale #${number} hører til ${owners}. Kun den, der har aftalen, og projektlederne kan ændre den.`,
  mayNotDecline: (number: number, owners: string) =>
    `Aftale #${number} er ikke din, så du behøver ikke sige nej tak til den. Den hører til ${owners}.`,
  nobodyTakesItBack: (number: number) =>
    `Aftale #${number} er stadig din: der er ingen, den kan gå tilbage til. Giv den til en anden, for eksempel: giv ${number} til @Mette`,
  changedSinceOpened: (number: number, by: string, moment: string) =>
    `Aftale #${number} er ændret, siden du åbnede formularen, af ${by} ${moment}. Derfor har jeg ikke gemt dine rettelser. Skriv ret ${number} for at se, hvad der står nu.`,
  /** Hvilke ord der mangler et nummer. */
  needsNumber: (verb: 'postpone' | 'reassign' | 'reword' | 'change' | 'cancel' | 'decline' | 'history') => {
    const examples = {
      postpone: 'udskyd 12 til uge 50',
      reassign: 'giv 12 til @Mette',
      reword: 'omformulér 12: ny ordlyd',
      change: 'ret 12',
      cancel: 'annuller 12',
      decline: 'ikke mig 12',
      history: 'historik 12',
    };
    return `Hvilken aftale? Skriv ét nummer med, for eksempel: ${examples[verb]}`;
  },

  /** `name`: som ingen i teamet hedder. */
  ownerOrWording: (name?: string) =>
    name
      ? `Mener du, at en anden skal have aftalen? Jeg kan ikke finde nogen i teamet, der hedder ${name}. Eller er det ordlyden, der skal rettes?`
      : 'Mener du, at en anden skal have aftalen, eller er det ordlyden, der skal rettes?',
  dayOrWording: 'Mener du en ny frist, eller er det ordlyden, der skal rettes?',
  itIsTheWording: (what: string) => `Ordlyden: »${what}«`,
  several: 'Det er mere, end jeg kan rette på én gang. Jeg har ikke ændret noget: skriv det som to beskeder.',
  about: (number: number, what: string) => `Aftale #${number}: ${what}`,
  formTitle: (number: number) => `Ret aftale #${number}`,
  formInvitation: (number: number) => `Ret aftale #${number} her: hvem, hvad og senest hvornår.`,

  history: (number: number) => `Historik for aftale #${number}`,
  earlier: (count: number) => (count === 1 ? 'Og 1 tidligere ændring.' : `Og ${count} tidligere ændringer.`),
  line: (moment: string, by: string, did: string) => `${moment}: ${by} ${did}`,
  didCreate: 'noterede den',
  didComplete: 'meldte den færdig',
  didSayOnTrack: 'meldte den på sporet',
  didPostpone: (from: string, to: string) => `udskød den fra ${from} til ${to}`,
  didMoveForward: (from: string, to: string) => `rykkede den frem fra ${from} til ${to}`,
  didFollowMeeting: (from: string, to: string) =>
    `flyttede mødet, så fristen fulgte med fra ${from} til ${to}`,
  didGive: (from: string, to: string) => `gav den videre fra ${from} til ${to}`,
  didDecline: (to: string) => `sagde nej tak til den; nu hos ${to}`,
  /** `before` er udeladt, hvor den gamle ordlyd er slettet. */
  didReword: (before?: string) => (before ? `omformulerede den (før: »${before}«)` : 'omformulerede den'),
  didCancel: 'annullerede den',
  didCorrect: (parts: string[]) => `rettede ${listed(parts, 'da')}`,
  partDue: (from: string, to: string) => `fristen fra ${from} til ${to}`,
  partOwners: (from: string, to: string) => `hvem der har den, fra ${from} til ${to}`,
  partWords: (before?: string) => (before ? `ordlyden (før: »${before}«)` : 'ordlyden'),
  partMeeting: 'mødet',
  didUndo: (verb: ChangeVerb) =>
    ({
      create: 'fortrød den, så den er annulleret',
      complete: 'fortrød, at den var færdig',
      'on track': 'fortrød, at den var på sporet',
      delay: 'fortrød, at den var forsinket',
      block: 'fortrød, at den var blokeret',
      postpone: 'fortrød den nye frist',
      reassign: 'fortrød, at den var givet videre',
      decline: 'fortrød sit nej tak',
      reword: 'fortrød den nye ordlyd',
      change: 'fortrød rettelsen',
      cancel: 'fortrød, at den var annulleret',
      'follow meeting': 'fortrød, at fristen fulgte mødet',
    })[verb],
};
