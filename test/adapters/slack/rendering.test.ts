// Cards and forms as Slack draws them: in full, within every limit, and never as markup.
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { renderBlockKit } from '#adapters/slack/render-block-kit.ts';
import { renderModal } from '#adapters/slack/render-modal.ts';
import { MessageBlocks, Modal } from '#playground/slack/block-kit-rules.ts';
import { shownText } from '#playground/slack/markup.ts';
import type { Button, Card, Element } from '#src/chat/card.ts';
import { sampleForm } from './sample-form.ts';

const nobody = { people: [], channels: [] };
const item = '11111111-1111-4111-8111-111111111111';
const button = (label = 'Færdig'): Button => ({ label, press: { do: 'complete', item } });
const card = (...elements: Element[]): Card => ({ summary: 'Aftaler', elements });
const read = (drawn: Card): string => {
  const { text, blocks } = renderBlockKit(drawn);
  return shownText({ text, blocks: MessageBlocks.parse(blocks) }, nobody);
};

test('the fattest legal card is drawn whole, in blocks that Slack takes', () => {
  const spoken = 's'.repeat(75);
  const buttons = ['1', '2', '3', '4', '5'].map((sign) => ({ ...button(sign.repeat(75)), spoken }));
  const line = 'å'.repeat(400);
  const fattest = card(
    { kind: 'text', runs: [{ text: 'x'.repeat(600), style: 'quiet' }] },
    { kind: 'facts', facts: [{ label: 'Ansvarlig', value: 'v'.repeat(400) }] },
    { kind: 'entries', entries: Array.from({ length: 10 }, () => ({ lines: [[{ text: line }]], buttons })) },
    { kind: 'buttons', buttons: Array.from({ length: 25 }, () => button()) },
  );
  const text = read(fattest);
  expect(text).toContain('x'.repeat(600));
  expect(text).toContain(`Ansvarlig: ${'v'.repeat(400)}`);
  expect(text.split(line)).toHaveLength(11);
  const { blocks } = renderBlockKit(fattest);
  const ids = blocks.flatMap((block) =>
    block.type === 'actions' ? block.elements.map((element) => element.action_id) : [],
  );
  expect(ids).toHaveLength(75);
  expect(new Set(ids).size).toBe(75);
});

test('a hundred entries without buttons fit, since they share blocks', () => {
  const entries = Array.from({ length: 100 }, (_, n) => ({ lines: [[{ text: `#${n} Anna` }]], buttons: [] }));
  expect(read(card({ kind: 'entries', entries })).split('\n')).toHaveLength(100);
});

test('a text over 3,000 characters is split between blocks without losing a sign', () => {
  const long = `${'æ'.repeat(2_999)}😀${'ø'.repeat(4_000)}`;
  const { blocks } = renderBlockKit(card({ kind: 'text', runs: [{ text: long }] }));
  expect(blocks).toHaveLength(3);
  expect(read(card({ kind: 'text', runs: [{ text: long }] })).replaceAll('\n', '')).toBe(long);
});

describe('what is over a limit is refused with the name of the limit', () => {
  const one = { lines: [[{ text: 'x' }]], buttons: [button()] };
  test.each<[string, Card]>([
    ['characters on a button', card({ kind: 'buttons', buttons: [button('b'.repeat(76))] })],
    [
      'characters spoken for a button',
      card({ kind: 'buttons', buttons: [{ ...button(), spoken: 's'.repeat(76) }] }),
    ],
    ['buttons in a row', card({ kind: 'buttons', buttons: Array.from({ length: 26 }, () => button()) })],
    ['entries with buttons', card({ kind: 'entries', entries: Array.from({ length: 11 }, () => one) })],
    ['characters in a message', card({ kind: 'text', runs: [{ text: 'x'.repeat(10_001) }] })],
    ['characters in a summary', { summary: 's'.repeat(3_001), elements: [] }],
    [
      'blocks in a message',
      card(...Array.from({ length: 51 }, (): Element => ({ kind: 'text', runs: [{ text: 'x' }] }))),
    ],
  ])('a card with too many %s', (limit, tooLarge) => {
    expect(() => renderBlockKit(tooLarge)).toThrow(limit);
  });

  test('a form with too many characters in a form title', () => {
    expect(() => renderModal({ ...sampleForm(), title: 't'.repeat(25) }, 'direct')).toThrow(
      'characters in a form title',
    );
  });
});

const hostile = [
  '<!channel> <!here> <@U0BO> <https://ond.dk|Klik> <#C1>',
  '*fed* _kursiv_ ~streg~ `kode` > citat',
  '@channel @here :smile: https://ond.dk',
  '&lt;!channel&gt;',
  '\u202Ebagvendt\u202C',
];

const typedText = fc
  .array(fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'grapheme' })), {
    minLength: 1,
    maxLength: 40,
  })
  .map((pieces) => pieces.join(''));

describe('nothing typed becomes markup', () => {
  test.each(hostile)('in any element: %s', (typed) => {
    const drawn: Card = {
      summary: typed,
      elements: [
        { kind: 'text', runs: [{ text: typed, style: 'strong' }] },
        { kind: 'facts', facts: [{ label: 'Hvad', value: typed }] },
        { kind: 'entries', entries: [{ lines: [[{ text: typed }]], buttons: [button(typed)] }] },
      ],
    };
    expect(read(drawn).split(typed)).toHaveLength(4);
    expectLiteral(drawn);
  });

  property.prop([typedText])('whatever it is, and it is all there', (typed) => {
    const drawn: Card = { summary: typed, elements: [{ kind: 'text', runs: [{ text: typed }] }] };
    expectLiteral(drawn);
    if (typed.trim() !== '') expect(read(drawn)).toBe(typed);
  });
});

test('a form is drawn as a modal that Slack takes, with what is known filled in', () => {
  const view = renderModal(sampleForm(), { channelId: 'C1', threadTs: '1.2' });
  expect(Modal.parse(view)).toMatchObject({
    callback_id: 'action item',
    private_metadata: JSON.stringify({ draft: 'draft-1', place: { channelId: 'C1', threadTs: '1.2' } }),
  });
});

test('a field that may stay empty is not asked for, and of some choices one alone is taken', () => {
  const optional = {
    kind: 'choices' as const,
    id: 'meeting',
    label: 'Fra hvilket møde?',
    optional: true as const,
  };
  const form = sampleForm();
  const choices = [{ label: 'Styregruppe', value: 's' }];
  const view = Modal.parse(
    renderModal({ ...form, fields: [...form.fields, { ...optional, most: 1, choices }] }, 'direct'),
  );
  expect(view.blocks.map((block) => block.type === 'input' && block.optional)).toEqual([
    undefined,
    undefined,
    undefined,
    true,
  ]);
  expect(view.blocks.at(-1)).toMatchObject({ element: { max_selected_items: 1 } });
});

function expectLiteral(drawn: Card): void {
  const { text, blocks } = renderBlockKit(drawn);
  expect(text).not.toMatch(/[<>]/);
  const kinds: string[] = [];
  JSON.stringify(blocks, (key, value: unknown) => {
    if (key === 'type') kinds.push(String(value));
    return value;
  });
  const literal = ['rich_text', 'rich_text_section', 'text', 'plain_text', 'actions', 'button'];
  expect(kinds.filter((kind) => !literal.includes(kind))).toEqual([]);
}
