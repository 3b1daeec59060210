// Says that the answer came somewhere else: to the person alone, in the conversation with the bot.
import { element } from './element.js';
import { texts } from './texts.js';

/** @param {() => unknown} goThere */
export function createNote(goThere) {
  const whole = element('p', { class: 'note', role: 'status' });
  return {
    whole,
    clear: () => whole.replaceChildren(),
    /** @param {string} name of whom was answered */
    tell(name) {
      const show = element('button', { type: 'button', class: 'quiet' }, [texts.showAnswer]);
      show.addEventListener('click', goThere);
      whole.replaceChildren(texts.answeredDirectly(name.split(' ')[0] ?? name), ' ', show);
    },
  };
}
