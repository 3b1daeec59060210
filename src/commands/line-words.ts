// The words that tell owners from the rest of a line, in Danish and English, folded.

export const typistWords = new Set(['jeg', 'i']);

/** The typist too, where nothing but a name can stand: "mig senest fredag: …". */
export const objectWords = new Set(['mig', 'me']);

/** Nobody in particular. */
export const everybodyWords = new Set(['vi', 'we']);

/** Behind a capital or small "I" they make it the English pronoun; "I forbindelse med" is Danish. */
export const afterEnglishI = new Set(
  (
    'will shall must should can could would am have need want promise agree ask arrange book bring call check ' +
    'clarify collect contact create describe discuss draft draw e-mail email find finish fix follow gather get give ' +
    'go help inform invite join keep look mail make meet move note order organise organize phone prepare present ' +
    'print put read review schedule see send share speak summarise summarize take talk tell ' +
    'translate try update upload visit work write'
  ).split(' '),
);

/** Between two owners: "Bo, Mette og Karen". */
export const ownerJoiner =
  /^(?: ?[,&+/] ?(?:(?:og|and|samt) )?| (?:og|and|samt|plus|sammen med|together with) )/i;

/** "Bo (og Karen)": both of them. */
export const bracketJoiner = /^ ?\((?:(?:og|and|samt|plus|sammen med|together with) |[+&] ?)/i;

/** Between two of whom one is meant: "Bo eller Mette", "Bo (evt. Jens)". */
export const alternativeJoiner =
  /^[ ,]*\(?(?:(?:og|and)\/(?:eller|or)|(?:og |and |eller |or )?(?:evt\.?|eventuelt|måske|alternativt|possibly|perhaps|maybe)|eller|or) /i;

/** "Anna fra Kolding" */
export const fromWords = new Set(['fra', 'from']);

/** Dropped right after the owner: "Anna skal sende", "Anna to send". */
export const dutyWords = /^(?:skal|at|to|will|['’]ll|['’]m)(?=\s|$)\s*/i;

/** A mention after one of these is whom the work is for, not who does it. */
export const recipientWords = /(?:^|\s)(?:til|med|hos|fra|to|with|from|for)\s*$/i;

/** Dropped before an owner who stands deeper in the line: "sendes af @Anna". */
export const agentWords = /(?<!\p{L})(?:af|by|v\/|ved)\s*$/iu;

/** After a passive whoever does it, else what it is of: "godkendelse af @Anna". */
export const passiveAgentWords = /(?<!\p{L})(?:af|by)\s*$/iu;

/** Before the one who does it, at the start of a line: "Til Bo: send skemaet", "Ansvarlig Bo: …". */
export const leadingOwnerLabel =
  /^(?:opgave til|aftale til|til|for|to|ansvarlige?|owner|responsible|assigned to)[: ]+/i;

/** Anywhere: "Send skemaet fredag. Ansvarlig: Bo"; without its colon behind a mark: "…, ansvarlig Bo" */
export const ownerLabel =
  /(?<!\p{L})(?:hovedansvarlige?|ansvarlige?|ansv\.?|tovholder|owner|responsible) ?: ?|(?<=[,.;:|(–—-] ?)(?:hovedansvarlig|ansvarlig|tovholder|owner|responsible)(?: er)? /giu;

export const labels: Record<'owners' | 'what' | 'due', string[]> = {
  owners: [
    ...['hvem', 'ansvarlig', 'ansvarlige', 'hovedansvarlig', 'tovholder'],
    ...['who', 'owner', 'responsible', 'assigned to'],
  ],
  what: ['hvad', 'opgave', 'opgaven', 'aktion', 'aktivitet', 'handling', 'what', 'task', 'action', 'todo'],
  due: [
    ...['hvornår', 'hvornaar', 'hvornar', 'frist', 'tidsfrist', 'deadline', 'dato', 'inden'],
    ...['by when', 'when', 'due', 'due date'],
  ],
};

/** Capitalised words before a colon that are headings, not people. */
export const headings = new Set([
  'husk',
  'obs',
  'nb',
  'note',
  'vigtigt',
  'aftale',
  'aftalt',
  'emne',
  'punkt',
  'pkt',
  'opgave',
  'referat',
  'beslutning',
  'todo',
  'til',
  'remember',
  'important',
  'action',
  'agreed',
  'task',
  'item',
  'topic',
  'decision',
]);

/** What is said before the owner and belongs to no agreement: "ok,", "husk at", "remember that". */
export const leadIn =
  /^(?:(?:ok(?:ay|ey)?|fint|super|godt|jo|ja|jep|nå|altså|så|desuden|også|både|og|yes|well|right|so|great|fine|both|and|also)[,.!:;]? (?:[–—-] )?)*(?:(?:husk|remember|obs|nb|bemærk|note|aftalt|det er aftalt|det er besluttet|vi aftalte|vi er enige om|we agreed|agreed|it is agreed|jeg (?:regner med|forventer|håber|går ud fra|foreslår)|I (?:expect|hope|suggest))(?: lige| også)?(?:[,:]? (?:at|that)|[,:]) )?/iu;

/** "kan Karen lige sende …" */
export const askingLead = /^(?:kan|vil|gider|kunne|mon|can|could|will|would) /i;

/** "Bo, vil du ringe …?" */
export const askedPerson =
  /^(?:vil|kan|gider|kunne|can|could|will|would) (?:du|I|you),?(?: please| venligst)? (?=\p{L})/iu;

/** They stand before whom or what a thing is for, about or with; the name behind is no owner. */
export const prepositions = new Set(
  (
    'til med hos fra for om af ved efter inden foer mellem blandt uden mod over under omkring vedr ang vedroerende ' +
    'angaaende samt cc kopi att to with from about of at between among without regarding re via per pr til/fra hej ' +
    'kaere tak hilsen mvh vh kh regards best thanks cheers sincerely'
  ).split(' '),
);

/** They open a phrase before the verb: "efter weekenden følger Karen op". */
export const phraseOpeners = new Set(
  (
    'efter inden foer til i paa pa om ved senest medio ultimo primo hen midt sidst foerst under for by before after ' +
    'until in on at during within'
  ).split(' '),
);

/** Who or what stands behind them is named, and owns nothing: "Deltagere: Bo og Anna". */
export const namingHeadings =
  /(?:deltager|deltagere|tilstede|stede|fraværende|afbud|mødeleder|referent|ordstyrer|kopi|cc|fra|til|patient|patienten|borger|borgeren|pårørende|kontakt|kontaktperson|gæst|gæster|emne|hilsen|attendees|participants|present|absent|apologies|chair|copy|from|to|contact|guests?)$/iu;

/** Capitals that are nobody's initials. */
export const abbreviations = new Set(
  (
    'it hr plo kol fmk lkt ggop ct mr gp gps epj iv kl dr sst fsi uth cpr gdpr nb obs ps bi tv ai eu pdf usa uk adl ' +
    'dpo dk id ok fyi asap tbd tbc eta faq qr sms mail pkt nr tlf am pm kb hjpl spl amb afd vej ssa sosu sosa ane mrsa ' +
    'vip tlp ipls wc ngo ift vedr ang evt inkl mfl osv mv mm fx jf dvs ca mio kr dkk eur max min app web url api csv ' +
    'pga mht iht bla ddkm rkkp dsam dsr foa kkr rsi sam ks ssi sor sks drg dog men nej ja nu den det de vi du jeg ' +
    'han hun er har skal vil kan og til fra med om af paa hos ved for the and for you we us all not new'
  ).split(' '),
);

/** Names that are words too: in small letters they need a verb, a mark or a date behind them. */
export const namesThatAreWords = new Set(
  (
    'bo liv dag ask bent storm sten hans may will mark rose grant dan bill sue pat drew faith hope grace art chase ' +
    'frank jack june april august bjoern bjorn ulv sol vita finn tage held gry signe stig rune ben rob nick guy'
  ).split(' '),
);

/** And so they do at the start of a line, whatever the letters: "Ask the GP", "Hans skema". */
export const namesThatAreOrders = new Set('ask mark will may hans grant bill sue chase rob nick'.split(' '));

/** How nouns end that are no names and take no object, folded: "kontaktliste Bo 1/12", "Udskrivning: Anna". */
export const nounEndings =
  /(?:ing|else|hed|tion|itet|liste|skema|plan|rapport|referat|notat|pjece|moede|dagsorden|oplaeg|udkast|kalender|mappe|oversigt|skabelon|invitation|budget|traef|instruks|aftale|meeting|list|report|minutes|agenda|draft|leaflet|summary)$/;
