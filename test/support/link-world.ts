// People in channels of several workspaces, before a bot on a database: for tests of what lies beneath linking.
import { randomUUID } from 'node:crypto';
import { moveClockTo } from '#db/database-clock.ts';
import { deliveryLedger } from '#db/delivery-ledger.ts';
import { inTransactionOn } from '#db/in-transaction.ts';
import { createBot } from '#src/bot.ts';
import type { AccountAddress, ChannelAddress } from '#src/chat/address.ts';
import type { Button, Card } from '#src/chat/card.ts';
import type { ChatEvent, Reply } from '#src/chat/event.ts';
import { createDeliver } from '#src/deliveries/deliver.ts';
import { createDraw } from '#src/deliveries/draw-delivery.ts';
import { textsOf } from '#test/cards/texts-of.ts';
import { freshDatabase } from './database.ts';
import { inMemoryPlatform } from './in-memory-messenger.ts';
import { keptLog } from './kept-log.ts';
import { mondayAtNine } from './round-world.ts';

/** `vejle/Anna Holm`: the place is a workspace, the name how the platform tells it. */
export const accountOf = (who: string): AccountAddress => `memory:account/${who.replace(' ', '-')}` as const;

/** `vejle/fald` */
export const channelOf = (where: string): ChannelAddress => `memory:channel/${where}`;

export type LinkWorld = Awaited<ReturnType<typeof startLinkWorld>>;

export async function startLinkWorld() {
  const fresh = await freshDatabase();
  const inTransaction = inTransactionOn(fresh.database);
  await moveClockTo(fresh.database.queries, mondayAtNine);
  const platform = inMemoryPlatform();
  const { messenger } = platform;
  const log = keptLog();
  const newTeams = { language: 'da' as const, timeZone: 'Europe/Copenhagen' };
  const bot = createBot({ inTransaction, messenger, log, newReference: () => 'reference', newTeams });
  const ledger = deliveryLedger(fresh.database, 10_000);
  const readFacts = () => Promise.reject(new Error('No digest is drawn here.'));
  const deliver = createDeliver({
    ledger,
    draw: createDraw(inTransaction, messenger, { inTransaction, readFacts }),
    messenger,
    log,
  });
  const does = (who: string, where: string, what: ChatEvent['what'], id: string = randomUUID()) =>
    bot({
      id,
      by: accountOf(who),
      in: where === 'dm' ? 'direct' : { channel: channelOf(where) },
      what,
    });
  /** Everything that is due is shown. */
  const settle = async () => {
    for (let claims = await ledger.claim(50); claims.length > 0; claims = await ledger.claim(50))
      for (const claim of claims) await deliver(claim);
  };
  const type = async (who: string, where: string, text: string) => {
    const reply = await does(who, where, { kind: 'typed', parts: [text] });
    await settle();
    return reply;
  };
  const shown = (place: string): Card[] =>
    platform.shown(place.includes(' ') ? accountOf(place) : channelOf(place)).map(({ card }) => card);
  return {
    ...fresh,
    inTransaction,
    log,
    does,
    type,
    settle,
    /** The channel has these people of its workspace and no others. */
    gather: (where: string, names: string[]) =>
      platform.gather(channelOf(where), {
        name: where.split('/')[1] ?? where,
        people: names.map((name) => {
          const place = name.includes('/') ? '' : `${where.split('/')[0]}/`;
          return {
            account: accountOf(`${place}${name}`),
            name: name.split('/').at(-1) ?? name,
            organisation: `${where.split('/')[0]} kommune`,
          };
        }),
      }),
    /** What a channel, or a person as `vejle/Anna Holm`, is shown. */
    sees: (place: string): string => shown(place).flatMap(textsOf).join('\n'),
    pressed: async (who: string, where: string, button: Button, id?: string) => {
      const reply = await does(who, where, { kind: 'press', press: button.press }, id);
      await settle();
      return reply;
    },
    /** The newest button of that name in the person's own conversation. */
    buttonTo: (who: string, label: string): Button => {
      const found = shown(who)
        .flatMap(buttonsIn)
        .findLast((button) => button.label === label);
      if (!found) throw new Error(`${who} sees no button ${label}.`);
      return found;
    },
    /** A code of that leader's. */
    async code(who: string, where: string): Promise<string> {
      const said = told(await type(who, where, 'forbind'));
      const code = /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(said)?.[0];
      if (!code) throw new Error(`There is no code in: ${said}`);
      return code;
    },
    at: (instant: Parameters<typeof moveClockTo>[1]) => moveClockTo(fresh.database.queries, instant),
    /** `Anna Holm project leader`, of who is in the team now. */
    async team(name: string): Promise<string[]> {
      const rows = await fresh.database.sql<{ line: string }[]>`
        select people.name || ' ' || role as line from teams join memberships on team_id = teams.id
          join people on people.id = person_id
        where teams.name = ${name} and left_at is null order by line`;
      return rows.map(({ line }) => line);
    },
    /** `fald: vejle/fald aarhus/sepsis`: which channels are which team's. */
    async bound(): Promise<string[]> {
      const rows = await fresh.database.sql<{ line: string }[]>`
        select teams.name || ': ' || string_agg(replace(address, 'memory:channel/', ''), ' ' order by address) as line
        from teams join channels on team_id = teams.id where unbound_at is null group by teams.id order by line`;
      return rows.map(({ line }) => line);
    },
    async rows(table: string, where = 'true'): Promise<number> {
      const [row] = await fresh.database.sql.unsafe(`select count(*)::int as n from ${table} where ${where}`);
      return Number(row?.n);
    },
  };
}

/** What a reply says. */
export function told(reply: Reply): string {
  return 'card' in reply ? textsOf(reply.card).join('\n') : '';
}

export function buttonIn(reply: Reply, label: string): Button {
  const found = 'card' in reply ? buttonsIn(reply.card).find((button) => button.label === label) : undefined;
  if (!found) throw new Error(`There is no button ${label} in: ${told(reply)}`);
  return found;
}

function buttonsIn({ elements }: Card): Button[] {
  return elements.flatMap((element) => {
    if (element.kind === 'buttons') return element.buttons;
    return element.kind === 'entries' ? element.entries.flatMap(({ buttons }) => buttons) : [];
  });
}
