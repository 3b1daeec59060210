// The fattest digests that there can be, drawn for both platforms: every message is within its limits, and nothing is missing.
import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { renderMessage } from '#adapters/msteams/render-adaptive-card.ts';
import { renderBlockKit } from '#adapters/slack/render-block-kit.ts';
import { longestBecause } from '#src/action-items/block-item.ts';
import type { Barrier } from '#src/barriers/barrier.ts';
import type { ShownBarrier } from '#src/barriers/barriers-card.ts';
import type { Card } from '#src/chat/card.ts';
import { compileDigest } from '#src/digest/compile-digest.ts';
import type { TeamFacts } from '#src/digest/digest.ts';
import { digestCards } from '#src/digest/digest-card.ts';
import { leaderCards } from '#src/digest/leader-card.ts';
import { weeksPicture } from '#src/digest/weeks-picture.ts';
import { readerFor } from '#src/people/reader.ts';
import { itemsOf, longWord, now, teamIn } from './fattest.ts';
import { textsIn } from './texts-of.ts';

const ends = Array.from({ length: 12 }, (_, week) => now.subtract({ hours: 7 * 24 * (11 - week) }));

function teams(count: number, kind: 'moved' | 'still' | 'quiet'): TeamFacts[] {
  const trouble = kind === 'quiet' ? 0 : 9_000;
  return Array.from({ length: count }, (_, nth) => ({
    id: randomUUID(),
    name: `${kind} ${nth} ${longWord.repeat(10)}`,
    weeks: ends.map((until, week) => ({
      until,
      ...{ onTime: 9_000, late: trouble, blocked: trouble },
      ...(kind === 'moved'
        ? { done: 9_000 + week, added: 9_000, late: 8_000 + week, blocked: 7_000 + week }
        : { done: 0, added: 0 }),
    })),
    promises: { due: 9_000, kept: 8_000 },
    rounds: [],
    pulse: { closedAt: now.subtract({ hours: 24 * 30 }), direction: 'mixed' },
    nextMeeting: {
      heldOn: Temporal.PlainDate.from('2027-09-22'),
      startsAt: Temporal.PlainTime.from('13:30'),
    },
  }));
}

describe.each(['da', 'en'] as const)('in %s', (language) => {
  const team = teamIn(language);
  const [reading, asking] = team.members;
  if (!reading || !asking) throw new Error('The team is empty.');
  const reader = readerFor(reading, team, now);
  const asks = itemsOf(team, 30, 'blocked').map((item): ShownBarrier => {
    const barrier: Barrier = {
      ...{ id: randomUUID(), teamId: team.id, itemId: item.id, of: 'cluster contact', state: 'asked' },
      ...{ askedBy: asking.id, askedAt: now, asked: [{ personId: reading.id, name: reading.name }] },
    };
    return { barrier, item: { ...item, blockedBecause: longWord.repeat(50).slice(0, longestBecause) }, team };
  });
  const shown = {
    personId: reading.id,
    title: reader.texts.digest.title(53),
    called: 'health council' as const,
  };
  const drawn = (cards: Card[]) =>
    cards.map((card) => {
      renderMessage(card);
      return textsIn(renderBlockKit(card, 'direct').blocks);
    });

  test('forty teams fit two messages, with the picture', () => {
    const digest = compileDigest(
      [...teams(15, 'moved'), ...teams(10, 'still'), ...teams(15, 'quiet')].map((each, nth) => ({
        ...each,
        name: `Sammenhængende hoftebrudsforløb i Ringkøbing-Skjern, ${nth}`,
      })),
      asks.slice(0, 3),
    );
    const picture = weeksPicture(digest.weeks, reader, 'https://mellemrum.example.dk');
    expect(picture).toBeDefined();
    const cards = digestCards(digest, { ...shown, ...(picture && { picture }) }, reader);
    expect(drawn(cards).length).toBeLessThanOrEqual(2);
  });

  test('two hundred of the fattest teams and thirty requests are all there, each once, over as many messages as it takes', () => {
    const facts = [...teams(120, 'moved'), ...teams(40, 'still'), ...teams(40, 'quiet')];
    const cards = digestCards(compileDigest(facts, asks), shown, reader);
    const messages = drawn(cards);
    const all = messages.join('\n');
    for (const { name } of facts) expect(all.split(name.slice(0, 40))).toHaveLength(2);
    for (const { item } of asks) expect(all).toContain(`#${item.number}`);
    for (const [nth, message] of messages.entries()) {
      expect(message).toContain(reader.texts.digest.continued(shown.title, nth + 1, messages.length));
      expect(message.includes(reader.texts.digest.more(messages.length - nth - 1))).toBe(
        nth < messages.length - 1,
      );
    }
  });

  test('a leader’s with hundreds of agreements leaves none out', () => {
    const items = [...itemsOf(team, 120, 'delayed'), ...itemsOf(team, 30, 'done')].map((item, nth) => ({
      ...item,
      number: 1_000 + nth,
    }));
    const led = [{ team, items }];
    const facts = teams(1, 'moved').map((each) => ({ ...each, id: team.id, name: team.name }));
    const digest = compileDigest(facts, []);
    const all = drawn(leaderCards({ ...digest, since: now.subtract({ hours: 1 }) }, led, shown, reader)).join(
      '\n',
    );
    for (const { number } of items) expect(all).toContain(`#${number} `);
  });
});
