// Everybody who is to get a digest has the next one promised: whoever came since, and whose promise was lost.
import type { Stores } from '../stores.ts';
import { nextDigest } from './digest-times.ts';
import { promised } from './draw-digest.ts';

/** Answers how many were promised. */
export async function promiseDigests({ digests, deliveries, clock }: Stores): Promise<number> {
  const [owed, now] = await Promise.all([digests.owed(), clock.now()]);
  await deliveries.plan(
    owed.map(({ kind, personId, on }) => promised({ kind, personId }, nextDigest(on, now))),
  );
  return owed.length;
}
