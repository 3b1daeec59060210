// The playground in the bot's own process, as `npm start` runs it, and what the bot's adapters need to reach it.
import { createHash } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { PlatformSettings } from '#src/config.ts';
import type { Keys } from '#src/installations/sealed-credentials.ts';
import { demoPlan } from './demo-plan.ts';
import type { PlaygroundHooks } from './hooks.ts';
import { loopbackOnly } from './loopback-only.ts';
import { createPlayground, type Playground } from './playground.ts';

export type PlaygroundBesideTheBot = Pick<Playground, 'router' | 'start' | 'stop'> & {
  /** Goes in front of every route, the bot's too: the secrets here are public, so no other page may reach them. */
  guard: RequestHandler;
  settings(): PlatformSettings;
  /** Public as all secrets here: what it seals opens a workspace in a box. */
  keys: Keys;
};

const keys: Keys = [createHash('sha256').update('playground key').digest()];

/**
 * `dir` is for what the platforms remember; `url` is where the bot listens, and the playground with it. `startOver`:
 * the bot's memory is new, so the demo team is set up and the platforms forget what they may know of an older one.
 */
export async function openPlayground(options: {
  dir: string;
  url: string;
  hooks: PlaygroundHooks;
  startOver: boolean;
}): Promise<PlaygroundBesideTheBot> {
  const { url, hooks } = options;
  const playground = createPlayground({
    dir: options.dir,
    botUrl: () => url,
    ownUrl: () => url,
    hooks,
  });
  if (options.startOver) {
    await hooks.startOver(demoPlan());
    for (const { double } of playground.sites) double.reset();
  }
  return {
    ...playground,
    guard: loopbackOnly,
    keys,
    settings() {
      const { slack, msteams } = playground.settings();
      const { clientId, clientSecret, ...workspace } = slack;
      const oauth = { clientId, clientSecret, publicUrl: url };
      return {
        slack: { ...workspace, oauth },
        msteams: { credentials: 'anonymous', allowServiceUrl: isOneOf(msteams.serviceUrls) },
      };
    },
  };
}

/** Whether an address is one of these places: a longer host or path that only begins alike is another. */
function isOneOf(expected: string[]): (address: string) => boolean {
  const places = expected.map((each) => new URL(each));
  return (address) => {
    if (!URL.canParse(address)) return false;
    const { origin, pathname } = new URL(address);
    return places.some((own) => origin === own.origin && pathname.replace(/\/$/, '') === own.pathname);
  };
}
