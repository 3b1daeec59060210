// Forsinket og blokeret: svarene i påmindelsen, og hvad der følger.

export const answers = {
  thanks: 'Tak.',
  sayDelayed: 'Forsinket',
  delayedSpoken: (number: number) => `Aftale #${number} er forsinket`,
  sayBlocked: 'Blokeret',
  blockedSpoken: (number: number) => `Aftale #${number} er blokeret`,

  /** `by` er udeladt, hvor læseren selv har svaret. */
  delayed: (moment: string, by?: string) => (by ? `Forsinket, ${moment} (${by})` : `Forsinket, ${moment}`),
  /** `because` er udeladt, hvor teksten er slettet. */
  blocked: (moment: string, by?: string, because?: string) => {
    const said = by ? `${moment}, ${by}` : moment;
    return because ? `Blokeret: ${because} (${said})` : `Blokeret (${said})`;
  },
  listedDelayed: 'forsinket',
  listedBlocked: (because?: string) => (because ? `blokeret: ${because}` : 'blokeret'),

  nowDelayed: (number: number) => `Aftale #${number} er meldt forsinket.`,
  dayHasCome: (number: number) => `Godt. Fristen for aftale #${number} er kommet, så den skal have en ny.`,
  nowBlocked: (number: number) =>
    `Aftale #${number} er meldt blokeret. Projektlederne kan se det, og jeg spørger igen om en uge.`,

  noticeBlocked: (by: string, number: number) => `${by} kan ikke komme videre med aftale #${number}:`,
  noticeNoLonger: (number: number) => `Aftale #${number} er ikke længere blokeret:`,

  formTitle: (number: number) => `Aftale #${number}`,
  formBecause: 'Hvad blokerer?',
  formInvitation: (number: number) => `Skriv her, hvad der blokerer aftale #${number}.`,
  needsBecause: 'Skriv kort, hvad aftalen venter på.',
  tooLong: (length: string, most: string) =>
    `Teksten er på ${length} tegn, og her kan den højst være på ${most}. Jeg har ikke gemt noget; skriv den kortere.`,

  didDelay: 'meldte den forsinket',
  didBlock: (because?: string) => (because ? `meldte den blokeret (»${because}«)` : 'meldte den blokeret'),
};
