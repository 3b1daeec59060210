// The guided tour: its panel, its eight steps one by one, and the way out of it at any moment.
import { element } from './element.js';
import { texts } from './texts.js';
import { createSteps } from './tour-steps.js';

/** @param {import('./tour-steps.js').Means} means */
export function createTour(means) {
  const words = texts.tour;
  /** @type {AbortController | undefined} */
  let running;
  let at = 0;
  /** How many steps have been acted out: going back only reads again. */
  let acted = 0;
  /** @type {ReturnType<typeof createSteps>} */
  let steps = [];

  const progress = element('p', { class: 'progress' });
  const title = element('h2', { id: 'tour-title', tabindex: '-1' });
  const text = element('p', { id: 'tour-text' });
  const complaint = element('p', { class: 'complaint', role: 'status' });
  const button = (
    /** @type {string} */ look,
    /** @type {string} */ label,
    /** @type {() => void} */ press,
  ) => {
    const made = element('button', { type: 'button', class: look }, [label]);
    made.addEventListener('click', () => {
      if (made.getAttribute('aria-disabled') !== 'true') press();
    });
    return made;
  };
  const previous = button('', words.previous, () => void go(at - 1));
  const next = button('primary', words.next, () => (at + 1 < words.steps.length ? void go(at + 1) : leave()));
  const whole = element(
    'section',
    {
      class: 'tour',
      role: 'dialog',
      'aria-labelledby': 'tour-title',
      'aria-describedby': 'tour-text',
      hidden: true,
    },
    [
      progress,
      title,
      text,
      complaint,
      element('div', { class: 'form-buttons' }, [button('quiet', words.leave, leave), previous, next]),
    ],
  );

  function onKey(/** @type {KeyboardEvent} */ event) {
    if (event.key === 'Escape') leave();
  }

  async function start() {
    leave();
    running = new AbortController();
    acted = 0;
    steps = createSteps(means, running.signal);
    whole.hidden = false;
    document.addEventListener('keydown', onKey);
    await go(0);
  }

  /** @param {number} step from 0 */
  async function go(step) {
    const mine = running;
    if (!mine || step < 0) return;
    at = step;
    means.spotlight.none();
    progress.textContent = words.progress(step + 1, words.steps.length);
    title.textContent = words.steps[step]?.title ?? '';
    text.textContent = words.steps[step]?.text ?? '';
    complaint.textContent = '';
    whole.classList.toggle('last', step + 1 === words.steps.length);
    next.textContent = step + 1 < words.steps.length ? words.next : words.finish;
    title.focus();
    setBusy(true);
    try {
      const isNew = step >= acted;
      acted = Math.max(acted, step + 1);
      await (isNew ? steps[step]?.act() : steps[step]?.show());
    } catch {
      if (mine.signal.aborted) return;
      complaint.textContent = words.stuck;
    }
    if (mine.signal.aborted) return;
    setBusy(false);
  }

  /** @param {boolean} busy */
  function setBusy(busy) {
    for (const each of [previous, next]) each.setAttribute('aria-disabled', String(busy));
    if (at === 0) previous.setAttribute('aria-disabled', 'true');
  }

  function leave() {
    if (!running) return;
    running.abort();
    running = undefined;
    document.removeEventListener('keydown', onKey);
    means.spotlight.none();
    const hadFocus = whole.contains(document.activeElement);
    whole.hidden = true;
    if (hadFocus) document.getElementById('tour-start')?.focus();
    means.say(words.done);
  }

  return { whole, start, leave };
}
