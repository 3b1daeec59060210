// How long one call to a platform may take, and what follows from it. Milliseconds of real time.

/** One HTTP request of a messenger, connecting included. */
export const callMilliseconds = 5_000;

/** A platform may show what it took only after a while: a look-up before that could miss it. */
export const commitLagMilliseconds = 2_000;

/**
 * How long a claim on a delivery is one worker's. Until it ends, a try that was cut off cannot be told from one that is
 * still under way; so it is longer than a post of two calls, and than twice a call and its commit.
 */
export const leaseMilliseconds = 2 * (callMilliseconds + commitLagMilliseconds) + 1_000;

/** A post begun later than this after the claim could outlast the lease. */
export const latestPostMilliseconds = leaseMilliseconds - 2 * callMilliseconds - 1_000;
