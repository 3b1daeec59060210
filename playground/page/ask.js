// Asks before something that cannot be taken back, or for a few words.
import { element } from './element.js';

/** @param {string} question @param {string} yes @param {string} no @returns {Promise<boolean>} */
export async function ask(question, yes, no) {
  const said = await show(element('p', { id: 'question' }, [question]), yes, no);
  return said !== undefined;
}

/**
 * @param {string} question @param {string} words to begin with @param {string} yes @param {string} no
 * @returns {Promise<string | undefined>} undefined where nothing is to be changed
 */
export async function askForWords(question, words, yes, no) {
  const box = /** @type {HTMLTextAreaElement} */ (
    element('textarea', { rows: '3', 'aria-labelledby': 'question' })
  );
  box.value = words;
  const whole = element('div', { class: 'fields' }, [
    element('div', { class: 'field' }, [element('label', { id: 'question' }, [question]), box]),
  ]);
  const said = await show(whole, yes, no);
  return said === undefined || box.value.trim() === '' || box.value === words ? undefined : box.value;
}

/** @param {HTMLElement} content with the id `question` in it @param {string} yes @param {string} no @returns {Promise<'yes' | undefined>} */
function show(content, yes, no) {
  return new Promise((resolve) => {
    const dialog = /** @type {HTMLDialogElement} */ (
      element('dialog', { class: 'form', 'aria-labelledby': 'question' })
    );
    const answer = (/** @type {string} */ label, /** @type {string} */ value, /** @type {string} */ look) => {
      const button = element('button', { type: 'button', class: look }, [label]);
      button.addEventListener('click', () => dialog.close(value));
      return button;
    };
    dialog.append(
      content,
      element('div', { class: 'form-buttons' }, [answer(no, '', ''), answer(yes, 'yes', 'primary')]),
    );
    dialog.addEventListener('keydown', (event) => event.stopPropagation());
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes' ? 'yes' : undefined);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
