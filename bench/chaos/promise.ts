// What was promised, and how often it is seen in the end.
import { sql } from 'drizzle-orm';
import { storesOn } from '#db/in-transaction.ts';
import type { Database } from '#db/open-database.ts';
import type { DeliverySubject } from '#src/deliveries/delivery.ts';
import { mayHaveArrived } from '#src/deliveries/post-again.ts';
import { playgroundClient } from '#test/support/playground-client.ts';
import { until } from '#test/support/processes.ts';
import { type Kind, kinds, type Place, type Platform } from './kinds.ts';

export type Promised = { word: string; kind: Kind; place: Place; subject: DeliverySubject };

/** `seen` counts the messages that show it; `ambiguities` and whether it was given up as perhaps arrived are its row's. */
export type Seen = {
  word: string;
  kind: string;
  platform: Platform;
  isPostedOnce: boolean;
  seen: number;
  ambiguities: number;
  isGivenUp: boolean;
};

/** One of each kind in each place, in one transaction, all due at `dueAt`: unmoved, milliseconds since 1970. */
export async function promiseOneOfEach(
  database: Database,
  places: Place[],
  round: number,
  dueAt: number,
): Promise<Promised[]> {
  return database.transact('everything', async (queries) => {
    const stores = storesOn(queries, 'everything', () => 'platform');
    const left = Math.round(dueAt - (performance.timeOrigin + performance.now()));
    const sendAt = (await stores.clock.now()).add({ milliseconds: left });
    const promised: Promised[] = [];
    for (const place of places) {
      for (const kind of kinds) {
        const word = `x${round}-${kinds.indexOf(kind)}x`;
        const subject = await kind.promise(stores, place, word);
        await stores.deliveries.plan([{ subject, sendAt }]);
        promised.push({ word, kind, place, subject });
      }
    }
    // What a closing has made due at once waits for the others.
    await queries.execute(sql`
      update deliveries set send_at = ${sendAt.toString()}
      where state = 'waiting' and send_at < ${sendAt.toString()}::timestamptz`);
    return promised;
  });
}

/** Rejects where something is still neither sent nor given up after `milliseconds`. */
export async function allFinished(database: Database, milliseconds: number): Promise<void> {
  const unfinished = async () => {
    const [row] = await database.sql`
      select count(*) from deliveries where send_at <= bot_now() and state in ('waiting', 'claimed')`;
    return Number(row?.count);
  };
  await until(async () => (await unfinished()) === 0, milliseconds, 'Some deliveries were never finished.');
}

/** How often each is shown where it was promised. */
export async function countSeen(url: string, database: Database, promised: Promised[]): Promise<Seen[]> {
  const client = playgroundClient(url);
  const shown = new Map<string, string[]>();
  const rows = await rowsByKey(database);
  const seen: Seen[] = [];
  for (const { word, kind, place, subject } of promised) {
    const { person, contact, channel } = place.playground;
    const who = kind.isDigest ? contact : person;
    const where = kind.isDirect ? 'dm' : channel;
    const texts = shown.get(`${who} ${where}`) ?? (await client.sees(who, where));
    shown.set(`${who} ${where}`, texts);
    const wanted = kind.shown?.(place, word) ?? word;
    const row = rows.get(keyOf(subject));
    seen.push({
      word,
      kind: kind.name,
      platform: place.platform,
      isPostedOnce: kind.isPostedOnce ?? false,
      seen: texts.filter((text) => text.includes(wanted)).length,
      ambiguities: row?.ambiguities ?? 0,
      isGivenUp: row?.isGivenUp ?? false,
    });
  }
  return seen;
}

type Row = { key: string; ambiguities: number; isGivenUp: boolean };

/** Of what is due: the digest of the next week is promised, and shows nothing yet. */
async function rowsByKey({ sql }: Database): Promise<Map<string, Row>> {
  const rows = await sql<Row[]>`
    select concat_ws(' ', kind, coalesce(action_item_id, meeting_id, round_id), coalesce(channel_id, person_id)) as key,
      ambiguities, state = 'dead' and reason = ${mayHaveArrived} as "isGivenUp"
    from deliveries where send_at <= bot_now()`;
  return new Map(rows.map((row) => [row.key, row]));
}

function keyOf(subject: DeliverySubject): string {
  const about = ['itemId', 'meetingId', 'roundId', 'channelId', 'personId'] as const;
  const ids = about.flatMap((name) => (name in subject ? [Object(subject)[name]] : []));
  return [subject.kind, ...ids].join(' ');
}
