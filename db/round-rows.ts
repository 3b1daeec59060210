// Rounds as their rows hold them. The key that makes pseudonyms is never among what is read.
import { sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import type { End, Figure } from '#src/polls/disclose.ts';
import type { Instrument } from '#src/polls/instrument.ts';
import type { Round } from '#src/polls/poll.ts';

/** Of `rounds round`. */
export const wholeRound = sql.raw(`round.id, round.team_id, round.poll_id, round.instrument, round.dimension,
  round.opens_at, round.closes_at, round.state, round.asked, round.minimum, round.asked_count, round.answered_count,
  round.picture_name,
  (select json_agg(json_build_object('question', question, 'n', n, 'tenths', mean_in_tenths, 'end', open_end)
    order by question) from figures where round_id = round.id) as figures`);

export type RoundRow = {
  id: string;
  team_id: string;
  poll_id: string | null;
  instrument: string;
  dimension: string;
  opens_at: string;
  closes_at: string;
  state: Round['state'];
  asked: Instrument | null;
  minimum: number;
  asked_count: number;
  answered_count: number;
  picture_name: string | null;
  figures: FigureRow[] | null;
};

type FigureRow = { question: number } & (
  | { n: number; tenths: number; end: End }
  | { n: null; tenths: null; end: null }
);

export function roundFromRow<State extends Round['state']>(row: RoundRow & { state: State }) {
  return fromRow(row) as Extract<Round, { state: State }>;
}

function fromRow(row: RoundRow): Round {
  const { state, minimum, asked, picture_name: pictureName } = row;
  const round = {
    id: row.id,
    teamId: row.team_id,
    ...(row.poll_id && { pollId: row.poll_id }),
    about: { instrument: row.instrument, dimension: row.dimension },
    opensAt: Temporal.Instant.from(row.opens_at),
    closesAt: Temporal.Instant.from(row.closes_at),
    minimum,
  };
  if (state === 'planned' || state === 'skipped') return { ...round, state };
  if (!asked || !pictureName) throw new Error(`The round ${row.id} was opened without its questions.`);
  const begun = {
    ...{ ...round, asked, pictureName },
    askedCount: row.asked_count,
    answeredCount: row.answered_count,
  };
  if (state === 'open') return { ...begun, state };
  const figures = (row.figures ?? []).map((each) => [each.question, figureFrom(each, minimum)] as const);
  return { ...begun, state, figures: new Map(figures) };
}

function figureFrom(row: FigureRow, minimum: number): Figure {
  if (row.n === null) return { kind: 'too few', minimum };
  return { kind: 'shown', n: row.n, mean: row.tenths / 10, end: row.end };
}
