// How long a claim on a delivery is one worker's, in production.

/** Twice a messenger's time-out (5 s for one whole call) and time for the platform to show what it took. */
export const leaseMilliseconds = 15_000;
