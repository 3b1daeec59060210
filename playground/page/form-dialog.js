// A form that the bot opened: a modal on Slack, a dialog on Teams; here the same <dialog> for both.
import { element } from './element.js';
import { texts } from './texts.js';

/**
 * Shows the form until it is sent without errors or closed.
 * @param {any} form as say, press and submit answer it
 * @param {(values: Record<string, string | string[]>) => Promise<any>} send answers the next form or null
 * @param {() => void} closed
 */
export function openForm(form, send, closed) {
  const dialog = /** @type {HTMLDialogElement} */ (
    element('dialog', { class: 'form', 'aria-labelledby': 'form-title' })
  );
  const complaint = element('p', { class: 'complaint', role: 'alert' });
  dialog.addEventListener('close', () => {
    dialog.remove();
    closed();
  });
  document.body.append(dialog);
  draw(form);
  dialog.showModal();

  /** @param {any} shown */
  function draw(shown) {
    const fields = shown.fields.map((/** @type {any} */ field) => drawField(field, shown.errors[field.id]));
    const cancel = element('button', { type: 'button' }, [texts.formCancel]);
    const submit = element('button', { type: 'submit', class: 'primary' }, [texts.formSend]);
    const body = element('form', { novalidate: true }, [
      element('h2', { id: 'form-title' }, [shown.title]),
      ...fields.map((/** @type {Drawn} */ field) => field.whole),
      complaint,
      element('div', { class: 'form-buttons' }, [cancel, submit]),
    ]);
    cancel.addEventListener('click', () => dialog.close());
    body.addEventListener('submit', async (event) => {
      event.preventDefault();
      if (submit.getAttribute('aria-disabled') === 'true') return;
      submit.setAttribute('aria-disabled', 'true');
      complaint.textContent = '';
      try {
        const next = await send(
          Object.fromEntries(fields.map((/** @type {Drawn} */ field) => [field.id, field.value()])),
        );
        if (next) draw(next);
        else dialog.close();
      } catch (error) {
        complaint.textContent = error.message;
      } finally {
        submit.removeAttribute('aria-disabled');
      }
    });
    dialog.replaceChildren(body);
    const wrong = /** @type {HTMLElement | null} */ (body.querySelector('[aria-invalid]'));
    wrong?.focus();
  }
}

/** @typedef {{id: string, whole: HTMLElement, value: () => string | string[]}} Drawn */

/** @param {any} field @param {string | undefined} error @returns {Drawn} */
function drawField(field, error) {
  const id = `field-${field.id}`;
  const described = error ? { 'aria-invalid': 'true', 'aria-describedby': `${id}-error` } : {};
  const below = error ? [element('p', { class: 'field-error', id: `${id}-error` }, [error])] : [];
  if (field.type === 'choices') return drawChoices(field, described, below);
  const input = /** @type {HTMLInputElement | HTMLTextAreaElement} */ (
    field.type === 'date'
      ? element('input', { id, type: 'date', ...described })
      : element('textarea', { id, rows: '3', ...described })
  );
  input.value = field.value ?? '';
  return {
    id: field.id,
    whole: element('div', { class: 'field' }, [
      element('label', { for: id }, [field.label]),
      ...below,
      input,
    ]),
    value: () => input.value,
  };
}

/**
 * @param {any} field
 * @param {Record<string, string>} described
 * @param {HTMLElement[]} below
 * @returns {Drawn}
 */
function drawChoices(field, described, below) {
  const chosen = [field.value ?? []].flat();
  const boxes = field.choices.map((/** @type {{value: string}} */ choice) => {
    const box = /** @type {HTMLInputElement} */ (element('input', { type: 'checkbox', value: choice.value }));
    box.checked = chosen.includes(choice.value);
    return box;
  });
  const rows = field.choices.map((/** @type {{label: string}} */ choice, /** @type {number} */ index) =>
    element('label', { class: 'choice' }, [boxes[index], ` ${choice.label}`]),
  );
  return {
    id: field.id,
    whole: element('fieldset', { class: 'field', tabindex: '-1', ...described }, [
      element('legend', {}, [field.label]),
      ...below,
      element('div', { class: 'choices' }, rows),
    ]),
    value: () =>
      boxes
        .filter((/** @type {HTMLInputElement} */ box) => box.checked)
        .map((/** @type {HTMLInputElement} */ box) => box.value),
  };
}
