// The record of one item as lines, oldest first: who did what when. The newest ones, where there are many.
import { Temporal } from 'temporal-polyfill';
import type { Card, Element } from '../chat/card.ts';
import { say } from '../chat/card.ts';
import { momentFor, type Reader } from '../people/reader.ts';
import { nameIn, type Team } from '../people/team.ts';
import { shortened } from '../texts/shortened.ts';
import type { ActionItem, ItemPieces } from './action-item.ts';
import type { RecordLine } from './item-record.ts';

const mostLines = 15;
const longestName = 60;
const longestNames = 120;
const longestWording = 120;

export function historyCard(item: ActionItem, lines: RecordLine[], team: Team, reader: Reader): Card {
  const { changes } = reader.texts;
  const title = changes.history(item.number);
  const shown = lines.slice(-mostLines);
  const earlier = lines.length - shown.length;
  const elements: Element[] = [
    { kind: 'text', runs: [say(title, 'strong')] },
    { kind: 'text', runs: [say(shortened(item.what, longestWording), 'quiet')] },
    ...(earlier > 0
      ? [{ kind: 'text' as const, runs: [say(changes.earlier(earlier), 'quiet' as const)] }]
      : []),
    {
      kind: 'entries',
      entries: shown.map((line) => ({ lines: [[say(lineOf(line, team, reader))]], buttons: [] })),
    },
  ];
  return { summary: title, elements };
}

/** "tirsdag 24. november kl. 9.14: Anna udskød den fra fredag 27. november til fredag 11. december" */
function lineOf(line: RecordLine, team: Team, reader: Reader): string {
  const by = shortened(nameIn(team, line.by), longestName);
  return reader.texts.changes.line(momentFor(reader, line.at), by, didOf(line, team, reader));
}

function didOf({ verb, before, after, undid, because }: RecordLine, team: Team, reader: Reader): string {
  const { changes, answers } = reader.texts;
  switch (verb) {
    case 'create':
      return changes.didCreate;
    case 'complete':
      return changes.didComplete;
    case 'on track':
      return changes.didSayOnTrack;
    case 'delay':
      return answers.didDelay;
    case 'block':
      return answers.didBlock(because && shortened(because, longestWording));
    case 'postpone': {
      const words = isForward(before, after) ? changes.didMoveForward : changes.didPostpone;
      return words(dayIn(before, reader), dayIn(after, reader));
    }
    case 'follow meeting':
      return changes.didFollowMeeting(dayIn(before, reader), dayIn(after, reader));
    case 'reassign':
      return changes.didGive(namesIn(before, team, reader), namesIn(after, team, reader));
    case 'decline':
      return changes.didDecline(namesIn(after, team, reader));
    case 'reword':
      return changes.didReword(wordsIn(before));
    case 'cancel':
      return changes.didCancel;
    case 'change':
      return changes.didCorrect(partsOf(before, after, team, reader));
    case 'undo':
      return changes.didUndo(undid ?? 'change');
  }
}

function partsOf(before: ItemPieces, after: ItemPieces, team: Team, reader: Reader): string[] {
  const { changes } = reader.texts;
  return [
    ...(after.owners
      ? [changes.partOwners(namesIn(before, team, reader), namesIn(after, team, reader))]
      : []),
    ...(after.due ? [changes.partDue(dayIn(before, reader), dayIn(after, reader))] : []),
    ...(after.meeting ? [changes.partMeeting] : []),
    // A wording that was erased leaves no trace: then it is what is left of the change.
    ...(before.what !== undefined || Object.keys(after).length === 0
      ? [changes.partWords(wordsIn(before))]
      : []),
  ];
}

function isForward(before: ItemPieces, after: ItemPieces): boolean {
  return (
    before.due !== undefined &&
    after.due !== undefined &&
    Temporal.PlainDate.compare(after.due.dueOn, before.due.dueOn) < 0
  );
}

function dayIn({ due }: ItemPieces, { texts: { dates }, today }: Reader): string {
  if (!due) return '–';
  const day = dates.dayAlone(due.dueOn, today);
  return due.dueTime ? `${day} ${dates.time(due.dueTime)}` : day;
}

function namesIn({ owners = [] }: ItemPieces, team: Team, { texts }: Reader): string {
  const names = owners.map((personId) => nameIn(team, personId));
  return shortened(texts.actionItems.owners(names), longestNames);
}

function wordsIn({ what }: ItemPieces): string | undefined {
  return what === undefined ? undefined : shortened(what, longestWording);
}
