// The top of the page: its name, the clock, the tour, faults, starting over and the language.
import { element } from './element.js';
import { icon } from './icons.js';
import { language, texts } from './texts.js';

/**
 * @param {{clock: HTMLElement, faults: {button: HTMLElement, panel: HTMLElement}, startTour: () => void,
 *   reset: () => void, choose: (language: string) => void}} parts
 */
export function createTopBar({ clock, faults, startTour, reset, choose }) {
  const status = element('p', { id: 'status', class: 'status', role: 'status', 'aria-live': 'polite' });
  const tour = element('button', { type: 'button', id: 'tour-start', class: 'primary' }, [texts.tour.start]);
  tour.addEventListener('click', startTour);
  const startOver = element('button', { type: 'button', id: 'reset' }, [texts.reset]);
  startOver.addEventListener('click', reset);
  const languages = [
    ['da', 'DA', 'Dansk'],
    ['en', 'EN', 'English'],
  ].map(([code = '', label = '', spoken = '']) => {
    const button = element(
      'button',
      { type: 'button', lang: code, 'aria-pressed': String(code === language) },
      [element('span', { 'aria-hidden': 'true' }, [label]), element('span', { class: 'unseen' }, [spoken])],
    );
    button.addEventListener('click', () => choose(code));
    return button;
  });
  const whole = element('header', { class: 'top' }, [
    element('div', { class: 'brand' }, [
      element('span', { class: 'mark', 'aria-hidden': 'true' }, [icon('gap')]),
      element('div', {}, [element('h1', {}, ['Mellemrum']), element('p', {}, [texts.tagline])]),
    ]),
    clock,
    element('div', { class: 'tools' }, [
      tour,
      faults.button,
      startOver,
      element('div', { class: 'languages', role: 'group', 'aria-label': texts.languages }, languages),
    ]),
    faults.panel,
    status,
  ]);
  let timer = 0;
  return {
    whole,
    /** @param {string} text @param {{stays?: boolean}} [how] otherwise it goes after a while */
    say(text, { stays = false } = {}) {
      clearTimeout(timer);
      status.textContent = text;
      if (!stays && text !== '') timer = window.setTimeout(() => status.replaceChildren(), 8_000);
    },
    said: () => status.textContent,
  };
}
