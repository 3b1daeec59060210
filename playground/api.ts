// The playground's JSON interface (docs/playground.md): what people do in both platforms, and the clock.
import { type ErrorRequestHandler, json, Router } from 'express';
import { Temporal } from 'temporal-polyfill';
import {
  Clock,
  Fault,
  Look,
  Mend,
  Move,
  Press,
  Reset,
  read,
  Say,
  Since,
  Submit,
  Uninstall,
} from './api-bodies.ts';
import type { ChangeStream } from './change-stream.ts';
import { clockTarget } from './clock-target.ts';
import { demoPlan } from './demo-plan.ts';
import { glance } from './glance.ts';
import { happenedSince } from './happened-since.ts';
import type { PlaygroundHooks } from './hooks.ts';
import { jsonOnly } from './loopback-only.ts';
import { moveClock } from './move-clock.ts';
import {
  type AtSite,
  type PlaygroundChannel,
  PlaygroundError,
  type PlaygroundForm,
  type PlaygroundPerson,
} from './platform.ts';
import { countDown, type ShownClock, wallTime } from './shown-clock.ts';
import { firstOn, installFromTheStart, type OpenSite, siteCalled } from './site.ts';
import { channelFor, personIn } from './who-and-where.ts';

const longestSettle = 30_000;
const longestClockMove = 55_000;

export type ApiOptions = {
  people: AtSite<PlaygroundPerson>[];
  channels: AtSite<PlaygroundChannel>[];
  sites: OpenSite[];
  /** Left out where the platforms stand alone, without the bot's insides: then the clock cannot be moved. */
  hooks?: PlaygroundHooks;
  clock: ShownClock;
  changes: ChangeStream;
};

/** The routes under /playground/api, with their own body parser and their own error answers. */
export function createApi({ people, channels, sites, hooks, clock, changes }: ApiOptions): Router {
  const router = Router();
  const inTurn = oneAtATime();
  const at = (site: string) => siteCalled(sites, site).double;
  const world = () => ({
    people: people.map((person) => ({
      ...person,
      channels: at(person.site).channelsOf(person.id),
    })),
    channels: channels.map((channel) => ({
      ...channel,
      hasBot: at(channel.site).channelsOf('mellemrum').includes(channel.id),
    })),
    sites: sites.map(({ id, platform, name, isInstalled, installAt, uninstall }) => ({
      id,
      platform,
      name,
      isInstalled: isInstalled(),
      ...(installAt && { installAt: installAt() }),
      canUninstall: uninstall !== undefined,
    })),
    faults: {
      slack: firstOn(sites, 'slack').faultsLeft(),
      msteams: firstOn(sites, 'msteams').faultsLeft(),
    },
  });
  const siteNamed = (id: string) => {
    const site = sites.find((each) => each.id === id);
    if (site) return site;
    const known = sites.map((each) => each.id).join(', ');
    throw new PlaygroundError(404, `There is no site ${id}; the sites are ${known}.`);
  };
  /** Forms that were handed out since the start, so that a closed one is told from one that never was. */
  const handedOut = new Set<string>();
  const settled = async (done: Promise<{ opened: PlaygroundForm | null }>) => {
    const { opened } = await done;
    if (opened) handedOut.add(opened.id);
    // What became of it is on record only after the platform has shown it.
    if (hooks) await changes.meanwhile(hooks.settle(longestSettle));
    return { opened };
  };
  const now = async () => wallTime(hooks ? await hooks.now() : Temporal.Instant.from(clock.shownNow()));

  router.use(jsonOnly, json({ limit: '1mb' }));

  router.get('/events', changes.handle);

  router.get('/world', async (_request, response) => {
    const meeting = await hooks?.nextMeeting();
    response.json({ now: await now(), ...(meeting && { nextMeeting: wallTime(meeting) }), ...world() });
  });

  router.get('/happenings', async (request, response) => {
    const { since } = read(Since, request.query);
    response.json({ happenings: happenedSince(since, (await hooks?.happenings()) ?? []) });
  });

  router.get('/glance', (_request, response) => {
    response.json({ places: glance(world().people, sites) });
  });

  router.get('/messages', (request, response) => {
    const { person, channel } = read(Look, request.query);
    const { site } = personIn(world(), person, channel);
    response.json({ messages: at(site).messages(person, channel) });
  });

  router.post('/say', async (request, response) => {
    const { person, channel, text } = read(Say, request.body);
    const { site } = personIn(world(), person, channel);
    response.json(await settled(at(site).say(person, channel, text)));
  });

  for (const way of ['join', 'leave'] as const) {
    router.post(`/${way}`, async (request, response) => {
      const { person, channel } = read(Move, request.body);
      const { site } = channelFor(world(), person, channel);
      await at(site)[way](person, channel);
      await hooks?.settle(longestSettle);
      response.json({});
    });
  }

  router.post('/uninstall', async (request, response) => {
    const { uninstall, name, isInstalled } = siteNamed(read(Uninstall, request.body).site);
    if (!uninstall || !isInstalled()) {
      throw new PlaygroundError(409, `The bot cannot be taken out of ${name} now.`);
    }
    await uninstall();
    await hooks?.settle(longestSettle);
    changes.changed();
    response.json({});
  });

  router.post('/press', async (request, response) => {
    const { person, channel, message, button } = read(Press, request.body);
    const { site, name } = personIn(world(), person, channel);
    const shown = at(site)
      .messages(person, channel)
      .find((each) => each.id === message);
    if (!shown) throw new PlaygroundError(404, `${name} sees no message ${message} in ${channel}.`);
    if (!shown.buttons.some((each) => each.id === button)) {
      throw new PlaygroundError(
        409,
        `Message ${message} has no button ${button} any more; read the messages again.`,
      );
    }
    response.json(await settled(at(site).press(person, channel, message, button)));
  });

  router.post('/submit', async (request, response) => {
    const { person, form, values } = read(Submit, request.body);
    const { site } = personIn(world(), person, 'dm');
    const submitted = at(site)
      .submit(person, form, values)
      .catch((error: unknown) => {
        const closed = error instanceof PlaygroundError && error.status === 404 && handedOut.has(form);
        throw closed ? new PlaygroundError(409, `The form ${form} has been closed.`) : error;
      });
    response.json(await settled(submitted));
  });

  router.post('/clock', async (request, response) => {
    const timeLeft = countDown(longestClockMove);
    const move = read(Clock, request.body);
    if (!hooks) {
      throw new PlaygroundError(
        409,
        'The platforms stand alone here: the clock is moved where the bot runs.',
      );
    }
    const moveClockTo = (instant: Temporal.Instant) => {
      clock.moving(instant);
      return hooks.moveClockTo(instant);
    };
    await inTurn(async () => {
      const target = clockTarget(move, await hooks.now());
      try {
        await moveClock({ ...hooks, moveClockTo }, target, timeLeft);
      } finally {
        await clock.refresh();
        changes.changed();
      }
    });
    response.json({ now: await now(), undelivered: await hooks.undelivered() });
  });

  router.post('/fault', (request, response) => {
    const { platform, kind, count } = read(Fault, request.body);
    firstOn(sites, platform).fault(kind, count);
    changes.changed();
    response.json({});
  });

  router.post('/mend', (request, response) => {
    const { platform } = read(Mend, request.body);
    firstOn(sites, platform).mend();
    changes.changed();
    response.json({});
  });

  router.post('/reset', async (request, response) => {
    read(Reset, request.body);
    await inTurn(async () => {
      await hooks?.startOver(demoPlan());
      await clock.refresh();
      for (const { double } of sites) double.reset();
      await installFromTheStart(sites);
      changes.changed();
    });
    response.json({});
  });

  router.use((request) => {
    throw new PlaygroundError(
      404,
      `There is no ${request.method} ${request.baseUrl}${request.path}; see docs/playground.md.`,
    );
  });
  router.use(answerError);
  return router;
}

/** Express hands over its body parser's refusals with a `status`; they are all the caller's to mend. */
const answerError: ErrorRequestHandler = (error, _request, response, _next) => {
  if (error instanceof PlaygroundError) {
    response.status(error.status).json({ error: error.message });
  } else if (error.status >= 400 && error.status < 500) {
    response.status(400).json({ error: `The body cannot be read as JSON: ${error.message}.` });
  } else {
    response.status(500).json({ error: `The playground could not do this: ${error.message ?? error}.` });
  }
};

/** Runs what it is given one after the other; a failure is its caller's alone. */
function oneAtATime(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
}
