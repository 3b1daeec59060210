// Opsætning af et team: kortet med trinene, formularerne bag knapperne, og de råd, der følger med.
import type { Sector } from '../../people/team.ts';

const sectors: Record<Sector, string> = {
  hospital: 'hospital',
  municipality: 'kommune',
  'general-practice': 'almen praksis',
  other: 'andet',
};
/** "en fra hospitalet" */
const fromThere: Record<Exclude<Sector, 'other'>, string> = {
  hospital: 'hospitalet',
  municipality: 'kommunen',
  'general-practice': 'almen praksis',
};

export const setUp = {
  sectors,
  title: (team: string) => `Sådan er ${team} sat op`,
  summary: (team: string, done: number, steps: number) =>
    `Sådan er ${team} sat op: ${done} af ${steps} trin er klar.`,
  progress: (done: number, steps: number) =>
    done === steps
      ? 'Alle trin er klar. I kan altid ændre noget her.'
      : `${done} af ${steps} trin er klar. Tag dem i den rækkefølge, der passer: det, du når, er gemt.`,
  readOnly: (leaders: string) => `Det er ${leaders}, der kan ændre opsætningen. Dit nummer skriver du selv.`,
  readOnlyContact: (leaders: string) => `Det er ${leaders}, der kan ændre opsætningen.`,
  done: '✓',
  open: '○',

  initiative: 'Initiativ',
  initiativeOf: (initiative: string) => initiative,
  noInitiative: 'Hvad arbejder I med? Én linje er nok.',
  inCluster: (cluster: string) => `Med i ${cluster}.`,
  changeInitiative: 'Ret initiativet',
  organisations: 'Organisationer',
  organisationAs: (name: string, sector: string | undefined) => (sector ? `${name} (${sector})` : name),
  andMore: (count: number) => `${count} mere`,
  changeOrganisations: 'Ret organisationerne',
  people: 'Personer',
  peopleAre: (count: number) => (count === 1 ? 'Der er kun dig.' : `I er ${count}.`),
  leadersAre: (count: number, names: string) =>
    count === 0
      ? 'Der er ingen projektleder.'
      : count === 1
        ? `Projektleder: ${names}.`
        : `Projektledere: ${names}.`,
  changePeople: 'Ret personerne',
  phones: 'Telefon',
  phonesAre: (count: number, people: number) =>
    count === 0
      ? 'Ingen har skrevet deres nummer endnu. Man skriver kun sit eget, og kun hvis man har lyst.'
      : `${count} af ${people} har skrevet deres nummer. »kontakt« viser dem for teamet.`,
  writePhone: 'Skriv dit nummer',
  changePhone: 'Ret dit nummer',
  meeting: 'Næste møde',
  noMeeting: 'Skriv for eksempel: møde 15/12 kl. 9-11 Styregruppe',
  pulse: 'Puls',
  pulseRuns: (polls: string) => `Jeg spørger om ${polls}.`,
  pulseIsOff: 'Nogle få spørgsmål om jeres samarbejde, med svar fra 1 til 5. Svarene er fortrolige.',
  pulseEveryTwoWeeks: 'Hver 14. dag',
  pulseAfterMeetings: 'Efter møder',
  pulseNotNow: 'Ikke nu',
  pulseOff: 'Slå pulsen fra',
  pulseLater: 'Det er i orden. Skriv »puls hver 14. dag«, når I er klar.',
  pulseWasOff: 'Pulsen var allerede slået fra.',
  worthKnowing: 'Værd at vide',
  later:
    'Du kan altid skrive »opsæt« igen. »projektleder Mette« og »fjern projektleder Bo« ændrer, hvem der leder.',

  saved: 'Det er gemt.',
  nothingChanged: 'Der var ikke noget nyt at gemme.',
  formGone: 'Den formular gælder ikke mere, og intet er ændret. Skriv »opsæt«, så får du en ny.',
  leadersOnly: (leaders: string) => `Det er ${leaders}, der kan ændre opsætningen. Intet er ændret.`,
  contactsMayNot: 'Opsætningen er teamets egen. Intet er ændret.',
  theLeaders: 'projektlederne',
  sectorStays: (organisation: string, sector: string) =>
    `Andre teams kender ${organisation} som ${sector}, så det har jeg ladet stå.`,

  formCancel: 'Annuller',
  formSubmit: 'Gem',
  formNext: 'Gem, og videre',
  fillIn: 'Udfyld',
  teamTitle: 'Initiativ',
  teamInvitation: 'Fortæl, hvad teamet hedder og arbejder med.',
  teamName: 'Teamets navn',
  needsName: 'Skriv, hvad teamet hedder.',
  teamInitiative: 'Hvad arbejder I med?',
  initiativeHint: 'For eksempel: Færre genindlæggelser efter hoftebrud',
  needsInitiative: 'Skriv i én linje, hvad I arbejder med.',
  clusterField: 'Klynge eller sundhedsråd',
  clusterHint: 'Mangler jeres, så bed den, der står for Mellemrum hos jer, om at tilføje den.',
  noCluster: 'Ingen',
  organisationsTitle: 'Organisationer',
  organisationsInvitation: 'Fortæl, hvor I kommer fra.',
  organisationName: (name: string) => `Navn på ${name}`,
  organisationHint: 'Navnet gælder for jeres team. Andre teams beholder deres.',
  needsOrganisation: 'Skriv, hvad organisationen hedder.',
  organisationSector: (name: string) => `Hvad er ${name}?`,
  peopleTitle: 'Personer',
  peopleInvitation: 'Fortæl, hvem der leder, og hvor hver især kommer fra.',
  leadersField: 'Hvem er projektledere?',
  leadersHint: 'Helst to: en fra hospitalet og en fra kommunen.',
  needsLeader: 'Vælg mindst én, så teamet har nogen, der leder.',
  organisationOf: (person: string) => `${person}: hvilken organisation?`,
  anotherOrganisation: 'En anden (skriv den nederst)',
  newOrganisation: 'Mangler der en organisation? Skriv dens navn',
  needsNewOrganisation: 'Skriv navnet på den organisation, du har valgt som »En anden«.',
  newForNobody: 'Vælg »En anden« ved dem, der er derfra, eller lad feltet stå tomt.',
  newSector: 'Hvad er den nye organisation?',
  phoneTitle: 'Dit telefonnummer',
  phoneInvitation: 'Skriv dit telefonnummer til teamet.',
  phoneField: 'Telefonnummer (teamet kan se det)',
  phoneHint: 'For eksempel 20 30 40 50. Lad feltet stå tomt for at slette det.',
  noPhone: 'Skriv et telefonnummer på otte cifre, eller et udenlandsk med + foran.',

  contactsTitle: (team: string) => `Kontakt i ${team}`,
  contactAs: (role: string | undefined, organisation: string, phone: string | undefined) =>
    [role, organisation, phone && `tlf. ${phone}`].filter(Boolean).join(' · '),
  leader: 'projektleder',
  clusterContact: 'kontaktperson i klyngen',
  contactsPage: (from: number, to: number, all: number) => `${from}-${to} af ${all}`,
  morePeople: 'Vis flere',

  appointed: (name: string) => `${name} er nu projektleder. Det har jeg skrevet til ${name}.`,
  appointedSelf: 'Du er nu projektleder.',
  appointedAlready: (name: string) => `${name} er allerede projektleder.`,
  nowMany: (count: number) => `I er nu ${count} projektledere. To er bedst: aftal, hvem der gør hvad.`,
  released: (name: string) => `${name} er ikke længere projektleder, men er stadig med i teamet.`,
  releasedAlready: (name: string) => `${name} er ikke projektleder.`,
  lastLeader: (name: string) =>
    `${name} er den eneste projektleder, så nogen må tage over først. Skriv for eksempel »projektleder Mette«.`,
  contactNoLeader: (name: string) =>
    `${name} er kontaktperson og følger teamet udefra, så en af jer andre må være projektleder.`,
  whoLeads: 'Hvem? Skriv for eksempel »projektleder Mette« eller »fjern projektleder Bo«.',
  oneAtATime: 'Skriv én ad gangen, så jeg er sikker på, hvem du mener.',
  unknownPerson: (name: string) =>
    `Jeg kender ingen ${name} i teamet. Er det en ny kollega, så tilføj personen til kanalen først.`,
  severalCalled: (names: string) =>
    `Der er flere, der hedder det: ${names}. Skriv hele navnet, eller nævn personen med @.`,
  leaderNotice: (by: string, team: string) =>
    `${by} har gjort dig til projektleder i ${team}. Du kan nu rette teamets aftaler og møder og få ugens overblik. Skriv »opsæt« for at se, hvordan teamet er sat op.`,
  leaderNoMore: (team: string) => `Du er ikke længere projektleder i ${team}.`,

  alone: 'Du er alene i teamet. Et team er bedst med to til seks fra mindst to sektorer.',
  many: (people: number) =>
    `I er ${people}. Over seks kræver det mere at følges ad: aftal, hvem der samler op mellem møderne, og lad de små ting blive klaret to og to.`,
  oneSector: (present: Exclude<Sector, 'other'>, missing: Exclude<Sector, 'other'>[]) =>
    `Alle er fra ${fromThere[present]}. I får mest ud af det med en fra ${missing.map((sector) => fromThere[sector]).join(' eller ')} også.`,
  noGeneralPractice:
    'Der er ingen fra almen praksis. Går jeres forløb forbi egen læge, så spørg, om en praktiserende læge eller en praksiskonsulent vil være med.',
  fewLeaders: (leaders: number): string =>
    leaders === 0
      ? 'Der er ingen projektleder. To er bedst: en fra hospitalet og en fra kommunen.'
      : 'Der er én projektleder. To er bedst: en fra hospitalet og en fra kommunen.',
  oneSide: (sector: Exclude<Sector, 'other'>) =>
    `Projektlederne kommer fra samme side: ${fromThere[sector]}. Det går bedst med en fra hver.`,
  manyLeaders: (leaders: number) => `I er ${leaders} projektledere. To er bedst: aftal, hvem der gør hvad.`,
};
