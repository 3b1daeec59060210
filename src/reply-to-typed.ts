// A typed line: guarded, read, and sent to the feature that does what it asks.
import { answerByTyping } from './action-items/answer-by-typing.ts';
import { answerSeveral } from './action-items/answer-several.ts';
import { blockByTyping } from './action-items/block-form.ts';
import { answerChangeByTyping } from './action-items/change-question.ts';
import { createFromLine, draftOffer } from './action-items/create-from-line.ts';
import { dropByTyping } from './action-items/drop-by-typing.ts';
import { pointsAtOffered } from './action-items/open-question.ts';
import { replyToLine, replyWithOffer } from './action-items/reply-to-draft.ts';
import { replyToItemCommand } from './action-items/reply-to-item-command.ts';
import { replyToStanding } from './action-items/reply-to-standing.ts';
import { replyToAskingWord } from './barriers/reply-to-asking.ts';
import { replyWithBarriers } from './barriers/reply-with-barriers.ts';
import { type ChatEvent, plainText, type Reply, tell } from './chat/event.ts';
import { readCommand } from './commands/read-command.ts';
import { replyWithBrief } from './digest/reply-with-brief.ts';
import { replyWithOverview } from './digest/reply-with-overview.ts';
import { helpCard, notUnderstoodCard } from './help/help-card.ts';
import { replyToJournal } from './journal/reply-with-journal.ts';
import type { TypingPlace } from './linking/link.ts';
import { offerCode } from './linking/offer-code.ts';
import { typeCodeInTeam } from './linking/type-code.ts';
import { askToUnlink } from './linking/unlink.ts';
import { replyToListCommand } from './lists/reply-with-list.ts';
import { replyToAgenda } from './meetings/reply-to-agenda.ts';
import { replyToCalendar } from './meetings/reply-to-calendar.ts';
import { replyToMeeting, tellNextMeeting } from './meetings/reply-to-meeting.ts';
import { replyToLanguage } from './people/choose-language.ts';
import type { Turns } from './people/find-turns.ts';
import { replyToPoll } from './polls/reply-to-poll.ts';
import { holdsCprNumber } from './privacy/cpr-guard.ts';
import { replyToPrivacy } from './privacy/reply-to-privacy.ts';
import { replyToRetention } from './privacy/reply-to-retention.ts';
import { refuseSeveralTeams, refuseText } from './refuse-text.ts';
import { replyToReminders } from './reminders/reply-to-reminders.ts';
import { replyToPastedMinutes } from './reply-to-pasted-minutes.ts';
import { replyToUndoWord } from './reply-to-undo.ts';
import { replyToLeading } from './set-up/reply-to-leading.ts';
import { replyWithContacts, replyWithSetUp } from './set-up/reply-to-set-up.ts';
import type { Stores } from './stores.ts';

type Typed = Extract<ChatEvent['what'], { kind: 'typed' }>;

/** `at`: the channel and account that it was typed in and with; absent in the conversation with the bot alone. */
export async function replyToTyped(
  stores: Stores,
  turns: Turns,
  typed: Typed,
  at?: TypingPlace,
): Promise<Reply> {
  const [turn] = turns;
  const { team, member, reader } = turn;
  const { replies, actionItems } = reader.texts;
  const text = plainText(typed.parts);
  if (holdsCprNumber(text)) return tell(replies.cpr);
  const pasted = await replyToPastedMinutes(stores, turns, text, typed.creates === true);
  if (pasted) return pasted;
  const refused = refuseText(text, reader, replies.cpr);
  if (refused) return refused;

  const { now, timeZone } = reader;
  const nextMeeting = team.meetings.planned[0]?.heldOn;
  const context = { members: team.members, typist: member, now, timeZone, nextMeeting };
  const { planned: meetings } = team.meetings;
  const command = readCommand(typed.parts, {
    ...context,
    meetings,
    ...(typed.creates && { creates: true }),
  });
  if (command.kind === 'help') return { show: 'privately', card: helpCard(turn) };
  const acting = { person: member, reader };
  const here = turn.origin.channelId ? team.id : undefined;
  if (command.kind === 'overview') return replyWithOverview(stores, acting, { team: here });
  if (command.kind === 'brief') return replyWithBrief(stores, acting, command.team, here);
  if (command.kind === 'barriers') return replyWithBarriers(stores, { person: member, reader }, turns);
  if (command.kind === 'list' || command.kind === 'list of')
    return replyToListCommand(stores, turns, command);
  if (command.kind === 'tell next meeting') return tellNextMeeting(turns);
  if (command.kind === 'reminders') return replyToReminders(stores, turns, command.of);
  if (command.kind === 'language') return replyToLanguage(stores, turn, command);
  if (command.kind === 'my data' || command.kind === 'erase me')
    return replyToPrivacy(stores, acting, command);
  const severalTeams = refuseSeveralTeams(turns);
  if (severalTeams) return severalTeams;

  switch (command.kind) {
    case 'set up':
      return replyWithSetUp(stores, turn);
    case 'contacts':
      return replyWithContacts(stores, turn);
    case 'appoint':
    case 'release':
      return replyToLeading(stores, turn, command);
    case 'poll':
      return replyToPoll(stores, turn, command.of);
    case 'create': {
      const dropped = typed.creates && (await dropByTyping(stores, turn, typed.parts));
      if (dropped) return dropped;
      const isBare =
        command.line.what === '' || (typed.creates && (await pointsAtOffered(stores, turn, text)));
      const changed = isBare && (await answerChangeByTyping(stores, turn, typed.parts, context));
      if (changed) return changed;
      const answer = isBare && (await answerByTyping(stores, turn, typed.parts, context));
      if (answer) return replyToLine(answer, turn);
      return replyToLine(await createFromLine(stores, turn, command.line), turn);
    }
    case 'complete':
    case 'on track':
    case 'delay': {
      const { number } = command;
      const reply = await replyToStanding(stores, turn, { number }, command.kind, number);
      return reply ?? tell(actionItems.noSuchNumber(number));
    }
    case 'block': {
      const { number, because } = command;
      const reply = await blockByTyping(stores, turn, number, because);
      return reply ?? tell(actionItems.noSuchNumber(number));
    }
    case 'ask for help':
      return replyToAskingWord(stores, turn, command.number);
    case 'answer several':
      return answerSeveral(stores, turn, command.numbers, command.verb);
    case 'change item':
      return replyToItemCommand(stores, turn, command.number, command.to);
    case 'change needs number':
      return tell(reader.texts.changes.needsNumber(command.verb));
    case 'plan meeting':
    case 'move meeting':
    case 'cancel meeting':
    case 'plan series':
    case 'series not understood':
    case 'cancel series':
    case 'move series':
      return replyToMeeting(stores, turn, command);
    case 'show agenda':
    case 'add to agenda':
    case 'move on agenda':
    case 'put in room':
    case 'take off agenda':
      return replyToAgenda(stores, turn, command);
    case 'link':
      return command.code === undefined
        ? offerCode(stores, turn)
        : typeCodeInTeam(stores, turn, command.code, at);
    case 'unlink':
      return askToUnlink(stores, turn);
    case 'calendar':
      return replyToCalendar(stores, turn, command.renew);
    case 'journal':
      return replyToJournal(stores, turn, command.meeting);
    case 'retention':
      return replyToRetention(stores, turn, command);
    case 'undo':
      return replyToUndoWord(stores, turn);
    case 'needs number':
      return tell(actionItems.needsNumber(command.verb));
    case 'not understood': {
      const dropped = await dropByTyping(stores, turn, typed.parts);
      if (dropped) return dropped;
      const changed = await answerChangeByTyping(stores, turn, typed.parts, context);
      if (changed) return changed;
      const answer = await answerByTyping(stores, turn, typed.parts, context);
      if (answer) return replyToLine(answer, turn);
      const draft = command.line && (await draftOffer(stores, turn, command.line));
      return draft ? replyWithOffer(draft, turn) : { show: 'privately', card: notUnderstoodCard(turn) };
    }
  }
}
