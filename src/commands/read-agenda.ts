// "dagsorden", "punkt Udskrivning, handlende", "flyt punkt 3 op", "fjern punkt 3": what is asked of an agenda.

import type { Room } from '../meetings/agenda.ts';
import { readWhen } from '../meetings/read-when.ts';
import { isCalled } from '../meetings/which-meeting.ts';
import type { CommandContext } from './read-line.ts';
import type { MeetingNamed } from './read-meeting.ts';
import { slice, type TypedText, withNames, withoutOuterQuotes } from './typed-text.ts';

/** `of`: which meeting's; nothing said is the next one's. Numbers count from 1. */
export type AgendaCommand =
  | { kind: 'show agenda'; of: MeetingNamed }
  | { kind: 'add to agenda'; of: MeetingNamed; title: string; room?: Room }
  | { kind: 'move on agenda'; number: number; to: number | 'up' | 'down' }
  | { kind: 'put in room'; number: number; room: Room }
  | { kind: 'take off agenda'; number: number };

const agenda = '(?:dagsorden(?:en)?|(?:the )?agenda(?:en)?)';
const point = '(?:(?:dagsordens)?punkt(?:et)?|(?:agenda )?point|agenda item)';
const ends = '[.!? ]*$';

const shows = new RegExp(
  `^(?:(?:vis|se|show|see)(?: mig| me)? )?${agenda}(?: (?:til|for|of|to) (?<named>[^:]{1,200}?))?${ends}`,
  'iu',
);
/** "dagsorden: Udskrivning", "dagsorden til 15/12: Udskrivning" */
const addsBehind = new RegExp(`^${agenda}(?: (?:til|for|of|to) (?<named>[^:]{1,200}?))? ?: ?(?=.)`, 'iu');
/** "dagsorden Styregruppe" shows that meeting's where there is one called so; else it is an item. */
const addsBare = new RegExp(`^${agenda} (?=.)`, 'iu');
/** "punkt 3" is one that is there already. */
const addsPoint = new RegExp(
  `^(?:(?:nyt|tilf(?:ø|oe)j|new|add)(?: et| an?)? )?${point}(?:: ?| (?!\\d+(?:[ .]|$)))(?=.)`,
  'iu',
);
const puts = new RegExp(
  `^(?:s(?:æ|ae)t|tilf(?:ø|oe)j|put|add) (?<what>.{1,2000}?) (?:på|paa|til|on|to) ${agenda}${ends}`,
  'iu',
);
const moves = new RegExp(
  `^(?:flyt|ryk|move) ${point} (?<number>\\d{1,3}) (?:(?<up>op|up)|(?<down>ned|down)|(?:til|to)(?: (?:plads|nr\\.?|nummer|place|number))? (?<to>\\d{1,3}))${ends}`,
  'iu',
);
const takesOff = new RegExp(
  `^(?:fjern|slet|stryg|remove|delete|drop) ${point} (?<number>\\d{1,3})${ends}`,
  'iu',
);

/** "punkt 3 er handlende", "gør punkt 3 handlende", "flyt punkt 3 til handlende" */
const putsInRoom = new RegExp(
  `^(?:(?:g(?:ø|oe)r|ret|flyt|ryk|make|move) )?${point} (?<number>\\d{1,3})(?: ?[,:(–—-] ?| | (?:er|skal v(?:æ|ae)re|til|is|to) )(?<room>\\p{L}+)\\)?${ends}`,
  'iu',
);

type AgendaContext = CommandContext & { meetings?: { title: string }[] | undefined };

/** `typed` without its greeting. Undefined where the line is of no agenda. */
export function readAgenda(typed: TypedText, context: AgendaContext): AgendaCommand | undefined {
  const { text } = typed;
  const shown = shows.exec(text);
  if (shown) return { kind: 'show agenda', of: namedIn(shown.groups?.named, context) };
  const moved = moves.exec(text)?.groups;
  if (moved) {
    const to = moved.up ? 'up' : moved.down ? 'down' : Number(moved.to);
    return { kind: 'move on agenda', number: Number(moved.number), to };
  }
  const number = takesOff.exec(text)?.groups?.number;
  if (number !== undefined) return { kind: 'take off agenda', number: Number(number) };
  const inRoom = putsInRoom.exec(text)?.groups;
  const room = inRoom && roomCalled(inRoom.room);
  if (room) return { kind: 'put in room', number: Number(inRoom.number), room };
  const put = puts.exec(text);
  if (put?.groups?.what !== undefined) {
    const start = put[0].indexOf(put.groups.what);
    return add(slice(typed, start, start + put.groups.what.length), noMeeting);
  }
  const behind = addsBehind.exec(text);
  if (behind) return add(slice(typed, behind[0].length), namedIn(behind.groups?.named, context));
  const word = addsPoint.exec(text)?.[0];
  if (word !== undefined) return add(slice(typed, word.length), noMeeting);
  const bare = addsBare.exec(text)?.[0];
  if (bare === undefined) return undefined;
  const rest = slice(typed, bare.length);
  const of = namedIn(rest.text, context);
  const isMeeting =
    of.title === '' ? of.heldOn !== undefined : context.meetings?.some((one) => isCalled(one, of.title));
  return isMeeting ? { kind: 'show agenda', of } : add(rest, noMeeting);
}

const noMeeting: MeetingNamed = { title: '' };

function namedIn(named: string | undefined, context: AgendaContext): MeetingNamed {
  if (
    !named ||
    /^(?:det )?(?:n(?:æ|ae)ste m(?:ø|oe)de|m(?:ø|oe)det|(?:the )?(?:next )?meeting)$/iu.test(named)
  )
    return noMeeting;
  const { when, rest } = readWhen({ text: named, mentions: [] }, context);
  const title = rest.replaceAll(/\s+/g, ' ').replaceAll(/^[ ,.]+|[ ,.]+$/g, '');
  return { title, ...(when.day.kind === 'day' && { heldOn: when.day.dueOn }) };
}

const roomWords: Record<Room, string> = {
  clarifying: 'afklarende|afklaring|clarifying',
  developing: 'udviklende|udvikling|developing',
  negotiating: 'forhandlende|forhandling|negotiating',
  acting: 'handlende|handling|acting',
};
const rooms = Object.keys(roomWords) as Room[];

const roomCalled = (word = ''): Room | undefined =>
  rooms.find((room) => roomWords[room].split('|').includes(word.toLowerCase()));

/** At the end, behind a comma or a dash or in brackets. */
const roomForms = rooms.map((room) => ({
  room,
  form: new RegExp(`\\s*(?:[,;–—-]\\s*|\\(\\s*)(?:${roomWords[room]})\\s*\\)?[.!\\s]*$`, 'iu'),
}));

function add(typed: TypedText, of: MeetingNamed): AgendaCommand {
  const text = withNames(typed, 0, typed.text.length).trim();
  const found = roomForms.find(({ form }) => form.test(text));
  const title = withoutOuterQuotes({
    text: found ? text.replace(found.form, '').trim() : text,
    mentions: [],
  }).text;
  return {
    kind: 'add to agenda',
    of,
    title: title.replace(/(?<!\.)\.$/, ''),
    ...(found && { room: found.room }),
  };
}
