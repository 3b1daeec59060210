// Keeps one person, or one stolen account, from keeping everybody else waiting: so many a minute, then a kind no.
import type { Log } from '../log.ts';
import type { AccountAddress } from './address.ts';
import type { Bot, Reply } from './event.ts';

/** Sixty at once, and four more each second after that: nobody types or presses faster for long. */
const usualPace = { atOnce: 60, eachMilliseconds: 250 };

const mostRemembered = 10_000;

type Allowance = { left: number; at: number; told: boolean };

/**
 * The same bot, for people who keep pace. Who does not is told `tooFast` once; what follows is answered with nothing
 * until the pace is kept again. Nothing of it reaches the bot. Each process counts for itself, in unmoved milliseconds.
 */
export function limitPace(
  bot: Bot,
  options: {
    tooFast: Reply;
    log: Log;
    realNow: () => number;
    pace?: { atOnce: number; eachMilliseconds: number };
  },
): Bot {
  const { tooFast, log, realNow, pace = usualPace } = options;
  const allowances = new Map<AccountAddress, Allowance>();

  const allowanceOf = (account: AccountAddress): Allowance => {
    const now = realNow();
    const before = allowances.get(account) ?? { left: pace.atOnce, at: now, told: false };
    const earned = (now - before.at) / pace.eachMilliseconds;
    const left = Math.min(pace.atOnce, before.left + earned);
    // Set anew, the account stands last: those at the front were heard from longest ago.
    allowances.delete(account);
    const allowance = { left, at: now, told: before.told && left < 1 };
    allowances.set(account, allowance);
    return allowance;
  };

  return async (event) => {
    const allowance = allowanceOf(event.by);
    if (allowances.size > mostRemembered) allowances.delete(allowances.keys().next().value ?? event.by);
    if (allowance.left >= 1) {
      allowance.left -= 1;
      return bot(event);
    }
    if (allowance.told) return { show: 'nothing' };
    allowance.told = true;
    log.warn(
      { account: event.by },
      'Somebody is faster than anybody types, and is not listened to for a while',
    );
    return tooFast;
  };
}
