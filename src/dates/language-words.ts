// What a language has to say about dates: the shape of danish.ts and english.ts.

/** 'dot and date': a dot and a date with a month right behind, as in "to. 3/12". */
export type ShortFormNeeds = 'dot or lead' | 'dot and lead' | 'strong lead' | 'dot and date';

/** The last three are no one day, and asked about. 'during': the end of a week, anywhere in a month. */
export type PartOfPeriod =
  | 'first'
  | 'middle'
  | 'last'
  | 'during'
  | 'about first'
  | 'about middle'
  | 'about last';

export type DateWords = {
  /** Monday first. */
  weekdays: string[];
  /** `needs` is what makes the short form more than an ordinary word: "man.", "by Fri". */
  shortWeekdays: { word: string; weekday: number; needs: ShortFormNeeds }[];
  /** January first, full form first. */
  months: string[][];
  /** A month and a number may be a person and a count: "Jan 3". */
  monthsThatAreNames: string[];
  /** In small letters a verb: "section 3 may change". */
  monthsThatAreVerbs: string[];
  /** Before a day of the month, with or without a dot: "den 4.", "d. 4.". */
  dayLeads: string[];
  /** Those of them that make a bare number at the end of a part a day: "senest den 15". */
  dayLeadsOfBareNumbers: string[];
  /** Touching the number of a day: "3rd". */
  ordinalEndings: string[];
  /** Between a day and its month: "the 3rd of December". */
  monthLeads: string[];
  /** Written before a month as its day: "den tredje december". */
  ordinalWords: Record<string, number>;
  /** Days from today. */
  relativeDays: Record<string, number>;
  /** Behind a day they say when in it: "fredag formiddag". */
  partsOfDay: string[];
  /** The same day and month each year: "juleaften". */
  feastDays: Record<string, { day: number; month: number }>;
  /** Days that move with Easter, by how many days they lie behind Easter Sunday: "langfredag". */
  movableDays: Record<string, number>;
  /** Behind a day and month: "3. december næste år". */
  nextYearPhrases: string[];
  /** Between a month and its year: "3. december i 2027". */
  yearLeads: string[];
  /** Days and weeks that have passed: "i går", "forrige uge". */
  pastPhrases: string[];
  /** Before a weekday, a week or a month that has passed. */
  pastWords: string[];
  /** What a past word may stand before, besides the weekdays. */
  periods: string[];
  /** Behind "sidste fredag" they make it a day of a month, which is none that has passed. */
  partOfLongerLeads: string[];
  /** Words that lead a date. After a weak one a number may still be no date: "svar på 3.1". */
  leads: { phrase: string; strength: 'weak' | 'strong'; before?: true }[];
  /** A date after one of these is not when something is due: "efter fredag", "hver fredag". */
  blockers: string[];
  /** A date after one of these is not that day: "ca. 1/12". */
  approximations: string[];
  /** Only right before a bare date: "prøver det af på fredag" ends a verb. */
  closeBlockers: string[];
  /** A number after one of these is not a date: "punkt 3.1". */
  countedNouns: string[];
  /** Numbered with a dot or a dash but not with a slash: "lokale 3.12", "version 2.1". */
  dotNumberedNouns: string[];
  /** A fraction before one of these may be a date after all: "1/2 til kommunen". */
  followers: string[];
  /** Of these those that show "den 30." to be a day of the month and not the thirtieth of something. */
  dayFollowers: string[];
  notDates: string[];
  /** Only as the last words of a part: "løbende opfølgning" is a task. */
  notDatesAtEnd: string[];
  /** Before one of the seasons they are no day either: "inden jul", "efter sommerferien". */
  seasonLeads: string[];
  seasons: string[];
  /** Before a weekday or a period it comes again and again: "hver fredag". */
  repeaters: string[];
  /** What is repeated, besides the weekdays and the periods. */
  repeated: string[];
  nextWords: string[];
  thisWords: string[];
  /** Before a week, a month or a year; which part of it they mean: "ultimo december", "først i uge 50". */
  partsOfPeriods: Record<string, PartOfPeriod>;
  /** Of these those that are part of a noun where nothing leads them: "end of year report". */
  partsThatNeedLead: string[];
  /** The period that today lies in: "udgangen af måneden". */
  currentPeriods: Record<string, 'week' | 'month' | 'year'>;
  nextMonths: string[];
  weekendNouns: string[];
  /** With the words behind it that name the Monday: "efter weekenden". */
  afterWeekends: string[];
  /** Only behind one of the leads is it a day: "forbered næste møde" has none. */
  nextMeetings: string[];
  meetingLeads: string[];
  weekNouns: string[];
  /** Before a week ("i uge 50") or a month, whose number is then a year ("in December 26"). */
  periodLeads: string[];
  /** Behind a weekday they move it a week on: "Friday week". */
  weekLaterWords: string[];
  aheadWords: string[];
  /** The time counted from today is the last it may take: "inden for 14 dage". */
  withinPhrases: string[];
  /** A count before one of these runs from something else: "inden 3 dage efter udskrivelsen". */
  countFollowers: string[];
  /** Those of the ahead words after which eight days may be a week: "om otte dage". */
  eightDayLeads: string[];
  dayNouns: string[];
  weeksNouns: string[];
  monthsNouns: string[];
  yearsNouns: string[];
  numbers: Record<string, number>;
  clockWords: string[];
  clockLeads: string[];
  /** Before a bare hour beside a date: "Friday at 10". */
  hourLeads: string[];
  /** Behind an hour; how many hours they add. */
  halvesOfDay: Record<string, number>;
  /** Between two numbers that share a month: "3. eller 4. december". */
  joiners: string[];
  /** Between two times of which either may be meant: "kl. 14 eller 15". */
  alternatives: string[];
  /** Read in spite of a slip, besides the weekdays and the months: "snest", "i mrogen". */
  oftenMistyped: string[];
  /** Words of their own that a slip away from a date word: never taken for it. */
  lookalikes: string[];
};

/** What is no date, by and large: a file of its own in Danish. */
export type WordsOfNoDate = Pick<
  DateWords,
  | 'countedNouns'
  | 'dotNumberedNouns'
  | 'notDates'
  | 'notDatesAtEnd'
  | 'seasonLeads'
  | 'seasons'
  | 'repeaters'
  | 'repeated'
  | 'lookalikes'
>;
