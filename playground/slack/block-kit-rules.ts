// What Slack takes in a message and in a modal: strict shapes and every limit, so that a bad block never gets by.
import { z } from 'zod';

const blockId = z.string().min(1).max(255).optional();
const actionId = z.string().min(1).max(255);
const plainText = (most: number) =>
  z.strictObject({
    type: z.literal('plain_text'),
    text: z.string().min(1).max(most),
    emoji: z.boolean().optional(),
  });
const markdownText = (most: number) =>
  z.strictObject({
    type: z.literal('mrkdwn'),
    text: z.string().min(1).max(most),
    verbatim: z.boolean().optional(),
  });
const anyText = (most: number) => z.discriminatedUnion('type', [plainText(most), markdownText(most)]);

const style = z
  .strictObject({
    bold: z.boolean().optional(),
    italic: z.boolean().optional(),
    strike: z.boolean().optional(),
    code: z.boolean().optional(),
  })
  .optional();

const richElement = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: z.string().min(1).max(3_000), style }),
  z.strictObject({ type: z.literal('link'), url: z.url().max(3_000), text: z.string().optional(), style }),
  z.strictObject({ type: z.literal('user'), user_id: z.string().min(1), style }),
  z.strictObject({ type: z.literal('channel'), channel_id: z.string().min(1), style }),
  z.strictObject({ type: z.literal('broadcast'), range: z.enum(['here', 'channel', 'everyone']), style }),
  z.strictObject({ type: z.literal('emoji'), name: z.string().min(1), style }),
]);
const richSection = z.strictObject({
  type: z.literal('rich_text_section'),
  elements: z.array(richElement).min(1),
});
const richPart = z.discriminatedUnion('type', [
  richSection,
  z.strictObject({ type: z.literal('rich_text_quote'), elements: z.array(richElement).min(1) }),
  z.strictObject({
    type: z.literal('rich_text_list'),
    style: z.enum(['bullet', 'ordered']),
    indent: z.number().int().min(0).max(8).optional(),
    elements: z.array(richSection).min(1),
  }),
]);

export const ButtonRule = z.strictObject({
  type: z.literal('button'),
  action_id: actionId,
  text: plainText(75),
  value: z.string().max(2_000).optional(),
  url: z.url().max(3_000).optional(),
  style: z.enum(['primary', 'danger']).optional(),
  accessibility_label: z.string().min(1).max(75).optional(),
});

const option = z.strictObject({ text: plainText(75), value: z.string().min(1).max(150) });

const input = z
  .discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('plain_text_input'),
      action_id: actionId,
      multiline: z.boolean().optional(),
      min_length: z.number().int().min(0).max(3_000).optional(),
      max_length: z.number().int().min(1).max(3_000).optional(),
      initial_value: z.string().max(3_000).optional(),
      placeholder: plainText(150).optional(),
    }),
    z.strictObject({
      type: z.literal('multi_static_select'),
      action_id: actionId,
      options: z.array(option).min(1).max(100),
      initial_options: z.array(option).min(1).optional(),
      max_selected_items: z.number().int().min(1).optional(),
      placeholder: plainText(150).optional(),
    }),
    z.strictObject({
      type: z.literal('datepicker'),
      action_id: actionId,
      initial_date: z.iso.date().optional(),
      placeholder: plainText(150).optional(),
    }),
  ])
  .superRefine((element, context) => {
    if (element.type === 'plain_text_input') {
      const tooLong = (element.initial_value?.length ?? 0) > (element.max_length ?? 3_000);
      if (tooLong) context.addIssue('initial_value is longer than max_length');
    }
    if (element.type === 'multi_static_select') {
      const values = new Set(element.options.map(({ value }) => value));
      if (values.size < element.options.length) context.addIssue('two options have the same value');
      const strangers = element.initial_options?.some(({ value }) => !values.has(value));
      if (strangers) context.addIssue('initial_options are not among the options');
      const tooMany = (element.initial_options?.length ?? 0) > (element.max_selected_items ?? 100);
      if (tooMany) context.addIssue('more initial_options than max_selected_items');
    }
  });

const InputBlock = z.strictObject({
  type: z.literal('input'),
  block_id: blockId,
  label: plainText(2_000),
  hint: plainText(2_000).optional(),
  optional: z.boolean().optional(),
  element: input,
});

const shownBlocks = [
  z.strictObject({ type: z.literal('header'), block_id: blockId, text: plainText(150) }),
  z.strictObject({ type: z.literal('divider'), block_id: blockId }),
  z.strictObject({
    type: z.literal('section'),
    block_id: blockId,
    text: anyText(3_000).optional(),
    fields: z.array(anyText(2_000)).min(1).max(10).optional(),
  }),
  z.strictObject({
    type: z.literal('context'),
    block_id: blockId,
    elements: z.array(anyText(3_000)).min(1).max(10),
  }),
  z.strictObject({
    type: z.literal('actions'),
    block_id: blockId,
    elements: z.array(ButtonRule).min(1).max(25),
  }),
  z.strictObject({ type: z.literal('rich_text'), block_id: blockId, elements: z.array(richPart).min(1) }),
  z.strictObject({
    type: z.literal('image'),
    block_id: blockId,
    image_url: z.url().max(3_000),
    alt_text: z.string().min(1).max(2_000),
    title: plainText(2_000).optional(),
  }),
] as const;

const MessageBlock = z.discriminatedUnion('type', shownBlocks);
const ViewBlock = z.discriminatedUnion('type', [...shownBlocks, InputBlock]);

export type ShownBlock = z.infer<typeof MessageBlock>;
export type ModalBlock = z.infer<typeof ViewBlock>;

/** The blocks of a message: at most 50, with every block_id and action_id its own. */
export const MessageBlocks = z.array(MessageBlock).max(50).superRefine(uniqueIds);

const ViewBlocks = z.array(ViewBlock).min(1).max(100).superRefine(uniqueIds);

export const Modal = z
  .strictObject({
    type: z.literal('modal'),
    callback_id: z.string().max(255).optional(),
    private_metadata: z.string().max(3_000).optional(),
    external_id: z.string().max(255).optional(),
    title: plainText(24),
    submit: plainText(24).optional(),
    close: plainText(24).optional(),
    clear_on_close: z.boolean().optional(),
    notify_on_close: z.boolean().optional(),
    blocks: ViewBlocks,
  })
  .superRefine((view, context) => {
    const asks = view.blocks.some((block) => block.type === 'input');
    if (asks && !view.submit) context.addIssue('a modal with inputs needs submit');
  });

export type Modal = z.infer<typeof Modal>;

/** The view of a Home tab: no title, no buttons of its own. Inputs, which Slack takes there too, are none of ours. */
export const HomeView = z.strictObject({
  type: z.literal('home'),
  callback_id: z.string().max(255).optional(),
  private_metadata: z.string().max(3_000).optional(),
  external_id: z.string().max(255).optional(),
  blocks: z.array(MessageBlock).min(1).max(100).superRefine(uniqueIds),
});

export type HomeView = z.infer<typeof HomeView>;

/** All texts of a message together; Slack answers msg_blocks_too_long (slackapi/bolt-js#2509, 2025). */
export const mostCharactersOfBlocks = 12_000;

/** Reasons in the words of Slack's response_metadata.messages. */
export function reasonsOf(error: z.ZodError, field: string): string[] {
  return error.issues.map(
    (issue) => `[ERROR] ${issue.message} [json-pointer:/${[field, ...issue.path.map(String)].join('/')}]`,
  );
}

function uniqueIds(blocks: ModalBlock[], context: z.RefinementCtx): void {
  const blockIds = blocks.flatMap((block) => (block.block_id === undefined ? [] : [block.block_id]));
  if (new Set(blockIds).size < blockIds.length) context.addIssue('block_id is not unique');
  const actionIds = blocks.flatMap((block) =>
    block.type === 'actions' ? block.elements.map((element) => element.action_id) : [],
  );
  if (new Set(actionIds).size < actionIds.length) context.addIssue('action_id is not unique');
}
