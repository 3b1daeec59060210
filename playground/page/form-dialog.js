// A form that the bot opened, over everything else: it stays with all that was filled in until it is taken or closed.
import { drawDialogCard } from './draw-dialog-card.js';
import { drawModal } from './draw-modal.js';
import { element } from './element.js';
import { texts } from './texts.js';

/**
 * @typedef {Record<string, string | string[]>} Values by field id
 * @typedef {{body: HTMLElement, values: () => Values, onSubmit: (send: () => void) => void,
 *   onCancel: (close: () => void) => void, setBusy: (busy: boolean) => void}} DrawnForm
 */

/**
 * Shows the form until it is sent without errors or closed.
 * @param {any} form as say, press and submit answer it
 * @param {(values: Values) => Promise<any>} send answers the next form or null
 * @param {() => void} closed
 */
export function openForm(form, send, closed) {
  const dialog = /** @type {HTMLDialogElement} */ (element('dialog', { class: `form ${form.raw.platform}` }));
  dialog.setAttribute('aria-labelledby', 'form-title');
  const complaint = element('p', { class: 'complaint', role: 'alert' });
  let isBusy = false;
  dialog.addEventListener('close', () => {
    dialog.remove();
    closed();
  });
  dialog.addEventListener('keydown', (event) => event.stopPropagation());
  document.body.append(dialog);
  draw(form, {});
  dialog.showModal();
  focusFirst();

  /** @param {any} shown @param {Values} kept what was filled in and wins over what the form holds */
  function draw(shown, kept) {
    const drawn = (shown.raw.platform === 'slack' ? drawModal : drawDialogCard)(shown, kept);
    drawn.onCancel(() => dialog.close());
    drawn.onSubmit(() => void submit(shown, drawn));
    dialog.replaceChildren(drawn.body);
    drawn.body.insertBefore(complaint, drawn.body.querySelector('.form-buttons'));
    if (dialog.open) focusFirst();
  }

  function focusFirst() {
    const wrong = dialog.querySelector('[aria-invalid="true"]');
    const first = dialog.querySelector('.fields :is(input, textarea, select)');
    /** @type {HTMLElement | null} */ (wrong ?? first)?.focus();
  }

  /** @param {any} shown @param {DrawnForm} drawn */
  async function submit(shown, drawn) {
    if (isBusy) return;
    isBusy = true;
    complaint.textContent = '';
    drawn.setBusy(true);
    const values = drawn.values();
    try {
      const next = await send(values);
      if (!next) return dialog.close();
      const isSame = JSON.stringify(next.raw) === JSON.stringify(shown.raw);
      draw(next, isSame ? values : {});
      const errors = Object.values(next.errors);
      if (isSame && errors.length === 0) complaint.textContent = `${texts.formRefused} ${texts.formKept}`;
    } catch (error) {
      complaint.textContent = `${error.message} ${texts.formKept}`;
    } finally {
      isBusy = false;
      drawn.setBusy(false);
    }
  }
}
