// The words that tell the parts of minutes from one another, in Danish and English.

const words = (...lists: string[]) => lists.join('|');

/** A line about the meeting itself, with or without a colon: "Til stede: Anna", "Dato: 24/11". */
const aboutTheMeeting = words(
  'til ?stede|deltagere|deltog|delt|fremmødte?|mødt|med|medlemmer|sekretariat|ikke til ?stede|ikke mødt|fraværende|afbud',
  'gæst(?:er)?|mødeleder|ordstyrer|dirigent|referent|ref|mødedato|mødested|mødetid|dato|tid|tidspunkt|sted|lokale|varighed|j\\.? ?nr|sagsnr',
  'fra|sendt|til|cc|bcc|emne|vedr|vedhæftede?(?: filer?)?|from|sent|to|subject|attachments?|date|time|venue|location|place',
  'present|in attendance|attendees|attending|participants|apologies|absent|chair|facilitator|minutes|note ?taker|guests?',
);
export const meetingLine = new RegExp(
  `^(?:${aboutTheMeeting})\\.? *(?:[:▸»|]|under [^:]{1,40}:)|^(?:til ?stede|tilstede var|afbud fra|j\\.? ?nr\\.?)(?!\\p{L})`,
  'iu',
);

/** The next meeting, a greeting, an end: nothing that anybody has promised. */
export const closingLine = new RegExp(
  `^(?:${words(
    '(?:dato for )?n(?:æ|ae|e)ste (?:m(?:ø|oe|o)de|gang|styregruppem|teamm|klyngem)',
    'next (?:meeting|mtg|time)|mødet (?:sluttede|slut|hævet)|meeting closed|meeting ended|date of next',
    'ingen (?:aftaler|aktioner|opgaver|beslutning)|no actions?|intet\\.?$|none\\.?$|hej|kære|hi|hello|dear|tak for|thanks for|god jul|vi ses',
  )})(?!\\p{L})`,
  'iu',
);

/** What follows is a signature. */
export const signOff =
  /^(?:mvh|m\.v\.h|vh|kh|(?:med )?venlig(?:e)? hilsen(?:er)?|(?:mange )?hilsen(?:er)?|de bedste hilsner|best(?: regards| wishes)?|kind regards|regards|cheers|sincerely|sendt fra|sent from)(?!\p{L})(?=[,.! ]*(?:\p{Lu}[\p{L} .]{0,40})?$|.{0,40}outlook|.{0,40}iphone)/iu;

/** Sections by their heading, folded. The first that fits counts. */
export const sections: { kind: 'skip' | 'notes' | 'actions'; heading: RegExp }[] = [
  {
    kind: 'skip',
    heading:
      /^(?:dagsorden|agenda|deltagere|til ?stede|present|attendees|participants|afbud|medlemmer)(?: |$)/,
  },
  {
    kind: 'notes',
    heading:
      /^(?:bilag|appendix|aabne spoergsmaal|spoergsmaal|open questions|questions|parkeringsplads|parking lot|runde|bordet rundt|check-?in|hvad laerte|what we learned|what went|ideer|ideas)(?!\p{L})/u,
  },
  {
    kind: 'actions',
    heading:
      /^(?:alle |nye |de |vores |new |all )?(?:aftal(?:er|t|eliste|epunkter)|aktion(?:er|sliste|spunkter)?|handling(?:er|sliste|splan|spunkter)?|opgave(?:r|liste)?|opfoelgning(?:sopgaver|spunkter|$)|to-? ?do|huskeliste|det handlende rum|beslutningspunkter|hvem goer hvad|hvad (?:blev|er|aftalte) vi(?: enige| aftalt|\?)|what did we agree|who does what|next steps|actions?(?: items?| points?| list| log| plan)?|follow-? ?up (?:tasks?|actions?|items?)|tasks|to-?dos|agreed|naeste skridt|videre proces|opsamling paa aftaler)(?!\p{L})/u,
  },
];

/** A sentence that opens a list of tasks is no heading of its own: "Vi blev enige om følgende:". */
export const tasksFollow =
  /^(?:vi|de|der|her|foelgende|det|gruppen|we|the (?:team|group|following)|here)(?!\p{L}).*(?:enige|aftal|foelgende|opgave|agreed|action|tasks)/u;

/** Action lists that belong to the agenda item above them when they stand under one: "Aftaler:", "Aktioner". */
export const bareActionLabel =
  /^(?:aftaler?|aftalt(?: at)?|aktion(?:er)?|handling(?:er)?|opgaver?|to-? ?do|actions?|action items?|action points?|tasks|agreed|beslutning(?:er)?(?: og aftaler)?|decisions?|konklusion|opfoelgning)$/;

/** The label of an agreement before its words, its people or its day. */
export const actionLabels: Record<'what' | 'owners' | 'due', string> = {
  what: 'aktion(?:spunkt)?|handling|opgave|aftale|aftalt|aktivitet|hvad|action(?: item| point)?|task|what|to-? ?do',
  owners:
    'ansvarlige?|ansv|hovedansvarlig|tovholder|hvem|udføres af|owner|responsible|who|assigned to|assignee',
  due: 'frist|tidsfrist|deadline|hvornår|hvornaar|senest|due(?: date)?|by when|when|inden|dato|tid',
};

/** The columns of a table, folded; a heading may name two: "Ansvarlig / frist". */
export const columnWords: Record<'what' | 'owners' | 'due' | 'status' | 'agenda' | 'other', RegExp> = {
  owners:
    /^(?:hvem|ansv(?:arlige?)?|hovedansvarlig|tovholder|ejer|person(?:er)?|owners?|who|responsible|assignee|assigned to|navn)$/,
  due: /^(?:hvornaar|frist|tidsfrist|deadline|dato|tid|senest|due(?: date)?|when|by when|date|klar|slutdato|faerdig (?:senest|den)|forventet faerdig|ready)$/,
  what: /^(?:hvad|opgaver?|aktion(?:er)?|handling(?:er)?|aftaler?|aktivitet(?:er)?|beskrivelse|what|actions?|action items?|tasks?|droeftelse|beslutning|indhold|description)$/,
  status: /^(?:status|tilstand|state|progress|udfoert)$/,
  agenda: /^(?:punkt|dagsordenspunkt|emne|sag|topic|agenda item|item)$/,
  other:
    /^(?:nr|no|pkt|#|id|kommentar(?:er)?|bemaerkning(?:er)?|noter?|comments?|notes?|remarks|prioritet|priority)$/,
};

export const doneStatus =
  /^(?:faerdig|udfoert|lukket|afsluttet|gennemfoert|done|closed|completed?|finished|ok)$/;

/** Nobody in particular, or nobody yet. */
export const nobody =
  /^(?:\?+|-+|–|alle|vi|samtlige|afklares|aftales|mangler|ingen|n\.?n\.?|tbd|tbc|tba|all|everyone|everybody|we|nobody|none|open)$/i;
