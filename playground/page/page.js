// The playground's page: both platforms next to each other, the clock that moves them, and what came of it.
import { ask } from './ask.js';
import { callApi } from './call-api.js';
import { createClock } from './clock.js';
import { readMarkdownLiterally } from './draw-adaptive-card.js';
import { element } from './element.js';
import { createFaults } from './faults.js';
import { followChanges } from './follow-changes.js';
import { createSide } from './side.js';
import { createSideSwitch } from './side-switch.js';
import { createSkipLinks } from './skip-links.js';
import { spotlight } from './spotlight.js';
import { createStrip } from './strip.js';
import { language, speak, texts } from './texts.js';
import { createTopBar } from './top-bar.js';
import { createTour } from './tour.js';
import { createUnread } from './unread.js';
import { clockMove, weekdayAndTime } from './wall-time.js';

const rememberedAs = 'mellemrum-language';
const unread = createUnread();
let isMoving = false;

readMarkdownLiterally();
speak(localStorage.getItem(rememberedAs));
let page = await firstPage();
const readNow = followChanges({
  readAll: () => read(page),
  lost: () => page.top.say(texts.lost, { stays: true }),
  back: () => page.top.say(texts.back),
});

/** The bot may be starting still: then it is asked again. */
async function firstPage() {
  for (;;) {
    try {
      const [world, { places }] = await Promise.all([callApi('world'), callApi('glance')]);
      unread.arrive(places);
      return drawPage(world);
    } catch (error) {
      document.body.replaceChildren(
        element('main', { class: 'waiting' }, [
          element('h1', {}, ['Mellemrum']),
          element('p', { role: 'status' }, [error.message]),
        ]),
      );
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
  }
}

/** @param {any} world @param {Record<string, import('./side.js').Kept>} [kept] by platform */
function drawPage(world, kept = {}) {
  document.documentElement.lang = language;
  document.title = texts.title;
  const clock = createClock(moveClock);
  const faults = createFaults((message) => page.top.say(message));
  const strip = createStrip();
  const sides = /** @type {const} */ (['slack', 'msteams']).map((platform) =>
    createSide(platform, world, unread, kept[platform]),
  );
  const [slack, msteams] = /** @type {[typeof sides[number], typeof sides[number]]} */ (sides);
  const main = element('main', { class: 'sides' });
  const sideSwitch = createSideSwitch(main, sides);
  const tour = createTour({
    slack,
    msteams,
    sideSwitch,
    strip,
    spotlight,
    moveClock,
    say: (text) => page.top.say(text),
  });
  const top = createTopBar({
    clock: clock.whole,
    faults,
    startTour: tour.start,
    reset,
    choose: (chosen) => {
      localStorage.setItem(rememberedAs, chosen);
      speak(chosen);
      void drawAgain();
    },
  });
  main.append(sideSwitch.whole, slack.whole, msteams.whole);
  document.body.replaceChildren(
    createSkipLinks(sides, sideSwitch.goTo),
    top.whole,
    main,
    tour.whole,
    strip.whole,
  );
  clock.set(world.now);
  return { top, clock, faults, strip, sides, sideSwitch, tour, world };
}

async function drawAgain() {
  const { sides, tour, clock, strip } = page;
  tour.leave();
  clock.stop();
  const kept = Object.fromEntries(sides.map((side) => [side.platform, side.kept()]));
  page = drawPage(page.world, kept);
  page.strip.show(strip.known());
  document.querySelector(`.languages [lang="${language}"]`)?.focus();
  await readNow();
}

/** @param {typeof page} drawn */
async function read({ sides, clock, faults, strip, sideSwitch }) {
  const [world, { places }, { happenings }] = await Promise.all([
    callApi('world'),
    callApi('glance'),
    callApi('happenings'),
    ...sides.map((side) => side.refresh()),
  ]);
  page.world = world;
  for (const side of sides) side.glance(world, places);
  sideSwitch.mark();
  faults.mark(world.faults);
  clock.offerMeeting(Boolean(world.nextMeeting));
  if (isMoving) return;
  clock.set(world.now);
  strip.show(happenings);
}

/** @param {string} step see clock.js */
async function moveClock(step) {
  await during(texts.clockMoves, async () => {
    const { now, nextMeeting } = await callApi('world');
    const before = await messageIds();
    const answer = await callApi('clock', clockMove(step, now, nextMeeting));
    const [after, { happenings }] = await Promise.all([messageIds(), callApi('happenings')]);
    page.strip.show(happenings);
    await Promise.all([page.clock.turnTo(answer.now), readNow()]);
    const got = [...after].flatMap(([name, ids]) => {
      const count = [...ids].filter((id) => !before.get(name)?.has(id)).length;
      return count > 0 ? [texts.got(name, count)] : [];
    });
    return [
      texts.clockMoved(weekdayAndTime(answer.now)),
      ...(got.length > 0 ? got : [texts.nobodyGot]),
      ...(answer.undelivered.length > 0 ? [texts.notReached(answer.undelivered)] : []),
    ].join(' ');
  });
}

/** The bot's messages that stand where somebody may not have looked. @returns {Promise<Map<string, Set<string>>>} by name */
async function messageIds() {
  const { people, channels } = page.world;
  const firstName = (/** @type {any} */ someone) => someone.name.split(' ')[0];
  /** With the organisation where two are called so. */
  const shortName = (/** @type {string} */ id) => {
    const who = people.find((/** @type {any} */ each) => each.id === id);
    const alike = people.filter((/** @type {any} */ each) => firstName(each) === firstName(who));
    return alike.length > 1 && alike[0] !== who ? `${firstName(who)} (${who.organisation})` : firstName(who);
  };
  const { places } = await callApi('glance');
  /** @type {Map<string, Set<string>>} */
  const ids = new Map();
  for (const { person, channel, messages } of places) {
    const isDirect = channel === 'dm';
    const name = isDirect
      ? shortName(person)
      : channels.find((/** @type {any} */ each) => each.id === channel).name;
    const fromBot = messages.filter((/** @type {any} */ each) => each.from === 'mellemrum');
    const known = ids.get(name) ?? new Set();
    for (const message of fromBot) if (isDirect || !message.private) known.add(message.id);
    ids.set(name, known);
  }
  return ids;
}

async function reset() {
  if (!(await ask(texts.resetQuestion, texts.resetYes, texts.resetNo))) return;
  page.tour.leave();
  await during(texts.working, async () => {
    await callApi('reset', {});
    page.strip.clear();
    await readNow();
    return texts.resetDone;
  });
}

/** @param {string} meanwhile @param {() => Promise<string>} work answers what to say at the end */
async function during(meanwhile, work) {
  if (isMoving) return;
  isMoving = true;
  page.top.say(meanwhile, { stays: true });
  page.clock.setBusy(true);
  try {
    page.top.say(await work());
  } catch (error) {
    page.top.say(error.message);
  } finally {
    isMoving = false;
    page.clock.setBusy(false);
    await readNow();
  }
}
