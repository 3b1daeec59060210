// The clock that everybody in the playground lives by: what it shows, and the buttons that move it.
import { element } from './element.js';
import { isCalm } from './is-calm.js';
import { texts } from './texts.js';
import { dayOf, timeOf, weekOf } from './wall-time.js';

const longestTurn = 1_200;

/** @param {(step: string) => void} move */
export function createClock(move) {
  /** Milliseconds that the playground is ahead of this browser. */
  let ahead = 0;
  let isTurning = false;
  const day = element('span', { class: 'clock-day' });
  const time = element('span', { class: 'clock-time' });
  const shown = element('time', { id: 'now' }, [day, ' ', time]);
  const buttons = Object.entries(texts.steps).map(([step, label]) => {
    const button = element('button', { type: 'button', 'data-clock': step, hidden: step === 'meeting' }, [
      label,
    ]);
    button.addEventListener('click', () => {
      if (button.getAttribute('aria-disabled') !== 'true') move(step);
    });
    return button;
  });
  const whole = element('section', { class: 'clock', 'aria-label': texts.clock }, [
    element('p', { class: 'now' }, [shown]),
    element('div', { class: 'clock-buttons' }, buttons),
  ]);

  /** @param {number} instant milliseconds since 1970 */
  function draw(instant) {
    const dayText = dayOf(instant);
    const timeText = `${texts.week(weekOf(instant))}, ${texts.at(timeOf(instant))}`;
    if (day.textContent !== dayText) day.textContent = dayText;
    if (time.textContent !== timeText) time.textContent = timeText;
  }
  function tick() {
    if (!isTurning) draw(Date.now() + ahead);
  }
  const ticking = setInterval(tick, 1_000);

  return {
    whole,
    stop: () => clearInterval(ticking),
    /** @param {string} now wall time with offset */
    set(now) {
      ahead = Date.parse(now) - Date.now();
      tick();
    },
    /** Turns the hands there before anybody's eyes. @param {string} now wall time with offset */
    async turnTo(now) {
      const from = Date.now() + ahead;
      const to = Date.parse(now);
      ahead = to - Date.now();
      if (isCalm() || to <= from) return tick();
      isTurning = true;
      const began = performance.now();
      await new Promise((done) => {
        const frame = () => {
          const part = Math.min(1, (performance.now() - began) / longestTurn);
          draw(from + (to - from) * (1 - (1 - part) ** 3));
          if (part < 1) requestAnimationFrame(frame);
          else done(undefined);
        };
        requestAnimationFrame(frame);
      });
      isTurning = false;
      tick();
    },
    /** @param {boolean} busy */
    setBusy(busy) {
      for (const button of buttons) {
        if (busy) button.setAttribute('aria-disabled', 'true');
        else button.removeAttribute('aria-disabled');
      }
    },
    /** @param {boolean} isPlanned */
    offerMeeting(isPlanned) {
      for (const button of buttons) if (button.dataset.clock === 'meeting') button.hidden = !isPlanned;
    },
  };
}
