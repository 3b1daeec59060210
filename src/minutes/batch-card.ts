// The suggestions out of minutes, a page at a time: who, what and by when of each, and what is still missing.
import type { Draft } from '../action-items/draft.ts';
import { readDraft } from '../action-items/missing.ts';
import type { Button, Card, Element, Run } from '../chat/card.ts';
import { say } from '../chat/card.ts';
import type { Reader } from '../people/reader.ts';
import { nameIn, type Team } from '../people/team.ts';
import { shortened } from '../texts/shortened.ts';
import { listed } from '../texts/spell-out.ts';

/** Few enough that a page with the longest lines fits on every platform, and is read in one look. */
const onAPage = 8;
const longestLine = 300;
const longestDetail = 200;

/** `left` in order; `heading` says what they are. `at` is a suggestion that the page must show. */
export function batchCard(
  left: Draft[],
  heading: string,
  team: Team,
  reader: Reader,
  at: { page: number } | { position: number } = { page: 0 },
): Card {
  const lastPage = Math.max(0, Math.ceil(left.length / onAPage) - 1);
  const page = Math.min(lastPage, 'page' in at ? at.page : pageOf(left, at.position));
  const first = page * onAPage;
  const shown = left.slice(first, first + onAPage);
  const { minutes } = reader.texts;
  const elements: Element[] = [{ kind: 'text', runs: [say(heading, 'strong')] }];
  if (shown.length > 0) {
    const entries = shown.map((draft, index) => entryOf(draft, first + index + 1, team, reader));
    elements.push({ kind: 'entries', entries });
  }
  if (lastPage > 0) {
    const text = minutes.page(first + 1, first + shown.length, left.length);
    elements.push({ kind: 'text', runs: [say(text, 'quiet')] });
  }
  const buttons = batchButtons(left, page, lastPage, reader);
  if (buttons.length > 0) elements.push({ kind: 'buttons', buttons });
  return { summary: heading, elements };
}

function pageOf(left: Draft[], position: number): number {
  const before = left.filter(({ batch }) => batch !== undefined && batch.position < position).length;
  return Math.floor(before / onAPage);
}

function entryOf(draft: Draft, number: number, team: Team, reader: Reader) {
  const { minutes, actionItems, dates } = reader.texts;
  const owners = actionItems.owners(draft.owners.map((personId) => nameIn(team, personId)));
  const time = draft.dueTime ? ` ${dates.time(draft.dueTime)}` : '';
  const due = draft.dueOn && actionItems.dueBy(dates.day(draft.dueOn, reader.today) + time);
  const detail = [owners, due, draft.agendaItem].filter((part) => part).join(' · ');
  const lines: Run[][] = [
    [say(minutes.which(number), 'strong'), say(shortened(draft.what || '–', longestLine))],
  ];
  if (detail) lines.push([say(shortened(detail, longestDetail), 'quiet')]);
  const lacks = lackedBy(draft, reader);
  if (lacks) lines.push([say(minutes.lacks(lacks), 'strong')]);
  const buttons: Button[] = [
    {
      label: minutes.correct,
      spoken: minutes.correctSpoken(number),
      press: { do: 'open form', draft: draft.id },
    },
    {
      label: minutes.leaveOut,
      spoken: minutes.leaveOutSpoken(number),
      press: { do: 'discard draft', draft: draft.id },
    },
  ];
  return { lines, buttons };
}

function lackedBy({ owners, ownerUnclear, dueOn }: Draft, { texts }: Reader): string {
  const lacks = [
    ...(owners.length === 0 || ownerUnclear ? [texts.minutes.lacksWho] : []),
    ...(dueOn ? [] : [texts.minutes.lacksWhen]),
  ];
  return listed(lacks, texts.language);
}

function batchButtons(left: Draft[], page: number, lastPage: number, { texts }: Reader): Button[] {
  const { minutes } = texts;
  const batch = left[0]?.batch?.id;
  if (batch === undefined) return [];
  const whole = left.filter((draft) => 'whole' in readDraft(draft)).length;
  const buttons: Button[] = [];
  if (whole > 0) {
    buttons.push({ label: minutes.record(whole), emphasis: 'primary', press: { do: 'record batch', batch } });
  }
  if (page > 0) buttons.push({ label: minutes.earlier, press: { do: 'show batch', batch, page: page - 1 } });
  if (page < lastPage) {
    buttons.push({ label: minutes.more, press: { do: 'show batch', batch, page: page + 1 } });
  }
  buttons.push({ label: minutes.dropAll, press: { do: 'drop batch', batch } });
  return buttons;
}
