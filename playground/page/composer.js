// Where one writes, with examples to try. An example never takes the place of what was typed by hand.
import { element } from './element.js';
import { texts } from './texts.js';

/**
 * @param {string} id
 * @param {(text: string) => Promise<boolean>} say answers whether it went well; otherwise the text comes back
 * @returns {{whole: HTMLElement, moveTo: (place: string, examples: string[]) => void}}
 */
export function createComposer(id, say) {
  /** @type {string[]} */
  let examples = [];
  const box = /** @type {HTMLTextAreaElement} */ (
    element('textarea', { id, rows: '2', autocomplete: 'off', spellcheck: 'false' })
  );
  const label = element('label', { for: id, class: 'unseen' });
  const hint = element('p', { class: 'hint' });
  const whole = /** @type {HTMLFormElement} */ (
    element('form', { class: 'composer' }, [
      hint,
      label,
      element('div', { class: 'line' }, [
        box,
        element('button', { type: 'submit', class: 'primary' }, [texts.send]),
      ]),
    ])
  );
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    whole.requestSubmit();
  });
  whole.addEventListener('submit', async (event) => {
    event.preventDefault();
    const text = box.value;
    if (text.trim() === '') return;
    box.value = '';
    const done = await say(text);
    if (!done && box.value === '') box.value = text;
  });

  /** @param {string} example */
  function drawExample(example) {
    const button = element('button', { type: 'button', class: 'example' }, [example]);
    button.addEventListener('click', () => {
      if (box.value.trim() === '' || examples.includes(box.value)) box.value = example;
      box.focus();
    });
    return button;
  }

  return {
    whole,
    moveTo(place, given) {
      if (examples.includes(box.value)) box.value = '';
      examples = given;
      label.textContent = texts.write(place);
      hint.replaceChildren(texts.tryThis, ...examples.flatMap((example) => [' ', drawExample(example)]));
    },
  };
}
