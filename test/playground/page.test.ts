// What the page draws of Slack's blocks, and where its clock buttons lead.
import { Temporal } from 'temporal-polyfill';
import { afterEach, expect, test } from 'vitest';
import { type Drawn, drawBlockKit } from '#playground/page/draw-block-kit.js';
import { speak } from '#playground/page/texts.js';
import { clockMove, weekdayAndTime } from '#playground/page/wall-time.js';
import { textsIn } from '#src/texts/texts.ts';

afterEach(() => speak('da'));

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

test('links, buttons that open a page, choices and dates are drawn, and no address but the web’s can be pressed', () => {
  const text = (words: string) => ({ type: 'plain_text', text: words });
  const options = [
    { text: text('Anna'), value: 'a' },
    { text: text('Bo'), value: 'b' },
  ];
  const drawn = drawBlockKit([
    {
      type: 'section',
      text: {
        type: 'mrkdwn',
        text: 'Se *kortet* hos <@U1|Anna>: <https://a.dk/?x=1&amp;y=2|her> <javascript:run()|tryk>',
      },
      accessory: { type: 'button', action_id: 'go', url: 'https://a.dk', text: text('Åbn') },
    },
    {
      type: 'actions',
      elements: [
        { type: 'button', action_id: 'bad', url: 'javascript:run()', text: text('Kør') },
        { type: 'static_select', action_id: 'who', options, initial_option: options[1] },
        { type: 'datepicker', action_id: 'when', initial_date: '2026-11-27' },
      ],
    },
    {
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_list',
          style: 'bullet',
          elements: [
            {
              type: 'rich_text_section',
              elements: [
                { type: 'link', url: 'https://a.dk', text: 'kortet' },
                { type: 'link', url: 'javascript:run()', text: 'fælde' },
              ],
            },
          ],
        },
      ],
    },
  ]);
  expect(all(drawn, 'a').map(({ attributes }) => [attributes.href, attributes.rel])).toEqual([
    ['https://a.dk/?x=1&y=2', 'noreferrer noopener'],
    ['https://a.dk', 'noreferrer noopener'],
    ['https://a.dk', 'noreferrer noopener'],
  ]);
  expect(all(drawn, 'strong').map(textOf)).toEqual(['kortet']);
  expect(all(drawn, 'span').map(textOf)).toEqual(['@Anna']);
  expect(all(drawn, 'option').map(({ attributes }) => attributes)).toEqual([
    { value: 'a' },
    { value: 'b', selected: '' },
  ]);
  expect(all(drawn, 'input')[0]?.attributes).toMatchObject({ type: 'date', value: '2026-11-27' });
  expect(all(drawn, 'button').map(({ attributes }) => attributes['data-action'])).toEqual(['bad']);
  expect(drawn.map(textOf).join(' ')).toContain('fælde');
});

test('a block that the page does not know is said, never left out', () => {
  expect(drawBlockKit([{ type: 'data_table' }]).map(textOf)).toEqual(['[Kan ikke tegnes her: data_table]']);
});

test.each([
  ['da', '2026-11-24T08:14:00Z', 'kl. 9.14'],
  ['da', '2026-11-23T23:05:00Z', 'kl. 0.05'],
  ['en', '2026-11-24T08:14:00Z', 'at 9:14'],
  ['en', '2026-11-24T13:30:00Z', 'at 14:30'],
] as const)('in %s the page says the time as the bot does: %s is %s', (language, instant, said) => {
  speak(language);
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Copenhagen');
  expect(textsIn(language).dates.time(at.toPlainTime())).toBe(said);
  expect(weekdayAndTime(instant).endsWith(` ${said}`)).toBe(true);
});

test.each([
  ['morning', '2026-11-23T08:59:00+01:00', '2026-11-23T09:00'],
  ['morning', '2026-11-23T09:00:00+01:00', '2026-11-24T09:00'],
  ['morning', '2027-03-27T23:30:00+01:00', '2027-03-28T09:00'],
  ['monday', '2026-11-23T08:00:00+01:00', '2026-11-30T09:00'],
  ['monday', '2026-11-29T23:59:00+01:00', '2026-11-30T09:00'],
  ['meeting', '2026-11-29T23:59:00+01:00', '2026-12-15T13:30'],
])('the next %s after %s is %s', (step, now, to) => {
  expect(clockMove(step, now, '2026-12-15T13:30:00+01:00')).toEqual({ to });
});
