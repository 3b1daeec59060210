// What an operator does to clusters with `npm run admin`, on the database of a running bot.
import { clusterSetUp } from '#db/cluster-set-up.ts';
import { storesOn } from '#db/in-transaction.ts';
import type { Database } from '#db/open-database.ts';
import { readAccountWord } from '#src/administer.ts';
import { type ClusterOptions, readClusterCommand } from '#src/clusters/cluster-command.ts';
import { runClusterCommand } from '#src/clusters/run-cluster-command.ts';

/** `words` as typed after `npm run admin -- cluster`; the lines that it answers with. */
export async function operate(
  database: Database,
  words: string[],
  options: ClusterOptions = {},
): Promise<string[]> {
  const command = readClusterCommand(words, options, readAccountWord);
  if (typeof command !== 'object') return [command ?? 'usage'];
  const ran = await database.transact('everything', (queries) =>
    runClusterCommand(
      clusterSetUp(queries),
      storesOn(queries, 'everything', () => 'platform'),
      command,
    ),
  );
  return ran.said;
}
