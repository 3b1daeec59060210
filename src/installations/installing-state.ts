// Letting the bot in with a browser, there and back: what the browser brings back is good once, for ten minutes, and from
// the browser that was sent away alone. Of both secrets only hashes are kept.
import { createHash, randomBytes } from 'node:crypto';

/** The port to what is under way. Both arguments are hashes. */
export type InstallingStates = {
  /** Good for ten minutes of real time. */
  begin(state: string, browser: string): Promise<void>;
  /** Takes it away, whatever becomes of it; undefined where there is none, or none any more. */
  take(state: string): Promise<{ browser: string; isExpired: boolean } | undefined>;
};

/** What goes along: `state` in the address, `browser` in a cookie. */
export type SentAway = { state: string; browser: string };

export type StateFound = 'good' | 'unknown' | 'expired' | 'another browser';

export async function sendAway(states: InstallingStates): Promise<SentAway> {
  const sent = { state: secret(), browser: secret() };
  await states.begin(hashOf(sent.state), hashOf(sent.browser));
  return sent;
}

/** Whatever is brought back as `state` is used up by this. */
export async function welcomeBack(
  states: InstallingStates,
  { state, browser }: { state: string; browser: string | undefined },
): Promise<StateFound> {
  const found = await states.take(hashOf(state));
  if (!found) return 'unknown';
  if (found.isExpired) return 'expired';
  return browser !== undefined && hashOf(browser) === found.browser ? 'good' : 'another browser';
}

const secret = (): string => randomBytes(32).toString('base64url');

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
