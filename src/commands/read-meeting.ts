// "møde 15/12 kl. 9-11 Styregruppe", "flyt mødet til 17/12", "aflys Styregruppe": what is asked of a meeting.
import type { Temporal } from 'temporal-polyfill';
import { type MeetingWhen, readShift, readWhen } from '../meetings/read-when.ts';
import { isCalled } from '../meetings/which-meeting.ts';
import type { CommandContext } from './read-line.ts';
import { readSeriesCancel, readSeriesMove, readSeriesPlan, type SeriesCommand } from './read-series.ts';
import { slice, type TypedText, withoutOuterQuotes } from './typed-text.ts';

/** Words of its title, or the day that it is on; neither: the only one, or the next. */
export type MeetingNamed = { title: string; heldOn?: Temporal.PlainDate };

export type MeetingCommand =
  /** `title` is '' where the line gives none. */
  | { kind: 'plan meeting'; title: string; when: MeetingWhen }
  | { kind: 'move meeting'; which: MeetingNamed; to: MeetingWhen }
  | { kind: 'cancel meeting'; which: MeetingNamed }
  | { kind: 'tell next meeting' }
  | SeriesCommand;

const wordEnd = String.raw`(?![\p{L}\p{N}])`;
const moede = '(?:m(?:ø|oe|o|ö)de|meeting)';
const naeste = '(?:n(?:æ|ae|a|ä)ste)';
const theMeeting = `(?:(?:det )?${naeste} ${moede}|(?:the )?next meeting|${moede}t|the meeting|${moede})`;
const begins = (form: string) => new RegExp(`^${form}`, 'iu');

const plans = begins(
  `(?:(?:nyt |${naeste} |planl(?:æ|ae|a)g (?:et |${naeste} )?)?${moede}|(?:the |a )?(?:new |next |(?:plan|schedule) (?:a |the next )?)meeting)${wordEnd}`,
);
const tells = begins(`(?:(?:hvorn(?:å|aa|a)r er|when is) )?${theMeeting}[?.! ]*$`);
/** What is said of agreements too must be said of a meeting here. */
const moves = begins(
  `(?:(?:flyt|ryk|move|reschedule) |(?:udskyd|uds(?:æ|ae|a)t|postpone) (?=${theMeeting}${wordEnd}))`,
);
const cancels = begins(`(?:(?:aflys|cancel) |(?:slet|drop|annull?er|delete) (?=${theMeeting}${wordEnd}))`);
/** "mødet er aflyst", "Styregruppen flyttes til 17/12": the meeting stands first. */
const isSaidToBe = `^(?<name>.{1,80}?) (?:(?:er|bliver|is|has been|was) )?`;
const isCancelled = new RegExp(
  `${isSaidToBe}(?:aflyst|aflyses|cancell?ed|called off)${wordEnd}[.! ]*$`,
  'iu',
);
const isMoved = new RegExp(
  `${isSaidToBe}(?:flyttet|flyttes|rykket|rykkes|udskudt|udskydes|udsat|udsættes|moved|postponed|rescheduled)${wordEnd} ?`,
  'iu',
);
const saysTheMeeting = begins(`${theMeeting}${wordEnd}`);
/** "flyt 12", "aflys aftale 12" is said of an agreement; "aflys 15/12" of a day. */
const ofAnAgreement =
  /^(?:#|nr\b|(?:aftalen?|(?:the )?(?:action|agreement))(?![\p{L}])|\d{1,9}(?![\d./:-]*\d)(?:[ .!?,]|$))/iu;
const mostWordsOfAName = 6;
/** In hostile text there may be thousands. */
const mostParts = 8;

type MeetingContext = CommandContext & { meetings?: { title: string }[] | undefined };

/** `typed` without its greeting. Undefined where the line is of no meeting. */
export function readMeeting(typed: TypedText, context: MeetingContext): MeetingCommand | undefined {
  const { text } = typed;
  if (tells.test(text)) return { kind: 'tell next meeting' };
  const movedAll = readSeriesMove(typed);
  if (movedAll) return movedAll;
  const moved = moves.exec(text)?.[0];
  if (moved !== undefined) return readMove(slice(typed, moved.length), context);
  const ended = readSeriesCancel(typed);
  if (ended) return ended;
  const cancelled = cancels.exec(text)?.[0];
  if (cancelled !== undefined) {
    const which = readName(slice(typed, cancelled.length), context);
    return which && { kind: 'cancel meeting', which };
  }
  const said = readSaid(typed, context);
  if (said) return said;
  const word = plans.exec(text)?.[0];
  if (word === undefined) return undefined;
  const behind = slice(typed, word.length);
  const series = readSeriesPlan(behind, context);
  if (series)
    return series.kind === 'plan series' ? { ...series, title: titleOf(series.title, word) } : series;
  const { when, rest } = readWhen(behind, context);
  return { kind: 'plan meeting', title: titleOf(rest, word), when };
}

function readSaid(typed: TypedText, context: MeetingContext): MeetingCommand | undefined {
  const { text } = typed;
  const nameIn = (name = '') => slice(typed, 0, name.length);
  const cancelled = isCancelled.exec(text);
  if (cancelled) {
    const which = readName(nameIn(cancelled.groups?.name), context);
    return which && { kind: 'cancel meeting', which };
  }
  const moved = isMoved.exec(text);
  if (!moved) return undefined;
  const which = readName(nameIn(moved.groups?.name), context);
  const to = slice(typed, moved[0].length);
  return which && { kind: 'move meeting', which, to: readShift(to.text)?.when ?? readWhen(to, context).when };
}

/** "mødet til 17/12 kl. 10": the first "til" with nothing but a time behind it parts the two. */
function readMove(typed: TypedText, context: MeetingContext): MeetingCommand | undefined {
  const shift = readShift(typed.text);
  if (shift) {
    const which = readName(slice(typed, 0, shift.before.length), context);
    if (which) return { kind: 'move meeting', which, to: shift.when };
  }
  const parts = [...typed.text.matchAll(/ (?:til|to) /giu)].slice(0, mostParts).map(({ index, 0: word }) => {
    const { when, rest } = readWhen(slice(typed, index + word.length), context);
    return { before: slice(typed, 0, index), when, isTime: tidy(rest) === '' && saysWhen(when) };
  });
  const part = parts.find(({ isTime }) => isTime) ?? parts.findLast(({ when }) => saysWhen(when));
  if (part) {
    const which = readName(part.before, context);
    return which && { kind: 'move meeting', which, to: part.when };
  }
  const { when, rest } = readWhen(typed, context);
  const which = readName({ text: tidy(rest), mentions: [] }, context);
  return which && { kind: 'move meeting', which, to: when };
}

const saysWhen = ({ day, startsAt, isTimeUnclear }: MeetingWhen): boolean =>
  day.kind !== 'missing' || startsAt !== undefined || isTimeUnclear === true;

function readName(typed: TypedText, context: MeetingContext): MeetingNamed | undefined {
  if (ofAnAgreement.test(typed.text)) return undefined;
  const word = saysTheMeeting.exec(typed.text)?.[0] ?? '';
  const day = slice(typed, word.length).text.replace(/^ ?(?:fra|from) (?=\d|d\.|den )/iu, '');
  const { when, rest } = readWhen({ text: day, mentions: typed.mentions }, context);
  const title = tidy(rest).replace(/(?:^| )(?:d|den|fra|om|på|til|med|from|on|to|the)$/iu, '');
  const isDayAlone = title === '' && when.day.kind === 'day';
  if (word === '' && !isDayAlone && !mayBeMeeting(title, context)) return undefined;
  return { title, ...(when.day.kind === 'day' && { heldOn: when.day.dueOn }) };
}

/** Without the word for a meeting it must be called as one, or have it in its name: "aflys kørslen" is none. */
function mayBeMeeting(title: string, { meetings }: MeetingContext): boolean {
  if (title === '' || title.split(' ').length > mostWordsOfAName) return false;
  return new RegExp(moede, 'iu').test(title) || !meetings || meetings.some((one) => isCalled(one, title));
}

/** "med kommunen" is "Møde med kommunen"; marks and "er" that stood around the time are gone. */
function titleOf(rest: string, word: string): string {
  const title = tidy(
    tidy(rest).replace(/^(?:er|bliver|holdes|is|will be)(?: den| d\.?| on)?(?= |$) ?/iu, ''),
  );
  if (!/^(?:med|i|hos|om|for|ved|with|in|at|about|of) /u.test(title)) return title;
  return `${/meeting/i.test(word) ? 'Meeting' : 'Møde'} ${title}`;
}

function tidy(text: string): string {
  const words = text
    .replaceAll(/\( *\)/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[ ,;:.–—-]+/, '')
    .replace(/(?<![ ,;:.!?–—-])[ ,;:.!?–—-]+$/, '');
  return withoutOuterQuotes({ text: words, mentions: [] }).text;
}
