// Every Danish sentence of the page.

/** @type {Record<string, {title: string, hint: Record<string, string>, direct: string}>} */
export const sides = {
  slack: {
    title: 'Slack: Kolding Kommune',
    direct: 'Mellemrum (direkte)',
    hint: { channel: '/aftale @Mette sender skemaet senest fredag', dm: 'aftaler mine' },
  },
  msteams: {
    title: 'Teams: Sygehus Lillebælt',
    direct: 'Mellemrum (direkte)',
    hint: { channel: '@Mellemrum aftale @Anna ringer til lægen på mandag', dm: 'aftaler mine' },
  },
};

/** What did not arrive. @type {Record<string, string>} */
const things = {
  'item card': 'kortet',
  'owner notice': 'beskeden om aftalen',
  'morning nudge': 'morgenbeskeden',
};

export const texts = {
  youAre: 'Du er',
  where: 'Hvor',
  messages: (/** @type {string} */ place) => `Beskeder i ${place}`,
  write: (/** @type {string} */ place) => `Skriv i ${place}`,
  send: 'Send',
  tryThis: 'Prøv:',
  bot: 'Mellemrum',
  onlyYou: 'Kun synlig for dig',
  empty: 'Her er ingen beskeder endnu.',
  roles: { 'project leader': 'projektleder', member: 'medlem', 'cluster contact': 'kontaktperson' },
  working: 'Et øjeblik …',
  clockMoves: 'Uret stilles frem …',
  clockMoved: 'Uret er stillet frem.',
  notReached: (/** @type {{kind: string, to: string, reason: string}[]} */ all) =>
    `Ikke leveret: ${all.map((each) => `${things[each.kind] ?? each.kind} til ${each.to} (${each.reason})`).join('; ')}.`,
  resetQuestion: 'Vil du nulstille? Alle beskeder og aftaler i legepladsen slettes.',
  resetDone: 'Alt er nulstillet.',
  lost: 'Forbindelsen er væk. Siden følger med igen, når botten kører.',
  failed: 'Det lykkedes ikke. Kører botten?',
  formCancel: 'Annuller',
  formSend: 'Gem',
  optional: '(kan udelades)',
  unknownPart: (/** @type {string} */ type) => `[Kan ikke tegnes her: ${type}]`,
};
