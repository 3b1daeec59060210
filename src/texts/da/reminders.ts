// Påmindelser om morgenen og resten af dagen.

export const reminders = {
  greeting: (firstName: string, count: number) =>
    count === 1
      ? `Godmorgen ${firstName}. Hvordan går det med den her aftale?`
      : `Godmorgen ${firstName}. Hvordan går det med de her ${count} aftaler?`,
  /** Hvor modtageren ikke selv skal svare på noget. */
  leaderGreeting: (firstName: string) => `Godmorgen ${firstName}. Det her skal du vide som projektleder:`,
  /** Hvor der ikke er andet end pulsen. */
  roundGreeting: (firstName: string) => `Godmorgen ${firstName}. Har du et par minutter til pulsen?`,
  /** `team`, hvor beskeden handler om flere. */
  roundOpen: (title: string, until: string, team: string | undefined) =>
    `Pulsen om »${title}« ${team ? `i ${team} ` : ''}er åben til ${until}.`,
  answerRound: 'Svar på pulsen',
  answerRoundSpoken: (title: string) => `Svar på pulsen om ${title}`,
  /** I stedet, når den er besvaret eller lukket. */
  roundsDone: (firstName: string) => `Godmorgen ${firstName}. Pulsen venter ikke længere på dig.`,
  asLeader: 'Til dig som projektleder:',
  timedGreeting: (firstName: string, time: string) => `${firstName}, du har en frist i dag ${time}:`,
  laterGreeting: (firstName: string, count: number) =>
    count === 1
      ? `${firstName}, du bad mig minde dig om den her aftale:`
      : `${firstName}, du bad mig minde dig om de her ${count} aftaler:`,
  inTeam: (team: string) => `Team: ${team}`,
  rest: (count: number) => (count === 1 ? 'Og 1 aftale til.' : `Og ${count} aftaler til.`),
  showAll: 'Vis alle mine',
  showRest: 'Vis resten',

  /** `days` i arbejdsdage; `owners` er, hvor mange der har aftalen. */
  warning: (days: number, owners: number) =>
    `Svarer ${owners === 1 ? 'du ikke' : 'ingen'}, får projektlederne besked om ${days} arbejdsdage.`,
  noAnswer: (owners: string) => `${owners} har ikke svaret, og jeg spørger ikke igen.`,
  /** Hvor aftalen er meldt forsinket, uden at nogen har sat en ny frist. */
  noNewDay: 'Den er meldt forsinket, men har ikke fået en ny frist, og jeg spørger ikke igen.',
  nobodyThere: (owners: string) => `${owners} er ikke på arbejde, når fristen kommer.`,
  /** Fristen er passeret. */
  nobodyThereNow: (owners: string) => `${owners} er ikke på arbejde, så jeg spørger ikke igen foreløbig.`,

  later: 'Mind mig senere',
  laterQuestion: 'Hvornår skal jeg minde dig?',
  thisAfternoon: 'I eftermiddag',
  tomorrow: 'I morgen',
  nextWeek: (monday: string) => `Næste uge, ${monday}`,
  laterTold: (moment: string) => `Jeg minder dig igen ${moment}.`,
  nothingToPutOff: 'Der er ikke noget at minde dig om: du har svaret på det hele.',

  prod: (by: string, number: number) => `${by} vil gerne høre, hvordan det går med aftale #${number}:`,
  answerNotice: (by: string, number: number) => `${by} har svaret på aftale #${number}, som I har sammen:`,
  answerTakenBack: (number: number) => `Svaret på aftale #${number} er taget tilbage:`,
};
