// The words that are typed about polls, in Danish and English, folded; å and ø also as a and o.
import type { Rhythm } from '../polls/round-times.ts';

/** Also in a sentence: "stop pulsen", "start the pulse". */
export const pulseWord =
  '(?:puls(?:en)?|(?:the )?pulse|pulsmaaling(?:en|er)?|pulsmaling(?:en|er)?|(?:the )?polls?)';

const moede = '(?:moede|mode)(?:r|rne|t)?';
const maaned = '(?:maaned|maned)';
/** Read by `numberIn`. */
const number = String.raw`(?:\d{1,4}|[a-z]+)`;

/** Monday first. */
export const weekdayWords = [
  'mandag(?:en|e)?|mondays?',
  'tirsdag(?:en|e)?|tuesdays?',
  'onsdag(?:en|e)?|wednesdays?',
  'torsdag(?:en|e)?|thursdays?',
  'fredag(?:en|e)?|fridays?',
];
const uge = ['uger?', ...weekdayWords].join('|');
const week = ['weeks?', ...weekdayWords].join('|');

export const rhythmWords: [Rhythm['every'], string][] = [
  [
    'two weeks',
    String.raw`hver(?:t)? (?:14|fjortende)\.? dage?|(?:hver (?:anden|to|2\.?)|hveranden) (?:${uge})` +
      `|every (?:two|2|other|second|2nd) (?:${week})|every (?:14|fourteen) days|every fortnight|fortnightly|bi-?weekly`,
  ],
  [
    'week',
    String.raw`hver (?:${uge})|hver (?:7|syvende)\.? dag|ugentligt?|en gang om ugen` +
      `|weekly|every (?:${week})|once a week|every (?:7|seven) days`,
  ],
  ['month', `hver ${maaned}|${maaned}ligt?|en gang om ${maaned}en|monthly|every month|once a month`],
  [
    'time between meetings',
    `(?:midtvejs|midt)(?: (?:i ?)?mellem(?: to| hvert)? ${moede})?|^(?:i ?)?mellem(?: to)? ${moede}` +
      '|(?:half ?way|midway)(?: between(?: the| two)? meetings)?|^between(?: the| two)? meetings',
  ],
  ['meeting', `efter(?: hvert| alle| et)? ${moede}|after(?: every| each| the| a| all)? meetings?`],
];

export const minimumWords = String.raw`(?:mindst|minimum|mindste antal|min\.?|at least)(?: (?<number>${number})(?: (?:svar|answers?|personer|people))?)?`;

export const openWords =
  `(?:aa?bent?|aaben|open)(?: (?:i|for))?(?: (?<number>${number})` +
  '(?: (?:(?:arbejds|hver)?dage?|(?:working |business )?days?))?)?';

export const pauseWords = '(?:(?:paa|pa|on) |hold(?:er)? )?paus(?:eres|er|e)|suspend';

type Other =
  | 'resume'
  | 'stop'
  | 'close round'
  | 'tell result'
  | 'tell history'
  | 'tell polls'
  | 'answer round';

/** The first that is said counts. */
export const otherWords: [Other, string][] = [
  [
    'resume',
    'fortsaet(?:ter)?|fortsat|genoptag(?:er)?|gaa videre|start igen|resume|continue|go on|start again',
  ],
  [
    'close round',
    '(?:luk(?:ke|kes|ker)?|close)(?: (?:runden|the round))?|(?:stop|afslut|slut|end) (?:runden|the round)',
  ],
  ['stop', 'stop(?:pes|per|pe)?|stands(?:e)?|slut|afslut|sluk|end|quit'],
  [
    'tell result',
    '(?:(?:seneste|sidste|latest|last) )?result(?:at(?:et|er|erne)?|s)?|(?:seneste|sidste|latest|last)(?: runde| round)?|tal(?:lene)?|figures',
  ],
  ['tell history', 'historik(?:ken)?|udvikling(?:en)?|tidligere(?: runder)?|trend|history|earlier rounds'],
  ['answer round', '(?:mine |my )?(?:svare?|besvare?|answers?)(?: paa| pa)?'],
  ['tell polls', 'status|oversigt|hvornaar|hvornar|overview|when'],
];

/** What may stand before a name, and where a round is asked for at once: "start puls om mellemrummene nu". */
export const fillers =
  'om|for|af|paa|pa|i|til|med|den|det|de|the|of|on|about|in|to|a|an|saet|put|start|begynd|nu|now|spoerg|sporg|ask|ny|new|en|runde|round|vis|show|please';

/** Begins what only a rhythm, a time or a number begins, or asks for help: "hver femte dag" names nothing that can be asked. */
export const unknownRhythm =
  /^(?:(?:hvert?|every|each|efter|after|mellem|between|dagligt?|daily|kl|imorgen|morgen|tomorrow|hjaelp|help)(?![a-z])|\d)/;

const upToTwenty = [
  'nul en to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tyve',
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
].flatMap((words) => words.split(' ').map((word, value) => [word, value] as const));
const numbers = new Map<string, number>([...upToTwenty, ['et', 1]]);

/** "5", "fem", "five"; undefined for what is no number up to twenty in words. */
export function numberIn(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  return /^\d+$/.test(word) ? Number(word) : numbers.get(word);
}
