// What a person reads, presses and fills in on an Adaptive Card of ours.
import type { PlaygroundForm } from '../platform.ts';
import type { DialogCard, MessageCard } from './card-schema.ts';

type Block = MessageCard['body'][number];
type Inner = Extract<Block, { type: 'Container' }>['items'][number];
type AnyAction = Extract<Block, { type: 'ActionSet' }>['actions'][number];
/** What the bot is told of when it is pressed; a link opens in the client. */
export type CardAction = Exclude<AnyAction, { type: 'Action.OpenUrl' }>;

/** All that can be read on a card, in order, a line for each block; buttons left out. */
export function readableText(card: MessageCard): string {
  return card.body.flatMap(linesOf).join('\n');
}

/** The buttons of a card in order; a button's id is its place. */
export function buttonsOf(card: MessageCard): { id: string; label: string; action: CardAction }[] {
  return card.body
    .flatMap((block): (Block | Inner)[] => (block.type === 'Container' ? block.items : [block]))
    .flatMap((block) => (block.type === 'ActionSet' ? block.actions : []))
    .flatMap((action, index) =>
      action.type === 'Action.OpenUrl' ? [] : [{ id: `button-${index + 1}`, label: action.title, action }],
    );
}

/** The form on a dialog's card: fields by our own ids, errors from the text right above each field. */
export function formOf(id: string, title: string, card: DialogCard): PlaygroundForm {
  const form: PlaygroundForm = { id, title, fields: [], errors: {}, raw: { platform: 'msteams', card } };
  for (const block of card.body) {
    if (block.type === 'RichTextBlock') {
      if (block.id) form.errors[block.id.slice('error:'.length)] = linesOf(block).join('');
      continue;
    }
    const field = { id: fieldIdOf(block.id), label: block.label };
    const { value } = block;
    if (block.type === 'Input.ChoiceSet') {
      const choices = block.choices.map((choice) => ({ label: choice.title, value: choice.value }));
      form.fields.push({ ...field, type: 'choices', choices, ...(value ? { value: value.split(',') } : {}) });
    } else {
      const type = block.type === 'Input.Date' ? 'date' : 'text';
      form.fields.push({ ...field, type, ...(value ? { value } : {}) });
    }
  }
  return form;
}

export type CardInput = Exclude<DialogCard['body'][number], { type: 'RichTextBlock' }>;

export function inputsOf(card: DialogCard): CardInput[] {
  return card.body.filter((block) => block.type !== 'RichTextBlock');
}

/** An input's id is its field's id after the kind and a colon. */
export function fieldIdOf(inputId: string): string {
  return inputId.slice(inputId.indexOf(':') + 1);
}

function linesOf(block: Block | Inner): string[] {
  switch (block.type) {
    case 'RichTextBlock':
      return [block.inlines.map((run) => run.text).join('')];
    case 'Container':
      return block.items.flatMap(linesOf);
    // A picture is seen, not read.
    case 'Image':
      return [];
    case 'ActionSet':
      return block.actions.flatMap((action) => (action.type === 'Action.OpenUrl' ? [action.title] : []));
    default:
      return block satisfies never;
  }
}
