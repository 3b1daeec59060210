// A pressed button: its payload is checked, and each kind goes to the feature that made it.
import { openBlockForm } from './action-items/block-form.ts';
import { openChangeForm, reopenChangeForm } from './action-items/change-form.ts';
import { answerChangePress } from './action-items/change-question.ts';
import { answerDraft, discardDraft, openDraft } from './action-items/complete-draft.ts';
import { declineItem } from './action-items/decline-item.ts';
import { giveBack, handOver } from './action-items/hand-over.ts';
import { replyToUndoPress, replyToUndoTold } from './action-items/reply-to-change.ts';
import { replyToDraftPress, replyWithForm } from './action-items/reply-to-draft.ts';
import { replyToStanding } from './action-items/reply-to-standing.ts';
import { replyToDeclinePress } from './action-items/reply-to-wish.ts';
import { undoByButton } from './action-items/undo-change.ts';
import { replyToAskingPress } from './barriers/reply-to-asking.ts';
import { ButtonPress, opensForm } from './chat/button-press.ts';
import { sentence } from './chat/card.ts';
import { type ChatEvent, type Reply, tell } from './chat/event.ts';
import { replyWithOverview } from './digest/reply-with-overview.ts';
import { helpCard } from './help/help-card.ts';
import { replyToJournalPress } from './journal/reply-with-journal.ts';
import { reachAgain } from './lists/reach.ts';
import { replyToListPress, replyWithList } from './lists/reply-with-list.ts';
import { putOnAgenda } from './meetings/put-on-agenda.ts';
import { replyToAgendaPress } from './meetings/reply-to-agenda.ts';
import { replyToMeetingPress } from './meetings/reply-to-meeting-press.ts';
import { replyToWrapUpPress } from './meetings/settle-agenda-item.ts';
import { openMinutesForm, replyToBatchPress, restOfBatch } from './minutes/reply-to-minutes.ts';
import type { Turn, Turns } from './people/find-turns.ts';
import { replyToRoundPress } from './polls/reply-to-round-press.ts';
import { replyToErasePress } from './privacy/reply-to-privacy.ts';
import { replyToKeepPress } from './privacy/reply-to-retention.ts';
import { askUntilWhen, putOff } from './reminders/put-off.ts';
import { replyToSetUpPress } from './set-up/reply-to-set-up.ts';
import type { Stores } from './stores.ts';

type Press = Extract<ChatEvent['what'], { kind: 'press' }>;

/** `payload` is whatever a client sent. */
export async function replyToPress(
  stores: Stores,
  turns: Turns,
  { press: payload, on }: Press,
): Promise<Reply> {
  const [first] = turns;
  const read = ButtonPress.safeParse(payload);
  if (!read.success) return tell(first.reader.texts.replies.strangeButton);
  const press = read.data;
  // What opens a form may stand in a list, which is no copy of the item's own message.
  if (on && 'item' in press && !opensForm(press))
    await stores.deliveries.adopt(on, press.item, placeOf(first));
  switch (press.do) {
    case 'show overview':
      return replyWithOverview(stores, { person: first.member, reader: first.reader }, press);
    case 'help':
      return { show: 'privately', card: helpCard(first) };
    case 'list':
      return replyWithList(stores, turns, { by: 'mine' });
    case 'show list':
    case 'complete in list':
      return (await replyToListPress(stores, turns, press)) ?? tell(first.reader.texts.actionItems.gone);
    case 'reach again':
      return inItsTeam(turns, (turn) => reachAgain(stores, turn, press.team));
    case 'complete':
    case 'on track':
    case 'delay':
      return inItsTeam(turns, (turn) => replyToStanding(stores, turn, { id: press.item }, press.do));
    case 'block':
      return inItsTeam(turns, (turn) => openBlockForm(stores, turn, { id: press.item }));
    case 'undo':
      return inItsTeam(turns, async (turn) =>
        replyToUndoPress(await undoByButton(stores, turn, press), turn),
      );
    case 'undo told':
      return inItsTeam(turns, async (turn) =>
        replyToUndoTold(await undoByButton(stores, turn, { item: press.of, change: press.change }), turn),
      );
    case 'decline':
      return inItsTeam(turns, async (turn) =>
        replyToDeclinePress(await declineItem(stores, turn, { id: press.item }), turn),
      );
    case 'hand over':
      return inItsTeam(turns, (turn) => handOver(stores, turn, press.item));
    case 'give back':
      return inItsTeam(turns, (turn) => giveBack(stores, turn, press.of));
    case 'ask for help':
      return inItsTeam(turns, (turn) => replyToAskingPress(stores, turn, press));
    // Whoever they are, they were answered before any team was looked at (reply-to-helper.ts).
    case 'take barrier':
    case 'decline barrier':
    case 'pass barrier on':
    case 'answer barrier':
    case 'choose help':
      return tell(first.reader.texts.replies.strangeButton);
    // These were answered before as the account that presses (linking/reply-to-link.ts).
    case 'link channels':
    case 'link ends':
    case 'same person':
      return tell(first.reader.texts.replies.strangeButton);
    case 'rate':
    case 'rate on sheet':
    case 'show sheet': {
      const reply = await firstReply(turns, (turn) => replyToRoundPress(stores, turn, press, on));
      return reply ?? tell(first.reader.texts.roundCards.gone);
    }
    case 'put on agenda':
      return inItsTeam(turns, (turn) => putOnAgenda(stores, turn, press));
    case 'later':
      return inItsTeam(turns, (turn) => askUntilWhen(stores, turn, press.nudge));
    case 'put off':
      return inItsTeam(turns, (turn) => putOff(stores, turn, press));
    case 'change item':
      return inItsTeam(turns, (turn) => openChangeForm(stores, turn, { id: press.item }));
    case 'choose owner':
    case 'choose due':
      return ofItsDraft(
        turns,
        async (turn) =>
          (await answerChangePress(stores, turn, press)) ??
          replyToDraftPress(await answerDraft(stores, turn, press), turn),
      );
    case 'choose wording':
      return ofItsDraft(turns, (turn) => answerChangePress(stores, turn, press));
    case 'record draft':
      return ofItsDraft(turns, async (turn) =>
        replyToDraftPress(await answerDraft(stores, turn, press), turn),
      );
    case 'discard draft':
      return ofItsDraft(turns, async (turn) =>
        replyToDiscard(stores, await discardDraft(stores, turn, press.draft), turn),
      );
    case 'move meeting':
    case 'cancel meeting':
    case 'plan meeting':
    case 'undo meeting':
      return inItsTeam(turns, (turn) => replyToMeetingPress(stores, turn, press));
    case 'show agenda':
    case 'turn agenda':
    case 'raise on agenda':
    case 'take off agenda':
      return inItsTeam(turns, (turn) => replyToAgendaPress(stores, turn, press));
    case 'add action':
    case 'no action':
    case 'show minutes text':
    case 'turn minutes text':
      return inItsTeam(turns, (turn) => replyToWrapUpPress(stores, turn, press));
    case 'journal':
    case 'journal of':
      return inItsTeam(turns, (turn) => replyToJournalPress(stores, turn, press));
    case 'erase me':
    case 'erase nobody':
      return replyToErasePress(stores, { person: first.member, reader: first.reader }, press);
    case 'keep shorter':
    case 'keep as is':
      return inItsTeam(turns, (turn) => replyToKeepPress(stores, turn, press));
    case 'set up form':
    case 'set up pulse':
    case 'set up contacts':
      return inItsTeam(turns, (turn) => replyToSetUpPress(stores, turn, press));
    case 'open minutes':
      return ofItsDraft(turns, (turn) => openMinutesForm(stores, turn, press.draft));
    case 'record batch':
    case 'drop batch':
    case 'show batch':
      return ofItsDraft(turns, (turn) => replyToBatchPress(stores, turn, press));
    case 'open form':
      return ofItsDraft(
        turns,
        async (turn) =>
          (await reopenChangeForm(stores, turn, press.draft)) ??
          replyWithForm(await openDraft(stores, turn, press.draft), turn),
      );
  }
}

function placeOf({ origin, member }: Turn): { channelId: string } | { personId: string } {
  return origin.channelId ? { channelId: origin.channelId } : { personId: member.id };
}

/** The button's own item says which team it is about: `attempt` answers undefined where it is not this one. */
async function inItsTeam(turns: Turns, attempt: Attempt): Promise<Reply> {
  return (await firstReply(turns, attempt)) ?? tell(turns[0].reader.texts.actionItems.gone);
}

/** The same for a question's draft; an old question is replaced by the word that it is too old. */
async function ofItsDraft(turns: Turns, attempt: Attempt): Promise<Reply> {
  const tooOld = sentence(turns[0].reader.texts.actionItems.draftGone);
  return (await firstReply(turns, attempt)) ?? { show: 'in place', card: tooOld };
}

type Attempt = (turn: Turn) => Promise<Reply | undefined>;

async function firstReply(turns: Turns, attempt: Attempt): Promise<Reply | undefined> {
  for (const turn of turns) {
    const reply = await attempt(turn);
    if (reply) return reply;
  }
  return undefined;
}

/** One of several suggestions was left out: the others stay to be decided. */
async function replyToDiscard(
  stores: Stores,
  outcome: Awaited<ReturnType<typeof discardDraft>>,
  turn: Turn,
): Promise<Reply | undefined> {
  if (outcome.kind !== 'discarded' || !outcome.draft.batch) return replyToDraftPress(outcome, turn);
  return { show: 'in place', card: await restOfBatch(stores, turn, outcome.draft.batch) };
}
