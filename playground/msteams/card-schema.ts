// What an Adaptive Card of ours may hold, to the last property; everything else is refused.
import { createRequire } from 'node:module';
import { z } from 'zod';
import { isLoopback } from '#src/check-settings.ts';

// The package's own entry has imports that node cannot resolve (adaptivecards 3.0.6, November 2026).
const official: typeof import('adaptivecards') = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.min.js',
);

const CARD_BYTES = 28 * 1024;
const MESSAGE_BYTES = 40 * 1024;

const text = z.string().min(1);
const only = z.literal;

const TextRun = z.strictObject({
  type: only('TextRun'),
  text,
  weight: only('Bolder').optional(),
  color: only('Attention').optional(),
  isSubtle: only(true).optional(),
});
const RichTextBlock = z.strictObject({
  type: only('RichTextBlock'),
  id: z
    .string()
    .regex(/^error:./)
    .optional(),
  spacing: only('None').optional(),
  inlines: z.array(TextRun).min(1),
});

const looks = {
  title: text,
  style: only('positive').optional(),
  tooltip: text.optional(),
};
const press = z.looseObject({ do: text });
const PressSubmit = z.strictObject({
  type: only('Action.Submit'),
  ...looks,
  data: z.strictObject({ press }),
});
const FormSubmit = z.strictObject({
  type: only('Action.Submit'),
  ...looks,
  data: z.strictObject({ msteams: z.strictObject({ type: only('task/fetch') }), press }),
});
const Execute = z.strictObject({
  type: only('Action.Execute'),
  verb: only('press'),
  ...looks,
  data: z.strictObject({ press }),
  fallback: PressSubmit,
});
const OpenUrl = z.strictObject({
  type: only('Action.OpenUrl'),
  title: text,
  url: z.url().refine(isInReach, 'a link must lead to the web, by https'),
});
const ActionSet = z.strictObject({
  type: only('ActionSet'),
  actions: z
    .array(z.union([Execute, FormSubmit, OpenUrl]))
    .min(1)
    .max(6),
});
/** The client fetches it, from the web or in this box from the same machine. */
const Image = z.strictObject({
  type: only('Image'),
  url: z.url().refine(isInReach, 'a picture must be on the web, by https'),
  altText: text,
  size: only('stretch'),
  msTeams: z.strictObject({ allowExpand: only(true) }),
});
const Container = z.strictObject({
  type: only('Container'),
  separator: only(true),
  items: z.array(z.union([RichTextBlock, ActionSet])).min(1),
});

const head = {
  type: only('AdaptiveCard'),
  $schema: only('http://adaptivecards.io/schemas/adaptive-card.json'),
  version: only('1.5'),
};
const MessageCard = z
  .strictObject({
    ...head,
    fallbackText: text,
    body: z.array(z.union([RichTextBlock, ActionSet, Container, Image])).min(1),
  })
  .refine((card) => card.body.filter(hasActions).length <= 10, 'more than 10 entries with buttons');

const input = {
  id: text,
  label: text,
  isRequired: only(true).optional(),
  errorMessage: text.optional(),
  placeholder: text.optional(),
  value: text.optional(),
};
const Input = z.discriminatedUnion('type', [
  z.strictObject({
    type: only('Input.Text'),
    ...input,
    maxLength: z.int().positive(),
    isMultiline: z.boolean(),
  }),
  z.strictObject({
    type: only('Input.ChoiceSet'),
    ...input,
    isMultiSelect: z.boolean(),
    style: z.enum(['filtered', 'compact']),
    choices: z.array(z.strictObject({ title: text, value: text.regex(/^[^,]+$/) })).min(1),
  }),
  z.strictObject({ type: only('Input.Date'), ...input }),
]);
const DialogCard = z.strictObject({
  ...head,
  body: z.array(z.union([RichTextBlock, Input])).min(1),
  actions: z.tuple([
    z.strictObject({
      type: only('Action.Submit'),
      title: text,
      style: only('positive'),
      data: z.strictObject({
        submit: z.strictObject({ form: text, draft: text, question: text.optional() }),
      }),
    }),
    z.strictObject({
      type: only('Action.Submit'),
      title: text,
      associatedInputs: only('none'),
      data: z.strictObject({ cancel: only(true) }),
    }),
  ]),
});

const attachments = <Content extends z.ZodType>(content: Content) =>
  z.strictObject({ contentType: only('application/vnd.microsoft.card.adaptive'), content });

const Message = z.looseObject({
  type: only('message'),
  summary: text,
  text: z.undefined().optional(),
  attachments: z.tuple([attachments(MessageCard)]),
});

/** The task of an answer to task/fetch or task/submit. */
export const Task = z.discriminatedUnion('type', [
  z.strictObject({ type: only('message'), value: text }),
  z.strictObject({
    type: only('continue'),
    value: z.strictObject({ title: text, card: attachments(DialogCard) }),
  }),
]);

/** Either of them, or nothing at all. */
const ExtensionResult = z.union([
  z.strictObject({
    composeExtension: z.strictObject({ type: only('message'), text }),
    task: z.undefined().optional(),
  }),
  z.strictObject({ composeExtension: z.undefined().optional(), task: z.unknown().optional() }),
]);

export type Task = z.infer<typeof Task>;
export type MessageCard = z.infer<typeof MessageCard>;
export type DialogCard = z.infer<typeof DialogCard>;

/** The card of a message that a bot posts. Throws a CardRefused that says everything that is wrong with it. */
export function checkMessage(activity: unknown): { card: MessageCard; summary: string } {
  const { attachments, summary } = parse(Message, activity);
  const size = Buffer.byteLength(JSON.stringify(activity), 'utf16le');
  if (size > MESSAGE_BYTES) throw new CardRefused(`the message takes ${size} bytes in UTF-16`);
  return { card: checkCard(attachments[0].content), summary };
}

/** A card on its own, such as an invoke answers with. */
export function checkCard(card: unknown): MessageCard {
  const parsed = parse(MessageCard, card);
  parseOfficially(card);
  return parsed;
}

/** The task in a dialog's answer; undefined where the dialog is closed by an empty one. */
export function checkTask(answer: unknown): Task | undefined {
  return officially(parse(z.strictObject({ task: Task.optional() }), answer ?? {}).task);
}

/** The task in the answer to composeExtension/fetchTask: without one the client says that it cannot reach the app. */
export function checkFetchedTask(answer: unknown): Task | undefined {
  return officially(parse(z.strictObject({ task: Task }), answer).task);
}

/** The same for composeExtension/submitAction, where a sentence is a result of the extension and closes the dialog. */
export function checkSubmitAction(answer: unknown): Task | undefined {
  const text = parse(ExtensionResult, answer ?? {}).composeExtension?.text;
  if (text !== undefined) return { type: 'message', value: text };
  const task = checkTask(answer);
  if (task?.type === 'message') throw new CardRefused('a sentence as a task leaves the dialog open');
  return task;
}

function officially(task: Task | undefined): Task | undefined {
  if (task?.type === 'continue') parseOfficially(task.value.card.content);
  return task;
}

/** A card that Teams would not show as it was meant. */
export class CardRefused extends Error {
  override name = 'CardRefused';
}

function parse<Output>(schema: z.ZodType<Output>, value: unknown): Output {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new CardRefused(z.prettifyError(parsed.error));
  return parsed.data;
}

function parseOfficially(card: unknown): void {
  const size = Buffer.byteLength(JSON.stringify(card));
  if (size > CARD_BYTES) throw new CardRefused(`the card takes ${size} bytes`);
  const context = new official.SerializationContext(official.Versions.v1_5);
  const parsed = new official.AdaptiveCard();
  parsed.parse(card, context);
  const complaints = [...Array(context.eventCount).keys()].map((index) => context.getEventAt(index).message);
  complaints.push(
    ...parsed.validateProperties().validationEvents.map((event: { message: string }) => event.message),
  );
  if (complaints.length > 0) throw new CardRefused(complaints.join('; '));
}

/** On the web, or in this box on the same machine. */
function isInReach(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || isLoopback(hostname);
}

function hasActions(element: { type: string; items?: { type: string }[] }): boolean {
  return element.type === 'Container' && (element.items ?? []).some((item) => item.type === 'ActionSet');
}
