// The playground's page: both platforms next to each other, and the clock that moves them.
import { callApi } from './call-api.js';
import { readMarkdownLiterally } from './draw-adaptive-card.js';
import { createSide } from './side.js';
import { texts } from './texts.js';
import { clockMove, longTime, weekdayAndTime } from './wall-time.js';

const main = /** @type {HTMLElement} */ (document.getElementById('sides'));
const status = /** @type {HTMLElement} */ (document.getElementById('status'));
const shownNow = /** @type {HTMLElement} */ (document.getElementById('now'));
const clockButtons = /** @type {NodeListOf<HTMLButtonElement>} */ (
  document.querySelectorAll('.clock button')
);

/** Milliseconds that the playground is ahead of this browser. */
let ahead = 0;
let working = false;
/** @type {ReturnType<typeof createSide>[]} */
let both = [];

readMarkdownLiterally();
try {
  const world = await callApi('world');
  setClock(world.now);
  both = [createSide('slack', world), createSide('msteams', world)];
  main.append(...both.map((side) => side.whole));
  follow();
} catch (error) {
  status.textContent = error.message;
}
setInterval(tick, 1000);

for (const button of clockButtons) {
  if (button.dataset.clock) button.addEventListener('click', () => moveClock(button.dataset.clock));
}
document.getElementById('reset')?.addEventListener('click', () => {
  if (confirm(texts.resetQuestion)) {
    void during(texts.working, async () => {
      await callApi('reset', {});
      setClock((await callApi('world')).now);
      return texts.resetDone;
    });
  }
});

/** @param {string | undefined} step */
function moveClock(step) {
  void during(texts.clockMoves, async () => {
    const { now } = await callApi('world');
    const before = await received();
    const answer = await callApi('clock', clockMove(step ?? 'hour', now));
    setClock(answer.now);
    const got = [...(await received())]
      .map(([name, count]) => ({ name, count: count - (before.get(name) ?? 0) }))
      .filter(({ count }) => count > 0);
    return [
      texts.clockMoved(weekdayAndTime(answer.now)),
      ...(got.length > 0 ? got.map(({ name, count }) => texts.got(name, count)) : [texts.nobodyGot]),
      ...(answer.undelivered.length > 0 ? [texts.notReached(answer.undelivered)] : []),
    ].join(' ');
  });
}

/** How many messages of the bot stand where, by name. @returns {Promise<Map<string, number>>} */
async function received() {
  const all = await Promise.all(both.map((side) => side.received()));
  return new Map(all.flatMap((counts) => [...counts]));
}

/** @param {string} meanwhile @param {() => Promise<string>} work answers what to say at the end */
async function during(meanwhile, work) {
  if (working) return;
  working = true;
  status.textContent = meanwhile;
  for (const button of clockButtons) button.setAttribute('aria-disabled', 'true');
  try {
    status.textContent = await work();
  } catch (error) {
    status.textContent = error.message;
  } finally {
    for (const button of clockButtons) button.removeAttribute('aria-disabled');
    working = false;
  }
}

/** Listens for changes; what changes while the last one is being read is read once more. */
function follow() {
  const stream = new EventSource('/playground/api/events');
  let reading = false;
  let again = false;
  const readAll = async () => {
    if (reading) {
      again = true;
      return;
    }
    reading = true;
    do {
      again = false;
      await Promise.allSettled(both.map((side) => side.refresh()));
    } while (again);
    reading = false;
  };
  stream.addEventListener('change', readAll);
  stream.addEventListener('error', () => {
    status.textContent = texts.lost;
  });
  let opened = false;
  stream.addEventListener('open', async () => {
    if (opened) {
      status.textContent = '';
      setClock((await callApi('world')).now);
      await readAll();
    }
    opened = true;
  });
}

/** @param {string} now wall time with offset */
function setClock(now) {
  ahead = Date.parse(now) - Date.now();
  tick();
}

function tick() {
  const text = longTime(Date.now() + ahead);
  if (shownNow.textContent !== text) shownNow.textContent = text;
}
