// "møde hver anden tirsdag kl. 9 Styregruppe", "aflys serien": what is asked of a series of meetings.
import type { WantedRhythm } from '../meetings/plan-series.ts';
import { type MeetingWhen, readWhen } from '../meetings/read-when.ts';
import type { CommandContext } from './read-line.ts';
import { type Range, type TypedText, without } from './typed-text.ts';

export type SeriesCommand =
  /** `rest` is what may be its title. */
  | { kind: 'plan series'; rhythm: WantedRhythm; when: MeetingWhen; title: string }
  /** It comes again and again, but not in a way that the bot knows; or an end is said. */
  | { kind: 'series not understood'; why: 'rhythm' | 'end' }
  /** `words` of its title; '' where none are said. */
  | { kind: 'cancel series'; words: string }
  /** No more than told how it is done. */
  | { kind: 'move series' };

const weekdays = [
  ['mandag', 'monday'],
  ['tirsdag', 'tuesday'],
  ['onsdag', 'wednesday'],
  ['torsdag', 'thursday'],
  ['fredag', 'friday'],
  ['lørdag', 'loerdag', 'saturday'],
  ['søndag', 'soendag', 'sunday'],
];
const day = `(?<day>${weekdays.flat().join('|')})(?:en|e|s)?`;
const month = '(?:måned(?:en)?|maaned(?:en)?|month)';
const which = String.raw`(?<which>første|foerste|1\.|first|1st|sidste|last)`;
const starts = String.raw`(?<![\p{L}\p{N}])`;
const ends = String.raw`(?![\p{L}\p{N}])`;
const whole = (form: string) => new RegExp(`${starts}(?:${form})${ends}`, 'iu');

/** Tried in this order. */
const forms: [RegExp, 'week' | 'two weeks' | 'month'][] = [
  [
    whole(
      `(?:(?:hver ${month},? |every month,? |monthly,? )?(?:on )?(?:den |the |hver |every )?)${which} ${day} (?:i|of|in)(?: hver| the| every| each)? ${month}`,
    ),
    'month',
  ],
  [whole(`(?:hver ${month}|every month|monthly),? (?:on )?(?:den |the )?${which} ${day}`), 'month'],
  [
    whole(
      String.raw`(?:hver (?:anden|2\.)(?: uge)?|hver 14\. ?dag|every (?:other|second|2nd|two|2)(?: weeks?)?|fortnightly)(?: om| på| paa| on)? ${day}`,
    ),
    'two weeks',
  ],
  [whole(`${day},? (?:hver anden uge|every (?:other|second) week)`), 'two weeks'],
  [whole(`(?:(?:hver|every|each)(?: uge| week)?|ugentligt?|weekly)(?: om| på| paa| on)? ${day}`), 'week'],
];
/** Said of something that comes again and again. */
const again = whole(
  String.raw`hver(?:t)? (?:\d+\.|anden|andet|tredje|fjerde|uge|${month}|dag|hverdag|kvartal|lige|ulige)|every (?:\d+|other|second|third|week|month|day|quarter)|(?:i|of) (?:the |every |hver )?${month}|ugentligt?|månedligt?|weekly|monthly|fortnightly`,
);
const saysEnd =
  /(?<![\p{L}\p{N}])(?:indtil|til og med|t\.o\.m\.|til|until|through|to) (?:den |d\. ?)?\d{1,2}(?:[/.]\s?(?:\d|jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)| (?:jan|feb|mar|apr|ma[jy]|jun|jul|aug|sep|o[kc]t|nov|dec))/iu;

/** Before the day from which on. */
const begins =
  /(?<![\p{L}\p{N}])(?:fra(?: og med)?|med start|første gang|from|starting|beginning|first)(?: on)? (?=(?:d\. ?|den |uge |week )?\d)/iu;

/** `typed` is what stands behind the word for a meeting. Undefined where it is one meeting. */
export function readSeriesPlan(typed: TypedText, context: CommandContext): SeriesCommand | undefined {
  const found = findRhythm(typed.text);
  if (!found) return again.test(typed.text) ? { kind: 'series not understood', why: 'rhythm' } : undefined;
  const { start, end } = found.range;
  const left = typed.text.slice(0, start) + ' '.repeat(end - start) + typed.text.slice(end);
  if (again.test(left)) return { kind: 'series not understood', why: 'rhythm' };
  if (saysEnd.test(left)) return { kind: 'series not understood', why: 'end' };
  const named = { text: without(typed, [found.range]).replace(begins, ' '), mentions: [] };
  const { when, rest } = readWhen(named, context);
  return { kind: 'plan series', rhythm: found.rhythm, when, title: rest };
}

function findRhythm(text: string): { rhythm: WantedRhythm; range: Range } | undefined {
  for (const [form, every] of forms) {
    const match = form.exec(text);
    if (!match) continue;
    const { groups = {}, index } = match;
    const named = groups.day?.toLowerCase() ?? '';
    const weekday = weekdays.findIndex((names) => names.includes(named)) + 1;
    const isLast = /^(?:sidste|last)$/i.test(groups.which ?? '');
    const rhythm = every === 'month' ? (isLast ? 'last of month' : 'first of month') : every;
    return { rhythm: { every: rhythm, weekday }, range: { start: index, end: index + match[0].length } };
  }
  return undefined;
}

const series =
  '(?:(?:m(?:oe|ø)de)?serien|m(?:oe|ø)der(?:ae|æ)kken|r(?:ae|æ)kken|(?:the )?(?:meeting )?series)';
const cancels = new RegExp(
  `^(?:aflys|stop|slet|drop|afslut|cancel|end|delete) (?:hele |the whole |all of )?${series}(?: (?:med|af|of|med navnet|called))?(?: (?<words>.{1,200}?))?[.! ]*$`,
  'iu',
);

const moves = new RegExp(
  `^(?:flyt|ryk|udskyd|move|reschedule|postpone) (?:hele |the whole |all of )?${series}${ends}`,
  'iu',
);

export function readSeriesMove({ text }: TypedText): SeriesCommand | undefined {
  return moves.test(text) ? { kind: 'move series' } : undefined;
}

export function readSeriesCancel({ text }: TypedText): SeriesCommand | undefined {
  const found = cancels.exec(text);
  return found ? { kind: 'cancel series', words: found.groups?.words?.trim() ?? '' } : undefined;
}
