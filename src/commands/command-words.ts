// The words that begin or are a command, in Danish and English, folded: small letters, ae, oe, aa.

export const createWords = ['ny aftale', 'opret aftale', 'aftale', 'new action', 'action', 'agreement'];

export const undoWords = ['fortryd', 'undo'];

export const helpWords = ['hjaelp', 'hjalp', 'help', '?'];

/** The week's digest as it is at this moment. */
export const overviewWords = [
  'overblik',
  'overblik nu',
  'ugens overblik',
  'overview',
  'overview now',
  'digest',
];

/** Before a team's name, or alone. */
export const briefWords = ['oplaeg', 'oplag', 'brief'];

export const barrierWords = ['barrierer', 'barriere', 'barriers', 'barrier'];

export const completeWords = ['faerdig', 'fardig', 'done', 'completed', 'complete'];

export const onTrackWords = ['paa sporet', 'pa sporet', 'on track'];

export const delayedWords = ['forsinket', 'delayed'];

export const blockedWords = ['blokeret', 'blocked'];

/** Between a number and what became of it: "12 er færdig". */
export const isWords = ['er', 'is'];

/** Between a command word and its number: "done with 12", "færdig nr. 12". */
export const numberLeads = ['with', 'med', 'nr', 'nummer', 'no', 'number', 'aftale', 'action'];

/** What may stand among several numbers: "færdig nr. 12 og 13". */
export const betweenNumbers = [...numberLeads, 'og', 'and'];
