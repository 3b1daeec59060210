// What adapters remember to reach an address again.
import { eq, sql } from 'drizzle-orm';
import type { RouteStore } from '#src/chat/route-store.ts';
import type { Database } from './open-database.ts';
import { routes } from './schema/deliveries.ts';

export function routeStore({ queries }: Database): RouteStore {
  return {
    async remember(address, route) {
      await queries
        .insert(routes)
        .values({ address, route })
        .onConflictDoUpdate({
          target: routes.address,
          set: { route },
          setWhere: sql`${routes.route} <> ${route}`,
        });
    },
    async recall(address) {
      const [row] = await queries.select().from(routes).where(eq(routes.address, address));
      return row?.route;
    },
    async recallBelow(beginning) {
      const rows = await queries
        .select()
        .from(routes)
        .where(sql`starts_with(${routes.address}, ${beginning})`);
      return rows.map(({ route }) => route);
    },
  };
}
