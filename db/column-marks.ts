// What the catalogue of personal data says of a column and of a table, and the ways in which somebody's rows are found.
import { type SQL, sql } from 'drizzle-orm';

/**
 * `person`: about a person. `own words`: text by one person, erased with them. `team words`: text that is the team's
 * record, whoever wrote it; it goes by age. `id`: says who, without a name anywhere. `secret`: opens something, or joins
 * what must stay apart; it is in no export. `neither`.
 */
export type Mark = 'person' | 'own words' | 'team words' | 'id' | 'secret' | 'neither';

export type Who = {
  personId: string;
  /** Their pseudonyms in the rounds that are open: `[{"round": …, "pseudonym": …}]`. */
  pseudonyms: string;
};

export type OfTable = {
  columns: Record<string, Mark>;
  /** Of `each`: the rows that are about somebody; absent where none are. */
  theirs?: (who: Who) => SQL;
  /** What the file holds beside the columns, of `each`: what only one of several columns has of them. */
  also?: (who: Who) => SQL;
  /** Absent where the rows stay, without a name anywhere. `which`: where these are not all of theirs. */
  erased?: { how: 'deleted' | SQL | ((who: Who) => SQL); which?: (who: Who) => SQL };
};

export const by =
  (column: string) =>
  ({ personId }: Who): SQL =>
    sql`${sql.raw(`each.${column}`)} = ${personId}`;
export const byAny =
  (...columns: string[]) =>
  ({ personId }: Who): SQL =>
    sql`${personId}::uuid in (${sql.raw(columns.map((column) => `each.${column}`).join(', '))})`;
export const gone = { how: 'deleted' } as const;

export const all = (mark: Mark, ...columns: string[]): Record<string, Mark> =>
  Object.fromEntries(columns.map((column) => [column, mark]));
