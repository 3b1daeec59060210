// Et mødes aftaler, svar og beslutninger som papir til journalen, og siderne, hvor filer hentes.

export const journal = {
  button: 'Til journalen',
  buttonSpoken: (meeting: string) => `Til journalen: ${meeting}`,
  choose: (meeting: string) => `Til journalen: ${meeting}. Hele mødet, eller kun én organisations aftaler?`,
  chooseNote: 'Hver myndighed journaliserer sit eget. Punkter, der er lukket uden aftale, er med i dem alle.',
  whole: 'Hele mødet',
  only: (organisation: string) => `Kun ${organisation}`,
  ready: (meeting: string) => `Klar til journalen: ${meeting}`,
  readyOnly: (meeting: string, organisation: string) => `Klar til journalen: ${meeting}, kun ${organisation}`,
  openPage: 'Åbn til udskrift',
  openTable: 'Hent til Excel',
  goodFor: (minutes: number) =>
    `Linkene virker i ${minutes} minutter. Den, der har et link, kan læse filen, så send den hellere end linket.`,
  leadersOnly: 'Det er projektlederne, der henter møder til journalen. Bed en af dem om det.',
  nothingHeld: 'I har ikke holdt noget møde endnu, så der er ikke noget til journalen.',
  noneCalled: (words: string) =>
    `Jeg finder ikke noget holdt møde, der hedder »${words}« eller er fra den dag. Skriv »journal« for det seneste.`,
  notReachable:
    'Jeg kan ikke lave filer endnu, fordi jeg ikke har nogen adresse på nettet. Bed dem, der driver Mellemrum, om at sætte PUBLIC_URL.',

  columns: {
    meeting: 'Møde',
    heldOn: 'Dato',
    point: 'Punkt',
    room: 'Rum',
    number: 'Aftale nr.',
    owners: 'Hvem',
    organisations: 'Organisation',
    what: 'Hvad',
    dueOn: 'Frist',
    status: 'Status',
    answer: 'Svar',
    decision: 'Beslutning',
  },
  statuses: {
    open: 'Åben',
    'on track': 'På sporet',
    delayed: 'Forsinket',
    blocked: 'Blokeret',
    done: 'Færdig',
    cancelled: 'Annulleret',
  },
  blocked: (because: string) => `Blokeret: ${because}`,
  answer: (status: string, name: string, at: string) => `${status}, ${name}, ${at}`,
  noAnswer: 'Ikke svaret',
  closed: (name: string) => `Ingen aftale (${name})`,
  title: (meeting: string) => `Aftaler fra ${meeting}`,
  heldOn: (day: string) => `Holdt ${day}`,
  ofTeam: (team: string) => `Team: ${team}`,
  ofOrganisation: (organisation: string) => `Kun aftaler, som ${organisation} har del i`,
  otherPoints: 'Aftaler uden for dagsordenen',
  nothing: 'Der er ikke noteret nogen aftaler eller beslutninger fra mødet.',
  made: (moment: string) => `Hentet fra Mellemrum ${moment}. Svar og status er, som de var da.`,
  fileName: 'moede',
};

/** Siden bag et link til en fil. Den nævner ingen, for et link kan ende hos en forkert. */
export const files = {
  heading: 'Din fil fra Mellemrum',
  kinds: {
    'my data': 'Det, Mellemrum har gemt om dig, i en fil.',
    table: 'Et mødes aftaler og beslutninger, til Excel og journalen.',
    page: 'Et mødes aftaler og beslutninger, til at skrive ud eller gemme i journalen.',
  },
  hint: 'Filen bliver lavet, når du trykker. Linket virker kun kort tid.',
  fetch: { 'my data': 'Hent filen', table: 'Hent filen', page: 'Åbn siden' },
  goneHeading: 'Linket virker ikke længere',
  gone: 'Links til filer virker kun kort tid. Bed Mellemrum om filen igen i Slack eller Teams, så får du et nyt.',
  failedHeading: 'Det gik ikke',
  failed: 'Filen kunne ikke laves lige nu. Prøv igen om lidt.',
};
