// Two ways to ask a server: at the instants of a Poisson process, whatever it answers, and as fast as it answers.

/** Sends the request with this number; resolves to whether it was acknowledged. */
export type Send = (index: number) => Promise<boolean>;

export type OpenLoad = { perSecond: number; count: number; seed: number };
/** `firstMilliseconds` are not counted. */
export type ClosedLoad = { atOnce: number; firstMilliseconds: number; milliseconds: number };

export type OpenResult = {
  /** Of each request, in milliseconds from the instant at which it was meant to be sent; Infinity: refused. */
  latencies: Float64Array;
  /** How long after that instant the generator sent it: its own share of the latencies. */
  lags: Float64Array;
};

/** A server that falls behind is not waited for, so nothing that it delays is left out. */
export async function askAtRate({ perSecond, count, seed }: OpenLoad, send: Send): Promise<OpenResult> {
  const random = randomFrom(seed);
  const meant = new Float64Array(count);
  let at = performance.now() + 20;
  for (let index = 0; index < count; index += 1) {
    at += (-Math.log(1 - random()) / perSecond) * 1000;
    meant[index] = at;
  }
  const latencies = new Float64Array(count);
  const lags = new Float64Array(count);
  const answered: Promise<void>[] = [];
  const ask = async (index: number, meantAt: number) => {
    lags[index] = performance.now() - meantAt;
    const acknowledged = await send(index);
    latencies[index] = acknowledged ? performance.now() - meantAt : Number.POSITIVE_INFINITY;
  };
  await new Promise<void>((resolve) => {
    const sendWhatIsDue = () => {
      for (;;) {
        const meantAt = meant[answered.length];
        if (meantAt === undefined) return resolve();
        if (meantAt > performance.now()) break;
        answered.push(ask(answered.length, meantAt));
      }
      setTimeout(sendWhatIsDue, 1);
    };
    sendWhatIsDue();
  });
  await Promise.all(answered);
  return { latencies, lags };
}

/** `perSecond`: answers. `sent`: all, the uncounted ones too. */
export async function askAtOnce(load: ClosedLoad, send: Send): Promise<{ perSecond: number; sent: number }> {
  const from = performance.now() + load.firstMilliseconds;
  const until = from + load.milliseconds;
  let sent = 0;
  let counted = 0;
  const one = async () => {
    for (let now = performance.now(); now < until; ) {
      const index = sent;
      sent += 1;
      const acknowledged = await send(index);
      now = performance.now();
      if (acknowledged && now >= from && now < until) counted += 1;
    }
  };
  await Promise.all(Array.from({ length: load.atOnce }, one));
  return { perSecond: (counted * 1000) / load.milliseconds, sent };
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32): both sides are asked at the same instants. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
