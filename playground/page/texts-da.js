// Every Danish sentence of the page, but the tour's and the strip's.
import { strip } from './strip-texts-da.js';
import { tour } from './tour-texts-da.js';

const direct = ['aftaler', 'aftaler mine', 'hjælp'];
const buttonGone = 'Knappen er her ikke længere.';
const formClosed = 'Formularen er lukket.';

/** What did not arrive. @type {Record<string, string>} */
const things = {
  'item card': 'kortet',
  'owner notice': 'beskeden om aftalen',
  'block notice': 'beskeden om en blokering',
  'answer notice': 'beskeden om et svar',
  'timed nudge': 'påmindelsen før klokkeslættet',
  'later nudge': 'påmindelsen, der blev udsat,',
  prod: 'prikket',
  'meeting card': 'kortet for mødet',
  'meeting news': 'nyheden om mødet',
  'meeting status': 'status før mødet',
  'meeting wrap-up': 'opsamlingen på mødet',
  'help request': 'beskeden om at hjælpe',
  'help news': 'beskeden om hjælpen',
  'help answer': 'svaret fra den, der hjælper,',
  'round card': 'pulsens kort',
  'round sheet': 'pulsens spørgsmål',
  'round news': 'nyheden om pulsen',
  digest: 'overblikket',
  'leader digest': 'overblikket',
  'morning nudge': 'morgenbeskeden',
  introduction: 'præsentationen',
  'leader gone': 'beskeden om, at teamet ikke har en projektleder',
  'leader notice': 'beskeden om at være projektleder',
  'link proposal': 'spørgsmålet om at forbinde to kanaler',
  'link news': 'beskeden om to kanaler',
  linked: 'beskeden om, at to kanaler er ét team',
  unlinked: 'beskeden om, at kanalerne er skilt ad',
  'same person': 'spørgsmålet om to konti',
};

/** By what was asked for and the status of the refusal; see docs/playground.md. @type {Record<string, string>} */
const refusals = {
  'say 400': 'Den kommando findes ikke her. Prøv /aftale eller /mellemrum.',
  'say 404': 'Beskeden er her ikke længere.',
  'say 409': 'Det kan man ikke her.',
  'press 404': buttonGone,
  'press 409': buttonGone,
  'submit 400': 'Formularen kan ikke sendes sådan. Er en tekst for lang?',
  'submit 404': formClosed,
  'submit 409': formClosed,
  'clock 409': 'Uret kan kun stilles frem.',
};

const count = (/** @type {number} */ number, /** @type {string} */ one, /** @type {string} */ more) =>
  `${number} ${number === 1 ? one : more}`;

export const danish = {
  locale: 'da-DK',
  title: 'Mellemrum: prøv botten',
  tagline: 'Hvem gør hvad, hvornår. Alle her er opdigtede.',
  skip: {
    title: 'Genveje',
    write: (/** @type {string} */ side) => `Skriv i ${side}`,
    read: (/** @type {string} */ side) => `Læs beskederne i ${side}`,
  },
  languages: 'Sidens sprog',

  sides: {
    slack: {
      title: 'Slack: Kolding Kommune',
      short: 'Slack',
      examples: { channel: ['/aftale @Mette sender skemaet i overmorgen', '/mellemrum aftaler'], direct },
    },
    msteams: {
      title: 'Teams: Sygehus Lillebælt',
      short: 'Teams',
      examples: {
        channel: ['@Mellemrum aftale @Anna ringer til lægen i overmorgen', '@Mellemrum aftaler'],
        direct,
      },
    },
  },
  examplesElsewhere: (/** @type {string} */ name) => [
    `@Mellemrum aftale @${name} sender skemaet i overmorgen`,
    '@Mellemrum aftaler',
    '@Mellemrum opsæt',
  ],
  examplesForContact: ['overblik', 'barrierer', 'hjælp'],
  whichSide: 'Hvilken side vises',
  whichSite: (/** @type {string} */ side) => `Hvilken organisation på ${side}`,
  youAre: 'Du er',
  where: (/** @type {string} */ side) => `Steder i ${side}`,
  channels: 'Kanaler',
  teams: 'Teams',
  apps: 'Apps',
  chat: 'Chat',
  home: 'Hjem',
  bot: 'Mellemrum',
  appMark: 'App',
  homeOf: 'Mellemrums egen side, kun for dig',
  directWith: 'Samtale mellem dig og Mellemrum',
  seenBy: (/** @type {number} */ people) => `${count(people, 'person', 'personer')} og Mellemrum`,
  seenByPeople: (/** @type {number} */ people) => count(people, 'person', 'personer'),
  messages: (/** @type {string} */ place) => `Beskeder i ${place}`,
  older: (/** @type {number} */ left) => `Vis ældre beskeder (${left})`,
  newHere: 'Nye',
  empty: 'Her er ingen beskeder endnu.',
  onlyYou: 'Kun synlig for dig',
  answerTo: (/** @type {string} */ name) => `Svar til ${name}`,
  roles: {
    'project leader': 'projektleder',
    member: 'medlem',
    'cluster contact': 'kontaktperson',
    'general practitioner': 'læge',
    'home nurse': 'hjemmesygeplejerske',
    'medical secretary': 'lægesekretær',
    'occupational therapist': 'ergoterapeut',
    physiotherapist: 'fysioterapeut',
    'practice nurse': 'sygeplejerske',
    'referral officer': 'visitator',
  },
  notInstalled: (/** @type {string} */ site) => `Mellemrum er ikke installeret i ${site}.`,
  notInChannel: 'Mellemrum er ikke med i kanalen.',
  addToSlack: 'Føj til Slack',
  inANewTab: '(åbner i en ny fane)',
  addToChannel: 'Tilføj Mellemrum til kanalen',
  botAt: (/** @type {string} */ site) => `Mellemrum i ${site}`,
  addTo: (/** @type {string} */ channel) => `Tilføj Mellemrum til ${channel}`,
  removeFrom: (/** @type {string} */ channel) => `Fjern Mellemrum fra ${channel}`,
  uninstall: (/** @type {string} */ site) => `Afinstaller Mellemrum i ${site}`,
  answeredDirectly: (/** @type {string} */ name) => `Mellemrum svarede ${name} direkte.`,
  showAnswer: 'Vis svaret',
  unread: (/** @type {number} */ number) => count(number, 'ulæst', 'ulæste'),

  write: (/** @type {string} */ place) => `Skriv i ${place}`,
  send: 'Send',
  tryThis: 'Prøv:',
  suggestions: 'Forslag',
  suggested: (/** @type {number} */ number) =>
    `${count(number, 'forslag', 'forslag')}. Piletaster vælger, Enter eller Tab indsætter, Escape lukker.`,
  suggestedNow: (/** @type {string} */ option, /** @type {number} */ at, /** @type {number} */ number) =>
    `${option}. Forslag ${at} af ${number}.`,
  enterSends: 'Enter sender, Shift+Enter giver ny linje',
  commands: [
    { insert: '/aftale ', label: '/aftale', detail: 'hvem gør hvad, hvornår' },
    { insert: '/mellemrum ', label: '/mellemrum', detail: 'lister, svar og hjælp' },
  ],
  agreementExamples: [
    { insert: '@Mette sender skemaet i overmorgen', detail: 'hvem, hvad, hvornår' },
    { insert: 'Bo og Karen booker lokale senest fredag', detail: 'flere om det' },
    { insert: 'jeg ringer til lægen på torsdag', detail: 'mig selv' },
  ],
  words: [
    { insert: 'aftaler', detail: 'alle åbne aftaler' },
    { insert: 'aftaler mine', detail: 'kun mine' },
    { insert: 'aftaler forsinkede', detail: 'over fristen eller meldt forsinkede' },
    { insert: 'færdig 1', detail: 'svar på aftale #1' },
    { insert: 'udskyd 1 til næste fredag', detail: 'flyt fristen' },
    { insert: 'giv 1 til Mette', detail: 'giv aftalen videre' },
    { insert: 'ret 1', detail: 'åbn aftalen i en formular' },
    { insert: 'fortryd', detail: 'tag det sidste tilbage' },
    { insert: 'møde på torsdag kl. 9-11 Styregruppe', detail: 'planlæg næste møde' },
    { insert: 'puls', detail: 'spørg teamet nu' },
    { insert: 'puls hver 14. dag', detail: 'spørg teamet fast' },
    { insert: 'puls resultat', detail: 'de seneste tal' },
    { insert: 'prik Bo om 1', detail: 'spørg, hvordan det går' },
    { insert: 'væk til 5/1', detail: 'få fred, mens du holder fri' },
    { insert: 'påmindelser', detail: 'hvornår spørger Mellemrum?' },
    { insert: 'referat', detail: 'find aftalerne i et referat' },
    { insert: 'opsæt', detail: 'sæt teamet op, et trin ad gangen' },
    { insert: 'kontakt', detail: 'hvem er hvem, og hvordan får man fat i dem?' },
    { insert: 'forbind', detail: 'del teamet med en anden kanal' },
    { insert: 'afbryd', detail: 'skil kanalerne ad igen' },
    { insert: 'mine data', detail: 'alt, hvad Mellemrum ved om mig' },
    { insert: 'hjælp', detail: 'hvad kan jeg skrive?' },
  ],
  agreementWord: { insert: 'aftale ', detail: 'hvem gør hvad, hvornår' },

  unheard: 'sådan hører Mellemrum det her',

  menuOf: (/** @type {string} */ name) => `Mere om beskeden fra ${name}`,
  makeAgreement: 'Gør til aftale',
  edit: 'Ret beskeden',
  remove: 'Slet beskeden',
  newWords: 'Beskedens nye ord',
  keep: 'Behold den, som den er',
  save: 'Gem rettelsen',

  formCancel: 'Annuller',
  formSend: 'Gem',
  optional: 'valgfrit',
  choose: 'Vælg …',
  formKept: 'Det, du har skrevet, står her stadig. Prøv igen om lidt.',
  formRefused: 'Botten svarede ikke, som den skulle.',
  unknownPart: (/** @type {string} */ type) => `[Kan ikke tegnes her: ${type}]`,

  clock: 'Uret',
  steps: { hour: '+1 time', morning: 'Næste morgen', monday: 'Næste mandag', meeting: 'Til møde' },
  week: (/** @type {number} */ number) => `uge ${number}`,
  time: (/** @type {number} */ hour, /** @type {string} */ minute) => `${hour}.${minute}`,
  at: (/** @type {string} */ time) => `kl. ${time}`,
  clockMoves: 'Uret stilles frem …',
  clockMoved: (/** @type {string} */ until) => `Uret er stillet frem til ${until}.`,
  got: (/** @type {string} */ name, /** @type {number} */ number) =>
    `${name} fik ${count(number, 'ny besked', 'nye beskeder')}.`,
  nobodyGot: 'Ingen fik besked.',
  notReached: (/** @type {{kind: string, to: string}[]} */ all) =>
    `Ikke leveret: ${all.map((each) => `${things[each.kind] ?? 'en besked'} til ${each.to}`).join('; ')}.`,

  reset: 'Nulstil',
  resetQuestion: 'Vil du begynde forfra? Alle beskeder og aftaler her i legepladsen slettes.',
  resetYes: 'Begynd forfra',
  resetNo: 'Behold alt',
  resetDone: 'Alt er nulstillet.',
  working: 'Et øjeblik …',
  lost: 'Forbindelsen er væk. Siden følger med igen, når botten kører.',
  back: 'Forbindelsen er her igen.',
  failed: 'Det lykkedes ikke. Kører botten?',
  refused: (/** @type {string} */ path, /** @type {number} */ status) =>
    refusals[`${path} ${status}`] ?? `Det lykkedes ikke (fejl ${status}).`,

  faults: 'Prøv en fejl',
  faultsNow: (/** @type {number} */ number) => `${number} venter`,
  faultsExplained:
    'Se, hvad Mellemrum gør, når Slack eller Teams driller. Fejlen rammer de næste beskeder, botten sender.',
  faultsOff: 'Alt virker',
  faultsOffMore: 'Ingen fejl er slået til.',
  faultsLeft: (/** @type {number} */ left) => `Rammer de næste ${left} forsøg.`,
  close: 'Luk',
  faultKinds: (/** @type {string} */ side) => ({
    rateLimit: [`${side} beder om en pause`, 'Botten venter så længe, som den bliver bedt om, og sender så.'],
    serverError: [`${side} er nede et øjeblik`, 'Botten prøver igen, indtil beskeden er fremme.'],
    forbidden: [
      `${side} siger nej til en besked`,
      'Botten opgiver den ene besked og siger det. Resten kommer frem.',
    ],
    hang: [`${side} svarer slet ikke`, 'Botten venter lidt, ser efter og prøver igen.'],
    loseAnswer: [
      'Svaret bliver væk på vejen',
      side === 'Slack'
        ? 'Beskeden er fremme, men botten ved det ikke. Den ser efter først, så ingen får den to gange.'
        : 'Beskeden er fremme, men botten ved det ikke. På Teams kan ingen se efter, så den kan komme to gange.',
    ],
  }),

  strip,
  tour,
};
