// The messages of one place: what is new or has changed is drawn, the rest stays, and the focus stays with it.
// Only the newest are drawn at first; older ones are when somebody goes there.
import { drawMessage, menuButton } from './draw-message.js';
import { element } from './element.js';
import { texts } from './texts.js';
import { dayOf } from './wall-time.js';

/** @typedef {{told: string, drawn: HTMLElement, private: boolean}} Row */

const step = 40;
const nearTop = 400;
const nearEnd = 30;
const quietFor = 500;

/**
 * @param {{id: string, people: any[], press: (message: string, button: string, drawn: HTMLElement) => void,
 *   useMenu: (command: 'menu' | 'edit' | 'delete', message: any, drawn: HTMLElement) => void}} means
 */
export function createMessageList({ id, people, press, useMenu }) {
  /** @type {Map<string, Row>} what is on the page, by message id */
  let shown = new Map();
  /** @type {{message: string, button: string, label: string | null} | undefined} */
  let pressed;
  /** @type {{messages: any[], inChannel: boolean, person: string, firstUnread: string | undefined}} */
  let last = { messages: [], inChannel: false, person: '', firstUnread: undefined };
  let drawnAtMost = step;
  /** Whether whoever looks is at the end, as far as they scrolled themselves. */
  let follows = true;
  let lastTop = 0;
  const names = people.map(({ name }) => name);
  const rows = element('ol');
  const older = element('button', { type: 'button', class: 'older', hidden: true });
  const whole = element('div', { id, class: 'list', role: 'log', 'aria-live': 'polite', tabindex: '0' }, [
    older,
    rows,
  ]);
  older.addEventListener('click', showOlder);
  whole.addEventListener('scroll', () => {
    if (whole.scrollTop < nearTop && !older.hidden) showOlder();
    if (seesTheLast()) follows = true;
    else if (whole.scrollTop < lastTop) follows = false;
    lastTop = whole.scrollTop;
  });
  // A picture has its height only once it is there; `load` does not bubble.
  rows.addEventListener('load', () => follows && goToTheLast(), true);

  function showOlder() {
    const hadFocus = document.activeElement === older;
    const fromEnd = whole.scrollHeight - whole.scrollTop;
    drawnAtMost += step;
    draw(false);
    whole.scrollTop = whole.scrollHeight - fromEnd;
    if (hadFocus && older.hidden) whole.focus({ preventScroll: true });
  }

  /** @param {any} message */
  function drawOne(message) {
    const { inChannel, person, messages } = last;
    // In a conversation of two everything is private; it is the channel where it must be said.
    const seenByAll = inChannel ? message : { ...message, private: false };
    const remember = (/** @type {string} */ button) => {
      pressed = { message: message.id, button, label: buttonIn(drawn, button)?.textContent ?? null };
    };
    const thread = message.raw?.threadTs ?? message.raw?.thread;
    const root = thread && thread !== message.id ? messages.find(({ id }) => id === thread) : undefined;
    const drawn = drawMessage(
      seenByAll,
      {
        sender: senderOf(message.from),
        isOwn: message.from === person,
        answers: root && texts.answerTo(senderOf(root.from)?.name ?? texts.bot),
        names,
      },
      (button) => {
        remember(button);
        press(message.id, button, drawn);
      },
      /** @type {const} */ ([
        ['menu', texts.makeAgreement],
        ...(message.from === person
          ? [
              ['edit', texts.edit],
              ['delete', texts.remove],
            ]
          : []),
      ]).map(([command, label]) => ({
        label,
        choose() {
          remember(menuButton);
          useMenu(command, message, drawn);
        },
      })),
    );
    return drawn;
  }

  const senderOf = (/** @type {string} */ id) => people.find((each) => each.id === id);

  /** To the button that was pressed last, or to the list where it is gone: another may have taken its id. */
  function restoreFocus() {
    const drawn = pressed && shown.get(pressed.message)?.drawn;
    const there = drawn && buttonIn(drawn, pressed?.button);
    const target = there && there.textContent === pressed?.label ? there : whole;
    target.focus({ preventScroll: true });
  }

  const lastRow = () => /** @type {HTMLElement | null} */ (rows.lastElementChild);

  function seesTheLast() {
    const row = lastRow();
    return !row || whole.scrollTop + whole.clientHeight > row.offsetTop + nearEnd;
  }

  /** To its end, or to its beginning where it is too long to be seen at once. */
  function goToTheLast() {
    follows = true;
    const row = lastRow();
    const isLong = row && row.offsetHeight > whole.clientHeight;
    whole.scrollTop = isLong ? row.offsetTop : whole.scrollHeight;
  }

  /** @param {boolean} isNews whether what was not there before is marked as new */
  function draw(isNews) {
    const { messages, firstUnread } = last;
    const hidden = Math.max(0, messages.length - drawnAtMost);
    const before = shown;
    shown = new Map();
    /** @type {HTMLElement[]} */
    const wanted = [];
    let day = '';
    for (const message of messages.slice(hidden)) {
      const its = dayOf(message.at);
      if (its !== day) wanted.push(element('li', { class: 'day' }, [element('span', {}, [its])]));
      day = its;
      if (message.id === firstUnread) wanted.push(element('li', { class: 'new-here' }, [texts.newHere]));
      const told = JSON.stringify(message);
      const known = before.get(message.id);
      const drawn = known?.told === told ? known.drawn : drawOne(message);
      if (known?.drawn !== drawn && isNews) drawn.classList.add(known ? 'changed' : 'arrived');
      shown.set(message.id, { told, drawn, private: message.private });
      wanted.push(drawn);
    }
    if (wanted.length === 0) wanted.push(element('li', { class: 'nothing' }, [texts.empty]));
    replaceRows(rows, wanted);
    older.hidden = hidden === 0;
    older.textContent = texts.older(hidden);
  }

  return {
    whole,
    restoreFocus,
    goToTheLast,
    /** Another place, or another person. @param {string} label */
    clear(label) {
      // A place that is gone to is not read out from its beginning; what comes later is.
      whole.setAttribute('aria-live', 'off');
      whole.setAttribute('aria-label', label);
      shown = new Map();
      pressed = undefined;
      drawnAtMost = step;
      rows.replaceChildren();
    },
    /** @param {any[]} messages @param {{inChannel: boolean, person: string, firstUnread: string | undefined}} about */
    show(messages, about) {
      const isAtEnd = seesTheLast();
      const hadFocus = rows.contains(document.activeElement);
      const isNews = shown.size > 0;
      // What stands there stays, so that nobody's place moves while messages come in.
      if (isNews) drawnAtMost += Math.max(0, messages.length - last.messages.length);
      last = { messages, ...about };
      draw(isNews);
      if (hadFocus && !rows.contains(document.activeElement)) restoreFocus();
      if (isAtEnd || !isNews) goToTheLast();
      if (!isNews) setTimeout(() => whole.setAttribute('aria-live', 'polite'), quietFor);
    },
    ids: () => new Set(shown.keys()),
    /** @param {string} id */
    drawnOf: (id) => shown.get(id)?.drawn,
    /** Scrolls to the newest private message that was not there before. @param {Set<string>} before */
    revealPrivate(before) {
      const news = [...shown].filter(([id, row]) => row.private && !before.has(id));
      news.at(-1)?.[1].drawn.scrollIntoView({ block: 'nearest' });
    },
  };
}

/** @param {HTMLElement} drawn @param {string | undefined} id */
function buttonIn(drawn, id) {
  const buttons = /** @type {NodeListOf<HTMLElement>} */ (drawn.querySelectorAll('[data-button]'));
  return [...buttons].find((button) => button.dataset.button === id);
}

/** Puts the rows in the list and moves no element that already stands where it should (it may hold the focus). */
function replaceRows(/** @type {HTMLElement} */ list, /** @type {HTMLElement[]} */ rows) {
  const wanted = new Set(rows);
  for (const old of [...list.children]) if (!wanted.has(/** @type {HTMLElement} */ (old))) old.remove();
  for (const [index, row] of rows.entries()) {
    if (list.children[index] !== row) list.insertBefore(row, list.children[index] ?? null);
  }
}
