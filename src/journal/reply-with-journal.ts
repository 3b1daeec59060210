// "journal": a project leader chooses how much of a meeting goes to the records, and is told where to fetch it.
import type { ButtonPress } from '../chat/button-press.ts';
import { type Button, type Card, type Element, linkToOwn, say } from '../chat/card.ts';
import { type Reply, tell } from '../chat/event.ts';
import type { Meeting } from '../meetings/meeting.ts';
import { meetingLine } from '../meetings/meeting-card.ts';
import { readWrapUp } from '../meetings/settle-agenda-item.ts';
import { isCalled } from '../meetings/which-meeting.ts';
import type { Turn } from '../people/find-turns.ts';
import { may } from '../people/rights.ts';
import { standingIn } from '../people/standings.ts';
import type { Organisation } from '../people/team.ts';
import { downloadMinutes, type JournalFormat } from '../privacy/download.ts';
import type { Stores } from '../stores.ts';
import { shortened } from '../texts/shortened.ts';
import { organisationsIn } from './journal.ts';

const mostOrganisations = 8;
const longestEcho = 100;
const longestLabel = 60;

/** `named`: a held meeting's name, or its day; without it the latest is meant. */
export async function replyToJournal(stores: Stores, turn: Turn, named = ''): Promise<Reply> {
  const { team, reader } = turn;
  const { journal } = reader.texts;
  if (!may(standingIn(turn), 'export journal', 'meeting')) return tell(journal.leadersOnly);
  const held = team.meetings.latest;
  if (held.length === 0) return tell(journal.nothingHeld);
  const meeting = held.find((one) => isOn(one, named) ?? isCalled(one, named));
  if (!meeting) return tell(journal.noneCalled(shortened(named, longestEcho)));
  return offer(stores, turn, meeting);
}

/** Undefined where it is no meeting of this team. */
export async function replyToJournalPress(
  stores: Stores,
  turn: Turn,
  press: Extract<ButtonPress, { do: 'journal' | 'journal of' }>,
): Promise<Reply | undefined> {
  const meeting = await stores.meetings.lock(turn.team.id, press.meeting);
  if (!meeting) return undefined;
  if (!may(standingIn(turn), 'export journal', 'meeting')) return tell(turn.reader.texts.journal.leadersOnly);
  if (press.do === 'journal') return offer(stores, turn, meeting);
  const { organisation: chosen } = press;
  const there = organisationsIn(await readWrapUp(stores, meeting), turn.team, turn.member.organisation);
  const organisation = there.find(({ id }) => id === chosen);
  if (chosen && !organisation) return undefined;
  const reply = await links(stores, turn, meeting, organisation);
  return reply.show === 'privately' ? { show: 'in place', card: reply.card } : reply;
}

/** "24/11", "24-11-2026"; undefined where the words are no day. */
function isOn({ heldOn }: Meeting, words: string): boolean | undefined {
  const found = /^(?<day>\d{1,2})[/.-](?<month>\d{1,2})(?:[/.-](?<year>\d{4}))?$/.exec(words.trim())?.groups;
  if (!found) return undefined;
  const { day, month, year = heldOn.year } = found;
  return heldOn.day === Number(day) && heldOn.month === Number(month) && heldOn.year === Number(year);
}

/** Where only one organisation has a part in it there is nothing to choose. */
async function offer(stores: Stores, turn: Turn, meeting: Meeting): Promise<Reply> {
  const { team, member, reader } = turn;
  const { journal } = reader.texts;
  const there = organisationsIn(await readWrapUp(stores, meeting), team, member.organisation);
  if (there.length < 2 || !stores.publicUrl) return links(stores, turn, meeting);
  const press = { do: 'journal of' as const, meeting: meeting.id };
  const buttons: Button[] = [
    { label: journal.whole, press },
    ...there.slice(0, mostOrganisations).map(({ id, name }) => ({
      label: shortened(journal.only(name), longestLabel),
      press: { ...press, organisation: id },
    })),
  ];
  const question = journal.choose(meetingLine(meeting, reader));
  return {
    show: 'privately',
    card: cardOf(question, [
      { kind: 'buttons', buttons },
      { kind: 'text', runs: [say(journal.chooseNote, 'quiet')] },
    ]),
  };
}

async function links(
  { downloads, audit, publicUrl }: Stores,
  { team, member, reader }: Turn,
  meeting: Meeting,
  organisation?: Organisation,
): Promise<Reply> {
  const { journal } = reader.texts;
  if (!publicUrl) return tell(journal.notReachable);
  const of = { kind: 'journal', personId: member.id, teamId: team.id, meetingId: meeting.id } as const;
  const only = organisation && { organisationId: organisation.id };
  const addressOf = async (format: JournalFormat) =>
    `${publicUrl}/files/${await downloads.offer({ ...of, format, ...only })}`;
  const [page, table] = [await addressOf('page'), await addressOf('table')];
  const entry = { object: 'meeting', objectId: meeting.id, teamId: team.id, byPersonId: member.id } as const;
  await audit.add({ verb: 'asked for data', ...entry });
  const line = meetingLine(meeting, reader);
  const ready = organisation ? journal.readyOnly(line, organisation.name) : journal.ready(line);
  const elements: Element[] = [
    ...linkToOwn(journal.openPage, page),
    ...linkToOwn(journal.openTable, table),
    { kind: 'text', runs: [say(journal.goodFor(downloadMinutes), 'quiet')] },
  ];
  return { show: 'privately', card: cardOf(ready, elements) };
}

function cardOf(text: string, elements: Element[]): Card {
  return { summary: text, elements: [{ kind: 'text', runs: [say(text)] }, ...elements] };
}
