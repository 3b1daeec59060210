// The menu of a message, "Gør til aftale": its text is guarded, read, kept as a draft and shown in the form.
import { draftFromMessage } from './action-items/create-from-line.ts';
import { asForm } from './action-items/reply-to-draft.ts';
import { type ChatEvent, plainText, type Reply, tell } from './chat/event.ts';
import { readMessage } from './commands/read-command.ts';
import type { Turns } from './people/find-turns.ts';
import { memberWith } from './people/team.ts';
import { refuseSeveralTeams, refuseText, tooLong } from './refuse-text.ts';
import type { Stores } from './stores.ts';

type MessageMenu = Extract<ChatEvent['what'], { kind: 'message menu' }>;

export async function replyToMessageMenu(stores: Stores, turns: Turns, menu: MessageMenu): Promise<Reply> {
  const { parts, message, writtenBy, age = 0 } = menu;
  const [turn] = turns;
  const { team, reader } = turn;
  const { actionItems, replies } = reader.texts;
  const text = plainText(parts);
  if (text.trim() === '') return tell(actionItems.messageWithoutText);
  const refused = refuseText(text, reader, replies.cprInMessage) ?? refuseSeveralTeams(turns);
  if (refused) return refused;

  const line = readMessage(parts, {
    members: team.members,
    typist: writtenBy && memberWith(team, writtenBy),
    // "I morgen" in yesterday's message is today.
    now: reader.now.subtract({ milliseconds: Math.max(0, Math.round(age)) }),
    timeZone: reader.timeZone,
    nextMeeting: team.meetings.planned[0]?.heldOn,
  });
  const kept = await draftFromMessage(stores, turn, line, message);
  switch (kept.kind) {
    case 'too long':
      return tooLong(kept.length, reader);
    case 'CPR number':
      return tell(replies.cprInMessage);
    case 'open':
      return asForm(kept.draft, turn);
  }
}
