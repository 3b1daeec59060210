// What an activity tells of its sender beside the account: the person's id in the tenant's own directory.
import type { AccountAddress } from '#src/chat/address.ts';
import { directoryIdIn, teamsAccount } from './address.ts';
import { type InboundActivity, tenantOf } from './inbound-activity.ts';

export type KeepAccount = (seen: { account: AccountAddress; directoryId: string }) => Promise<void>;

const memoSize = 10_000;

/** Keeps each account once in a process. Rejects where it could not be kept; then it is tried again. */
export function accountLearner(keep: KeepAccount): (activity: InboundActivity) => Promise<void> {
  const kept = new Set<string>();
  return async (activity) => {
    const tenantId = tenantOf(activity);
    const { id, aadObjectId } = activity.from;
    if (!tenantId || !aadObjectId) return;
    const account = teamsAccount(tenantId, id);
    const directoryId = directoryIdIn(tenantId, aadObjectId);
    const key = `${account} ${directoryId}`;
    if (kept.has(key)) return;
    await keep({ account, directoryId });
    if (kept.size >= memoSize) kept.clear();
    kept.add(key);
  };
}
