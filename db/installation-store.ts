// Installations as rows. Nothing here is any team's: which ones a person's event may touch is the adapters' matter.
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { InstallationFacts } from '#src/installations/installation.ts';
import type { InstallationStore } from '#src/installations/installation-store.ts';
import { isSealedWithFirst, type Keys, seal, unseal } from '#src/installations/sealed-credentials.ts';
import type { Queries } from './queries.ts';

type Row = Omit<InstallationFacts, 'expiresOn'> & { expiresOn: string | null };

const facts = sql.raw('id, messenger, place, name, version, expires_on as "expiresOn"');

/** On a transaction: what is put there is read and written in several statements. */
export function installationStore(queries: Queries, keys: Keys): InstallationStore {
  const find = async (messenger: string, place: string, forUpdate = false) => {
    const lock = sql.raw(forUpdate ? 'for update' : '');
    const [row] = await queries.execute<Row>(sql`
      select ${facts} from installations
      where messenger = ${messenger} and place = ${place} and revoked_at is null ${lock}`);
    return row && fromRow(row);
  };
  return {
    async all() {
      const rows = await queries.execute<Row>(
        sql`select ${facts} from installations where revoked_at is null order by name, id`,
      );
      return rows.map(fromRow);
    },

    at: (messenger, place) => find(messenger, place),

    async put({ messenger, place, name, expiresOn = null, credentials }) {
      await queries.execute(
        sql`select pg_advisory_xact_lock(hashtext(${`installation ${messenger} ${place}`}))`,
      );
      const present = await find(messenger, place, true);
      const id = present?.id ?? randomUUID();
      const sealed = seal(credentials, id, keys);
      const [row] = await queries.execute<Row>(sql`
        insert into installations (id, messenger, place, name, sealed, expires_on)
        values (${id}, ${messenger}, ${place}, ${name}, ${sealed}, ${expiresOn})
        on conflict (id) do update set name = ${name}, sealed = ${sealed}, expires_on = ${expiresOn},
          version = installations.version + 1
        returning ${facts}`);
      if (!row) throw new Error('An installation was not kept.');
      return fromRow(row);
    },

    async credentialsOf(id) {
      const [row] = await queries.execute<{ sealed: string }>(
        sql`select sealed from installations where id = ${id} and revoked_at is null`,
      );
      return row && unseal(row.sealed, id, keys);
    },

    async revoke(id, version) {
      const revoked = await queries.execute(sql`
        update installations set sealed = null, revoked_at = clock_timestamp()
        where id = ${id} and revoked_at is null and version = coalesce(${version ?? null}, version) returning id`);
      return revoked.length > 0;
    },

    async resealAll() {
      const rows = await queries.execute<{ id: string; sealed: string }>(
        sql`select id, sealed from installations where revoked_at is null order by id for update`,
      );
      const old = rows.filter(({ sealed }) => !isSealedWithFirst(sealed, keys));
      for (const { id, sealed } of old) {
        const again = seal(unseal(sealed, id, keys), id, keys);
        await queries.execute(sql`update installations set sealed = ${again} where id = ${id}`);
      }
      return old.length;
    },
  };
}

const fromRow = ({ expiresOn, ...row }: Row): InstallationFacts => ({
  ...row,
  ...(expiresOn && { expiresOn }),
});
