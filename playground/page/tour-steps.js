// What the tour does in each step: it types in the real boxes and presses the real buttons, as a visitor would.
import { callApi } from './call-api.js';
import { isCalm } from './is-calm.js';
import { spotlight } from './spotlight.js';
import { texts } from './texts.js';

/**
 * @typedef {ReturnType<import('./side.js').createSide>} Side
 * @typedef {{slack: Side, msteams: Side, sideSwitch: {show: (platform: 'slack' | 'msteams') => void},
 *   strip: {whole: HTMLElement, toEnd: () => void}, moveClock: (step: string) => Promise<void>, say: (text: string) => void,
 *   spotlight: typeof spotlight}} Means
 */

const patience = 12_000;
const look = 50;
const mornings = 6;

/**
 * @param {Means} means
 * @param {AbortSignal} signal ends whatever is under way, and takes back what stands half-typed
 * @returns {{act: () => Promise<void>, show: () => Promise<void>}[]} `show` goes there without doing it again
 */
export function createSteps({ slack, msteams, sideSwitch, strip, moveClock }, signal) {
  const { typed } = texts.tour;
  const channelOf = (/** @type {Side} */ side) => (side === slack ? 'slack-hoftebrud' : 'teams-hoftebrud');

  /** @param {Side} side @param {string} person @param {string} [place] */
  async function go(side, person, place = channelOf(side)) {
    sideSwitch.show(side.platform);
    await side.actAs(person, place);
  }

  /** @param {Side} side @param {string} text */
  async function type(side, text) {
    const { box, write, whole } = side.composer;
    spotlight.on(whole);
    const takeBack = () => write('');
    signal.addEventListener('abort', takeBack);
    for (let length = 1; length <= text.length; length += 1) {
      box.value = text.slice(0, isCalm() ? text.length : length);
      if (box.value.length === text.length) break;
      await pause(22);
    }
    await pause(350);
    signal.removeEventListener('abort', takeBack);
    press(whole.querySelector('.send'));
  }

  /** @param {number} milliseconds */
  async function pause(milliseconds) {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    signal.throwIfAborted();
  }

  /** @template Found @param {() => Found | null | undefined} find @returns {Promise<Found>} */
  async function until(find) {
    const began = performance.now();
    for (;;) {
      const found = find();
      if (found) return found;
      if (performance.now() - began > patience) throw new Error('What the tour waits for did not come.');
      await pause(look);
    }
  }

  /** @param {Element | null | undefined} button */
  function press(button) {
    signal.throwIfAborted();
    if (button instanceof HTMLElement) button.click();
  }

  const messagesIn = (/** @type {Side} */ side) => [...side.list.whole.querySelectorAll('.message')];
  const newest = (/** @type {Side} */ side, /** @type {(message: Element) => boolean} */ fits) =>
    messagesIn(side).findLast(fits);
  const buttonIn = (/** @type {Element | undefined} */ message) =>
    message?.querySelector('.kit-button, .ac-pushButton');
  const isFromBot = (/** @type {Element} */ message) => message.classList.contains('from-bot');

  /** What comes after `before`. @param {Side} side @param {number} before @param {(message: Element) => boolean} fits */
  const comes = (side, before, fits) => until(() => messagesIn(side).slice(before).findLast(fits));

  async function showBoth() {
    await go(msteams, 'mette');
    await go(slack, 'anna');
    spotlight.on(slack.whole, msteams.whole);
  }

  async function annaWrites() {
    await go(msteams, 'mette');
    await go(slack, 'anna');
    const before = messagesIn(slack).length;
    await type(slack, typed.agreement(await nextWorkingDay()));
    spotlight.on(await comes(slack, before, isFromBot));
  }

  async function showTheOther() {
    await go(msteams, 'mette');
    const card = await until(() =>
      newest(msteams, (message) => isFromBot(message) && Boolean(buttonIn(message))),
    );
    spotlight.on(card, newest(slack, isFromBot));
  }

  async function boForgets() {
    await go(slack, 'bo');
    const before = messagesIn(slack).length;
    await type(slack, typed.unfinished);
    const question = await comes(slack, before, (message) => message.classList.contains('private'));
    spotlight.on(question);
    await pause(isCalm() ? 300 : 1_600);
    press(buttonIn(question));
    spotlight.on(
      await comes(slack, before, (message) => isFromBot(message) && !message.classList.contains('private')),
    );
  }

  async function jensMakesOne() {
    await go(msteams, 'jens');
    const before = messagesIn(msteams).length;
    await type(msteams, typed.message(await nextWorkingDay()));
    const message = await comes(msteams, before, (each) => each.classList.contains('own'));
    spotlight.on(message);
    await pause(isCalm() ? 100 : 500);
    press(message.querySelector('.more'));
    const entry = await until(() => document.querySelector('.menu [role="menuitem"]'));
    await pause(isCalm() ? 100 : 700);
    press(entry);
    const dialog = await until(() => document.querySelector('dialog.form.msteams'));
    await pause(isCalm() ? 300 : 1_800);
    press(
      [...dialog.querySelectorAll('.ac-pushButton')].find((each) =>
        each.classList.contains('style-positive'),
      ),
    );
    await until(() => !dialog.isConnected);
    spotlight.on(await comes(msteams, before, (each) => isFromBot(each) && Boolean(buttonIn(each))));
  }

  async function nextMorning() {
    await go(msteams, 'mette', 'dm');
    // The week's overview asks nothing.
    const asked = () => messagesIn(msteams).filter((each) => isFromBot(each) && buttonIn(each)).length;
    const before = asked();
    for (let morning = 0; morning < mornings && asked() === before; morning += 1) {
      signal.throwIfAborted();
      await moveClock('morning');
      await msteams.refresh();
    }
    signal.throwIfAborted();
    await until(() => asked() > before);
    spotlight.on(newest(msteams, (each) => isFromBot(each) && Boolean(buttonIn(each))));
  }

  async function metteAnswers() {
    await go(msteams, 'mette', 'dm');
    const message = newest(msteams, (each) => isFromBot(each) && Boolean(buttonIn(each)));
    spotlight.on(message);
    await pause(isCalm() ? 100 : 900);
    press(buttonIn(message));
    await until(() => message && !message.isConnected);
    spotlight.on(newest(msteams, isFromBot));
    await slack.moveTo(channelOf(slack));
  }

  async function showStrip() {
    strip.toEnd();
    spotlight.on(strip.whole);
  }

  const again =
    (/** @type {Side} */ side, /** @type {string} */ person, /** @type {string} */ place) => async () => {
      await go(side, person, place);
      spotlight.on(newest(side, isFromBot));
    };
  return [
    { act: showBoth, show: showBoth },
    { act: annaWrites, show: again(slack, 'anna', channelOf(slack)) },
    { act: showTheOther, show: showTheOther },
    { act: boForgets, show: again(slack, 'bo', channelOf(slack)) },
    { act: jensMakesOne, show: again(msteams, 'jens', channelOf(msteams)) },
    { act: nextMorning, show: again(msteams, 'mette', 'dm') },
    { act: metteAnswers, show: again(msteams, 'mette', 'dm') },
    { act: showStrip, show: showStrip },
  ];
}

/** In a word, by the shown clock; public holidays aside. */
async function nextWorkingDay() {
  const { now } = await callApi('world');
  const weekday = new Date(`${now.slice(0, 10)}T12:00Z`).getUTCDay();
  const { tomorrow, onMonday } = texts.tour.typed;
  return weekday === 5 || weekday === 6 ? onMonday : tomorrow;
}
