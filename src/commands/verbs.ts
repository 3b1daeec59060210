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
    'gaa varetage soerge staa bringe opsamle indsamle udvaelge genbestille opringe anmode rykke laane reservere ' +
    'kigge lukke aabne love melde lytte minde samles mangle bruge bede vende nedsaette interviewe aflyse ' +
    'spoerge vise behandle fjerne huske haandtere klage maale drage lede male optage pakke passe rejse rense ' +
    'slette spare stille stoette standse stoppe straekke styre synge taenke taelle udtale varsle vente veje vurdere'
  ).split(' '),
);

const englishVerbs = new Set(
  (
    'agree arrange ask book bring buy call check clarify collect contact coordinate create describe discuss draft ' +
    'draw email find finish fix follow gather get give help inform invite join keep make meet order organise organize ' +
    'phone prepare present provide put review schedule see send share speak summarise summarize take talk tell ' +
    'translate update upload visit work write reply look answer evaluate elaborate pull run start open raise close ' +
    'hold sign register remind count train interview demo report ring phone fix map try finalise finalize compile ' +
    'chase forward distribute circulate approve confirm invoice publish examine explore investigate suggest propose ' +
    'test schedule cancel postpone attend host chair lead set measure collate summarise borrow lend pay hire ' +
    'remove delete add change replace clear move complete prepare deliver revise correct edit proofread ' +
    'explain show teach tidy clean reserve speak analyse analyze monitor document archive sort scan copy'
  ).split(' '),
);

/** Behind a word in -s they show that it is a verb: "demos the dashboard", not "Status reports on falls". */
const afterEnglishVerb = new Set(
  'the a an two three four five six ten up back out off it us them whether if that our his her their all some'.split(
    ' ',
  ),
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

const prefix =
  /^(?:af|an|bi|efter|for|frem|gen|ind|med|ned|om|op|over|paa|rund|til|ud|under|ved|videre)(?=\p{L}{3})/u;

function isDanishInfinitive(folded: string): boolean {
  return isListed(folded) || /\p{L}{2}ere$/u.test(folded);
}

const isListed = (folded: string): boolean =>
  danishInfinitives.has(folded) || danishInfinitives.has(folded.replace(prefix, ''));

/** "skal sende", "will send", "to send": not "skal sendes". */
export function isModalVerb(modal: string, verb: string): boolean {
  return modals.has(modal) && (isDanishInfinitive(verb) || englishVerbs.has(verb));
}

/** "Send skemaer", "Find lokaler": an order to nobody in particular. */
export function isImperative(folded: string): boolean {
  const doubled = folded + folded.slice(-1);
  return (
    englishVerbs.has(folded) ||
    unlistedOrders.has(folded) ||
    [folded, `${folded}e`, `${doubled}e`].some(isListed)
  );
}

/** They end in -r without being verbs. */
const neverVerbs = new Set(
  'der her hver eller for over under efter foer paar aar mere flere andre bagefter'.split(' '),
);

const unlistedOrders = new Set(
  (
    'adresser analyser argumenter arkiver diskuter dokumenter eskaler estimer filtrer formuler harmoniser ' +
    'identificer implementer installer instruer interviewer involver juster kommenter kommuniker ' +
    'konferer konfirmer kontroller kopier markerer marker monter motiver orienter prioriter producer publicer ' +
    'rapporter referer revider scanner skitser sorter strukturer transporter verificer'
  ).split(' '),
);

/** A present tense of any verb, listed or not, where one is to be expected: "besøger", "mødes", "skal". */
export function mayBePresentVerb(folded: string): boolean {
  if (folded === 'to' || folded === 'at') return false;
  if (isPresentVerb(folded) || modals.has(folded) || meetingVerbs.has(folded)) return true;
  return /^\p{Ll}{2,}r$/u.test(folded) && !neverVerbs.has(folded) && !isImperative(folded);
}

/** "demos the dashboard": an English verb, listed or not, by what follows it. */
export function isEnglishVerbBefore(verb: string, next: string | undefined): boolean {
  return /^\p{Ll}{2,}[^s]s$/u.test(verb) && next !== undefined && afterEnglishVerb.has(next);
}

/** "agree", "send": what several people do, in English. */
export const isEnglishVerb = (folded: string): boolean => englishVerbs.has(folded);

/** In -s, and yet what the person does: "Bo og Karen mødes". */
const meetingVerbs = new Set('moedes ses tales skiftes samles hjaelpes enes deles foelges'.split(' '));

/** "indkaldes", "skal kontaktes", "is invited": what is done to the one who is named before. */
export function isPassive([first, second]: string[]): boolean {
  // "Bo bedes sende skemaet" asks Bo.
  if (first === undefined || first === 'bedes' || isEnglishVerbBefore(first, second)) return false;
  const isDone = (word: string | undefined) =>
    word !== undefined &&
    /es$/.test(word) &&
    !meetingVerbs.has(word) &&
    // "gives feedback"
    !englishVerbs.has(word.slice(0, -1)) &&
    isDanishInfinitive(word.slice(0, -1));
  const isModal = modals.has(first);
  if (isDone(first)) return true;
  if (isModal && isDone(second)) return true;
  return /^(?:is|are|bliver)$/.test(first) && /\p{L}{2}(?:ed|et)$/u.test(second ?? '');
}

/** "kontakte", "ringe", "send": what follows is no subject. */
export function isVerbOfAnother(folded: string): boolean {
  return isDanishInfinitive(folded) || isImperative(folded) || isPresentVerb(folded);
}

/** "sendes" as in "skemaet sendes af Bo", "be sent" as in "to be sent by Bo": at the end of what stands before. */
export const endsInPassive =
  /(?:^|\s)(?:\p{Ll}{3,}es(?: (?:til|ud|op|ind|ned|over|igennem|videre|færdigt?))?(?: (?:til|i|på|hos) (?:den |det |de )?[\p{L}-]+)?|(?:is|are|be) \p{Ll}{3,})\s*$/u;
