// A Teams dialog: the official renderer draws the card with its inputs and checks them as Teams does.
import { openAddress, renderCard } from './draw-adaptive-card.js';
import { element } from './element.js';

/** @param {any} form @param {import('./form-dialog.js').Values} kept @returns {import('./form-dialog.js').DrawnForm} */
export function drawDialogCard(form, kept) {
  const { card, drawn } = renderCard(withValues(form.raw.card, kept));
  drawn?.removeAttribute('tabindex');
  const inputs = card.getAllInputs();
  /** @type {() => void} */
  let send = () => {};
  /** @type {() => void} */
  let close = () => {};
  card.onExecuteAction = (/** @type {any} */ action) => {
    if (action.url) openAddress(action);
    else if (action.data?.cancel) close();
    else send();
  };
  const body = element('div', {}, [
    element('h2', { id: 'form-title' }, [form.title]),
    element('div', { class: 'fields card' }, drawn ? [drawn] : []),
  ]);
  for (const input of inputs) markError(body, fieldOf(input.id), input, form.errors);
  return {
    body,
    values: () =>
      Object.fromEntries(
        inputs.map((/** @type {any} */ input) => {
          const value = input.value ?? '';
          return [fieldOf(input.id), input.isMultiSelect ? value.split(',').filter(Boolean) : value];
        }),
      ),
    onCancel: (given) => {
      close = given;
    },
    onSubmit: (given) => {
      send = given;
    },
    setBusy: (busy) => body.setAttribute('aria-busy', String(busy)),
  };
}

/** An input's id is its field's id after the kind and a colon. */
const fieldOf = (/** @type {string} */ id) => id.slice(id.indexOf(':') + 1);

/** The card as if it had been sent with these values. @param {any} card @param {import('./form-dialog.js').Values} kept */
function withValues(card, kept) {
  const body = card.body.map((/** @type {any} */ part) => {
    const value = part.type.startsWith('Input.') ? kept[fieldOf(part.id)] : undefined;
    return value === undefined || value.length === 0 ? part : { ...part, value: [value].flat().join(',') };
  });
  return { ...card, body };
}

/** @param {HTMLElement} body @param {string} field @param {any} input @param {Record<string, string>} errors */
function markError(body, field, input, errors) {
  if (!errors[field]) return;
  const control = input.renderedElement?.querySelector('input, textarea, select');
  control?.setAttribute('aria-invalid', 'true');
  const shown = body.querySelector(`[id="error:${field}"]`);
  if (!shown) return;
  shown.setAttribute('role', 'alert');
  control?.setAttribute('aria-describedby', shown.id);
}
