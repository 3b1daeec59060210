// The list that opens above a text box while a name or a command is typed. The focus stays in the box.
// No role="combobox": HTML allows none on a textarea. A text box may own a list box by these same attributes, but not
// every screen reader follows them there: a live region says that there are suggestions, and which one is chosen.
import { completionsFor } from './completions.js';
import { element } from './element.js';
import { texts } from './texts.js';

/**
 * @param {HTMLTextAreaElement} box
 * @param {() => {platform: 'slack' | 'msteams', isDirect: boolean, people: any[]}} where
 * @returns {{whole: HTMLElement[], hear: (event: KeyboardEvent) => boolean, close: () => void}}
 *   `hear` answers whether the key was meant for the list
 */
export function createSuggestionList(box, where) {
  const id = `${box.id}-suggestions`;
  const list = element('ul', {
    id,
    class: 'suggestions',
    role: 'listbox',
    'aria-label': texts.suggestions,
    hidden: true,
  });
  const told = element('p', { class: 'unseen', role: 'status' });
  /** @type {import('./completions.js').Completions | undefined} */
  let shown;
  let chosen = -1;
  box.setAttribute('aria-autocomplete', 'list');
  box.setAttribute('aria-haspopup', 'listbox');
  box.addEventListener('input', look);
  box.addEventListener('click', look);
  box.addEventListener('blur', close);

  function look() {
    shown = completionsFor({ text: box.value, caret: box.selectionStart, ...where() });
    if (!shown) return close();
    list.replaceChildren(...shown.options.map(drawOption));
    list.hidden = false;
    box.setAttribute('aria-controls', id);
    choose(shown.isGuess ? 0 : -1);
  }

  /** @param {{label: string, detail: string}} option @param {number} index */
  function drawOption({ label, detail }, index) {
    const row = element('li', { id: `${id}-${index}`, role: 'option', 'aria-selected': 'false' }, [
      element('span', { class: 'label' }, [label]),
      ' ',
      element('span', { class: 'detail' }, [detail]),
    ]);
    // Before the box loses the focus.
    row.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      take(index);
    });
    return row;
  }

  /** @param {number} index */
  function choose(index) {
    chosen = index;
    for (const [at, row] of [...list.children].entries())
      row.setAttribute('aria-selected', String(at === index));
    const row = list.children[index];
    const option = shown?.options[index];
    if (row && option) {
      box.setAttribute('aria-activedescendant', row.id);
      row.scrollIntoView({ block: 'nearest' });
    } else box.removeAttribute('aria-activedescendant');
    const count = shown?.options.length ?? 0;
    told.textContent = option
      ? texts.suggestedNow(`${option.label}, ${option.detail}`, index + 1, count)
      : texts.suggested(count);
  }

  /** @param {number} index */
  function take(index) {
    const option = shown?.options[index];
    if (!shown || !option) return;
    box.setRangeText(option.insert, shown.from, box.selectionStart, 'end');
    close();
    box.dispatchEvent(new Event('input', { bubbles: true }));
  }

  function close() {
    shown = undefined;
    chosen = -1;
    list.hidden = true;
    list.replaceChildren();
    told.textContent = '';
    box.removeAttribute('aria-controls');
    box.removeAttribute('aria-activedescendant');
  }

  return {
    whole: [list, told],
    close,
    hear(event) {
      if (!shown || event.isComposing) return false;
      const count = shown.options.length;
      if (event.key === 'ArrowDown') choose((chosen + 1) % count);
      else if (event.key === 'ArrowUp') choose(chosen <= 0 ? count - 1 : chosen - 1);
      else if (event.key === 'Escape') close();
      else if (event.key === 'Tab' && !event.shiftKey) take(Math.max(chosen, 0));
      else if (event.key === 'Enter' && !event.shiftKey && chosen >= 0) take(chosen);
      else return false;
      event.preventDefault();
      event.stopPropagation();
      return true;
    },
  };
}
