// The team's own digest to its project leaders: the same figures, and the items behind them.
import { Temporal } from 'temporal-polyfill';
import { type ActionItem, isFinished } from '../action-items/action-item.ts';
import { listedStanding } from '../action-items/standing.ts';
import type { Card, Run } from '../chat/card.ts';
import { say } from '../chat/card.ts';
import type { Reader } from '../people/reader.ts';
import { nameIn, type Team } from '../people/team.ts';
import { shortened } from '../texts/shortened.ts';
import { listed } from '../texts/spell-out.ts';
import type { Digest } from './digest.ts';
import { type Shown, teamLines } from './digest-card.ts';
import { paged, type Row } from './digest-pages.ts';

export type LedTeam = { team: Team; items: ActionItem[] };

/** A team each, with what is late, blocked, soon due and done since last time. */
export function leaderCards(digest: Digest, led: LedTeam[], shown: Shown, reader: Reader): Card[] {
  const lines = new Map([...digest.moved, ...digest.standing].map((line) => [line.id, line]));
  const rows = led.flatMap(({ team, items }): Row[] => {
    const line = lines.get(team.id);
    if (!line) return [];
    return [{ lines: teamLines(line, reader), buttons: [] }, ...groupsOf(team, items, digest, reader)];
  });
  const quiet = digest.quiet.map(({ name }) => name);
  const { texts } = reader;
  const rest = quiet.length > 0 ? [{ lines: [[say(texts.digest.quiet(quiet))]], buttons: [] }] : [];
  const sum = texts.digest.sum(
    led.length,
    undefined,
    texts.dates.dayAlone(digest.since.toZonedDateTimeISO(reader.timeZone).toPlainDate(), reader.today),
    digest.weeks.at(-1) ?? { done: 0, added: 0, onTime: 0, late: 0, blocked: 0 },
  );
  return paged([...rows, ...rest], { ...shown, opening: [say(sum)] }, reader);
}

const longestWhat = 120;

function groupsOf(team: Team, items: ActionItem[], digest: Digest, reader: Reader): Row[] {
  const open = items.filter((item) => !isFinished(item));
  const isBefore = (item: ActionItem, day: Temporal.PlainDate) =>
    Temporal.PlainDate.compare(item.dueOn, day) < 0;
  const blocked = open.filter(({ status }) => status === 'blocked');
  const late = open.filter(
    (item) => item.status === 'delayed' || (item.status !== 'blocked' && isBefore(item, reader.today)),
  );
  const soon = open.filter(
    (item) =>
      !blocked.includes(item) && !late.includes(item) && isBefore(item, reader.today.add({ days: 8 })),
  );
  const done = items.filter(
    ({ status, said }) => status === 'done' && Temporal.Instant.compare(said.at, digest.since) > 0,
  );
  return (Object.entries({ late, blocked, soon, done }) as [Group, ActionItem[]][]).flatMap(([group, some]) =>
    some.map((item, index) => ({
      ...(index === 0 && { heading: reader.texts.digest.groups[group] }),
      lines: [itemLine(item, team, reader)],
      buttons: [],
    })),
  );
}

type Group = 'late' | 'blocked' | 'soon' | 'done';

function itemLine(item: ActionItem, team: Team, reader: Reader): Run[] {
  const { digest, dates, language } = reader.texts;
  const owners = listed(
    item.owners.slice(0, 3).map((owner) => shortened(nameIn(team, owner), 40)),
    language,
  );
  const day = dates.typed(item.dueOn, reader.today);
  const standing = listedStanding(item, reader).map((word) => say(` (${word})`, 'quiet'));
  return [say(digest.item(item.number, shortened(item.what, longestWhat), owners, day)), ...standing];
}
