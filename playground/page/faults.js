// Faults that a platform can be given, in words: one at a time on each side, switched off again at any moment.
import { callApi } from './call-api.js';
import { element } from './element.js';
import { texts } from './texts.js';

/** How many calls each strikes. @type {Record<string, number>} */
const counts = { rateLimit: 3, serverError: 3, forbidden: 1, hang: 1, loseAnswer: 1 };

/** @param {(message: string) => void} complain */
export function createFaults(complain) {
  const button = element('button', { type: 'button', 'aria-expanded': 'false', 'aria-controls': 'faults' }, [
    texts.faults,
  ]);
  const groups = /** @type {const} */ (['slack', 'msteams']).map((platform) =>
    createGroup(platform, complain),
  );
  const close = element('button', { type: 'button', class: 'quiet' }, [texts.close]);
  const panel = element(
    'section',
    { id: 'faults', class: 'panel', 'aria-label': texts.faults, hidden: true },
    [element('p', {}, [texts.faultsExplained]), ...groups.map(({ whole }) => whole), close],
  );
  const show = (/** @type {boolean} */ isOpen) => {
    panel.hidden = !isOpen;
    button.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) groups[0]?.focus();
    else button.focus();
  };
  button.addEventListener('click', () => show(panel.hidden));
  close.addEventListener('click', () => show(false));
  panel.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    show(false);
  });
  return {
    button,
    panel,
    /** @param {Record<string, string[]>} waiting as GET world tells them */
    mark(waiting) {
      for (const group of groups) group.mark(waiting[group.platform] ?? []);
      const count = Object.values(waiting).flat().length;
      button.textContent = count > 0 ? `${texts.faults} (${texts.faultsNow(count)})` : texts.faults;
      button.classList.toggle('on', count > 0);
    },
  };
}

/** @param {'slack' | 'msteams'} platform @param {(message: string) => void} complain */
function createGroup(platform, complain) {
  const side = texts.sides[platform].short;
  const choices = Object.entries({ none: [texts.faultsOff, texts.faultsOffMore], ...texts.faultKinds(side) });
  const rows = choices.map(([kind, [title = '', more = '']]) => {
    const id = `fault-${platform}-${kind}`;
    const input = /** @type {HTMLInputElement} */ (
      element('input', {
        id,
        type: 'radio',
        name: `fault-${platform}`,
        value: kind,
        'aria-describedby': `${id}-more`,
      })
    );
    input.checked = kind === 'none';
    const explained = element('p', { id: `${id}-more` }, [more]);
    input.addEventListener('change', () => void order(kind));
    const row = element('div', { class: 'fault' }, [
      input,
      element('div', {}, [element('label', { for: id }, [title]), explained]),
    ]);
    return { kind, input, explained, more, row };
  });

  /** @param {string} kind */
  async function order(kind) {
    try {
      await callApi('mend', { platform });
      if (kind !== 'none') await callApi('fault', { platform, kind, count: counts[kind] ?? 1 });
    } catch (error) {
      complain(error.message);
    }
  }

  return {
    platform,
    whole: element('fieldset', {}, [
      element('legend', {}, [texts.sides[platform].title]),
      ...rows.map(({ row }) => row),
    ]),
    focus: () => rows.find(({ input }) => input.checked)?.input.focus(),
    /** @param {string[]} waiting */
    mark(waiting) {
      const now = waiting[0] ?? 'none';
      for (const { kind, input, explained, more } of rows) {
        input.checked = kind === now;
        const left = kind === now && waiting.length > 0 ? ` ${texts.faultsLeft(waiting.length)}` : '';
        if (explained.textContent !== more + left) explained.textContent = more + left;
      }
    },
  };
}
