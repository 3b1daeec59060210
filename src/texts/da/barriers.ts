// Barrierer: bede om hjælp, hjælpe, og se hvem der har det.
import type { ClusterKind } from '#src/clusters/cluster.ts';

const whose: Record<ClusterKind, string> = {
  cluster: 'Klyngens',
  'health council': 'Sundhedsrådets',
  partnership: 'Partnerskabets',
};
const inThe: Record<ClusterKind, string> = {
  cluster: 'klyngen',
  'health council': 'sundhedsrådet',
  partnership: 'partnerskabet',
};

export const barriers = {
  /** Hvad en klynge hedder, hvor en kommando skal sige det. */
  kinds: { cluster: 'klynge', 'health council': 'sundhedsråd', partnership: 'partnerskab' } satisfies Record<
    ClusterKind,
    string
  >,

  question: 'Skal nogen hjælpe?',
  seen: 'Den, du spørger, kan se aftalen, og hvad der blokerer.',
  askLeaders: (count: number): string => (count === 1 ? 'Projektlederen' : 'Projektlederne'),
  askOrganisation: 'En organisation',
  askContact: (called: ClusterKind) => `${whose[called]} kontaktperson`,
  askNobody: 'Nej',
  whichOrganisation: 'Hvilken organisation?',
  formQuestion: 'Skal nogen hjælpe?',

  asked: (names: string, number: number) =>
    `Jeg har spurgt ${names} om hjælp til aftale #${number}. På kortet kan I se, hvem der har den.`,
  /** Kontaktpersonen har valgt først at se det i sit overblik. */
  askedInDigest: (names: string) => `${names} ser det i sit næste ugentlige overblik.`,
  noContact: (called: ClusterKind) =>
    `Der er ingen kontaktperson i ${inThe[called]} lige nu, så jeg har spurgt projektlederne i stedet.`,
  noContactNorLeaders: (called: ClusterKind) =>
    `Der er ingen kontaktperson i ${inThe[called]} lige nu. Aftalen bliver hos jer og projektlederne.`,
  noCluster:
    'Teamet er ikke med i en klynge, så der er ingen kontaktperson at spørge. Jeg har spurgt projektlederne i stedet.',
  noClusterNorLeaders:
    'Teamet er ikke med i en klynge, så der er ingen kontaktperson at spørge. Aftalen bliver hos jer og projektlederne.',
  nobodyThere: 'Der er ikke andre at spørge dér. Aftalen bliver hos jer og projektlederne.',
  notBlocked: (number: number) =>
    `Aftale #${number} er ikke meldt blokeret. Skriv først, hvad der blokerer: blokeret ${number}: mangler samtykke`,
  somebodyHasIt: (name: string, number: number) => `${name} har allerede taget aftale #${number}.`,
  mayNotAsk: (number: number) =>
    `Kun den, der har aftale #${number}, og projektlederne kan bede om hjælp til den.`,

  helpAsked: (names: string) => `Hjælp: ${names} er spurgt`,
  helpTaken: (name: string) => `Hjælp: ${name} har den`,
  helpDeclined: (names: string) => `Hjælp: ${names} kan ikke`,
  helpMoved: (name: string) => `Hjælp: ${name} har løst det`,

  request: (by: string, number: number, team: string) =>
    `${by} beder om hjælp til aftale #${number} i ${team}:`,
  answered: (by: string, number: number, what: string) => `${by} om aftale #${number}: »${what}«`,
  /** I stedet for et svar, der er slettet. */
  erased: 'slettet',
  take: 'Jeg tager den',
  takeSpoken: (number: number) => `Jeg tager aftale #${number}`,
  passOn: 'Send videre',
  passOnSpoken: (number: number) => `Send aftale #${number} videre`,
  decline: 'Kan ikke',
  declineSpoken: (number: number) => `Jeg kan ikke hjælpe med aftale #${number}`,
  answer: 'Svar',
  answerSpoken: (number: number) => `Svar på aftale #${number}`,

  youHaveIt: 'Du har den. Jeg minder dig om den hver uge. Skriv et svar, når der er nyt.',
  hasIt: (name: string) => `${name} har den.`,
  youDeclined: 'Du har svaret, at du ikke kan.',
  youPassedOn: 'Du har sendt den videre.',
  youMoved: 'Du har fået det løst. Tak.',
  notNeeded: (number: number) =>
    `Aftale #${number} er ikke blokeret længere. Der er ikke brug for mere hjælp.`,

  alreadyTaken: (name: string) => `${name} nåede det først og har den nu.`,
  alreadyYours: 'Du har den allerede.',
  over: 'Der er ikke brug for hjælp til den længere.',
  notAsked: 'Du er ikke den, der er spurgt om det her.',
  passOnQuestion: 'Hvem skal hjælpe i stedet?',
  nobodyElse: 'Der er ikke andre at sende den videre til. Tryk på Kan ikke, hvis du ikke kan.',
  passedOn: (names: string) => `Tak. Jeg har spurgt ${names} i stedet.`,

  newsTaken: (name: string, number: number) => `${name} har taget aftale #${number} og hjælper jer videre.`,
  newsDeclined: (names: string, number: number) => `${names} kan ikke hjælpe med aftale #${number}.`,
  newsPassedOn: (names: string, number: number) =>
    `Aftale #${number} er sendt videre: nu er ${names} spurgt om hjælp.`,
  newsMoved: (name: string, number: number) => `${name} har løst det, der blokerede aftale #${number}.`,
  newsOver: (number: number) => `Aftale #${number} er ikke blokeret længere.`,

  formTitle: (number: number) => `Svar på #${number}`,
  formAnswer: 'Dit svar til teamet',
  formNeedsAnswer: 'Skriv kort, hvordan det går, eller hvad der skal til.',
  formMoved: 'Kan de komme videre nu?',
  formIsMoved: 'Ja, det blokerer ikke længere',
  formInvitation: (number: number) => `Skriv dit svar om aftale #${number} her.`,
  tooLong: (length: string, most: string) =>
    `Svaret er på ${length} tegn, og her kan det højst være på ${most}. Jeg har ikke gemt noget; skriv det kortere.`,
  told: (number: number) => `Tak. De, der venter på aftale #${number}, har fået dit svar.`,

  mine: (count: number) =>
    count === 1 ? 'Du er bedt om hjælp til 1 aftale:' : `Du er bedt om hjælp til ${count} aftaler:`,
  noneOfMine: 'Ingen har bedt dig om hjælp lige nu.',
  ofTheTeam: 'Teamet venter også på hjælp til:',
  rest: (count: number) => (count === 1 ? 'Og 1 til.' : `Og ${count} til.`),

  /** Alene i en morgenbesked. */
  helpingGreeting: (firstName: string, count: number) =>
    count === 1
      ? `Godmorgen ${firstName}. Hvordan går det med den her aftale, som du hjælper med?`
      : `Godmorgen ${firstName}. Hvordan går det med de her ${count} aftaler, som du hjælper med?`,
  helping: 'Du hjælper også med:',
  /** Hvor der ikke er plads til dem. */
  helpingToo: (count: number) =>
    count === 1
      ? 'Du hjælper også med 1 aftale. Skriv barrierer for at se den.'
      : `Du hjælper også med ${count} aftaler. Skriv barrierer for at se dem.`,
  overForYou: (state: 'asked' | 'taken' | 'declined' | 'moved'): string =>
    state === 'moved' ? 'Du har svaret, at de kan komme videre.' : 'Du har den ikke længere.',

  contactHelp: (clusters: string) => `Du er kontaktperson for ${clusters}. Det kan du skrive til mig:`,
  contactHelpLines: [
    ['overblik', 'viser, hvordan dine teams står lige nu; ellers kommer overblikket en gang om ugen'],
    ['oplæg Hoftebrud', 'skriver et oplæg om et team til dagsordenen'],
    ['barrierer', 'viser, hvad teamene har bedt dig om hjælp til'],
    ['hjælp', 'viser det her'],
  ] as [string, string][],
  helpAtOnce: 'Jeg skriver til dig, så snart et team beder om hjælp.',
  helpInDigest: 'Når et team beder om hjælp, står det i dit ugentlige overblik.',
  chooseAtOnce: 'Skriv med det samme',
  chooseInDigest: 'Kun i overblikket',
  teamsOfContact: 'Du ser aftaler, når et team beder dig om hjælp til dem; ellers ikke.',
  contactNotUnderstood: 'Det forstod jeg ikke.',
  contactStranger: 'Det kan kun de, der er med i teamet.',
};
