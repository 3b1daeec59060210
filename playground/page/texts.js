// Every Danish sentence of the page.

const direct = ['aftaler', 'hjælp'];

/** @type {Record<string, {title: string, examples: {channel: string[], direct: string[]}, direct: string}>} */
export const sides = {
  slack: {
    title: 'Slack: Kolding Kommune',
    direct: 'Mellemrum (direkte)',
    examples: { channel: ['/aftale @Mette sender skemaet i overmorgen', '/mellemrum aftaler'], direct },
  },
  msteams: {
    title: 'Teams: Sygehus Lillebælt',
    direct: 'Mellemrum (direkte)',
    examples: {
      channel: ['@Mellemrum aftale @Anna ringer til lægen i overmorgen', '@Mellemrum aftaler'],
      direct,
    },
  },
};

/** What did not arrive. @type {Record<string, string>} */
const things = {
  'item card': 'kortet',
  'owner notice': 'beskeden om aftalen',
  'morning nudge': 'morgenbeskeden',
};

const buttonGone = 'Knappen er her ikke længere.';
const formClosed = 'Formularen er lukket.';

/** @type {Record<string, string>} */
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

export const texts = {
  youAre: 'Du er',
  where: 'Hvor',
  messages: (/** @type {string} */ place) => `Beskeder i ${place}`,
  write: (/** @type {string} */ place) => `Skriv i ${place}`,
  send: 'Send',
  tryThis: 'Prøv:',
  bot: 'Mellemrum',
  menu: '⋯ Gør til aftale',
  home: 'Hjem',
  onlyYou: 'Kun synlig for dig',
  empty: 'Her er ingen beskeder endnu.',
  roles: { 'project leader': 'projektleder', member: 'medlem', 'cluster contact': 'kontaktperson' },
  working: 'Et øjeblik …',
  clockMoves: 'Uret stilles frem …',
  clockMoved: (/** @type {string} */ until) => `Uret er stillet frem til ${until}.`,
  got: (/** @type {string} */ name, /** @type {number} */ count) =>
    `${name} fik ${count} ${count === 1 ? 'besked' : 'beskeder'}.`,
  nobodyGot: 'Ingen fik besked.',
  unread: 'ulæste',
  notReached: (/** @type {{kind: string, to: string, reason: string}[]} */ all) =>
    `Ikke leveret: ${all.map((each) => `${things[each.kind] ?? each.kind} til ${each.to} (${each.reason})`).join('; ')}.`,
  resetQuestion: 'Vil du nulstille? Alle beskeder og aftaler i legepladsen slettes.',
  resetDone: 'Alt er nulstillet.',
  lost: 'Forbindelsen er væk. Siden følger med igen, når botten kører.',
  failed: 'Det lykkedes ikke. Kører botten?',
  /** By what was asked for and the status of the refusal; see docs/playground.md. */
  refused: (/** @type {string} */ path, /** @type {number} */ status) =>
    refusals[`${path} ${status}`] ?? `Det lykkedes ikke (fejl ${status}).`,
  formCancel: 'Annuller',
  formSend: 'Gem',
  unknownPart: (/** @type {string} */ type) => `[Kan ikke tegnes her: ${type}]`,
};
