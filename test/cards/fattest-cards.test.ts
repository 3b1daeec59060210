// The fattest cards that the bot can make, drawn for every platform: none is over a limit, nothing is left out.
import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { renderAdaptiveCard } from '#adapters/msteams/render-adaptive-card.ts';
import { renderDialog } from '#adapters/msteams/render-dialog.ts';
import { renderBlockKit } from '#adapters/slack/render-block-kit.ts';
import { renderModal } from '#adapters/slack/render-modal.ts';
import type { ActionItem } from '#src/action-items/action-item.ts';
import { answerNotice } from '#src/action-items/answer-notice.ts';
import { longestBecause } from '#src/action-items/block-item.ts';
import { blockNotice } from '#src/action-items/block-notice.ts';
import { historyCard } from '#src/action-items/history-card.ts';
import { itemCard } from '#src/action-items/item-card.ts';
import { itemForm } from '#src/action-items/item-form.ts';
import type { RecordLine } from '#src/action-items/item-record.ts';
import { ownerNotice } from '#src/action-items/owner-notice.ts';
import { offerCard, questionCard } from '#src/action-items/question-card.ts';
import { longestWhat } from '#src/action-items/record-item.ts';
import { withSource } from '#src/action-items/source-message.ts';
import type { Card } from '#src/chat/card.ts';
import { helpCard, notUnderstoodCard } from '#src/help/help-card.ts';
import { homeCard } from '#src/home/home-card.ts';
import { listCard } from '#src/lists/list-card.ts';
import type { Reach } from '#src/lists/reach.ts';
import { batchCard } from '#src/minutes/batch-card.ts';
import { minutesForm } from '#src/minutes/minutes-form.ts';
import { introductionCard } from '#src/people/introduction-card.ts';
import { readerFor, readerInChannels } from '#src/people/reader.ts';
import { mostCharacters } from '#src/polls/instrument.ts';
import { type Nudge, nudgeCard } from '#src/reminders/nudge-card.ts';
import type { NudgeEntry } from '#src/reminders/nudge-store.ts';
import { prodCard } from '#src/reminders/prod-card.ts';
import { openRoundOf } from '#test/polls/open-round-of.ts';
import { itemsOf, longWord, meetingsOf, now, teamIn } from './fattest.ts';
import { textsIn, textsOf } from './texts-of.ts';

describe.each(['da', 'en'] as const)('in %s', (language) => {
  const team = teamIn(language);
  const [reading] = team.members;
  if (!reading) throw new Error('The team is empty.');
  const reader = readerFor(reading, team, now);
  const open = itemsOf(team, 60, 'open');
  const done = itemsOf(team, 60, 'done');
  const meetings = meetingsOf(team, 20);
  team.meetings = { planned: meetings, latest: meetingsOf(team, 4) };
  const draft = {
    id: randomUUID(),
    teamId: team.id,
    personId: reading.id,
    owners: team.members.map(({ id }) => id),
    ownerUnclear: false,
    what: longWord.repeat(50),
    createdAt: now,
  };
  const teams = new Map([
    [team.id, team],
    ['another', team],
  ]);

  const due = { dueOn: Temporal.PlainDate.from('2027-09-22'), dueTime: Temporal.PlainTime.from('14:30') };
  const pieces = { owners: draft.owners, due, what: longWord.repeat(50), meeting: {} };
  const corrections = Array.from(
    { length: 200 },
    (): RecordLine => ({ by: reading.id, at: now, verb: 'change', before: pieces, after: pieces }),
  );
  const turn = { team, member: reading, reader, origin: {} };
  const standing = (status: 'delayed' | 'blocked') =>
    itemsOf(team, 60, status).map((item) => ({
      ...item,
      blockedBecause: longWord.repeat(40).slice(0, longestBecause),
    }));
  const fattestReach: Reach = {
    unanswered: new Set(open.map(({ id }) => id)),
    unreached: new Map(team.members.map(({ id }) => [id, 'platform'])),
    unsure: team.channels.map(({ id }) => ({ deliveryId: crypto.randomUUID(), channelId: id })),
  };
  const nudge: Nudge = {
    deliveryId: crypto.randomUUID(),
    kind: 'morning nudge',
    person: reading,
    entries: [],
    teams,
    sentAt: now,
    rounds: [],
  };
  const fattestRound = openRoundOf(
    longWord.repeat(20).slice(0, mostCharacters.title),
    Temporal.Instant.from('2027-09-22T10:00:00Z'),
  );
  const nudgeOf = (items: ActionItem[], why: NudgeEntry['why'] = 'due', sentAt = now) =>
    nudgeCard(
      { ...nudge, sentAt, entries: items.map((item) => ({ item, why, wasDueOn: item.dueOn })) },
      reader,
    );
  const help = {
    barrierId: randomUUID(),
    state: 'taken' as const,
    people: team.members.map(({ name }) => name),
  };
  const fattest: Record<string, Card> = {
    item: itemCard(open[0] as ActionItem, team, readerInChannels(team, now)),
    'item made of a message': withSource(
      itemCard(open[0] as ActionItem, team, readerInChannels(team, now)),
      { ...(open[0] as ActionItem), sourceMessage: 'slack:message/T/C/1.2', sourceState: 'edited' },
      `https://teams.microsoft.com/l/message/${'19%3A'.repeat(40)}/1`,
      reader,
    ),
    nudge: nudgeOf(open),
    'nudge about what others have now': nudgeOf(
      open.map((item) => ({ ...item, owners: item.owners.slice(1) })),
    ),
    'answered nudge': nudgeOf(done),
    'nudge about what is late': nudgeOf(standing('delayed')),
    'nudge about what is blocked': nudgeOf(standing('blocked')),
    'nudge that asks again about what is blocked': nudgeOf(
      standing('blocked'),
      'blocked',
      now.add({ hours: 168 }),
    ),
    'nudge to a leader': nudgeOf([...open.slice(0, 5), ...done.slice(0, 30)], 'no answer'),
    'nudge that asks and tells a leader': nudgeCard(
      {
        ...nudge,
        entries: [
          ...open.map((item) => ({ item, why: 'warning' as const, wasDueOn: item.dueOn })),
          ...standing('delayed').map((item) => ({ item, why: 'no answer' as const, wasDueOn: item.dueOn })),
        ],
      },
      reader,
    ),
    'nudge that tells of the pulse beside everything else': nudgeCard(
      {
        ...nudge,
        rounds: [fattestRound, fattestRound].map((round) => ({ round, team })),
        entries: [
          ...open.map((item) => ({ item, why: 'warning' as const, wasDueOn: item.dueOn })),
          ...standing('delayed').map((item) => ({ item, why: 'no answer' as const, wasDueOn: item.dueOn })),
        ],
      },
      reader,
    ),
    'nudge about the pulse alone': nudgeCard({ ...nudge, rounds: [{ round: fattestRound, team }] }, reader),
    'nudge about a pulse that is answered': nudgeCard(nudge, reader),
    prod: prodCard(open[0] as ActionItem, reading, longWord, team, reader),
    'answer notice': answerNotice(done[0] as ActionItem, team, reader),
    'blocked item': itemCard(standing('blocked')[0] as ActionItem, team, readerInChannels(team, now)),
    'notice of what is blocked': blockNotice(standing('blocked')[0] as ActionItem, team, reader),
    'nudge of who helps': nudgeOf(
      standing('blocked').map((item) => ({
        ...item,
        help: { ...help, heldBy: reading.id },
      })),
      'helping',
    ),
    'nudge that asks, tells and reminds of help': nudgeCard(
      {
        ...nudge,
        entries: [
          ...open.map((item) => ({ item, why: 'warning' as const, wasDueOn: item.dueOn })),
          ...standing('delayed').map((item) => ({ item, why: 'no answer' as const, wasDueOn: item.dueOn })),
          ...standing('blocked').map((item) => ({ item, why: 'helping' as const, wasDueOn: item.dueOn })),
        ],
      },
      reader,
    ),
    'list of what is blocked': listCard([{ turn, items: standing('blocked') }], { by: 'all' }, 1),
    'home of what is blocked': homeCard(
      standing('blocked').map((item) => ({ item, turn })),
      [turn, turn],
    ),
    list: listCard([{ turn, items: [...open, ...done] }], { by: 'all' }, 1),
    'list of a leader whose people are not reached': listCard(
      [{ turn, items: [...open, ...done], reach: fattestReach }],
      { by: 'all' },
    ),
    'list over several teams': listCard(
      [
        { turn, items: [...open.slice(0, 3), ...done] },
        { turn: { ...turn }, items: open.slice(3, 6) },
        { turn: { ...turn }, items: open.slice(6) },
        { turn: { ...turn, team: { ...team } }, items: [] },
      ],
      { by: 'all' },
      0,
      reader.texts.actionItems.alreadyDone(
        9_000,
        team.members[0]?.name ?? '',
        'fredag 27. november kl. 9.00',
      ),
    ),
    'list over very many teams': listCard(
      [
        {
          turn,
          items: open.slice(0, 2).map((item, index) => (index === 0 ? item : { ...item, owners: [] })),
        },
        ...Array.from({ length: 40 }, (_, index) => ({
          turn: { ...turn },
          items:
            index > 12
              ? []
              : [
                  open[index] as ActionItem,
                  { ...(open[index] as ActionItem), owners: [] },
                  done[0] as ActionItem,
                ],
        })),
      ],
      { by: 'all' },
      0,
      reader.texts.actionItems.alreadyDone(
        9_000,
        team.members[0]?.name ?? '',
        'fredag 27. november kl. 9.00',
      ),
    ),
    'list of an organisation': listCard(
      [{ turn, items: open }],
      { by: 'organisation', organisation: reading.organisation.id },
      3,
    ),
    'list of a meeting': listCard(
      [{ turn, items: open.map((item) => ({ ...item, meetingId: meetings[0]?.id ?? '' })) }],
      { by: 'meeting', meeting: meetings[0]?.id ?? '' },
    ),
    'list of what is done': listCard([{ turn, items: done }], { by: 'done' }, 2),
    'last page of a list': listCard([{ turn, items: [...open, ...done] }], { by: 'mine' }, 5),
    'question who': questionCard(draft, 'who', { owners: { kind: 'missing' } }, team, reader),
    'question when': questionCard(draft, 'when', {}, team, reader),
    'answered item': itemCard(done[0] as ActionItem, team, readerInChannels(team, now)),
    offer: offerCard({ ...draft, dueOn: Temporal.PlainDate.from('2027-09-22') }, team, reader),
    'example after a line that was not understood': notUnderstoodCard(turn),
    'notice of what was given': ownerNotice(open[0] as ActionItem, reading.id, corrections[0], team, reader),
    history: historyCard(open[0] as ActionItem, corrections, team, reader),
    help: helpCard(turn),
    home: homeCard(
      [...open, ...done].map((item) => ({ item, turn })),
      [turn, turn],
    ),
    introduction: introductionCard(team, readerInChannels(team, now)),
    'page of suggestions': batchCard(
      Array.from({ length: 100 }, (_, position) => ({
        ...draft,
        ...(position % 2 === 0 && { dueOn: Temporal.PlainDate.from('2027-09-22'), ownerUnclear: false }),
        what: longWord.repeat(100).slice(0, longestWhat),
        agendaItem: 'Pkt. 12 Udskrivning og opfølgning '.repeat(10),
        batch: { id: randomUUID(), position },
      })),
      reader.texts.minutes.found(100),
      team,
      reader,
      { page: 5 },
    ),
    'invitation to paste minutes': minutesForm(draft, reader).invitation,
    'invitation to a form': itemForm(draft, team, reader).invitation,
  };

  test.each(Object.entries(fattest))('the fattest %s is drawn whole on both platforms', (_name, card) => {
    for (const drawn of [renderBlockKit(card), renderAdaptiveCard(card)]) {
      const shown = textsIn(drawn);
      for (const text of textsOf(card)) expect(shown).toContain(text);
    }
  });

  test.each([['for minutes', minutesForm(draft, reader)]])(
    'the form %s is drawn whole on both platforms',
    (_what, form) => {
      for (const drawn of [textsIn(renderModal(form, { channelId: 'C1' })), textsIn(renderDialog(form))]) {
        for (const { label } of form.fields) expect(drawn).toContain(label);
      }
    },
  );

  test('the fattest form is drawn whole on both platforms', () => {
    const form = itemForm(draft, team, reader);
    const shown = [textsIn(renderModal(form, { channelId: 'C1' })), textsIn(renderDialog(form))];
    const texts = form.fields.flatMap((field) => [
      field.label,
      ...(field.kind === 'choices' ? field.choices.map(({ label }) => label) : []),
    ]);
    for (const drawn of shown) for (const text of texts) expect(drawn).toContain(text);
  });
});
