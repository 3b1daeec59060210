// Carries out one delivery: is it still needed, what does it show now, send or update, write down how it went.
import type { AccountAddress, ChannelAddress, MessageAddress } from '../chat/address.ts';
import type { Card } from '../chat/card.ts';
import { DeliveryError, type Messenger, TooFast } from '../chat/messenger.ts';
import { faultFields, type Log } from '../log.ts';
import { commitLagMilliseconds, latestPostMilliseconds } from './call-times.ts';
import type { Claim, Delivery, Outcome } from './delivery.ts';
import type { DeliveryLedger } from './delivery-ledger.ts';
import { mayHaveArrived, mayPostAgain } from './post-again.ts';

export type Drawing = { to: { channel: ChannelAddress } | { account: AccountAddress }; card: Card };

/** What a delivery shows at this moment, and where; 'not needed' where there is nothing to say after all. */
export type Draw = (delivery: Delivery) => Promise<Drawing | 'not needed'>;

const firstWait = 1_000;
const longestWait = 10 * 60_000;
const shortestWait = 100;
/** About a day of waiting. */
const failuresUntilDead = 300;

/**
 * Returns how to carry out one claim. Does nothing where the claim has been overtaken; rejects only where the ledger
 * does. `random` gives numbers from 0 to 1, which spread the waits after failures.
 */
export function createDeliver(deps: {
  ledger: DeliveryLedger;
  draw: Draw;
  messenger: Messenger;
  log: Log;
  random?: () => number;
}): (claim: Claim) => Promise<void> {
  const { ledger, draw, messenger, log, random = Math.random } = deps;

  return async (claim) => {
    const delivery = await ledger.begin(claim);
    if (!delivery) return;
    const outcome = await attempt(delivery);
    await ledger.record(delivery, outcome);
    const fields = { delivery: delivery.id, kind: delivery.subject.kind, attempt: delivery.attempt };
    if (outcome.kind === 'dead') log.warn({ ...fields, reason: outcome.reason }, 'A delivery was given up');
    else if (outcome.kind === 'again' || outcome.kind === 'wait')
      log.info({ ...fields, reason: outcome.reason, after: outcome.after }, 'A delivery will be tried again');
  };

  async function attempt(delivery: Delivery): Promise<Outcome> {
    const began = performance.now();
    let drawing: Drawing | 'not needed';
    try {
      drawing = await draw(delivery);
    } catch (error) {
      if (error instanceof DeliveryError) return refusal(delivery, error);
      logBug(delivery, error, 'A delivery could not be drawn');
      return again(delivery, faultFields(error).fault ?? 'unknown', delivery.unsureSince !== undefined);
    }
    if (drawing === 'not needed') return { kind: 'not needed' };
    try {
      return { kind: 'sent', message: await show(delivery, drawing, began) };
    } catch (error) {
      return refusal(delivery, error);
    }
  }

  async function show(delivery: Delivery, { to, card }: Drawing, began: number): Promise<MessageAddress> {
    if (delivery.message) {
      await messenger.update(delivery.message, card);
      return delivery.message;
    }
    const post = () => {
      // A post may take two calls: begun later than this, it could outlast the lease and be begun a second time.
      if (performance.now() - began > latestPostMilliseconds)
        throw new DeliveryError('try again', 'too little lease left');
      return 'channel' in to
        ? messenger.post(to.channel, card, delivery.id)
        : messenger.sendDirect(to.account, card, delivery.id);
    };
    if (!delivery.unsureSince) return post();
    const found = await messenger.find(
      delivery.id,
      'channel' in to ? to.channel : to.account,
      delivery.unsureSince,
    );
    if (found === 'absent') return post();
    if (found === 'cannot look') {
      await ledger.countAmbiguity(delivery);
      if (!mayPostAgain(delivery.subject)) throw new DeliveryError('give up', mayHaveArrived);
      return post();
    }
    await messenger.update(found, card);
    return found;
  }

  function refusal(delivery: Delivery, error: unknown): Outcome {
    const wasUnsure = delivery.unsureSince !== undefined;
    if (!(error instanceof DeliveryError)) {
      logBug(delivery, error, 'A messenger broke while it sent a delivery');
      return again(delivery, faultFields(error).fault ?? 'unknown', true, commitLagMilliseconds);
    }
    const { next, reason } = error;
    if (next === 'give up') return { kind: 'dead', reason };
    if (next === 'try again') return again(delivery, reason, wasUnsure);
    if (next === 'unknown') return again(delivery, reason, true, commitLagMilliseconds);
    // What an earlier try left open stays open: it may have been the look-up that was told to wait.
    const everybody = error instanceof TooFast;
    return { kind: 'wait', after: next.retryAfter, reason, unsure: wasUnsure, everybody };
  }

  function again(delivery: Delivery, reason: string, unsure: boolean, soonest = 0): Outcome {
    if (delivery.failures + 1 >= failuresUntilDead) return { kind: 'dead', reason };
    const longest = Math.min(firstWait * 2 ** delivery.failures, longestWait);
    // Anywhere in between: what failed together does not come back together.
    const after = Math.round(shortestWait + (longest - shortestWait) * random());
    return { kind: 'again', after: Math.max(after, soonest), reason, unsure };
  }

  function logBug(delivery: Delivery, error: unknown, message: string): void {
    log.error({ delivery: delivery.id, kind: delivery.subject.kind, ...faultFields(error) }, message);
  }
}
