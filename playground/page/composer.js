// Where one writes, with examples to try. An example never takes the place of what was typed by hand.
import { element } from './element.js';
import { icon } from './icons.js';
import { createSuggestionList } from './suggestion-list.js';
import { texts } from './texts.js';

/**
 * @param {'slack' | 'msteams'} platform
 * @param {() => any[]} people who can be mentioned
 * @param {(text: string) => Promise<boolean>} say answers whether it went well; otherwise the text comes back
 */
export function createComposer(platform, people, say) {
  /** @type {string[]} */
  let examples = [];
  let isDirect = false;
  const id = `${platform}-box`;
  const box = /** @type {HTMLTextAreaElement} */ (
    element('textarea', {
      id,
      rows: '1',
      autocomplete: 'off',
      spellcheck: 'false',
      'aria-describedby': `${id}-keys`,
    })
  );
  const suggestions = createSuggestionList(box, () => ({ platform, isDirect, people: people() }));
  const label = element('label', { for: id, class: 'unseen' });
  const hint = element('p', { class: 'hint' });
  const send = element(
    'button',
    { type: 'submit', class: 'send', 'aria-label': texts.send, title: texts.send },
    [icon('send')],
  );
  const whole = /** @type {HTMLFormElement} */ (
    element('form', { class: 'composer' }, [
      hint,
      label,
      element('div', { class: 'box' }, [...suggestions.whole, box, send]),
      element('p', { id: `${id}-keys`, class: 'keys' }, [texts.enterSends]),
    ])
  );
  box.addEventListener('keydown', (event) => {
    if (suggestions.hear(event)) return;
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    whole.requestSubmit();
  });
  whole.addEventListener('submit', async (event) => {
    event.preventDefault();
    const text = box.value;
    if (text.trim() === '') return;
    write('');
    const done = await say(text);
    if (!done && box.value === '') write(text);
  });

  /** @param {string} text */
  function write(text) {
    box.value = text;
    suggestions.close();
  }

  /** @param {string} example */
  function drawExample(example) {
    const button = element('button', { type: 'button', class: 'example' }, [example]);
    button.addEventListener('click', () => {
      if (box.value.trim() === '' || examples.includes(box.value)) write(example);
      box.focus();
    });
    return button;
  }

  return {
    whole,
    box,
    write,
    text: () => box.value,
    /** @param {string} place its name @param {string[]} given @param {boolean} direct */
    moveTo(place, given, direct) {
      if (examples.includes(box.value)) write('');
      examples = given;
      isDirect = direct;
      label.textContent = texts.write(place);
      box.placeholder = texts.write(place);
      hint.replaceChildren(texts.tryThis, element('span', { class: 'examples' }, examples.map(drawExample)));
    },
  };
}
