// A team with somebody in every standing, and for each verb of the table of rights a way to try it through the bot.
import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { moveClockTo } from '#db/database-clock.ts';
import { inTransactionOn } from '#db/in-transaction.ts';
import { createBot } from '#src/bot.ts';
import type { ChatEvent } from '#src/chat/event.ts';
import type { Standing } from '#src/people/rights.ts';
import type { TeamPlan } from '#src/people/team-plan.ts';
import { inMemoryPlatform } from './in-memory-messenger.ts';
import { keptLog } from './kept-log.ts';
import { mondayAtNine, startRoundWorld } from './round-world.ts';

export const cast = {
  Leda: 'project leader',
  Bo: 'member',
  Olga: 'member',
  Mads: 'member',
  Pia: 'member',
  Asta: 'member',
  Kit: 'cluster contact',
  Frode: 'former member',
  Gitte: 'former member',
  Karen: 'contact of a cluster',
  Sten: 'stranger',
  /** In the team where nobody leads. */
  Ulla: 'member',
  Klaus: 'cluster contact',
} as const satisfies Record<string, Standing>;

export type Actor = keyof typeof cast;

const inFald = ['Leda', 'Bo', 'Olga', 'Mads', 'Pia', 'Asta', 'Kit', 'Frode', 'Gitte'] as const;
const leaderless = ['Ulla', 'Klaus', 'Uwe', 'Una'] as const;

const teamOf = (name: string, people: readonly string[]): TeamPlan => ({
  name,
  initiative: `${name} sammen`,
  cluster: 'Lillebælt',
  ...(name === 'Fald' && {
    contacts: [{ name: 'Karen Lund', organisation: 'Region Syddanmark', accounts: ['memory:Karen'] }],
  }),
  organisations: [{ name: 'Kolding Kommune', sector: 'municipality' }],
  people: people.map((person) => ({
    name: `${person} Lund`,
    organisation: 'Kolding Kommune',
    role:
      person === 'Leda'
        ? 'project leader'
        : person === 'Kit' || person === 'Klaus'
          ? 'cluster contact'
          : 'member',
    accounts: [`memory:${person}`],
  })),
  channels: [{ name, address: `memory:${name}` }],
});

export type RightsWorld = Awaited<ReturnType<typeof startRightsWorld>>;

export async function startRightsWorld() {
  const world = await startRoundWorld(teamOf('Fald', inFald));
  const inTransaction = inTransactionOn(world.database, undefined, 'https://mellemrum.example');
  const { sql } = world.database;
  await inTransaction('everything', async ({ teams }) => teams.setUp(teamOf('Uden', leaderless)));
  await sql`update memberships set left_at = bot_now() from people
    where people.id = person_id and people.name in ('Frode Lund', 'Gitte Lund')`;
  const ids = new Map(
    (await sql<{ id: string; name: string }[]>`select id, name from people`).map(({ id, name }) => [
      name.split(' ')[0] ?? '',
      id,
    ]),
  );
  const idOf = (actor: string) => ids.get(actor) ?? '';
  const { messenger, join } = inMemoryPlatform();
  const still = inFald.filter((name) => name !== 'Frode' && name !== 'Gitte');
  join(
    'memory:Fald',
    still.map((name) => `memory:${name}` as const),
  );
  join(
    'memory:Uden',
    leaderless.map((name) => `memory:${name}` as const),
  );
  const bot = createBot({
    inTransaction,
    messenger,
    log: keptLog(),
    newReference: () => 'reference',
    newTeams: { language: 'da', timeZone: 'Europe/Copenhagen' },
  });
  const tables = await sql<{ name: string }[]>`
    select tablename as name from pg_tables where schemaname = 'public'`;
  // One statement: each of the hundreds of attempts is looked at before and after.
  const everything = tables
    .filter(({ name }) => !/^(inbound_events|lanes|conversation_paces|clock)/.test(name))
    .map(({ name }) => `select '${name} ' || to_jsonb(each)::text as row from ${name} as each`)
    .join(' union all ');
  const placeOf = (actor: Actor, alone?: true): ChatEvent['in'] => {
    if (alone || actor === 'Karen' || actor === 'Frode' || actor === 'Gitte') return 'direct';
    return { channel: actor === 'Ulla' || actor === 'Klaus' ? 'memory:Uden' : 'memory:Fald' };
  };
  return {
    ...world,
    sql,
    inTransaction,
    idOf,
    does: async (actor: Actor, what: ChatEvent['what'], alone?: true) =>
      JSON.stringify(await bot({ id: randomUUID(), by: `memory:${actor}`, in: placeOf(actor, alone), what })),
    /** All that a deed can change: not what the platform told, nor what is counted because somebody spoke. */
    async rows(): Promise<string[]> {
      const rows = await sql.unsafe<{ row: string }[]>(everything);
      return rows.map(({ row }) => row.replace(/, "rosters_as_of": ("[^"]*"|null)/, ''));
    },
    /** As Mads, owned by Olga and by Gitte, who has left since. */
    async item(by: Actor = 'Mads', owners: Actor[] = ['Olga', 'Gitte']) {
      const { id: teamId } = await world.team();
      return inTransaction('everything', async ({ items, clock }) => {
        const now = await clock.now();
        return items.record(
          {
            teamId,
            what: 'tæller kanariefugle',
            dueOn: Temporal.PlainDate.from('2026-12-01'),
            owners: owners.map(idOf),
            createdBy: idOf(by),
          },
          now,
        );
      });
    },
    /** Planned by Mads; Pia put one item on its agenda, and Bo another before it. */
    async meeting() {
      const { id: teamId } = await world.team();
      await sql`truncate meetings, meeting_series cascade`;
      return inTransaction('everything', async (stores) => {
        const now = await stores.clock.now();
        const { meeting, changeId } = await stores.meetings.plan(
          {
            teamId,
            title: 'Kanariemøde',
            heldOn: Temporal.PlainDate.from('2026-12-15'),
            startsAt: Temporal.PlainTime.from('09:00'),
            timeZone: 'Europe/Copenhagen',
            createdBy: idOf('Mads'),
          },
          now,
        );
        const put = (title: string, by: Actor) =>
          stores.agendas.add({ teamId, meetingId: meeting.id, title, addedBy: idOf(by) }, now);
        await put('Først', 'Bo');
        return { meeting, changeId, point: await put('Kanariepunkt', 'Pia') };
      });
    },
    backToMonday: () => moveClockTo(world.database.queries, mondayAtNine),
  };
}
