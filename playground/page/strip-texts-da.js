// What the bot did by itself, and why, in a Danish sentence each.

/** @typedef {{kind: string, state: string, number?: number, items: number, to: string[], by?: string, verb?: string,
 *   reason?: string}} Told names are first names */

/** @type {Record<string, string>} */
const verbs = {
  create: 'skrev den',
  complete: 'meldte den færdig',
  'on track': 'meldte den på sporet',
  postpone: 'udskød den',
  reassign: 'gav den videre',
  decline: 'sagde nej til den',
  reword: 'rettede teksten',
  change: 'rettede den',
  cancel: 'annullerede den',
  undo: 'fortrød',
};

const all = (/** @type {string[]} */ names) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} og ${names.at(-1)}`;

/** Mettes, men Jens'. */
const belongingTo = (/** @type {string} */ name) => (/[sxz]$/i.test(name) ? `${name}'` : `${name}s`);

const item = (/** @type {Told} */ { number }) => (number === undefined ? 'en aftale' : `aftale #${number}`);

const because = (/** @type {Told} */ { by, verb }) =>
  by && verb ? `, fordi ${by} ${verbs[verb] ?? 'ændrede noget'}` : '';

/** @param {Told} told */
function shown(told) {
  const to = all(told.to);
  switch (told.kind) {
    case 'item card':
      return `Mellemrum viste ${item(told)} i ${to}${because(told)}.`;
    case 'owner notice':
      return `${to} fik besked om ${item(told)}, fordi aftalen er ${belongingTo(to)} og blev skrevet, hvor ${to} ikke er med.`;
    case 'morning nudge':
      return told.items === 1
        ? `${to} fik én besked om 1 aftale, fordi fristen er kommet.`
        : `${to} fik én besked om ${told.items} aftaler, fordi fristerne er kommet.`;
    case 'introduction':
      return `Mellemrum præsenterede sig i ${to}.`;
    case 'meeting card':
      return `Mellemrum viste det næste møde i ${to}.`;
    default:
      return `Mellemrum skrev til ${to}.`;
  }
}

/** @param {Told} told */
function updated(told) {
  const to = all(told.to);
  if (told.kind === 'item card') return `Kortet for ${item(told)} blev opdateret i ${to}${because(told)}.`;
  if (told.kind === 'morning nudge') return `Morgenbeskeden til ${to} blev opdateret${because(told)}.`;
  return `Beskeden til ${to} blev opdateret${because(told)}.`;
}

export const strip = {
  title: 'Det gjorde Mellemrum',
  nothingYet: 'Ikke noget endnu. Skriv en aftale, eller stil uret frem.',
  showAll: 'Vis hele listen',
  showLess: 'Vis mindre',
  /** @param {Told} told @returns {string | undefined} undefined where there is nothing worth telling */
  sentence(told) {
    const to = all(told.to);
    switch (told.state) {
      case 'shown':
        return shown(told);
      case 'updated':
        return updated(told);
      case 'not needed':
        if (told.kind === 'owner notice')
          return `${to} fik ikke en besked for sig om ${item(told)}, fordi ${to} ser kortet, hvor aftalen blev skrevet.`;
        if (told.kind === 'morning nudge') return `${to} fik ingen morgenbesked: der var intet at svare på.`;
        return undefined;
      case 'waiting':
        return `En besked til ${to} kom ikke frem lige nu. Mellemrum prøver igen af sig selv.`;
      case 'given up':
        return `En besked til ${to} blev opgivet, fordi det ikke er tilladt at skrive der. Aftalen er stadig gemt.`;
      default:
        return undefined;
    }
  },
};
