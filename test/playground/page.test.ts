// What the page draws of Slack's blocks, and where its clock buttons lead.
import { expect, test } from 'vitest';
import { type Drawn, drawBlockKit } from '#playground/page/draw-block-kit.js';
import { clockMove } from '#playground/page/wall-time.js';

const textOf = (node: Drawn | string): string =>
  typeof node === 'string' ? node : node.children.map(textOf).join('');

const all = (nodes: (Drawn | string)[], tag: string): Drawn[] =>
  nodes.flatMap((node) =>
    typeof node === 'string' ? [] : [...(node.tag === tag ? [node] : []), ...all(node.children, tag)],
  );

test('everything readable is drawn literally, in order, and buttons carry their action', () => {
  const drawn = drawBlockKit([
    { type: 'header', text: { type: 'plain_text', text: 'Aftale #12' } },
    {
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_section',
          elements: [
            { type: 'text', text: '<b>Anna</b> ', style: { bold: true } },
            { type: 'text', text: 'sender *skemaet*', style: { strike: true } },
          ],
        },
      ],
    },
    { type: 'context', elements: [{ type: 'mrkdwn', text: 'A &amp; B &lt;@U1&gt;' }] },
    {
      type: 'actions',
      elements: [
        {
          type: 'button',
          action_id: 'press:0',
          style: 'primary',
          text: { type: 'plain_text', text: 'Færdig' },
          accessibility_label: 'Færdig med #12',
        },
      ],
    },
  ]);
  expect(drawn.map(textOf)).toEqual(['Aftale #12', '<b>Anna</b> sender *skemaet*', 'A & B <@U1>', 'Færdig']);
  expect(all(drawn, 'b')).toEqual([]);
  expect(all(drawn, 'strong').map(textOf)).toEqual(['<b>Anna</b> ']);
  expect(all(drawn, 'button')[0]?.attributes).toMatchObject({
    'data-action': 'press:0',
    'aria-label': 'Færdig med #12',
  });
});

test('a block that the page does not know is said, never left out', () => {
  expect(drawBlockKit([{ type: 'data_table' }]).map(textOf)).toEqual(['[Kan ikke tegnes her: data_table]']);
});

test.each([
  ['morning', '2026-11-23T08:59:00+01:00', '2026-11-23T09:00'],
  ['morning', '2026-11-23T09:00:00+01:00', '2026-11-24T09:00'],
  ['morning', '2027-03-27T23:30:00+01:00', '2027-03-28T09:00'],
  ['monday', '2026-11-23T08:00:00+01:00', '2026-11-30T09:00'],
  ['monday', '2026-11-29T23:59:00+01:00', '2026-11-30T09:00'],
])('the next %s after %s is %s', (step, now, to) => {
  expect(clockMove(step, now)).toEqual({ to });
});
