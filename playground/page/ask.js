// Asks before something that cannot be taken back.
import { element } from './element.js';

/** @param {string} question @param {string} yes @param {string} no @returns {Promise<boolean>} */
export function ask(question, yes, no) {
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
      element('p', { id: 'question' }, [question]),
      element('div', { class: 'form-buttons' }, [answer(no, '', ''), answer(yes, 'yes', 'primary')]),
    );
    dialog.addEventListener('keydown', (event) => event.stopPropagation());
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
