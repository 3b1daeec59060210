// The words that change an item, in Danish and English, folded as in command-words.ts.

/** Between a word and its number, beside those of command-words.ts: "slet opgave 12", "historik for 12". */
export const itemNouns = ['aftalen', 'opgave', 'opgaven', 'task', 'item', 'paa', 'for', 'of'];

export const thanksWords = ['tak', 'venligst', 'please', 'thanks'];

/** Left out at the start: "kan du udskyde 12 …". */
export const politeWords = [
  'kan du',
  'vil du',
  'kunne du',
  'gider du',
  'kan du lige',
  'vil du lige',
  'vaer soed at',
  'venligst',
  'vis',
  'det er',
  'can you',
  'could you',
  'please',
  'show',
];

/** Said of an item and nothing else. */
export const postponeWords = ['udskyd', 'udskyde', 'udsaet', 'udsaette', 'postpone', 'delay', 'defer'];

/** Said of other things too: "flyt 12 stole". */
export const moveWords = ['flyt', 'flytte', 'ryk', 'rykke', 'move', 'push', 'reschedule'];

/** "12 udskydes til fredag" */
export const movedWords = [
  'udskydes',
  'udskudt',
  'udsaettes',
  'udsat',
  'flyttes',
  'flyttet',
  'rykkes',
  'rykket',
  'postponed',
  'delayed',
  'moved',
];

/** Between a number and its new day: "12 til uge 50". */
export const untilWords = [
  'hen til',
  'frem til',
  'ud til',
  'tilbage til',
  'forward to',
  'back to',
  'on to',
  'indtil',
  'til',
  'until',
  'till',
  'to',
];

export const giveWords = [
  'giv',
  'give',
  'overdrag',
  'overdrage',
  'overlad',
  'tildel',
  'assign',
  'reassign',
  'hand',
  'pass',
];

/** "giv 12 videre til Mette" */
export const onwardWords = ['videre', 'over', 'on'];

/** "12 gives til Mette" */
export const givenWords = ['gives', 'gives videre', 'gaar', 'overdrages', 'overgaar', 'tildeles', 'assigned'];

/** "Bo tager 12" */
export const takesWords = ['tager', 'overtager', 'take', 'takes', 'will take', 'takes over'];

export const takeWords = ["i'll take", "i'll take over"];

export const rewordWords = [
  'omformuler',
  'omformulere',
  'omskriv',
  'ret ordlyden',
  'ret teksten',
  'omdoeb',
  'reword',
  'rephrase',
  'rename',
];

export const correctWords = ['ret', 'rette', 'rediger', 'aendr', 'aendre', 'change', 'edit', 'correct'];

export const cancelWords = [
  'annuller',
  'annullere',
  'annuler',
  'slet',
  'slette',
  'aflys',
  'aflyse',
  'fjern',
  'cancel',
  'delete',
  'remove',
];

/** "12 er aflyst" */
export const cancelledWords = [
  ...cancelWords,
  'annulleres',
  'annulleret',
  'slettes',
  'slettet',
  'aflyses',
  'aflyst',
  'cancelled',
  'canceled',
  'deleted',
];

export const declineWords = ['ikke mig', 'ikke min', 'not me', 'not mine'];

export const historyWords = ['historik', 'historikken', 'historie', 'history'];
