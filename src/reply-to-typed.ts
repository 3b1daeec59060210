// A typed line: guarded, read, and sent to the feature that does what it asks.

import { answerItem } from './action-items/answer-item.ts';
import { createFromLine, offerFromLine } from './action-items/create-from-line.ts';
import { longestWhat } from './action-items/record-item.ts';
import { replyToAnswer, replyToUndo } from './action-items/reply-to-change.ts';
import { replyToLine, replyWithOffer } from './action-items/reply-to-draft.ts';
import { replyWithList } from './action-items/reply-with-list.ts';
import { undoByWord } from './action-items/undo-change.ts';
import { plainText, type Reply, type TypedPart } from './chat/event.ts';
import { readCommand } from './commands/read-command.ts';
import { helpCard, notUnderstoodCard } from './help/help-card.ts';
import { type Turn, tell } from './people/find-speaker.ts';
import { holdsCprNumber } from './privacy/cpr-guard.ts';
import type { Stores } from './stores.ts';
import { counted, listed } from './texts/spell-out.ts';

/** Beyond this nobody typed a line: it is not even read. */
const longestLine = 5_000;

export async function replyToTyped(stores: Stores, turns: Turn[], parts: TypedPart[]): Promise<Reply> {
  const [turn] = turns;
  if (!turn) return { show: 'nothing' };
  const { team, member, reader, origin } = turn;
  const { replies, actionItems, language } = reader.texts;
  const text = plainText(parts);
  if (holdsCprNumber(text)) return tell(replies.cpr);
  if (text.length > longestLine) {
    return tell(actionItems.tooLong(counted(text.length, language), counted(longestWhat, language)));
  }

  const { members } = team;
  const { now, timeZone } = reader;
  const command = readCommand(parts, { members, typist: member, now, timeZone });
  if (command.kind === 'help') return { show: 'privately', card: helpCard(team, member, reader) };
  if (turns.length > 1)
    return tell(
      replies.severalTeams(
        listed(
          turns.map((each) => each.team.name),
          language,
        ),
      ),
    );

  switch (command.kind) {
    case 'create':
      return replyToLine(await createFromLine(stores, team, member, command.line, origin), turn);
    case 'list':
      return replyWithList(stores, turn, command.whose);
    case 'complete':
    case 'on track':
      return replyToAnswer(
        await answerItem(stores, team, member, { number: command.number }, command.kind),
        turn,
        command.number,
      );
    case 'undo':
      return replyToUndo(await undoByWord(stores, team, member), turn);
    case 'needs number':
      return tell(actionItems.needsNumber);
    case 'not understood': {
      const draft = command.line && (await offerFromLine(stores, team, member, command.line, origin));
      return draft
        ? replyWithOffer(draft, turn)
        : { show: 'privately', card: notUnderstoodCard(team, member, reader) };
    }
  }
}
