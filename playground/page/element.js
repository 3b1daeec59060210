// Builds the page's elements. Text is always set as text, never as markup.

/**
 * @param {string} tag
 * @param {Record<string, string | boolean | undefined>} [attributes] false and undefined leave one out
 * @param {(Node | string)[]} [children]
 * @returns {HTMLElement}
 */
export function element(tag, attributes = {}, children = []) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(name, '');
    else if (typeof value === 'string') made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}
