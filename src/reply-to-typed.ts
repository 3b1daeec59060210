// A typed line: guarded, read, and sent to the feature that does what it asks.
import { answerItem } from './action-items/answer-item.ts';
import { createFromLine, draftOffer } from './action-items/create-from-line.ts';
import { replyToAnswer, replyToUndo } from './action-items/reply-to-change.ts';
import { replyToLine, replyWithOffer } from './action-items/reply-to-draft.ts';
import { replyWithList } from './action-items/reply-with-list.ts';
import { undoByWord } from './action-items/undo-change.ts';
import { type ChatEvent, plainText, type Reply, tell } from './chat/event.ts';
import { readCommand } from './commands/read-command.ts';
import { helpCard, notUnderstoodCard } from './help/help-card.ts';
import type { Turns } from './people/find-turns.ts';
import { refuseSeveralTeams, refuseText } from './refuse-text.ts';
import type { Stores } from './stores.ts';

type Typed = Extract<ChatEvent['what'], { kind: 'typed' }>;

export async function replyToTyped(stores: Stores, turns: Turns, typed: Typed): Promise<Reply> {
  const [turn] = turns;
  const { team, member, reader } = turn;
  const { replies, actionItems } = reader.texts;
  const text = plainText(typed.parts);
  const refused = refuseText(text, reader, replies.cpr);
  if (refused) return refused;

  const { now, timeZone } = reader;
  const command = readCommand(typed.parts, {
    members: team.members,
    typist: member,
    now,
    timeZone,
    ...(typed.creates && { creates: true }),
  });
  if (command.kind === 'help') return { show: 'privately', card: helpCard(turn) };
  if (command.kind === 'list') return replyWithList(stores, turns, command.whose);
  const severalTeams = refuseSeveralTeams(turns);
  if (severalTeams) return severalTeams;

  switch (command.kind) {
    case 'create':
      return replyToLine(await createFromLine(stores, turn, command.line), turn);
    case 'complete':
    case 'on track': {
      const { number } = command;
      return replyToAnswer(await answerItem(stores, turn, { number }, command.kind), turn, number);
    }
    case 'undo':
      return replyToUndo(await undoByWord(stores, turn), turn);
    case 'needs number':
      return tell(actionItems.needsNumber(command.verb));
    case 'not understood': {
      const draft = command.line && (await draftOffer(stores, turn, command.line));
      return draft ? replyWithOffer(draft, turn) : { show: 'privately', card: notUnderstoodCard(turn) };
    }
  }
}
