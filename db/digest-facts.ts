// What digests tell of teams, reckoned from the record: four statements, however many digests and teams.
import { type SQL, sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import type { TeamFacts, Week } from '#src/digest/digest.ts';
import type { DigestStore, FactsAsked } from '#src/digest/digest-store.ts';
import { directionOf } from '#src/digest/pulse-direction.ts';
import type { Figure } from '#src/polls/disclose.ts';
import { notTakenBack } from './item-change-rows.ts';
import type { Queries } from './queries.ts';

/** For how many days back promises are counted. */
const promiseDays = 28;

export function digestStore(queries: Queries): DigestStore {
  return {
    async facts(asked) {
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
        const [round] = pulseOf(team);
        facts[team.nth]?.push({
          id: team.team_id,
          name: team.name,
          weeks: weeksFrom(asked[team.nth]?.ends ?? [], weeksOf(team)),
          promises: { due: promised?.due ?? 0, kept: promised?.kept ?? 0 },
          ...(round && { pulse: pulseFromRow(round) }),
          ...(team.held_on && { nextMeeting: meetingFromRow(team.held_on, team.starts_at) }),
        });
      }
      return facts;
    },
  };
}

type OfTeam = { nth: number; team_id: string };
type TeamRow = OfTeam & { name: string; held_on: string | null; starts_at: string | null };
type WeekRow = OfTeam & { week: number } & Omit<Week, 'until'>;
type PromiseRow = OfTeam & { due: number; kept: number };
type FigureRow = { question: number; n: number | null; tenths: number | null; end: string | null };
type PulseRow = OfTeam & { closed_at: string; minimum: number; now: FigureRow[]; before: FigureRow[] | null };

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
 * Every item is followed through its statuses (`said`) and its days (`due`), each for as long as it held; a week's end
 * finds the one of each that held then. Rows of weeks in which there was nothing are missing.
 */
const standings = (asked: FactsAsked[]) => sql`
  with ${withAsked(asked)},
  made as materialized (
    select team_id, action_item_id as item, sequence, at, from_status, to_status, from_due_on, to_due_on
    from item_changes where team_id in (select team_id from ours)),
  said as materialized (
    select team_id, item, to_status as status, at as since,
      lead(at, 1, 'infinity') over (partition by item order by sequence) as until
    from made where from_status is distinct from to_status),
  moved as (
    select item, from_due_on, to_due_on, at as since,
      lead(at, 1, 'infinity') over (partition by item order by sequence) as until,
      row_number() over (partition by item order by sequence) as nth
    from made where to_due_on is not null),
  due as materialized (
    select item, to_due_on as due_on, since, until from moved
    union all
    select item.id, coalesce(from_due_on, due_on), '-infinity', coalesce(since, 'infinity')
    from action_items item left join moved on moved.item = item.id and nth = 1
    where team_id in (select team_id from ours)),
  stood as (
    select ours.nth, ours.team_id, week, status,
      status = 'delayed' or due_on < (ends.at at time zone time_zone)::date as is_late
    from ours join ends using (nth)
    join said on said.team_id = ours.team_id and said.since <= ends.at and ends.at < said.until
    join due on due.item = said.item and due.since <= ends.at and ends.at < due.until
    where status not in ('done', 'cancelled') or (status = 'done' and said.since > earlier)),
  agreed as (
    select ours.nth, ours.team_id, week, count(*)::int as added
    from ours join ends using (nth)
    join made on made.team_id = ours.team_id and from_status is null and made.at > earlier and made.at <= ends.at
    group by 1, 2, 3),
  counted as (
    select nth, team_id, week,
      (count(*) filter (where status = 'done'))::int as done,
      (count(*) filter (where status = 'blocked'))::int as blocked,
      (count(*) filter (where status not in ('done', 'blocked') and is_late))::int as late,
      (count(*) filter (where status not in ('done', 'blocked') and not is_late))::int as on_time
    from stood group by 1, 2, 3)
  select nth, team_id, week, coalesce(done, 0) as done, coalesce(added, 0) as added,
    coalesce(on_time, 0) as "onTime", coalesce(late, 0) as late, coalesce(blocked, 0) as blocked
  from counted full join agreed using (nth, team_id, week)`;

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

/** Published figures alone: of the latest round that was closed, and of the one of the same questions before it. */
const latestRounds = (asked: FactsAsked[]) => sql`
  with ${withAsked(asked)}
  select nth, told.team_id, closes_at as closed_at, minimum, ${figuresOf('latest')} as now,
    (select ${figuresOf('earlier')} from rounds earlier
      where earlier.team_id = latest.team_id and earlier.instrument = latest.instrument
        and earlier.dimension = latest.dimension and state = 'closed' and earlier.closes_at < latest.closes_at
      order by closes_at desc limit 1) as before
  from told cross join lateral (
    select * from rounds where team_id = told.team_id and state = 'closed' and closes_at <= told.at
    order by closes_at desc limit 1) as latest`;

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

const nothing = { done: 0, added: 0, onTime: 0, late: 0, blocked: 0 };

function weeksFrom(ends: Temporal.Instant[], rows: WeekRow[]): Week[] {
  const known = new Map(rows.map((row) => [row.week, row]));
  return ends.flatMap((until, index) => {
    if (index === 0) return [];
    const { done, added, onTime, late, blocked } = known.get(index) ?? nothing;
    return [{ until, done, added, onTime, late, blocked }];
  });
}

function pulseFromRow({ closed_at, minimum, now, before }: PulseRow): NonNullable<TeamFacts['pulse']> {
  const figures = (rows: FigureRow[]) =>
    new Map(rows.map((row): [number, Figure] => [row.question, figureFromRow(row, minimum)]));
  return {
    closedAt: Temporal.Instant.from(closed_at),
    direction: directionOf(before ? figures(before) : undefined, figures(now)),
  };
}

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
