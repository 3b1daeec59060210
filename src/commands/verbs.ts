// What tells a verb from a noun, for names that nobody in the team has: "Peter sender skemaet". Folded.

/** "sender", without the last -r. */
const danishInfinitives = new Set(
  (
    'sende ringe skrive lave booke bestille kontakte finde tjekke checke laese hente aftale undersoege samle ' +
    'koordinere informere opdatere indkalde udarbejde forberede undervise printe maile give faa tage saette laegge ' +
    'holde moede deltage besoege koere hjaelpe svare spoerge bede invitere dele oprette udfylde godkende afklare ' +
    'foelge arrangere planlaegge vurdere skaffe koebe betale rydde rette oversaette gennemgaa praesentere vise ' +
    'fortaelle orientere droefte snakke tale melde underskrive evaluere beskrive notere registrere afholde ' +
    'udlevere levere medbringe afslutte starte begynde komme skifte flytte teste proeve saelge se goere tilmelde ' +
    'henvise visitere udskrive udsende videresende fremsende eftersende rundsende tilsende opfoelge fordele overtage ' +
    'gaa varetage soerge staa bringe opsamle indsamle udvaelge genbestille opringe anmode rykke laane reservere'
  ).split(' '),
);

const englishVerbs = new Set(
  (
    'agree arrange ask book bring buy call check clarify collect contact coordinate create describe discuss draft ' +
    'draw email find finish fix follow gather get help inform invite join keep make meet order organise organize ' +
    'phone prepare present provide put review schedule see send share speak summarise summarize take talk tell ' +
    'translate update upload visit work write'
  ).split(' '),
);

const modals = new Set([
  'skal',
  'vil',
  'kan',
  'boer',
  'maa',
  'will',
  'shall',
  'must',
  'should',
  'can',
  'to',
  'at',
]);

/** Present tenses that do not end in their infinitive's -r. */
const irregular = new Set(['goer', 'ved', 'er', 'har', 'is', 'has', 'does', 'goes']);

/** "sender", "koordinerer", "sends": not "skemaer", "sendes". */
export function isPresentVerb(folded: string): boolean {
  if (irregular.has(folded)) return true;
  if (folded.endsWith('r') && isDanishInfinitive(folded.slice(0, -1))) return true;
  const stems = [/s$/, /es$/, /ies$/].map((ending) =>
    folded.replace(ending, ending.source === 'ies$' ? 'y' : ''),
  );
  return folded.endsWith('s') && stems.some((stem) => englishVerbs.has(stem));
}

function isDanishInfinitive(folded: string): boolean {
  return danishInfinitives.has(folded) || /\p{L}{2}ere$/u.test(folded);
}

/** "skal sende", "will send", "to send": not "skal sendes". */
export function isModalVerb(modal: string, verb: string): boolean {
  return modals.has(modal) && (isDanishInfinitive(verb) || englishVerbs.has(verb));
}

/** "Send skemaer", "Find lokaler": an order to nobody in particular. */
export function isImperative(folded: string): boolean {
  const doubled = folded + folded.slice(-1);
  return (
    englishVerbs.has(folded) ||
    [folded, `${folded}e`, `${doubled}e`].some((verb) => danishInfinitives.has(verb))
  );
}

/** "sendes" as in "skemaet sendes af Bo", "be sent" as in "to be sent by Bo": at the end of what stands before. */
export const endsInPassive = /(?:^|\s)(?:\p{Ll}{3,}es|(?:is|are|be) \p{Ll}{3,})\s*$/u;
