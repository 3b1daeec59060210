// The port through which a use case promises messages, in the transaction of the change itself.
import type { Temporal } from 'temporal-polyfill';
import type { DeliverySubject } from './delivery.ts';

export type DeliveryPlan = {
  /** Promises each message at its instant. A message that is promised already stays as it is; one that was not needed is promised again. */
  plan(deliveries: { subject: DeliverySubject; sendAt: Temporal.Instant }[]): Promise<void>;
  /** Makes every message that shows the item show its present state. */
  redraw(itemId: string): Promise<void>;
};
