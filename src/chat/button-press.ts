// What a button carries: the only payload of a button on any platform, checked when it comes back.
import { z } from 'zod';
import { ListFilter } from './list-filter.ts';

const id = z.uuid();
const day = z.iso.date();
const page = z.int().min(0).max(1_000);
const title = z.string().trim().min(1).max(200);
const question = z.int().positive().max(10_000);
const answer = z.literal([1, 2, 3, 4, 5]);
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** "Mind mig senere". */
export const putOffChoices = ['this afternoon', 'next day', 'next week'] as const;

export const ButtonPress = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('complete'), item: id }),
  z.strictObject({ do: z.literal('on track'), item: id }),
  z.strictObject({ do: z.literal('delay'), item: id }),
  /** Opens the form that asks what blocks it. */
  z.strictObject({ do: z.literal('block'), item: id }),
  /** Takes back one change; pressed later than the newest change of the item it only tells what happened since. */
  z.strictObject({ do: z.literal('undo'), item: id, change: id }),
  /** The same, on the private reply that told of the change: answered in its place. */
  z.strictObject({ do: z.literal('undo told'), of: id, change: id }),
  z.strictObject({ do: z.literal('decline'), item: id }),
  /** "Ikke mig" in a nudge: asks who has it then, or whether it is given back. */
  z.strictObject({ do: z.literal('hand over'), item: id }),
  /** On the question itself, which is no copy of the item's message. */
  z.strictObject({ do: z.literal('give back'), of: id }),
  /** Of a nudge: asks until when what is unanswered in it is put off; and puts it off. */
  z.strictObject({ do: z.literal('later'), nudge: id }),
  z.strictObject({ do: z.literal('put off'), nudge: id, to: z.enum(putOffChoices) }),
  /** Opens the form of an item that exists. */
  z.strictObject({ do: z.literal('change item'), item: id }),
  z.strictObject({ do: z.literal('choose owner'), draft: id, person: id }),
  z.strictObject({ do: z.literal('choose due'), draft: id, dueOn: day }),
  /** What was typed as a correction is the item's new wording. */
  z.strictObject({ do: z.literal('choose wording'), draft: id }),
  z.strictObject({ do: z.literal('record draft'), draft: id }),
  z.strictObject({ do: z.literal('discard draft'), draft: id }),
  /** Opens a form; the platforms must know this before the press. */
  z.strictObject({ do: z.literal('open form'), draft: id }),
  z.strictObject({ do: z.literal('open minutes'), draft: id }),
  /** Of suggestions out of the same minutes: all that are whole are recorded; all that are left are dropped; another page. */
  z.strictObject({ do: z.literal('record batch'), batch: id }),
  z.strictObject({ do: z.literal('drop batch'), batch: id }),
  z.strictObject({ do: z.literal('show batch'), batch: id, page }),
  /** To a time that was said before it was asked which meeting is meant. */
  z.strictObject({
    do: z.literal('move meeting'),
    meeting: id,
    heldOn: day,
    startsAt: time.optional(),
    endsAt: time.optional(),
    title: title.optional(),
  }),
  z.strictObject({ do: z.literal('cancel meeting'), meeting: id }),
  /** One more, where it was asked whether it is one that is planned already. */
  z.strictObject({
    do: z.literal('plan meeting'),
    team: id,
    title,
    heldOn: day,
    startsAt: time.optional(),
    endsAt: time.optional(),
  }),
  /** The meeting's agenda, privately; another page of it, in place; one item nearer to the top; taken off. */
  z.strictObject({ do: z.literal('show agenda'), meeting: id }),
  z.strictObject({ do: z.literal('turn agenda'), meeting: id, page }),
  z.strictObject({ do: z.literal('raise on agenda'), meeting: id, point: id, page }),
  z.strictObject({ do: z.literal('take off agenda'), meeting: id, point: id, page }),
  /** After a meeting: opens the form of an action for an item of its agenda; or says that none comes of it. */
  z.strictObject({ do: z.literal('add action'), meeting: id, point: id }),
  z.strictObject({ do: z.literal('no action'), meeting: id, point: id }),
  /** Its agreements as text, privately; another page of it, in place. */
  z.strictObject({ do: z.literal('show minutes text'), meeting: id }),
  z.strictObject({ do: z.literal('turn minutes text'), meeting: id, page }),
  /** Takes back one change of a meeting, on the private reply that told of it. */
  z.strictObject({ do: z.literal('undo meeting'), meeting: id, change: id }),
  /** One's own open items, from where there is no list yet. */
  z.strictObject({ do: z.literal('list') }),
  /** `team`: the one that the list is of, where it was asked for in that team's channel. */
  z.strictObject({ do: z.literal('show list'), filter: ListFilter, page, team: id.optional() }),
  /** The same as `complete`, said of an item in a list, which shows it then. */
  z.strictObject({
    do: z.literal('complete in list'),
    listed: id,
    filter: ListFilter,
    page,
    team: id.optional(),
  }),
  /** Of a team's leader: what was given up for its people is tried again. */
  z.strictObject({ do: z.literal('reach again'), team: id }),
  /** One answer to a question of a round, 1 to 5: on the card that everybody sees, told to whoever pressed alone. */
  z.strictObject({ do: z.literal('rate'), round: id, question, answer }),
  /** The same on one's own sheet, which shows it then; without an answer it is taken back. */
  z.strictObject({ do: z.literal('rate on sheet'), round: id, question, answer: answer.optional() }),
  /** One's own sheet of a round that is open. */
  z.strictObject({ do: z.literal('show sheet'), round: id }),
  /** What came of a closed round, as an item for the next meeting. */
  z.strictObject({ do: z.literal('put on agenda'), round: id, question }),
  /** Asks for help with an item that is blocked, or says that none is needed. */
  z.strictObject({
    do: z.literal('ask for help'),
    with: id,
    of: z.enum(['project leader', 'organisation', 'cluster contact', 'nobody']),
    organisation: id.optional(),
  }),
  /** Of whoever is asked to move a barrier. `listed`: in a message that is no copy of the request, and is not redrawn by itself. */
  z.strictObject({ do: z.literal('take barrier'), barrier: id, listed: z.literal(true).optional() }),
  z.strictObject({ do: z.literal('decline barrier'), barrier: id, listed: z.literal(true).optional() }),
  /** Without a choice it is asked to whom. */
  z.strictObject({
    do: z.literal('pass barrier on'),
    barrier: id,
    listed: z.literal(true).optional(),
    to: z.enum(['project leader', 'organisation', 'cluster contact']).optional(),
    organisation: id.optional(),
  }),
  /** Opens the form of whoever has it: a short answer, and whether it is moved. */
  z.strictObject({ do: z.literal('answer barrier'), barrier: id }),
  /** Another page of the overview; `team`: of that one alone. */
  z.strictObject({ do: z.literal('show overview'), page, team: id.optional() }),
  /** Of a cluster's contact. */
  z.strictObject({ do: z.literal('choose help'), help: z.enum(['at once', 'in the digest']) }),
  /** What a meeting came to, for the records: all of it or one organisation's is chosen; and where it is fetched. */
  z.strictObject({ do: z.literal('journal'), meeting: id }),
  z.strictObject({ do: z.literal('journal of'), meeting: id, organisation: id.optional() }),
  /** Of whoever presses, and nobody else; `asked`: when the question was put. */
  z.strictObject({ do: z.literal('erase me'), asked: z.iso.datetime() }),
  z.strictObject({ do: z.literal('erase nobody') }),
  /** For how many months the team keeps what from now on, where that is less than before. */
  z.strictObject({
    do: z.literal('keep shorter'),
    team: id,
    what: z.enum(['items', 'comments', 'trail']),
    months: z.int().min(1).max(120),
  }),
  z.strictObject({ do: z.literal('keep as is'), team: id }),
  /** Opens one of the set-up's forms; `from`: the contact list comes back in its place. */
  z.strictObject({
    do: z.literal('set up form'),
    team: id,
    form: z.enum(['team', 'organisations', 'people', 'own contact']),
    from: z.literal('contacts').optional(),
  }),
  z.strictObject({
    do: z.literal('set up pulse'),
    team: id,
    to: z.enum(['two weeks', 'meeting', 'not now', 'off']),
  }),
  /** Another page of the team's contact list, in place. */
  z.strictObject({ do: z.literal('set up contacts'), team: id, page }),
  /** Of whoever gave a code or typed it: whether the two channels become one team. */
  z.strictObject({ do: z.literal('link channels'), link: id, say: z.enum(['yes', 'no']) }),
  /** Separates a channel from its team, or does not. */
  z.strictObject({ do: z.literal('link ends'), channel: id, say: z.enum(['yes', 'no']) }),
  /** Of one of two people with the same name. */
  z.strictObject({ do: z.literal('same person'), pair: id, say: z.enum(['yes', 'no']) }),
  z.strictObject({ do: z.literal('help') }),
]);

export type ButtonPress = z.infer<typeof ButtonPress>;

const AskingPress = z.looseObject({ do: z.enum(['open form', 'open minutes', 'set up form']) });

/** Whether the message with the button is a private question that the form it opens will answer, and take the place of. */
export function asksByForm(press: unknown): boolean {
  return AskingPress.safeParse(press).success;
}

/** Whether pressing the button opens a form (Slack: a modal; Teams: a dialog, asked for by task/fetch). */
export function opensForm(press: ButtonPress): boolean {
  return [
    'open form',
    'open minutes',
    'change item',
    'block',
    'add action',
    'answer barrier',
    'set up form',
  ].includes(press.do);
}
