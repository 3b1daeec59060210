// The log is told of each erasure within a minute, because it outlives the database: docs/operations.md, "Backup and restore".
import type { Log } from '../log.ts';
import type { InTransaction } from '../stores.ts';

/** Fixed, because an operator looks for it. */
export const erasedLine = 'A person was erased';

/** Told before it counts as told: rather twice than never. */
export function tellErasures({
  inTransaction,
  log,
}: {
  inTransaction: InTransaction;
  log: Log;
}): Promise<void> {
  return inTransaction('everything', async ({ privacy }) => {
    for (const person of await privacy.tellErasures()) log.info({ person }, erasedLine);
  });
}
