// The guided tour in Danish: what each step says, and what it types.
export const tour = {
  start: 'Rundvisning',
  title: 'Rundvisning',
  progress: (/** @type {number} */ at, /** @type {number} */ of) => `Trin ${at} af ${of}`,
  next: 'Næste',
  previous: 'Forrige',
  leave: 'Slut rundvisningen',
  finish: 'Prøv selv',
  done: 'Rundvisningen er slut. Alt står, som du forlod det.',
  stuck: 'Det lykkedes ikke helt. Gå videre, eller slut rundvisningen og prøv selv.',
  typed: {
    tomorrow: 'i morgen',
    onMonday: 'på mandag',
    /** @param {string} day */
    agreement: (day) => `/aftale @Mette sender udskrivningsskemaet ${day}`,
    unfinished: '/aftale Karen ringer til plejehjemmet',
    /** @param {string} day */
    message: (day) => `Jeg kigger på vagtplanen ${day}`,
  },
  steps: [
    {
      title: 'Ét team, to arbejdspladser',
      text: 'Kommunens folk sidder i Slack, sygehusets i Teams. De er ét team, og Mellemrum er med begge steder. Tryk Næste, så skriver vi den første aftale.',
    },
    {
      title: 'Anna skriver en aftale',
      text: 'Anna skriver, hvem der gør hvad, hvornår, med sine egne ord. Mellemrum forstår resten.',
    },
    {
      title: 'Den står begge steder',
      text: 'Aftalen er et kort i kommunens kanal og i sygehusets. Ingen skal oprettes noget nyt sted.',
    },
    {
      title: 'Mangler der noget, spørger den',
      text: 'Bo glemte datoen. Mellemrum spørger kun Bo, og kun om det, der mangler. Bo vælger en dag med ét tryk.',
    },
    {
      title: 'En besked bliver til en aftale',
      text: 'Jens skriver som altid i Teams. I menuen på beskeden vælger han »Gør til aftale«, retter formularen til og gemmer.',
    },
    {
      title: 'Næste morgen: én besked',
      text: 'Vi stiller uret frem. Mette får én besked om alt, hun skal svare på, på den morgen det gælder, og ikke før.',
    },
    {
      title: 'Et tryk er et svar',
      text: 'Mette trykker Færdig. Beskeden ændrer sig på stedet, og kortene i begge kanaler følger med.',
    },
    {
      title: 'Hvad botten gjorde, og hvorfor',
      text: 'Her nederst står alt, Mellemrum gjorde af sig selv, med en grund. Skift person, stil uret, eller prøv en fejl: intet kan gå i stykker.',
    },
  ],
};
