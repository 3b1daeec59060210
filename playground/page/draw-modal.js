// A Slack modal: its title, its blocks with their inputs, and its two buttons.
import { drawBlockKit } from './draw-block-kit.js';
import { toElement } from './draw-message.js';
import { element } from './element.js';
import { texts } from './texts.js';

/** @typedef {{id: string, whole: HTMLElement, value: () => string | string[]}} Field */

/** @param {any} form @param {import('./form-dialog.js').Values} kept @returns {import('./form-dialog.js').DrawnForm} */
export function drawModal(form, kept) {
  const { view } = form.raw;
  /** @type {Field[]} */
  const fields = [];
  const parts = view.blocks.map((/** @type {any} */ block) => {
    if (block.type !== 'input') return element('div', { class: 'kit' }, drawBlockKit([block]).map(toElement));
    const id = block.block_id ?? block.element.action_id;
    const held = form.fields.find((/** @type {any} */ each) => each.id === id);
    const field = drawField(block, id, kept[id] ?? held?.value, form.errors[id]);
    fields.push(field);
    return field.whole;
  });
  const cancel = element('button', { type: 'button' }, [view.close?.text ?? texts.formCancel]);
  const submit = element('button', { type: 'submit', class: 'primary' }, [
    view.submit?.text ?? texts.formSend,
  ]);
  const body = element('form', { novalidate: true }, [
    element('h2', { id: 'form-title' }, [form.title]),
    element('div', { class: 'fields' }, parts),
    element('div', { class: 'form-buttons' }, [cancel, submit]),
  ]);
  return {
    body,
    values: () => Object.fromEntries(fields.map((field) => [field.id, field.value()])),
    onCancel: (close) => cancel.addEventListener('click', close),
    onSubmit: (send) =>
      body.addEventListener('submit', (event) => {
        event.preventDefault();
        send();
      }),
    setBusy: (busy) => submit.setAttribute('aria-disabled', String(busy)),
  };
}

/**
 * @param {any} block an input block
 * @param {string} id
 * @param {string | string[] | undefined} value
 * @param {string | undefined} error
 * @returns {Field}
 */
function drawField(block, id, value, error) {
  const input = `field-${id}`;
  const hints = [
    ...(error ? [element('p', { class: 'field-error', id: `${input}-error` }, [error])] : []),
    ...(block.hint ? [element('p', { class: 'field-hint', id: `${input}-hint` }, [block.hint.text])] : []),
  ];
  const described = {
    ...(error ? { 'aria-invalid': 'true' } : {}),
    ...(hints.length > 0 ? { 'aria-describedby': hints.map((hint) => hint.id).join(' ') } : {}),
  };
  const label = [
    block.label.text,
    ...(block.optional ? [' ', element('span', { class: 'optional' }, [`(${texts.optional})`])] : []),
  ];
  const several = ['multi_static_select', 'checkboxes', 'radio_buttons'];
  const isOneOfMany = block.element.max_selected_items === 1;
  if (several.includes(block.element.type) && !isOneOfMany)
    return drawChoices(block.element, { id, label, hints, described, value });
  const control = drawControl(block.element, { id: input, ...described }, `${value ?? ''}`);
  return {
    id,
    whole: element('div', { class: 'field' }, [element('label', { for: input }, label), control, ...hints]),
    value: () => (isOneOfMany ? [control.value].filter(Boolean) : control.value),
  };
}

/**
 * @param {any} part
 * @param {Record<string, string>} attributes
 * @param {string} value
 */
function drawControl(part, attributes, value) {
  const placeholder = part.placeholder ? { placeholder: part.placeholder.text } : {};
  const made = /** @type {HTMLInputElement} */ (
    part.options
      ? element('select', attributes, [
          element('option', { value: '' }, [part.placeholder?.text ?? texts.choose]),
          ...part.options.map((/** @type {any} */ option) =>
            element('option', { value: option.value }, [option.text.text]),
          ),
        ])
      : part.multiline
        ? element('textarea', { rows: '3', ...attributes, ...placeholder })
        : element('input', { type: types[part.type] ?? 'text', ...attributes, ...placeholder })
  );
  made.value = value;
  return made;
}

/** @type {Record<string, string>} */
const types = { datepicker: 'date', timepicker: 'time', number_input: 'number', email_text_input: 'email' };

/**
 * @param {any} part
 * @param {{id: string, label: (Node | string)[], hints: HTMLElement[], described: Record<string, string>,
 *   value: string | string[] | undefined}} about
 * @returns {Field}
 */
function drawChoices(part, { id, label, hints, described, value }) {
  const chosen = [value ?? []].flat();
  const isOne = part.type === 'radio_buttons';
  const boxes = part.options.map((/** @type {any} */ option) => {
    const box = /** @type {HTMLInputElement} */ (
      element('input', {
        type: isOne ? 'radio' : 'checkbox',
        name: `field-${id}`,
        value: option.value,
        ...described,
      })
    );
    box.checked = chosen.includes(option.value);
    return box;
  });
  const rows = part.options.map((/** @type {any} */ option, /** @type {number} */ index) =>
    element('label', { class: 'choice' }, [boxes[index], ` ${option.text.text}`]),
  );
  return {
    id,
    whole: element('fieldset', { class: 'field' }, [
      element('legend', {}, label),
      element('div', { class: 'choices' }, rows),
      ...hints,
    ]),
    value() {
      const ticked = boxes
        .filter((/** @type {HTMLInputElement} */ box) => box.checked)
        .map((/** @type {HTMLInputElement} */ box) => box.value);
      return isOne ? (ticked[0] ?? '') : ticked;
    },
  };
}
