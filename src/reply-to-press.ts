// A pressed button: its payload is checked, and each kind goes to the feature that made it.
import { answerItem } from './action-items/answer-item.ts';
import { answerDraft } from './action-items/complete-draft.ts';
import { replyToAnswerPress, replyToUndoPress } from './action-items/reply-to-change.ts';
import { replyToDiscard, replyToDraftAnswer, replyWithForm } from './action-items/reply-to-draft.ts';
import { replyWithList } from './action-items/reply-with-list.ts';
import { undoByButton } from './action-items/undo-change.ts';
import { ButtonPress } from './chat/button-press.ts';
import type { Reply } from './chat/event.ts';
import { helpCard } from './help/help-card.ts';
import { type Turn, tell } from './people/find-speaker.ts';
import type { Stores } from './stores.ts';

/** In a direct conversation there is a turn for each of the person's teams: the button's own item says which. */
export async function replyToPress(stores: Stores, turns: Turn[], payload: unknown): Promise<Reply> {
  const [first] = turns;
  if (!first) return { show: 'nothing' };
  const read = ButtonPress.safeParse(payload);
  if (!read.success) return tell(first.reader.texts.replies.strangeButton);
  const press = read.data;
  switch (press.do) {
    case 'help':
      return { show: 'privately', card: helpCard(first.team, first.member, first.reader) };
    case 'list':
      return replyWithList(stores, first, 'mine');
    case 'complete':
    case 'on track':
      return inItsTeam(turns, async (turn) => {
        const { team, member } = turn;
        return replyToAnswerPress(await answerItem(stores, team, member, { id: press.item }, press.do), turn);
      });
    case 'undo':
      return inItsTeam(turns, async (turn) =>
        replyToUndoPress(await undoByButton(stores, turn.team, turn.member, press), turn),
      );
    case 'choose owner':
    case 'choose due':
    case 'record draft':
      return inItsTeam(turns, async (turn) =>
        replyToDraftAnswer(await answerDraft(stores, turn.team, turn.member, press, turn.reader.today), turn),
      );
    case 'discard draft':
      return inItsTeam(turns, (turn) => replyToDiscard(stores, turn, press.draft));
    case 'open form':
      return inItsTeam(turns, (turn) => replyWithForm(stores, turn, press.draft));
  }
}

/** Undefined from `attempt` means that the team does not know the button's item or draft. */
async function inItsTeam(turns: Turn[], attempt: (turn: Turn) => Promise<Reply | undefined>): Promise<Reply> {
  for (const turn of turns) {
    const reply = await attempt(turn);
    if (reply) return reply;
  }
  const [first] = turns;
  return first ? tell(first.reader.texts.actionItems.gone) : { show: 'nothing' };
}
