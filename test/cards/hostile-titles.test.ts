// Ten thousand titles of somebody who means harm, on both platforms: shown as they were typed, and nothing else.
import { expect, test } from 'vitest';
import { renderMessage } from '#adapters/msteams/render-adaptive-card.ts';
import { renderBlockKit } from '#adapters/slack/render-block-kit.ts';
import { checkMessage } from '#playground/msteams/card-schema.ts';
import { readableText } from '#playground/msteams/read-card.ts';
import { MessageBlocks } from '#playground/slack/block-kit-rules.ts';
import { shownText } from '#playground/slack/markup.ts';
import { type Card, say } from '#src/chat/card.ts';
import { hostileTexts } from '#test/support/hostile-texts.ts';
import { chanceFrom } from '#test/support/seeded-random.ts';

const count = 10_000;
const spells = [
  ...['<!channel>', '<!here|x>', '<@U0BO>', '<#C1|kanal>', '<https://ond.dk|Klik>', '@channel', ':smile:'],
  ...[
    '*fed*',
    '_kursiv_',
    '~streg~',
    '`kode`',
    '> citat',
    '**fed**',
    '[link](https://ond.dk)',
    '# overskrift',
  ],
  ...[
    '<at>Anna</at>',
    '{{DATE(2026-11-22T00:00:00Z)}}',
    '- punkt',
    '4. december',
    '&lt;!channel&gt;',
    'https://ond.dk',
  ],
];

const chance = chanceFrom(12);
const titles = hostileTexts(count, 12).map((text) =>
  [chance.of(spells), text, chance.of(spells)].join(chance.of(['', ' ', '\n', '*'])),
);

const cardOf = (title: string): Card => ({
  summary: title,
  elements: [
    { kind: 'text', runs: [say(title, 'strong')] },
    { kind: 'entries', entries: [{ lines: [[say(title)]], buttons: [] }] },
  ],
});

const literal = new Set(['rich_text', 'rich_text_section', 'text', 'plain_text']);

test(`${count} hostile titles on Slack: 0 mentions, links or formatting`, () => {
  let strange = 0;
  for (const title of titles) {
    const { text, blocks } = renderBlockKit(cardOf(title));
    const kinds: string[] = [];
    JSON.stringify(blocks, (key, value: unknown) => {
      if (key === 'type') kinds.push(String(value));
      return value;
    });
    if (/[<>]/.test(text) || kinds.some((kind) => !literal.has(kind))) strange += 1;
    const shown = shownText({ text, blocks: MessageBlocks.parse(blocks) }, { people: [], channels: [] });
    if (!shown.includes(title.trim().slice(0, 40).split('\n')[0] ?? '')) strange += 1;
  }
  expect(strange).toBe(0);
  console.log(`Slack: ${count} hostile titles, ${strange} mentions, links or formats`);
});

test(`${count} hostile titles on Teams: 0 mentions, links or formatting`, () => {
  let strange = 0;
  for (const title of titles) {
    const message = renderMessage(cardOf(title));
    const { card } = checkMessage(message);
    const sent = JSON.stringify(message);
    if (/"type":"(?:mention|Action\.OpenUrl|Image)"/.test(sent) || readableText(card).includes('{{'))
      strange += 1;
    // Read as a client reads it, markup and all, it is what was typed, twice.
    const typed = title.split('\n').map((line) => line || ' ');
    const shown = readableText(card).replaceAll('{\u200d{', '{{').split('\n');
    if (shown.join('\n') !== [...typed, ...typed].join('\n')) strange += 1;
  }
  expect(strange).toBe(0);
  console.log(`Teams: ${count} hostile titles, ${strange} mentions, links or formats`);
});
