// Which list is meant by words that may name a person, an organisation or a meeting of the reader's teams.
import type { AccountAddress } from '../chat/address.ts';
import { labelCharacters } from '../chat/card-limits.ts';
import type { ListFilter } from '../chat/list-filter.ts';
import { matchName, nameWordsAt } from '../commands/names.ts';
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
  const choices = turns.flatMap((turn) => choicesIn(turn, fold(words), mention));
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
