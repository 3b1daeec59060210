// Ét team i to kanaler: koden, hvad der deles med hvem, forbind og afbryd, og den, der er med begge steder.

export const linking = {
  /** `until`: "kl. 10.15". */
  code: (code: string, until: string) =>
    `Skriv »@Mellemrum forbind ${code}« i den anden kanal inden ${until}. Koden virker én gang, og der er intet delt, før I begge to har sagt ja.`,
  leadersOnly: 'Det er projektlederen, der forbinder teamet med en kanal til eller skiller dem ad igen.',
  typeItThere:
    'Skriv koden i den kanal, der skal forbindes. Her i vores egen samtale er der ikke noget at forbinde.',
  noSuchCode: 'Den kode gælder ikke (mere). Bed om en ny.',
  wait: (until: string) => `Der er skrevet for mange koder, der ikke gælder. Prøv igen ${until}.`,
  sameTeam: (team: string) => `Koden er jeres egen: her er allerede ${team}. Skriv den i den anden kanal.`,
  alreadyLinked: (team: string) =>
    `${team} har allerede flere kanaler. Skriv »afbryd« her først, hvis kanalen skal over i et andet team.`,
  tooManyPeople: (most: string) =>
    `Tilsammen er I flere end ${most}, og så store team kan jeg ikke passe på. Der er ikke delt noget.`,

  proposalSummary: 'Skal de to kanaler være ét team?',
  /** Til den, der skrev koden. */
  proposalToTypist: (team: string, channel: string) =>
    `Du er ved at forbinde ${channel} med teamet ${team}. Der er ikke delt noget endnu.`,
  /** Til den, der gav koden. */
  proposalToOfferer: (typist: string, channel: string, team: string) =>
    `${typist} har skrevet din kode i kanalen ${channel}. Skal den være en del af ${team}? Der er ikke delt noget endnu.`,
  initiative: (initiative: string) => `Teamet arbejder med: ${initiative}.`,
  /** Står over de mennesker, der er på den anden side. */
  theOthers: 'På den anden side er:',
  /** "Kolding Kommune: Mette Holm og Bo Friis" */
  peopleOf: (organisation: string, people: string) => `${organisation}: ${people}`,
  shared: (people: string) =>
    `Det deler I: aftaler, møder og resultatet af jeres puls. Aldrig den enkeltes svar, og intet andet af det, I skriver i kanalen. Dem på listen ser også, at I er med: ${people}.`,
  ownComesAlong: (own: string) =>
    `Åbne aftaler og planlagte møder fra ${own} følger med og får nye numre. Det, der er færdigt, bliver hos jer, og pulsen herfra hviler, så længe I er forbundet.`,
  yes: 'Forbind',
  no: 'Afvis',
  waitsForOther: (other: string) =>
    `Tak. Nu mangler ${other} bare at sige ja; det kan ske inden for et døgn.`,
  done: (team: string) => `Så er I ét team: ${team}. Jeg har sagt det i kanalerne.`,
  declined: 'Det bliver ikke til noget. Der er ikke delt noget.',
  declinedBy: (name: string, channel: string) =>
    `${name} sagde nej til at forbinde med kanalen ${channel}. Der er ikke delt noget.`,
  expired: 'Der gik mere end et døgn, så forslaget gælder ikke længere. Bed om en ny kode.',
  overtaken: 'Det forslag er ikke aktuelt mere: kanalen eller teamet er forbundet på anden vis siden.',
  ended: 'De to er forbundet og skilt ad igen. Bed om en ny kode, hvis I vil prøve igen.',
  noProposal: 'Det forslag er ikke til dig.',

  linkedSummary: (team: string) => `${team} har fået en kanal til.`,
  linked: (channel: string, team: string) => `Kanalen ${channel} er nu med i teamet ${team}.`,
  /** Står over dem, der er med. */
  nowInTeam: 'Med i teamet er nu:',
  everythingIsSeen: 'Aftaler, møder og pulsen står fra nu af i alle teamets kanaler.',
  cameAlong: (numbers: string) => `Åbne aftaler, der fulgte med, har fået nye numre: ${numbers}.`,

  nothingToUnlink: 'Teamet har kun denne ene kanal, så der er ikke noget at skille ad.',
  unlinkInChannel: 'Skriv »afbryd« i den kanal, der skal ud af teamet.',
  unlinkSummary: 'Skal kanalen ud af teamet?',
  unlinkQuestion: (channel: string, team: string) => `Skal kanalen ${channel} ud af teamet ${team}?`,
  unlinkWhich: 'Hvilken kanal skal ud af teamet?',
  unlinkStays: (team: string) =>
    `Det, I har aftalt sammen, bliver i ${team}. De, der kun er med her, går ud af teamet og svarer stadig for de aftaler, de selv har.`,
  unlinkComesBack: (own: string) =>
    `${own} er her igen bagefter, med det, der var færdigt, da I blev forbundet.`,
  unlink: 'Afbryd',
  keep: 'Behold',
  kept: 'Godt. I er stadig ét team.',
  unlinked: (channel: string) => `Kanalen ${channel} er ude af teamet. Jeg har sagt det i kanalerne.`,
  notLinked: 'Kanalen er allerede ude af teamet.',
  unlinkedSummary: 'Kanalerne er ikke forbundet længere.',
  unlinkedThere: (by: string, channel: string) =>
    `${by} har taget kanalen ${channel} ud af teamet. Det, I har aftalt sammen, bliver her, og de, der er gået ud, svarer stadig for det, de selv har.`,
  unlinkedHere: (by: string, team: string) =>
    `${by} har taget kanalen ud af teamet ${team}. Det, I har aftalt sammen, bliver der; det, du selv har, spørger jeg dig stadig om direkte.`,
  ownIsBack: (own: string) => `Her er ${own} igen.`,

  samePersonSummary: 'Er det også dig?',
  /** `place`: "Kolding Kommune". */
  samePerson: (name: string, place: string, team: string) =>
    `Er du også ${name} (${place}) i teamet ${team}? Siger du ja begge steder, kender jeg jer som én og spørger dig kun ét sted.`,
  samePersonYes: 'Ja, det er mig',
  samePersonNo: 'Nej',
  samePersonThanks: 'Tak. Siger du også ja på den anden konto, kender jeg jer som én.',
  samePersonDone: 'Så er du én hos mig. Jeg skriver til dig det sted, du har brugt længst.',
  samePersonNot: 'Godt, så er I to. Jeg spørger ikke igen.',
  samePersonGone: 'Det spørgsmål er ikke til dig.',
};
