// Draws the Block Kit that the bot sends, as plain data: element.js makes elements of it, the tests read it.
// A button carries its action_id in `data-action`. What is not known is said, never left out.
import { texts } from './texts.js';

/** @typedef {{tag: string, attributes: Record<string, string>, children: (Drawn | string)[]}} Drawn */

/**
 * @param {string} tag
 * @param {Record<string, string>} attributes
 * @param {(Drawn | string)[]} children
 * @returns {Drawn}
 */
const drawn = (tag, attributes, children) => ({ tag, attributes, children });

/**
 * @param {any[]} blocks
 * @returns {Drawn[]}
 */
export function drawBlockKit(blocks) {
  return blocks.map(drawBlock);
}

/** @param {any} block @returns {Drawn} */
function drawBlock(block) {
  switch (block.type) {
    case 'header':
      return drawn('h3', { class: 'kit-header' }, [textOf(block.text)]);
    case 'divider':
      return drawn('hr', {}, []);
    case 'section':
      return drawn('div', { class: 'kit-section' }, [
        ...(block.text ? [drawn('p', {}, [textOf(block.text)])] : []),
        ...(block.fields
          ? [
              drawn(
                'div',
                { class: 'kit-fields' },
                block.fields.map((/** @type {any} */ field) => drawn('p', {}, [textOf(field)])),
              ),
            ]
          : []),
        ...(block.accessory ? [drawElement(block.accessory)] : []),
      ]);
    case 'context':
      return drawn('div', { class: 'kit-context' }, block.elements.map(drawElement));
    case 'actions':
      return drawn('div', { class: 'kit-actions' }, block.elements.map(drawElement));
    case 'rich_text':
      return drawn('div', { class: 'kit-rich' }, block.elements.map(drawRichPart));
    case 'image':
      return drawn('figure', {}, [
        drawImage(block),
        ...(block.title ? [drawn('figcaption', {}, [textOf(block.title)])] : []),
      ]);
    default:
      return unknown(block.type);
  }
}

/** @param {any} part @returns {Drawn} */
function drawElement(part) {
  switch (part.type) {
    case 'button':
      return drawn(
        'button',
        {
          type: 'button',
          class: part.style ? `kit-button ${part.style}` : 'kit-button',
          'data-action': part.action_id,
          ...(part.accessibility_label ? { 'aria-label': part.accessibility_label } : {}),
        },
        [textOf(part.text)],
      );
    case 'plain_text':
    case 'mrkdwn':
      return drawn('p', {}, [textOf(part)]);
    case 'image':
      return drawImage(part);
    default:
      return unknown(part.type);
  }
}

/** @param {any} part @returns {Drawn} */
function drawRichPart(part) {
  switch (part.type) {
    case 'rich_text_section':
      return drawn('p', {}, part.elements.map(drawRun));
    case 'rich_text_preformatted':
      return drawn('pre', {}, part.elements.map(drawRun));
    case 'rich_text_quote':
      return drawn('blockquote', {}, part.elements.map(drawRun));
    case 'rich_text_list':
      return drawn(
        part.style === 'ordered' ? 'ol' : 'ul',
        {},
        part.elements.map((/** @type {any} */ entry) => drawn('li', {}, entry.elements.map(drawRun))),
      );
    default:
      return unknown(part.type);
  }
}

/** @param {any} run @returns {Drawn | string} */
function drawRun(run) {
  switch (run.type) {
    case 'text':
      return styled(run.text, run.style ?? {});
    case 'link':
      return styled(run.text ? `${run.text} (${run.url})` : run.url, run.style ?? {});
    case 'user':
      return drawn('span', { class: 'mention' }, [`@${run.user_id}`]);
    case 'emoji':
      return `:${run.name}:`;
    default:
      return unknown(run.type);
  }
}

/**
 * @param {string} text
 * @param {{bold?: boolean, italic?: boolean, strike?: boolean, code?: boolean}} style
 * @returns {Drawn | string}
 */
function styled(text, style) {
  /** @type {Drawn | string} */
  let result = text;
  if (style.code) result = drawn('code', {}, [result]);
  if (style.strike) result = drawn('s', {}, [result]);
  if (style.italic) result = drawn('em', {}, [result]);
  if (style.bold) result = drawn('strong', {}, [result]);
  return result;
}

/** @param {any} image @returns {Drawn} */
const drawImage = (image) => drawn('img', { src: image.image_url, alt: image.alt_text }, []);

/** @param {string} type @returns {Drawn} */
const unknown = (type) => drawn('span', { class: 'kit-unknown' }, [texts.unknownPart(type)]);

/**
 * mrkdwn is shown as it reads without formatting: the bot sends none for what people typed.
 * @param {{type: string, text: string}} text
 */
const textOf = (text) =>
  text.type === 'mrkdwn'
    ? text.text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
    : text.text;
