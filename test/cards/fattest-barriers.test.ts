// What is asked, told and answered about help with a blocked agreement, at its fattest, on both platforms.
import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { renderAdaptiveCard } from '#adapters/msteams/render-adaptive-card.ts';
import { renderDialog } from '#adapters/msteams/render-dialog.ts';
import { renderBlockKit } from '#adapters/slack/render-block-kit.ts';
import { renderModal } from '#adapters/slack/render-modal.ts';
import type { ActionItem } from '#src/action-items/action-item.ts';
import { longestBecause } from '#src/action-items/block-item.ts';
import { itemCard } from '#src/action-items/item-card.ts';
import { answerForm } from '#src/barriers/answer-form.ts';
import { type Barrier, longestAnswer } from '#src/barriers/barrier.ts';
import { barriersCard } from '#src/barriers/barriers-card.ts';
import { helpAnswerCard } from '#src/barriers/help-answer-card.ts';
import { helpNewsCard } from '#src/barriers/help-news-card.ts';
import { helpRequestCard } from '#src/barriers/help-request-card.ts';
import type { Card } from '#src/chat/card.ts';
import type { Contact } from '#src/clusters/cluster.ts';
import { contactHelpCard } from '#src/clusters/contact-help-card.ts';
import { readerFor, readerInChannels } from '#src/people/reader.ts';
import { itemsOf, longWord, now, teamIn } from './fattest.ts';
import { textsIn, textsOf } from './texts-of.ts';

describe.each(['da', 'en'] as const)('in %s', (language) => {
  const team = teamIn(language);
  const [reading] = team.members;
  if (!reading) throw new Error('The fattest team has no members.');
  const reader = readerFor(reading, team, now);
  const standing = (status: 'delayed' | 'blocked') =>
    itemsOf(team, 60, status).map((item) => ({
      ...item,
      blockedBecause: longWord.repeat(40).slice(0, longestBecause),
    }));
  const contacts = team.members.slice(0, 10).map(
    (person): Contact => ({
      ...person,
      id: randomUUID(),
      help: 'at once',
      digest: { weekday: 1, at: Temporal.PlainTime.from('08:00') },
    }),
  );
  const cluster = { id: randomUUID(), name: longWord.repeat(10), called: 'health council' as const };
  team.cluster = { ...cluster, contacts };
  const barrier: Barrier = {
    id: randomUUID(),
    teamId: team.id,
    itemId: randomUUID(),
    of: 'cluster contact',
    askedBy: reading.id,
    askedAt: now,
    asked: team.members.map(({ id, name }) => ({ personId: id, name })),
    state: 'asked',
    answer: {
      by: reading.id,
      name: reading.name,
      at: now,
      text: longWord.repeat(40).slice(0, longestAnswer),
    },
  };
  const helped = {
    ...(standing('blocked')[0] as ActionItem),
    help: { barrierId: barrier.id, state: 'asked' as const, people: team.members.map(({ name }) => name) },
  };

  test.each(
    Object.entries<Card>({
      'request for help': helpRequestCard(barrier, helped, reading.id, team, reader),
      'news of help': helpNewsCard({ ...barrier, state: 'declined' }, helped, reading, team, reader),
      'answer of who helps': helpAnswerCard({ ...barrier, state: 'moved' }, helped, reading, team, reader),
      'item with help': itemCard(helped, team, readerInChannels(team, now)),
      'list of barriers': barriersCard(
        {
          personId: reading.id,
          mine: standing('blocked').map((item) => ({ barrier, item, team })),
          others: standing('blocked').map((item) => ({
            barrier,
            item: { ...item, help: helped.help },
            team,
          })),
          help: 'at once',
        },
        reader,
      ),
      'help for a contact': contactHelpCard(
        {
          contact: contacts[0] as Contact,
          clusters: Array.from({ length: 20 }, () => cluster),
          reader,
        },
        reader.texts.barriers.contactNotUnderstood,
      ),
    }),
  )('the fattest %s is drawn whole on both platforms', (_name, card) => {
    for (const drawn of [renderBlockKit(card), renderAdaptiveCard(card)]) {
      const shown = textsIn(drawn);
      for (const text of textsOf(card)) expect(shown).toContain(text);
    }
  });

  test('the form of who helps is drawn whole on both platforms', () => {
    const form = answerForm(barrier, helped, { person: reading, reader });
    for (const drawn of [textsIn(renderModal(form, { channelId: 'C1' })), textsIn(renderDialog(form))]) {
      for (const { label } of form.fields) expect(drawn).toContain(label);
    }
  });
});
