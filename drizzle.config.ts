// How `npm run db:generate` turns db/schema/ into the next migration.
import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: [
    './db/schema/people.ts',
    './db/schema/meetings.ts',
    './db/schema/agreements.ts',
    './db/schema/barriers.ts',
    './db/schema/digests.ts',
    './db/schema/linking.ts',
    './db/schema/polls.ts',
    './db/schema/deliveries.ts',
    './db/schema/installations.ts',
    './db/schema/privacy.ts',
  ],
  out: './db/migrations',
});
