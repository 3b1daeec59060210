// The fattest cards that the bot can make, drawn for every platform: none is over a limit, nothing is left out.
import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { renderAdaptiveCard } from '#adapters/msteams/render-adaptive-card.ts';
import { renderBlockKit } from '#adapters/slack/render-block-kit.ts';
import type { ActionItem, ItemStatus } from '#src/action-items/action-item.ts';
import { itemCard } from '#src/action-items/item-card.ts';
import { itemForm } from '#src/action-items/item-form.ts';
import { itemList } from '#src/action-items/item-list.ts';
import { questionCard } from '#src/action-items/question-card.ts';
import { longestWhat } from '#src/action-items/record-item.ts';
import type { Card } from '#src/chat/card.ts';
import { channelReading, personReading } from '#src/chat/reader.ts';
import { helpCard } from '#src/help/help-card.ts';
import type { Member, Team } from '#src/people/team.ts';
import { nudgeCard } from '#src/reminders/nudge-card.ts';
import type { Language } from '#src/texts/language.ts';

const now = Temporal.Instant.from('2026-11-27T08:00:00Z');
const longWord = 'udskrivningsskema ';

const member = (index: number): Member => ({
  id: randomUUID(),
  name: `Anne-Margrethe ${'Christoffersen-'.repeat(6)}${index}`,
  organisation: {
    id: randomUUID(),
    name: `Region Syddanmark, ${'Afdeling for '.repeat(8)}`,
    sector: 'hospital',
  },
  role: 'member',
  timeZone: 'Europe/Copenhagen',
  accounts: [`slack:account/T/U${index}`],
});

const teamIn = (language: Language): Team => ({
  id: randomUUID(),
  name: 'Hoftebrud '.repeat(10),
  language,
  timeZone: 'Europe/Copenhagen',
  members: Array.from({ length: 20 }, (_, index) => member(index)),
  channels: [],
});

function itemsOf(team: Team, count: number, status: ItemStatus): ActionItem[] {
  return Array.from({ length: count }, (_, index) => {
    const id = randomUUID();
    const by = team.members[0]?.id ?? '';
    return {
      id,
      teamId: team.id,
      number: 9_000 + index,
      what: longWord.repeat(100).slice(0, longestWhat),
      dueOn: Temporal.PlainDate.from('2027-09-22').add({ days: index }),
      dueTime: Temporal.PlainTime.from('14:30'),
      status,
      owners: team.members.slice(0, 8).map((owner) => owner.id),
      createdBy: by,
      lastChange: { id: randomUUID(), itemId: id, by, at: now, verb: 'create', to: 'open' },
    };
  });
}

describe.each(['da', 'en'] as const)('in %s', (language) => {
  const team = teamIn(language);
  const [reading] = team.members;
  if (!reading) throw new Error('The team is empty.');
  const reader = personReading(reading, team, now);
  const open = itemsOf(team, 60, 'open');
  const done = itemsOf(team, 60, 'done');
  const draft = {
    id: randomUUID(),
    teamId: team.id,
    personId: reading.id,
    owners: team.members.map(({ id }) => id),
    what: longWord.repeat(50),
    createdAt: now,
  };
  const teams = new Map([
    [team.id, team],
    ['another', team],
  ]);

  const fattest: Record<string, Card> = {
    'an item': itemCard(open[0] as ActionItem, team, channelReading(team, now)),
    'a nudge': nudgeCard(reading, open, teams, reader),
    'an answered nudge': nudgeCard(reading, done, teams, reader),
    'a list': itemList([...open, ...done], 'all', team, reading, reader),
    'the question who': questionCard(draft, 'who', { owners: { kind: 'missing' } }, team, reader),
    'the question when': questionCard(draft, 'when', {}, team, reader),
    help: helpCard(team, reading, reader),
    'a form’s invitation': itemForm(draft, team, reader).invitation,
  };

  test.each(Object.entries(fattest))('%s', (_name, card) => {
    const labels = card.elements.flatMap((element) =>
      element.kind === 'buttons'
        ? element.buttons.map(({ label }) => label)
        : element.kind === 'entries'
          ? element.entries.flatMap(({ buttons }) => buttons.map(({ label }) => label))
          : [],
    );
    for (const drawn of [renderBlockKit(card), renderAdaptiveCard(card)]) {
      const text = JSON.stringify(drawn);
      for (const label of labels) expect(text).toContain(JSON.stringify(label).slice(1, -1));
    }
  });
});
