// Which list is meant by words that may name a person, an organisation or a meeting of the reader's teams.
import type { AccountAddress } from '../chat/address.ts';
import { labelCharacters } from '../chat/card-limits.ts';
import type { ListFilter } from '../chat/list-filter.ts';
import { matchName, nameWordsAt } from '../commands/names.ts';
import { textOutside } from '../commands/placed-owners.ts';
import { parseDue } from '../dates/parse-due.ts';
import { fold } from '../dates/words.ts';
import { meetingLabel } from '../meetings/meeting-card.ts';
import { isCalled } from '../meetings/which-meeting.ts';
import type { Turn, Turns } from '../people/find-turns.ts';
import { memberLabel } from '../people/member-label.ts';
import type { Member } from '../people/team.ts';
import { shortened } from '../texts/shortened.ts';

/** One list that the words may mean, and what to call it on a button. */
export type Choice = { filter: ListFilter; label: string };

const meetingWords =
  /^(?:det )?(?:(?:naeste|naste|next|seneste|sidste|last) )?(?:the )?(?:moede|mode|meeting)t?$/;
const lastMeeting = /^(?:det )?(?:seneste|sidste|last)/;

/** No choice: nobody and nothing is called so. Several: it must be asked. */
export function whichList(turns: Turns, words: string, mention?: AccountAddress): Choice[] {
  const folded = fold(words);
  // "Karens", "Jens'": whose they are.
  const spelled = [folded, folded.replace(/['’]?s$|['’]$/, '')];
  const found = spelled.map((each) => turns.flatMap((turn) => choicesIn(turn, each, mention)));
  const choices = found.find(({ length }) => length > 0) ?? turns.flatMap((turn) => ofDay(turn, folded));
  const keys = choices.map(({ filter }) => JSON.stringify(filter));
  return choices.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

function choicesIn(turn: Turn, words: string, mention: AccountAddress | undefined): Choice[] {
  const people = [...turn.team.members, ...turn.team.former];
  if (mention) {
    return people.filter(({ accounts }) => accounts.includes(mention)).map((one) => ofPerson(one, turn));
  }
  if (meetingWords.test(words)) return theMeeting(turn, lastMeeting.test(words));
  const called = peopleCalled(words, people);
  if (called.length > 0) return called.map((one) => ofPerson(one, turn));
  const organisations = people
    .map(({ organisation }) => organisation)
    .filter(({ name }) => fold(name).includes(words));
  if (organisations.length > 0) {
    return organisations.map(({ id, name }) => ({
      filter: { by: 'organisation', organisation: id },
      label: shortened(name, labelCharacters),
    }));
  }
  const { planned, latest } = turn.team.meetings;
  return [...planned, ...latest]
    .filter((meeting) => isCalled(meeting, words))
    .map((meeting) => ({
      filter: { by: 'meeting', meeting: meeting.id },
      label: meetingLabel(meeting, turn.reader),
    }));
}

/** All of the words are the name, or the first ones of it: "mette", "mette holm". */
function peopleCalled(words: string, people: Member[]): Member[] {
  const typed = nameWordsAt(words, 0);
  const match = matchName(words, typed, people);
  return match && match.length === typed.length && typed.at(-1)?.end === words.length ? match.people : [];
}

const onlyADay =
  /^(?:(?:det |the )?(?:moedet?|meeting)(?: den| d\.?| on| of)? )?(?<day>.+?)(?: ?moedet?| meeting)?$/;

/** The meetings of a day, else what is due then. Nothing where the words say more than a day. */
function ofDay({ team, reader }: Turn, words: string): Choice[] {
  const text = onlyADay.exec(words)?.groups?.day ?? words;
  const { due, spans } = parseDue(text, reader);
  const isAlone = spans.length > 0 && textOutside(text, spans, 0).trim() === '';
  const day = due.kind === 'day' && isAlone ? due.dueOn : undefined;
  const { planned, latest } = team.meetings;
  const short = /^(\d{1,2})[/.](\d{1,2})\.?$/.exec(text);
  const held = latest.find(
    ({ heldOn }) => heldOn.day === Number(short?.[1]) && heldOn.month === Number(short?.[2]),
  );
  const thatDay = planned.filter(({ heldOn }) => day && heldOn.equals(day));
  const meetings = thatDay.length === 0 && held ? [held] : thatDay;
  if (meetings.length > 0) {
    return meetings.map((meeting) => ({
      filter: { by: 'meeting', meeting: meeting.id },
      label: meetingLabel(meeting, reader),
    }));
  }
  return day
    ? [{ filter: { by: 'due day', on: day.toString() }, label: reader.texts.dates.short(day, reader.today) }]
    : [];
}

function ofPerson(person: Member, { reader }: Turn): Choice {
  return { filter: { by: 'person', person: person.id }, label: memberLabel(person, reader) };
}

function theMeeting({ team, reader }: Turn, last: boolean): Choice[] {
  const { planned, latest } = team.meetings;
  const meeting = last ? latest[0] : (planned[0] ?? latest[0]);
  return meeting
    ? [{ filter: { by: 'meeting', meeting: meeting.id }, label: meetingLabel(meeting, reader) }]
    : [];
}
