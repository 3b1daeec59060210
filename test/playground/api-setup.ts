// The JSON interface over real HTTP, with a platform and a bot's clock that live in memory.
import type { AddressInfo } from 'node:net';
import express from 'express';
import { Temporal } from 'temporal-polyfill';
import { createApi } from '#playground/api.ts';
import { createChangeStream } from '#playground/change-stream.ts';
import { demoChannels, demoPeople, demoSites } from '#playground/demo-world.ts';
import type { PlaygroundHooks, Undelivered } from '#playground/hooks.ts';
import { loopbackOnly } from '#playground/loopback-only.ts';
import { type PlatformDouble, PlaygroundError, type PlaygroundMessage } from '#playground/platform.ts';
import { createShownClock } from '#playground/shown-clock.ts';
import type { Happening } from '#src/deliveries/happening.ts';

export type MemoryPlatform = PlatformDouble & {
  shown: PlaygroundMessage[];
  /** What was asked of it, in order. */
  done: string[];
  /** Where set, a press waits for it. */
  holdPress?: () => Promise<void>;
};

function memoryPlatform(): MemoryPlatform {
  const listeners = new Set<() => void>();
  const platform: MemoryPlatform = {
    router: express.Router(),
    shown: [],
    done: [],
    async install() {
      platform.done.push('install');
    },
    async say(person, channel, text) {
      platform.done.push(`${person} says ${text}`);
      platform.shown.push({
        id: `m${platform.shown.length + 1}`,
        from: person,
        at: '2026-11-23T08:00:00Z',
        private: false,
        text: `${channel}: ${text}`,
        buttons: [{ id: 'done', label: 'Færdig' }],
        raw: {},
      });
      for (const listener of listeners) listener();
      return { opened: null };
    },
    async press(person, _channel, message, button) {
      await platform.holdPress?.();
      platform.done.push(`${person} presses ${button} on ${message}`);
      return { opened: null };
    },
    async submit(_person, form) {
      throw new PlaygroundError(form === 'closed' ? 409 : 404, `The form ${form} is not open.`);
    },
    async join(person, channel) {
      platform.done.push(`${person} joins ${channel}`);
    },
    async leave(person, channel) {
      platform.done.push(`${person} leaves ${channel}`);
    },
    channelsOf: (person) => demoPeople.find(({ id }) => id === person)?.channels ?? [],
    messages: () => platform.shown,
    fault: (kind, count) => {
      platform.done.push(`fault ${kind} ${count}`);
    },
    mend: () => {
      platform.done.push('mend');
    },
    faultsLeft: () => [],
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refusals: () => [],
    reset: () => {
      platform.shown = [];
      platform.done.push('reset');
    },
  };
  return platform;
}

export type MemoryBot = PlaygroundHooks & {
  clock: Temporal.Instant;
  planned: Temporal.Instant[];
  /** The clock at each moment when everything due was waited for. */
  visited: string[];
  failed: Undelivered[];
  happened: Happening[];
  meeting: Temporal.Instant | undefined;
};

function memoryBot(start: string): MemoryBot {
  const bot: MemoryBot = {
    clock: Temporal.ZonedDateTime.from(`${start}[Europe/Copenhagen]`).toInstant(),
    planned: [],
    visited: [],
    failed: [],
    happened: [],
    meeting: undefined,
    now: async () => bot.clock,
    async moveClockTo(instant) {
      bot.clock = instant;
    },
    async nextPlanned(limit) {
      return bot.planned
        .filter(
          (each) =>
            Temporal.Instant.compare(each, bot.clock) > 0 && Temporal.Instant.compare(each, limit) <= 0,
        )
        .sort(Temporal.Instant.compare)[0];
    },
    async settle() {
      bot.visited.push(
        bot.clock
          .toZonedDateTimeISO('Europe/Copenhagen')
          .toPlainDateTime()
          .toString({ smallestUnit: 'minute' }),
      );
    },
    undelivered: async () => bot.failed,
    happenings: async () => bot.happened,
    nextMeeting: async () => bot.meeting,
    async startOver() {
      bot.planned = [];
    },
  };
  return bot;
}

/** Starts the interface on a free port; `start` is the bot's wall time in Copenhagen. */
export async function startApi(start: string, options: { platformsAlone?: boolean } = {}) {
  const platforms = { slack: memoryPlatform(), msteams: memoryPlatform() };
  const bot = memoryBot(start);
  const hooks = options.platformsAlone ? {} : { hooks: bot };
  const changes = createChangeStream();
  for (const platform of Object.values(platforms)) platform.onChange(changes.changed);
  const sites = demoSites.map(({ id, platform, name }) => {
    const fromTheStart = id === 'kolding' || id === 'lillebaelt';
    const double = fromTheStart ? platforms[platform] : memoryPlatform();
    const site = { id, platform, name, double, fromTheStart };
    if (id !== 'odense') return { ...site, isInstalled: () => fromTheStart };
    let isInstalled = true;
    const uninstall = async () => {
      isInstalled = false;
    };
    return { ...site, isInstalled: () => isInstalled, uninstall };
  });
  const app = express();
  const api = createApi({
    people: demoPeople,
    channels: demoChannels,
    sites,
    clock: createShownClock(hooks.hooks),
    changes,
    ...hooks,
  });
  app.use('/playground/api', loopbackOnly, api);
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const root = `http://127.0.0.1:${port}/playground/api`;
  return {
    bot,
    platforms,
    root,
    port,
    get: async (path: string) => answerOf(await fetch(`${root}/${path}`)),
    post: async (path: string, body: unknown, headers: Record<string, string> = {}) =>
      answerOf(
        await fetch(`${root}/${path}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: typeof body === 'string' ? body : JSON.stringify(body),
        }),
      ),
    async stop() {
      changes.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function answerOf(response: Response): Promise<{ status: number; body: Record<string, unknown> }> {
  return { status: response.status, body: Object(await response.json()) };
}
