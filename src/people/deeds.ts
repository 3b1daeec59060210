// What each command and each button does, as cells of the table of rights: a new one does not compile until it is here.
import type { ButtonPress } from '../chat/button-press.ts';
import type { ChangeReading, Command } from '../commands/command.ts';
import type { PollCommand } from '../commands/poll-command.ts';
import type { ReminderCommand } from '../commands/reminder-command.ts';
import { may, type RightsObject, type Standing, type Verb } from './rights.ts';

/** `everybody`: it tells how something is written, or what anybody may know, and changes nothing. */
export type Deed = { [Of in RightsObject]: readonly [Of, Verb<Of>] }[RightsObject] | 'everybody';

export const deedOfPress: Record<ButtonPress['do'], Deed> = {
  complete: ['item', 'answer'],
  'on track': ['item', 'answer'],
  delay: ['item', 'answer'],
  block: ['item', 'answer'],
  'complete in list': ['item', 'answer'],
  undo: ['item', 'undo'],
  'undo told': ['item', 'undo'],
  decline: ['item', 'decline'],
  'hand over': ['item', 'decline'],
  'give back': ['item', 'decline'],
  'change item': ['item', 'change'],
  'ask for help': ['item', 'ask for help'],
  list: ['item', 'see'],
  'show list': ['item', 'see'],
  later: ['person', 'put off'],
  'put off': ['person', 'put off'],
  'choose owner': ['draft', 'answer'],
  'choose due': ['draft', 'answer'],
  'choose wording': ['draft', 'answer'],
  'record draft': ['draft', 'answer'],
  'discard draft': ['draft', 'answer'],
  'open form': ['draft', 'answer'],
  'open minutes': ['draft', 'answer'],
  'record batch': ['draft', 'answer'],
  'drop batch': ['draft', 'answer'],
  'show batch': ['draft', 'answer'],
  'plan meeting': ['meeting', 'plan'],
  'move meeting': ['meeting', 'move'],
  'cancel meeting': ['meeting', 'cancel'],
  'undo meeting': ['meeting', 'undo'],
  'show minutes text': ['meeting', 'see minutes'],
  'turn minutes text': ['meeting', 'see minutes'],
  'show agenda': ['agenda item', 'see'],
  'turn agenda': ['agenda item', 'see'],
  'raise on agenda': ['agenda item', 'arrange'],
  'take off agenda': ['agenda item', 'remove'],
  'add action': ['item', 'create'],
  'no action': ['agenda item', 'close without action'],
  'reach again': ['team', 'reach again'],
  rate: ['round', 'answer'],
  'rate on sheet': ['round', 'answer'],
  'show sheet': ['round', 'answer'],
  'put on agenda': ['round', 'put on agenda'],
  'take barrier': ['barrier', 'handle'],
  'decline barrier': ['barrier', 'handle'],
  'pass barrier on': ['barrier', 'handle'],
  'answer barrier': ['barrier', 'handle'],
  'show overview': ['digest', 'see overview'],
  'choose help': ['digest', 'choose help'],
  journal: ['meeting', 'export journal'],
  'journal of': ['meeting', 'export journal'],
  'erase me': ['person', 'erase own'],
  'erase nobody': ['person', 'erase own'],
  'keep shorter': ['team', 'keep'],
  'keep as is': ['team', 'keep'],
  'link channels': ['team', 'link'],
  'link ends': ['team', 'unlink'],
  'same person': ['person', 'say who they are'],
  // One of its forms is one's own, and asks nothing of a role.
  'set up form': ['team', 'set up'],
  'set up pulse': ['team', 'set up'],
  'set up contacts': ['team', 'see contacts'],
  help: 'everybody',
};

export const deedOfCommand: Record<
  Exclude<Command['kind'], 'change item' | 'reminders' | 'poll' | 'language'>,
  Deed
> = {
  create: ['item', 'create'],
  list: ['item', 'see'],
  'list of': ['item', 'see'],
  complete: ['item', 'answer'],
  'on track': ['item', 'answer'],
  delay: ['item', 'answer'],
  block: ['item', 'answer'],
  'answer several': ['item', 'answer'],
  undo: ['item', 'undo'],
  'ask for help': ['item', 'ask for help'],
  'plan meeting': ['meeting', 'plan'],
  'move meeting': ['meeting', 'move'],
  'cancel meeting': ['meeting', 'cancel'],
  'tell next meeting': ['meeting', 'see'],
  'plan series': ['series', 'plan'],
  'cancel series': ['series', 'end'],
  'show agenda': ['agenda item', 'see'],
  'add to agenda': ['agenda item', 'add'],
  'move on agenda': ['agenda item', 'arrange'],
  'put in room': ['agenda item', 'arrange'],
  'take off agenda': ['agenda item', 'remove'],
  calendar: ['team', 'see calendar'],
  journal: ['meeting', 'export journal'],
  barriers: ['barrier', 'see'],
  overview: ['digest', 'see overview'],
  brief: ['digest', 'see brief'],
  'my data': ['person', 'export own'],
  'erase me': ['person', 'erase own'],
  retention: ['team', 'see keeping'],
  link: ['team', 'link'],
  unlink: ['team', 'unlink'],
  'set up': ['team', 'see set-up'],
  contacts: ['team', 'see contacts'],
  appoint: ['team', 'set up'],
  release: ['team', 'set up'],
  'series not understood': 'everybody',
  'move series': 'everybody',
  'needs number': 'everybody',
  'change needs number': 'everybody',
  'not understood': 'everybody',
  help: 'everybody',
};

export const deedOfChange: Record<ChangeReading['verb'], Deed> = {
  postpone: ['item', 'postpone'],
  reassign: ['item', 'reassign'],
  reword: ['item', 'reword'],
  correct: ['item', 'reword'],
  change: ['item', 'change'],
  cancel: ['item', 'cancel'],
  decline: ['item', 'decline'],
  history: ['item', 'see history'],
  several: 'everybody',
};

export const deedOfReminder: Record<ReminderCommand['kind'], Deed> = {
  away: ['person', 'be away'],
  'away until when': ['person', 'be away'],
  back: ['person', 'be away'],
  'nudge time': ['person', 'choose hour'],
  'tell reminders': ['team', 'see reminders'],
  'tell days off': ['team', 'see reminders'],
  'choose ladder': ['team', 'choose ladder'],
  'days off': ['team', 'choose days off'],
  'days off when': 'everybody',
  prod: ['item', 'prod'],
  'prod needs number': 'everybody',
};

export const deedOfPoll: Record<PollCommand['kind'], Deed> = {
  'ask now': ['poll', 'run'],
  schedule: ['poll', 'run'],
  pause: ['poll', 'run'],
  'pause until when': ['poll', 'run'],
  resume: ['poll', 'run'],
  stop: ['poll', 'run'],
  'close round': ['poll', 'run'],
  'choose minimum': ['poll', 'run'],
  'choose open days': ['poll', 'run'],
  'tell polls': ['poll', 'see'],
  'answer round': ['round', 'answer'],
  'tell result': ['round', 'see result'],
  'tell history': ['round', 'see result'],
  'poll not understood': 'everybody',
};

/** Whether somebody who stands so may do it. */
export function mayDo(standing: Standing | readonly Standing[], deed: Deed): boolean {
  if (deed === 'everybody') return true;
  // Together the two are one cell; apart the types cannot tell.
  const [object, verb] = deed as readonly ['item', Verb<'item'>];
  return may(standing, verb, object);
}
