// Two leaders who remove each other in the same instant: the team is never left without one.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransactionOn } from '#db/in-transaction.ts';
import type { Turn } from '#src/people/find-turns.ts';
import { readerFor } from '#src/people/reader.ts';
import type { Member, Team } from '#src/people/team.ts';
import { replyToLeading } from '#src/set-up/reply-to-leading.ts';
import { freshDatabase } from '#test/support/database.ts';

const rounds = 20;

let fresh: Awaited<ReturnType<typeof freshDatabase>>;
let team: Team;
beforeAll(async () => {
  fresh = await freshDatabase();
  team = await inTransactionOn(fresh.database)('everything', async ({ teams }) => {
    await teams.setUp({
      name: 'Hoftebrud',
      initiative: 'Hurtigere hjem',
      organisations: [{ name: 'Kolding Kommune', sector: 'municipality' }],
      people: ['Anna', 'Bo'].map((name) => ({
        name,
        organisation: 'Kolding Kommune',
        role: 'project leader',
        accounts: [`memory:${name}`],
      })),
      channels: [{ name: 'hofte', address: 'memory:hofte' }],
    });
    const found = await teams.ofChannel('memory:hofte');
    if (!found) throw new Error('The team is missing.');
    return found;
  });
});
afterAll(() => fresh.drop());

test(`${rounds} times`, async () => {
  const { sql } = fresh.database;
  const inTransaction = inTransactionOn(fresh.database);
  const [anna, bo] = team.members as [Member, Member];
  const removes = (member: Member, other: Member) =>
    inTransaction('everything', async (stores) => {
      const reader = readerFor(member, team, await stores.clock.now());
      const turn: Turn = { team, member, reader, origin: {} };
      await replyToLeading(stores, turn, { kind: 'release', whom: { kind: 'known', people: [other.id] } });
    });
  for (let round = 0; round < rounds; round += 1) {
    await sql`update memberships set role = 'project leader'`;
    await Promise.all([removes(anna, bo), removes(bo, anna)]);
    expect(await sql`select role from memberships where role = 'project leader'`).toHaveLength(1);
  }
});
