// En runde i pulsen: det åbne kort, ens egne svar, resultatet og udviklingen.

const questions = (count: number) => (count === 1 ? '1 spørgsmål' : `${count} spørgsmål`);
const thanks = (asked: number): string =>
  asked === 1 ? 'Tak for dit svar.' : 'Du har svaret på det hele. Tak.';

export const roundCards = {
  title: (title: string) => `Puls: ${title}`,
  question: (number: number, title: string) => `${number}. ${title}`,
  /** På en knap: "4 I høj grad". */
  step: (step: number, label: string) => `${step} ${label}`,
  /** På knappen til det svar, man har givet. */
  chosenStep: (step: number, label: string) => `✓ ${step} ${label}`,
  /** Hvor knapperne kun har plads til tallet. */
  scale: (labels: string[]) => labels.map((label, index) => `${index + 1} = ${label}`).join(' · '),
  answered: (answered: number, asked: number) => `${answered} af ${asked} har svaret.`,
  openUntil: (moment: string) => `Runden er åben til ${moment}.`,
  minimum: (minimum: number, questions: number) =>
    questions === 1
      ? `Tal vises først, når runden er lukket, og kun hvis mindst ${minimum} har svaret.`
      : `Tal vises først, når runden er lukket, og kun for spørgsmål med mindst ${minimum} svar.`,
  confidential: 'Dine svar er fortrolige: ingen får dem at se, og de slettes, når runden lukker.',
  whoCould:
    'Indtil da ligger de uden navn på serveren, og kun den, der driver serveren, kunne i princippet regne ud, hvem der har svaret hvad.',
  howTo: (questions: number): string =>
    questions === 1
      ? 'Tryk på det svar, der passer bedst. Du kan ændre det undervejs.'
      : 'Tryk på et tal ud for hvert spørgsmål. Du må springe over, og du kan ændre dine svar undervejs.',
  source: (source: string) => `Kilde: ${source}`,
  ownAnswers: 'Se mine svar',

  sheetTitle: (title: string, team: string) => `Puls i ${team}: ${title}`,
  yourAnswer: (step: number, label: string) => `Dit svar: ${step}, ${label}.`,
  takeBack: 'Fortryd svar',
  ownCount: (answered: number, asked: number) =>
    answered === asked
      ? thanks(asked)
      : asked === 1
        ? 'Du har ikke svaret endnu.'
        : `Du har svaret på ${answered} af ${questions(asked)}. Du må springe over.`,

  rated: (step: number, label: string, title: string) => `Du svarede ${step}, ${label}, på »${title}«.`,
  mayChange: (until: string) => `Du kan ændre det, til runden lukker ${until}.`,
  left: (count: number, asked: number) =>
    count === 0 ? thanks(asked) : `Der er ${questions(count)} tilbage.`,
  closed: (title: string) =>
    `Runden om »${title}« er lukket, så der er ikke gemt noget. Resultatet står på kortet.`,
  notAsked: 'Pulsen spørger teamets medlemmer, og du er med som kontaktperson. Der er ikke gemt noget.',
  noSuchQuestion: 'Det spørgsmål er ikke med i runden, så der er ikke gemt noget.',
  hasLeft: (team: string) =>
    `Du er ikke længere med i ${team}, så du er heller ikke med i pulsen. Der er ikke gemt noget.`,
  gone: 'Den runde kan jeg ikke finde.',

  resultTitle: (title: string) => `Puls, resultat: ${title}`,
  resultOf: (answered: number, asked: number, day: string) =>
    `${answered === 0 ? `Ingen af de ${asked}` : `${answered} af ${asked}`} svarede. Runden lukkede ${day}.`,
  /** "3,8 · 5 af 7 svarede · 0,4 højere end sidst" */
  parts: (parts: string[]) => parts.join(' · '),
  nOf: (answered: number, asked: number) => `${answered} af ${asked} svarede`,
  lowest: (title: string, mean: string) => `Lavest ligger »${title}« med ${mean}. Hvad skal der til?`,
  /** Hvor flere ligger lige lavt, eller der kun er spurgt om det ene. */
  startHere: (title: string, mean: string) =>
    `Et sted at begynde samtalen: »${title}« med ${mean}. Hvad skal der til?`,
  putOnAgenda: 'Sæt på dagsordenen',
  putOnAgendaSpoken: (title: string) => `Sæt ${title} på dagsordenen`,
  deleted: 'Svarene er slettet; kun disse tal er tilbage.',
  /** Hvor ingen tal vises. */
  deletedAll: 'Svarene er slettet.',

  historyTitle: (title: string) => `Puls, udvikling: ${title}`,
  /** "24/11: 3,8" */
  atRound: (day: string, mean: string) => `${day}: ${mean}`,
  onlyOneRound: 'Der har kun været én runde, så der er ingen udvikling at se endnu.',

  news: (title: string, answered: number, asked: number) =>
    answered === 0
      ? `Pulsen »${title}« er lukket, uden at nogen svarede.`
      : `Pulsen »${title}« er lukket: ${answered} af ${asked} svarede.`,
  newsTooFew: 'Det er for få til at vise tal.',
  seeResult: 'Se resultatet',
};
