// Who answers a round, as its key makes them: nobody without the key can tell whose an answer is.
import { createHmac } from 'node:crypto';

/** The same person is the same one within a round, and nobody knows them from another. */
export const pseudonymOf = (key: string, personId: string): string =>
  createHmac('sha256', key).update(personId).digest('base64url');
