// What was promised, and how often it is seen in the end.
import { inTransactionOn } from '#db/in-transaction.ts';
import type { Database } from '#db/open-database.ts';
import { playgroundClient } from '#test/support/playground-client.ts';
import { until } from '#test/support/processes.ts';
import { kinds, type Place, type Platform } from './kinds.ts';

export type Promised = { word: string; kind: string; place: Place; isDirect: boolean };

/** `seen` counts the messages that show it, `ambiguities` what its row says of it. */
export type Seen = { word: string; kind: string; platform: Platform; seen: number; ambiguities: number };

/** One of each kind in each place, in one transaction, all due at `dueAt`: unmoved, milliseconds since 1970. */
export async function promiseOneOfEach(
  database: Database,
  places: Place[],
  round: number,
  dueAt: number,
): Promise<Promised[]> {
  return inTransactionOn(database)(async (stores) => {
    const left = Math.round(dueAt - (performance.timeOrigin + performance.now()));
    const sendAt = (await stores.clock.now()).add({ milliseconds: left });
    const promised: Promised[] = [];
    for (const place of places) {
      for (const kind of kinds) {
        const word = `x${round}-${kinds.indexOf(kind)}-${place.platform}x`;
        const subject = await kind.promise(stores, place, word);
        await stores.deliveries.plan([{ subject, sendAt }]);
        promised.push({ word, kind: kind.name, place, isDirect: kind.isDirect });
      }
    }
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
  const ambiguities = await ambiguitiesByWord(database);
  const seen: Seen[] = [];
  for (const { word, kind, place, isDirect } of promised) {
    const { person, channel } = place.playground;
    const where = isDirect ? 'dm' : channel;
    const texts = shown.get(`${person} ${where}`) ?? (await client.sees(person, where));
    shown.set(`${person} ${where}`, texts);
    const copies = texts.filter((text) => text.includes(word)).length;
    seen.push({
      word,
      kind,
      platform: place.platform,
      seen: copies,
      ambiguities: ambiguities.get(word) ?? 0,
    });
  }
  return seen;
}

async function ambiguitiesByWord({ sql }: Database): Promise<Map<string, number>> {
  const rows = await sql<{ about: string; ambiguities: number }[]>`
    select coalesce(item.what, meeting.title) as about, deliveries.ambiguities from deliveries
    left join action_items item on item.id = deliveries.action_item_id
    left join meetings meeting on meeting.id = deliveries.meeting_id
    -- The nudge after a reminder is promised, and shows nothing yet.
    where kind <> 'morning nudge'`;
  return new Map(rows.map(({ about, ambiguities }) => [about.split(' ')[1] ?? '', ambiguities]));
}
