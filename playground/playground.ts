// The playground: two platforms in a box, each with two organisations, the JSON interface that moves them, and the page.
import { Router } from 'express';
import { createApi } from './api.ts';
import { createChangeStream } from './change-stream.ts';
import { type AdapterSettings, adapterSettings, openDemoSites } from './demo-platforms.ts';
import { demoChannels, demoPeople } from './demo-world.ts';
import type { PlaygroundHooks } from './hooks.ts';
import { loopbackOnly } from './loopback-only.ts';
import { servePage } from './serve-page.ts';
import { createShownClock, realNow } from './shown-clock.ts';
import { installFromTheStart, type OpenSite } from './site.ts';

export type PlaygroundOptions = {
  /** The folder for what the platforms remember; made where it does not exist. */
  dir: string;
  /** Where the bot listens, such as http://127.0.0.1:3000: asked at each call, known only once it listens. */
  botUrl: () => string;
  /** Where `router` is served; asked at each call too. */
  ownUrl: () => string;
  /** Left out where the platforms stand alone: then nothing is waited for and the clock cannot be moved. */
  hooks?: PlaygroundHooks;
};

export type Playground = {
  /** The page at /, everything else below /playground. Answers only to loopback names. */
  router: Router;
  sites: OpenSite[];
  /** What the adapters need; right once `ownUrl` is. */
  settings(): AdapterSettings;
  /** Reads the bot's clock and tells the bot that it is installed. The bot must be listening. */
  start(): Promise<void>;
  /** Ends the streams to open pages, so that the server can close. */
  stop(): void;
};

export function createPlayground(options: PlaygroundOptions): Playground {
  const { hooks } = options;
  const clock = createShownClock(hooks);
  const changes = createChangeStream();
  const { sites, routes } = openDemoSites({ ...options, shownNow: clock.shownNow, realNow });
  for (const { double } of sites) double.onChange(changes.changed);
  const api = createApi({
    people: demoPeople,
    channels: demoChannels,
    sites,
    clock,
    changes,
    ...(hooks ? { hooks } : {}),
  });

  const router = Router();
  router.use('/playground', loopbackOnly);
  router.get('/', loopbackOnly);
  router.use(servePage());
  router.use('/playground/api', api);
  router.use('/playground', routes);

  return {
    router,
    sites,
    settings: () => adapterSettings(options.ownUrl()),
    async start() {
      await clock.refresh();
      await installFromTheStart(sites);
    },
    stop: changes.stop,
  };
}
