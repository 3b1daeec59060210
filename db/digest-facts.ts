// What digests tell of teams, reckoned from the record: four statements, however many digests and teams.
import { type SQL, sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import type { TeamFacts, TeamRound, Week } from '#src/digest/digest.ts';
import type { FactsAsked } from '#src/digest/digest-store.ts';
import { directionOf } from '#src/digest/pulse-direction.ts';
import type { Figure } from '#src/polls/disclose.ts';
import type { Instrument } from '#src/polls/instrument.ts';
import { notTakenBack } from './item-change-rows.ts';
import type { Queries } from './queries.ts';

/** For how many days back promises are counted. */
const promiseDays = 28;

/** For each that is asked, its teams by name. */
export async function digestFacts(queries: Queries, asked: FactsAsked[]): Promise<TeamFacts[][]> {
  if (asked.length === 0) return [];
  const [teams, weeks, promises, pulses] = await Promise.all([
    queries.execute<TeamRow>(teamsAndMeetings(asked)),
    queries.execute<WeekRow>(standings(asked)),
    queries.execute<PromiseRow>(keptPromises(asked)),
    queries.execute<PulseRow>(latestRounds(asked)),
  ]);
  const [weeksOf, promisesOf, pulseOf] = [byTeam(weeks), byTeam(promises), byTeam(pulses)];
  const facts: TeamFacts[][] = asked.map(() => []);
  for (const team of teams) {
    const [promised] = promisesOf(team);
    const rounds = pulseOf(team);
    const [latest] = rounds;
    facts[team.nth]?.push({
      id: team.team_id,
      name: team.name,
      weeks: weeksFrom(asked[team.nth]?.ends ?? [], weeksOf(team)),
      promises: { due: promised?.due ?? 0, kept: promised?.kept ?? 0 },
      ...(latest && { pulse: pulseFromRow(latest) }),
      rounds: rounds.map(roundFromRow),
      ...(team.held_on && { nextMeeting: meetingFromRow(team.held_on, team.starts_at) }),
    });
  }
  return facts;
}

type OfTeam = { nth: number; team_id: string };
type TeamRow = OfTeam & { name: string; held_on: string | null; starts_at: string | null };
type WeekRow = OfTeam & { week: number } & Omit<Week, 'until'>;
type PromiseRow = OfTeam & { due: number; kept: number };
type FigureRow = { question: number; n: number | null; tenths: number | null; end: string | null };
type PulseRow = OfTeam & {
  closed_at: string;
  questions: string;
  minimum: number;
  now: FigureRow[];
  before: FigureRow[] | null;
  asked: Instrument | null;
};

/** As statement parameters: each digest's teams, and the ends of its weeks. */
const asJson = (asked: FactsAsked[]) => ({
  teams: JSON.stringify(asked.flatMap(({ teamIds }, nth) => teamIds.map((team_id) => ({ nth, team_id })))),
  ends: JSON.stringify(
    asked.flatMap(({ ends }, nth) => ends.map((at, week) => ({ nth, week, at: at.toString() }))),
  ),
});

/** `ours`: the teams of each digest. `ends`: of its weeks. `told`: what it tells of, and the last of its ends. */
function withAsked(asked: FactsAsked[]): SQL {
  const { teams, ends } = asJson(asked);
  return sql`
    ours as materialized (
      select nth, team.id as team_id, team.name, team.time_zone
      from json_to_recordset(${teams}::json) as asked(nth int, team_id uuid) join teams team on team.id = asked.team_id),
    ends as materialized (
      select nth, week, at, lag(at) over (partition by nth order by week) as earlier
      from json_to_recordset(${ends}::json) as mark(nth int, week int, at timestamptz)),
    told as materialized (
      select ours.*, at, (at at time zone time_zone)::date as today
      from ours join (select nth, max(at) as at from ends group by nth) as last using (nth))`;
}

/** The next meeting as of the digest. */
const teamsAndMeetings = (asked: FactsAsked[]) => sql`
  with ${withAsked(asked)}
  select nth, team_id, name, held_on, starts_at from told
  left join lateral (
    select held_on, starts_at from meetings
    where team_id = told.team_id and cancelled_at is null and held_on >= told.today
    order by held_on, starts_at limit 1) as meeting on true
  order by nth, name, team_id`;

/**
 * One pass over the record: each line that changed a status or a day says how the item stood from then until the next.
 * For a span only the first week's end that it holds at counts, and the first one that it does not (`since` and `until`,
 * as numbers of ends before them): the weeks between follow by adding up, which `weeksFrom` does.
 */
const standings = (asked: FactsAsked[]) => sql`
  with ${withAsked(asked)},
  stood as (
    select team_id, to_status as status, at as since, lead(at, 1, 'infinity') over following as until,
      from_status is distinct from to_status as is_change, from_status is null as is_new,
      (array_agg(at) filter (where from_status is distinct from to_status) over after)[1] as changed,
      coalesce((array_agg(from_due_on) filter (where from_due_on is not null) over after)[1], item.due_on) as due_on
    from item_changes made join (select id, due_on from action_items) as item on item.id = made.action_item_id
    where team_id in (select team_id from ours) and (from_status is distinct from to_status or from_due_on is not null)
    window following as (partition by item.id order by sequence),
      after as (following rows between 1 following and unbounded following)),
  placed as (
    select nth, ours.team_id, status, is_change, is_new, ${endsBefore('since')} as since, ${endsBefore('until')} as until,
      ${endsBefore("coalesce(changed, 'infinity')")} as changed,
      case when status = 'delayed' then ${endsBefore('since')}
        else least(${endsBefore('until')}, ${endsBefore('greatest(since, (due_on + 1)::timestamp at time zone time_zone)')})
      end as late
    from (select told.*, ends from told join (
      select nth, array_agg(at order by week) as ends from ends group by nth) as all_ends using (nth)) as ours
    join stood using (team_id)
    where changed is null or changed >= ends[1])
  select nth, team_id, week, sum(done)::int as done, sum(added)::int as added, sum(unfinished - late)::int as "onTime",
    sum(late)::int as late, sum(blocked)::int as blocked
  from (
    select nth, team_id, since as week, (status = 'done' and is_change and changed > since)::int as done,
      is_new::int as added, (status in ('open', 'on track', 'delayed'))::int as unfinished,
      0 as late, (status = 'blocked')::int as blocked
    from placed
    union all
    select nth, team_id, until, 0, 0, - (status in ('open', 'on track', 'delayed'))::int, 0, - (status = 'blocked')::int
    from placed
    union all
    select nth, team_id, late, 0, 0, 0, 1, 0 from placed where status in ('open', 'on track', 'delayed') and late < until
    union all
    select nth, team_id, until, 0, 0, 0, -1, 0 from placed where status in ('open', 'on track', 'delayed') and late < until
  ) as counted
  where week < (select max(week) + 1 from ends)
  group by nth, team_id, week`;

/** How many of the weeks' ends are before an instant; Postgres counts what is equal, so it is asked a moment earlier. */
const endsBefore = (instant: string) => sql.raw(`width_bucket(${instant} - interval '1 microsecond', ends)`);

/**
 * By the day that was promised first: before its owner or a leader moved it, where that was not taken back. A meeting
 * that moves takes what is due by it along, which breaks no promise.
 */
const keptPromises = (asked: FactsAsked[]) => sql`
  with ${withAsked(asked)},
  first_move as materialized (
    select distinct on (action_item_id) action_item_id as item, from_due_on
    from item_changes made
    where team_id in (select team_id from ours) and from_due_on <> to_due_on and verb <> 'follow meeting'
      and ${notTakenBack}
    order by action_item_id, sequence),
  promised as materialized (
    select told.*, item.id as item, coalesce(from_due_on, due_on) as first_due_on
    from told join action_items item using (team_id) left join first_move on first_move.item = item.id
    where coalesce(from_due_on, due_on) >= today - ${promiseDays}::int and coalesce(from_due_on, due_on) < today)
  select nth, team_id, count(*)::int as due,
    (count(*) filter (where status = 'done' and (since at time zone time_zone)::date <= first_due_on))::int as kept
  from promised cross join lateral (
    select to_status as status, made.at as since from item_changes made
    where action_item_id = promised.item and made.at <= promised.at and from_status is distinct from to_status
    order by sequence desc limit 1) as said
  where status <> 'cancelled'
  group by nth, team_id`;

/**
 * Published figures alone: of the latest closed round of each set of questions, newest first, and of the one before it.
 * The wording comes once for all teams of a digest that were asked the same.
 */
const latestRounds = (asked: FactsAsked[]) => sql`
  with ${withAsked(asked)}
  select nth, told.team_id, closes_at as closed_at, instrument || ' ' || dimension as questions, minimum,
    case when row_number() over (partition by nth, instrument, dimension order by closes_at desc, latest.id) = 1
      then asked end as asked,
    ${figuresOf('latest')} as now,
    (select ${figuresOf('earlier')} from rounds earlier
      where earlier.team_id = latest.team_id and earlier.instrument = latest.instrument
        and earlier.dimension = latest.dimension and state = 'closed' and earlier.closes_at < latest.closes_at
      order by closes_at desc limit 1) as before
  from told cross join lateral (
    select distinct on (instrument, dimension) * from rounds
    where team_id = told.team_id and state = 'closed' and closes_at <= told.at
    order by instrument, dimension, closes_at desc) as latest
  order by nth, closes_at desc`;

const figuresOf = (round: 'latest' | 'earlier') =>
  sql.raw(`(select coalesce(json_agg(json_build_object('question', question, 'n', n, 'tenths', mean_in_tenths,
    'end', open_end)), '[]') from figures where round_id = ${round}.id)`);

function byTeam<Row extends OfTeam>(rows: Row[]): (team: OfTeam) => Row[] {
  const keyOf = ({ nth, team_id }: OfTeam) => `${nth} ${team_id}`;
  const kept = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const known = kept.get(key);
    if (known) known.push(row);
    else kept.set(key, [row]);
  }
  return (team) => kept.get(keyOf(team)) ?? [];
}

/** Standings add up from week to week; what was done and agreed is each week's own. */
function weeksFrom(ends: Temporal.Instant[], rows: WeekRow[]): Week[] {
  const changes = new Map(rows.map((row) => [row.week, row]));
  const standing = { onTime: 0, late: 0, blocked: 0 };
  return ends.flatMap((until, week) => {
    const change = changes.get(week);
    standing.onTime += change?.onTime ?? 0;
    standing.late += change?.late ?? 0;
    standing.blocked += change?.blocked ?? 0;
    if (week === 0) return [];
    return [{ until, done: change?.done ?? 0, added: change?.added ?? 0, ...standing }];
  });
}

function pulseFromRow({ closed_at, minimum, now, before }: PulseRow): NonNullable<TeamFacts['pulse']> {
  return {
    closedAt: Temporal.Instant.from(closed_at),
    direction: directionOf(before ? figuresFrom(before, minimum) : undefined, figuresFrom(now, minimum)),
  };
}

const roundFromRow = ({ closed_at, questions, minimum, now, asked }: PulseRow): TeamRound => ({
  closedAt: Temporal.Instant.from(closed_at),
  questions,
  figures: figuresFrom(now, minimum),
  ...(asked && { asked }),
});

const figuresFrom = (rows: FigureRow[], minimum: number) =>
  new Map(rows.map((row): [number, Figure] => [row.question, figureFromRow(row, minimum)]));

function figureFromRow({ n, tenths, end }: FigureRow, minimum: number): Figure {
  if (n === null || tenths === null || end === null) return { kind: 'too few', minimum };
  return { kind: 'shown', n, mean: tenths / 10, end: end as 'exact' | 'or higher' | 'or lower' };
}

function meetingFromRow(heldOn: string, startsAt: string | null): NonNullable<TeamFacts['nextMeeting']> {
  return {
    heldOn: Temporal.PlainDate.from(heldOn),
    ...(startsAt && { startsAt: Temporal.PlainTime.from(startsAt) }),
  };
}
