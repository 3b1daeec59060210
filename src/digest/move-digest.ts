// A contact has chosen another day or hour: what is promised and not sent moves along, and still there is one a week.
import type { Stores } from '../stores.ts';
import { nextDigest } from './digest-times.ts';
import { promised } from './draw-digest.ts';

/** Of two weeks: this week's may have been sent at the old hour, and is then left as it is. */
export async function moveDigest(
  { digests, deliveries, clock }: Pick<Stores, 'digests' | 'deliveries' | 'clock'>,
  personId: string,
): Promise<void> {
  const reader = await digests.reader('digest', personId);
  if (!reader) return;
  const first = nextDigest(reader.on, await clock.now());
  const second = nextDigest(reader.on, first.sendAt, first.monday);
  await deliveries.plan([first, second].map((next) => promised({ kind: 'digest', personId }, next)));
}
