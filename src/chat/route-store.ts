// What an adapter must remember to reach an address again (a Teams conversation reference, a Slack DM's id).
import type { Address } from './address.ts';

export type RouteStore = {
  /** Keeps `route` for `address`; the newest wins. `route` is the adapter's own text, read by it alone. */
  remember(address: Address, route: string): Promise<void>;
  recall(address: Address): Promise<string | undefined>;
  /** The routes of all addresses that begin so. */
  recallBelow(beginning: Address): Promise<string[]>;
};
