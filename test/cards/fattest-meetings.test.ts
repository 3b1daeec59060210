// Meetings, their agendas, and what is told before and after them, at their fattest, on both platforms.
import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { renderAdaptiveCard } from '#adapters/msteams/render-adaptive-card.ts';
import { renderBlockKit } from '#adapters/slack/render-block-kit.ts';
import { longestBecause } from '#src/action-items/block-item.ts';
import type { Card } from '#src/chat/card.ts';
import type { AgendaItem } from '#src/meetings/agenda.ts';
import { agendaCard } from '#src/meetings/agenda-card.ts';
import { longestTitle, type Meeting, type MeetingChange } from '#src/meetings/meeting.ts';
import { meetingCard, whichMeetingCard } from '#src/meetings/meeting-card.ts';
import { meetingNews } from '#src/meetings/meeting-news.ts';
import { meetingStatus } from '#src/meetings/meeting-status.ts';
import { meetingWrapUp } from '#src/meetings/meeting-wrap-up.ts';
import { minutesTextCard } from '#src/meetings/minutes-text.ts';
import { readerFor } from '#src/people/reader.ts';
import { agendaOf, itemsOf, longWord, meetingsOf, now, teamIn } from './fattest.ts';
import { textsIn, textsOf } from './texts-of.ts';

describe.each(['da', 'en'] as const)('in %s', (language) => {
  const team = teamIn(language);
  const [reading] = team.members;
  if (!reading) throw new Error('The fattest team has no members.');
  const reader = readerFor(reading, team, now);
  const turn = { team, member: reading, reader, origin: {} };
  const open = itemsOf(team, 60, 'open');
  const done = itemsOf(team, 60, 'done');
  const meetings = meetingsOf(team, 20);
  const standing = (status: 'delayed' | 'blocked') =>
    itemsOf(team, 60, status).map((item) => ({
      ...item,
      blockedBecause: longWord.repeat(40).slice(0, longestBecause),
    }));
  const time = {
    heldOn: Temporal.PlainDate.from('2027-12-01'),
    startsAt: Temporal.PlainTime.from('09:00'),
    endsAt: Temporal.PlainTime.from('11:00'),
  };
  const moved: MeetingChange = {
    id: randomUUID(),
    meetingId: meetings[0]?.id ?? '',
    by: team.members[0]?.id ?? '',
    at: now,
    verb: 'move',
    before: { time, title: longWord.repeat(20).slice(0, longestTitle) },
    becameTime: { ...time, heldOn: time.heldOn.add({ days: 7 }) },
    isTakenBack: false,
  };
  const wrapUp = {
    meeting: meetings[0] as Meeting,
    agenda: agendaOf(team).map(
      (item, index): AgendaItem =>
        index % 2 ? { ...item, room: 'acting', closedBy: reading.id } : { ...item, room: 'acting' },
    ),
    agreed: open.map((item) => ({ ...item, agendaItem: 'Et andet punkt' })),
    dueBy: open,
  };

  test.each(
    Object.entries<Card>({
      meeting: meetingCard(meetings[0] as Meeting, { record: [moved], agenda: agendaOf(team) }, team, reader),
      'status before a meeting': meetingStatus(
        {
          meeting: meetings[0] as Meeting,
          items: [...done, ...open, ...standing('delayed'), ...standing('blocked')],
        },
        team,
        reader,
      ) as Card,
      'wrap-up of a meeting': meetingWrapUp(wrapUp, team, reader),
      'text for the minutes': minutesTextCard(wrapUp, team, reader, 1),
      agenda: agendaCard(meetings[0] as Meeting, agendaOf(team), turn, 1, longWord.repeat(20)),
      'news of a meeting': meetingNews(meetings[0] as Meeting, moved, undefined, open, team, reader) as Card,
      'question which meeting': whichMeetingCard(
        reader.texts.meetings.whichToMove,
        meetings,
        ({ id }) => ({
          do: 'move meeting',
          meeting: id,
          heldOn: '2027-12-01',
          startsAt: '09:00',
          endsAt: '11:00',
        }),
        reader,
      ),
    }),
  )('the fattest %s is drawn whole on both platforms', (_name, card) => {
    for (const drawn of [renderBlockKit(card), renderAdaptiveCard(card)]) {
      const shown = textsIn(drawn);
      for (const text of textsOf(card)) expect(shown).toContain(text);
    }
  });
});
