// What the bot did by itself, and why, in a Danish sentence each.

/** @typedef {{kind: string, state: string, number?: number, items: number, to: string[], by?: string, verb?: string,
 *   reason?: string}} Told names are first names */

/** What somebody did with `it`, by verb. @type {Record<string, (it: string) => string>} */
const verbs = {
  create: (it) => `skrev ${it}`,
  complete: (it) => `meldte ${it} færdig`,
  'on track': (it) => `meldte ${it} på sporet`,
  delay: (it) => `meldte ${it} forsinket`,
  block: (it) => `meldte ${it} blokeret`,
  postpone: (it) => `udskød ${it}`,
  reassign: (it) => `gav ${it} videre`,
  decline: (it) => `sagde nej til ${it}`,
  reword: (it) => `skrev ${it} om`,
  change: (it) => `rettede ${it}`,
  cancel: (it) => `annullerede ${it}`,
  undo: () => 'fortrød sin seneste ændring',
  'follow meeting': () => 'flyttede mødet',
};

/** The same of a meeting. @type {Record<string, string>} */
const meetingVerbs = {
  create: 'planlagde det',
  move: 'flyttede det',
  cancel: 'aflyste det',
  undo: 'fortrød en ændring',
};

/** @type {Record<string, string>} */
const news = {
  move: 'mødet er flyttet',
  cancel: 'mødet er aflyst',
  undo: 'en ændring af mødet er fortrudt',
};

const all = (/** @type {string[]} */ names) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} og ${names.at(-1)}`;

/** Mettes, men Jens'. */
const belongingTo = (/** @type {string} */ name) => (/[sxz]$/i.test(name) ? `${name}'` : `${name}s`);

const item = (/** @type {Told} */ { number }) => (number === undefined ? 'en aftale' : `aftale #${number}`);
const upper = (/** @type {string} */ text) => text.charAt(0).toUpperCase() + text.slice(1);

/** @param {Told} told @param {string} [it] */
const because = ({ by, verb }, it = 'den') =>
  by && verb ? `, fordi ${by} ${verbs[verb]?.(it) ?? 'ændrede noget'}` : '';

const becauseOfMeeting = (/** @type {Told} */ { by, verb }) =>
  by && verb ? `, fordi ${by} ${meetingVerbs[verb] ?? 'ændrede det'}` : '';

/** @param {Told} told */
function shown(told) {
  const to = all(told.to);
  switch (told.kind) {
    case 'item card':
      return `${upper(item(told))} blev vist i ${to}${because(told)}.`;
    case 'owner notice':
      return `${to} fik besked om ${item(told)}, fordi ${howItCame(told)}.`;
    case 'block notice':
      return told.by
        ? `${to} fik besked som projektleder, fordi ${told.by} meldte ${item(told)} blokeret.`
        : `${to} fik besked som projektleder, fordi ${item(told)} er blokeret.`;
    case 'help request':
      return `${to} fik besked om ${item(told)}, fordi der er brug for hjælp til den.`;
    case 'help news':
      return `${to} fik besked om hjælpen til ${item(told)}.`;
    case 'help answer':
      return `${to} fik svar fra den, der hjælper med ${item(told)}.`;
    case 'digest':
    case 'leader digest':
      return `${to} fik ugens overblik over sine teams.`;
    case 'morning nudge':
      if (told.items === 0)
        return `${to} fik én besked om morgenen, for pulsen eller en, der har brug for hjælp, venter på svar.`;
      return `${to} fik én besked om ${told.items === 1 ? '1 aftale' : `${told.items} aftaler`}, for det var tid at høre, hvordan det går.`;
    case 'timed nudge':
      return `${to} fik besked om ${item(told)}, fordi klokkeslættet nærmer sig.`;
    case 'later nudge':
      return `${to} fik besked om ${told.items === 1 ? '1 aftale' : `${told.items} aftaler`}, fordi ${to} selv bad om det.`;
    case 'prod':
      return `${to} fik et prik om ${item(told)}${told.by ? `, fordi ${told.by} bad om det` : ''}.`;
    case 'answer notice':
      return `${to} fik besked om ${item(told)}, som flere har sammen${because(told)}.`;
    case 'leader notice':
      return `${to} fik at vide, at ${to} nu er projektleder${told.by ? `, fordi ${told.by} bestemte det` : ''}.`;
    case 'link proposal':
      return `${to} blev spurgt, om to kanaler skal være ét team.`;
    case 'link news':
      return `${to} fik at vide, at to kanaler ikke bliver forbundet.`;
    case 'linked':
      return `${to} fik at vide, at to kanaler nu er ét team.`;
    case 'unlinked':
      return `${to} fik at vide, at kanalerne ikke er forbundet længere.`;
    case 'same person':
      return `${to} blev spurgt, om to konti er den samme person.`;
    case 'introduction':
      return `Mellemrum præsenterede sig i ${to}, fordi kanalen nu har et team.`;
    case 'leader gone':
      return `${to} fik at vide, at teamet ikke længere har en projektleder.`;
    case 'meeting card':
      return `Det næste møde blev vist i ${to}${becauseOfMeeting(told)}.`;
    case 'meeting news':
      return `Mellemrum skrev i ${to}, at ${news[told.verb ?? ''] ?? 'mødet er ændret'}${becauseOfMeeting(told)}.`;
    case 'round card':
      return `Pulsens spørgsmål blev vist i ${to}, for en runde var begyndt.`;
    case 'round sheet':
      return `${to} fik pulsens spørgsmål direkte, for ${to} er ikke i nogen af teamets kanaler.`;
    case 'round news':
      return `Mellemrum skrev i ${to}, at runden er lukket, og at resultatet kan ses.`;
    case 'meeting status':
      return `Mellemrum skrev i ${to}, hvordan det går før mødet.`;
    case 'meeting wrap-up':
      return `Mellemrum samlede op i ${to}, da mødet var slut.`;
    default:
      return `Mellemrum skrev til ${to}.`;
  }
}

/** @param {Told} told */
function howItCame({ to: names, by, verb }) {
  const to = all(names);
  switch (verb) {
    case 'reassign':
      return `${by} gav den til ${to}`;
    case 'decline':
      return `${by} sagde nej til den, og den er ${belongingTo(to)} igen`;
    case 'undo':
      return `${by} fortrød en ændring, og den er ${belongingTo(to)} igen`;
    case 'change':
      return `${by} rettede den, og den er ${belongingTo(to)} nu`;
    default:
      return by
        ? `${by} skrev den et sted, som ${to} ikke kan se`
        : `den blev skrevet et sted, som ${to} ikke kan se`;
  }
}

/** @param {Told} told */
function updated(told) {
  const to = all(told.to);
  switch (told.kind) {
    case 'item card':
      return `Kortet for ${item(told)} blev opdateret i ${to}${because(told)}.`;
    case 'owner notice':
    case 'block notice':
    case 'answer notice':
    case 'help request':
    case 'help news':
    case 'help answer':
    case 'timed nudge':
    case 'prod':
      return `${belongingTo(to)} besked om ${item(told)} blev opdateret${because(told)}.`;
    case 'digest':
    case 'leader digest':
      return `${belongingTo(to)} overblik blev opdateret${because(told)}.`;
    case 'morning nudge':
      return `${belongingTo(to)} morgenbesked blev opdateret${because(told, told.items === 1 ? 'aftalen' : 'en aftale')}.`;
    case 'later nudge':
      return `${belongingTo(to)} besked om det, der blev udsat, blev opdateret${because(told, 'en aftale')}.`;
    case 'leader notice':
      return `${belongingTo(to)} besked om at være projektleder blev opdateret.`;
    case 'link proposal':
      return `Spørgsmålet til ${to} om at forbinde to kanaler blev opdateret.`;
    case 'link news':
      return `Beskeden til ${to} om to kanaler blev opdateret.`;
    case 'linked':
      return `Beskeden i ${to} om de to kanaler blev opdateret.`;
    case 'unlinked':
      return `Beskeden i ${to} om de to kanaler blev opdateret.`;
    case 'same person':
      return `Spørgsmålet til ${to} om to konti blev opdateret.`;
    case 'introduction':
      return `Præsentationen i ${to} blev opdateret.`;
    case 'leader gone':
      return `Beskeden om projektlederen i ${to} blev opdateret.`;
    case 'meeting card':
      return `Kortet for mødet blev opdateret i ${to}${becauseOfMeeting(told)}.`;
    case 'meeting news':
      return `Nyheden om mødet blev opdateret i ${to}.`;
    case 'round card':
      return `Pulsens kort blev opdateret i ${to}.`;
    case 'round sheet':
      return `Pulsens spørgsmål til ${to} blev opdateret.`;
    case 'round news':
      return `Nyheden om pulsen blev opdateret i ${to}.`;
    case 'meeting status':
      return `Status før mødet blev opdateret i ${to}.`;
    case 'meeting wrap-up':
      return `Opsamlingen på mødet blev opdateret i ${to}.`;
    default:
      return `Beskeden til ${to} blev opdateret.`;
  }
}

/** @param {Told} told */
function notNeeded(told) {
  const to = all(told.to);
  switch (told.kind) {
    case 'owner notice':
      return told.verb && told.verb !== 'create'
        ? `${to} fik ingen besked om ${item(told)}, for den er ikke længere ${belongingTo(to)}.`
        : `${to} fik ikke en besked for sig om ${item(told)}, fordi ${to} ser kortet, hvor aftalen blev skrevet.`;
    case 'block notice':
      return `${to} fik ingen besked om ${item(told)}, for den var ikke længere blokeret.`;
    case 'help request':
      return `${to} fik ingen besked om ${item(told)}, for der var ikke længere brug for hjælp.`;
    case 'digest':
    case 'leader digest':
      return `${to} fik intet overblik, for der var ikke noget nyt.`;
    case 'morning nudge':
      return `${to} fik ingen morgenbesked, for der var intet at svare på.`;
    case 'timed nudge':
      return `${to} fik ingen besked mere om ${item(told)}, for der er svaret.`;
    case 'prod':
      return `${to} blev ikke prikket til om ${item(told)}, for der er svaret.`;
    case 'later nudge':
      return `${to} blev ikke mindet om noget igen, for der er svaret.`;
    default:
      return undefined;
  }
}

/** What did not arrive, and where. @param {Told} told */
function missing(told) {
  const to = all(told.to);
  switch (told.kind) {
    case 'item card':
      return `Kortet for ${item(told)} til ${to}`;
    case 'owner notice':
    case 'block notice':
    case 'answer notice':
    case 'help request':
    case 'help news':
    case 'help answer':
    case 'timed nudge':
      return `Beskeden til ${to} om ${item(told)}`;
    case 'prod':
      return `Prikket til ${to} om ${item(told)}`;
    case 'later nudge':
      return `Beskeden til ${to} om det, der blev udsat,`;
    case 'meeting status':
      return `Status før mødet til ${to}`;
    case 'meeting wrap-up':
      return `Opsamlingen på mødet til ${to}`;
    case 'meeting news':
      return `Nyheden om mødet til ${to}`;
    case 'digest':
    case 'leader digest':
      return `Overblikket til ${to}`;
    case 'morning nudge':
      return `Morgenbeskeden til ${to}`;
    case 'leader notice':
      return `Beskeden til ${to} om at være projektleder`;
    case 'link proposal':
      return `Spørgsmålet til ${to} om at forbinde to kanaler`;
    case 'link news':
      return `Beskeden til ${to} om to kanaler`;
    case 'linked':
      return `Beskeden i ${to} om, at to kanaler er ét team,`;
    case 'unlinked':
      return `Beskeden i ${to} om, at kanalerne er skilt ad,`;
    case 'same person':
      return `Spørgsmålet til ${to} om to konti`;
    case 'introduction':
      return `Præsentationen i ${to}`;
    case 'leader gone':
      return `Beskeden om projektlederen i ${to}`;
    case 'meeting card':
      return `Kortet for mødet til ${to}`;
    case 'round card':
      return `Pulsens kort til ${to}`;
    case 'round sheet':
      return `Pulsens spørgsmål til ${to}`;
    case 'round news':
      return `Nyheden om pulsen til ${to}`;
    default:
      return `En besked til ${to}`;
  }
}

/** @param {Told} told `reason` is the platform's own word */
function whyNotNow({ reason = '' }) {
  if (/429|ratelimited/.test(reason)) return 'platformen bad om en pause';
  if (/HTTP 5/.test(reason)) return 'platformen var nede';
  return 'platformen ikke svarede, som den skulle';
}

export const strip = {
  title: 'Det gjorde Mellemrum',
  nothingYet: 'Ikke noget endnu. Skriv en aftale, eller stil uret frem.',
  showAll: 'Vis hele listen',
  showLess: 'Vis mindre',
  /** @param {Told} told @returns {string | undefined} undefined where there is nothing worth telling */
  sentence(told) {
    switch (told.state) {
      case 'shown':
        return shown(told);
      case 'updated':
        return updated(told);
      case 'not needed':
        return notNeeded(told);
      case 'waiting':
        return `${missing(told)} kom ikke frem lige nu, fordi ${whyNotNow(told)}. Mellemrum prøver igen af sig selv.`;
      case 'given up':
        return `${missing(told)} blev opgivet, fordi det ikke er tilladt at skrive der.${told.number === undefined ? '' : ' Aftalen er stadig gemt.'}`;
      default:
        return undefined;
    }
  },
};
