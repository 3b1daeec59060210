// What a language has to say about dates: the shape of danish.ts and english.ts.

export type DateWords = {
  /** Monday first. */
  weekdays: string[];
  /** `needs` is what makes the short form more than an ordinary word: "man.", "by Fri". */
  shortWeekdays: { word: string; weekday: number; needs: 'dot or lead' | 'dot and lead' | 'strong lead' }[];
  /** January first, full form first. */
  months: string[][];
  /** Days from today. */
  relativeDays: Record<string, number>;
  /** Words that lead a date. After a weak one a number may still be no date: "svar på 3.1". */
  leads: { phrase: string; strength: 'weak' | 'strong'; before?: true }[];
  /** A date after one of these is not when something is due: "efter fredag", "hver fredag". */
  blockers: string[];
  /** A number after one of these is not a date: "punkt 3.1". */
  countedNouns: string[];
  /** A fraction before one of these may be a date after all: "1/2 til kommunen". */
  followers: string[];
  notDates: string[];
  nextWords: string[];
  thisWords: string[];
  weekNouns: string[];
  /** May stand before a week: "i uge 50". */
  weekLeads: string[];
  aheadWords: string[];
  dayNouns: string[];
  weeksNouns: string[];
  numbers: Record<string, number>;
  clockWords: string[];
  clockLeads: string[];
  /** Between two numbers that share a month: "3. eller 4. december". */
  joiners: string[];
};
