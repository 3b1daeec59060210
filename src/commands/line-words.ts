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
export const ownerJoiner = /^(?: ?[,&+/] ?(?:(?:og|and|samt) )?| (?:og|and|samt) )/i;

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

/** Anywhere: "Send skemaet fredag. Ansvarlig: Bo" */
export const ownerLabel = /(?<!\p{L})(?:hovedansvarlige?|ansvarlige?|tovholder|owner|responsible) ?: ?/giu;

export const labels: Record<'owners' | 'what' | 'due', string[]> = {
  owners: ['hvem', 'ansvarlig', 'ansvarlige', 'who', 'owner', 'responsible'],
  what: ['hvad', 'what'],
  due: ['hvornår', 'hvornaar', 'hvornar', 'frist', 'deadline', 'by when', 'when'],
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
