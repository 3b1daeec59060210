// Draws Block Kit as plain data: element.js makes elements of it, the tests read it.
// A button carries its action_id in `data-action`. What is not known is said, never left out.
import { drawMarkdown } from './draw-mrkdwn.js';
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
      return drawn('h3', { class: 'kit-header' }, textOf(block.text));
    case 'divider':
      return drawn('hr', {}, []);
    case 'section':
      return drawn('div', { class: 'kit-section' }, [
        drawn('div', { class: 'kit-text' }, [
          ...(block.text ? [paragraph(block.text)] : []),
          ...(block.fields ? [drawn('div', { class: 'kit-fields' }, block.fields.map(paragraph))] : []),
        ]),
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
        ...(block.title ? [drawn('figcaption', {}, textOf(block.title))] : []),
      ]);
    default:
      return unknown(block.type);
  }
}

/** @param {any} text @returns {Drawn} */
const paragraph = (text) => drawn('p', {}, textOf(text));

/** @param {any} part @returns {Drawn} */
function drawElement(part) {
  switch (part.type) {
    case 'button':
      return drawButton(part);
    case 'plain_text':
    case 'mrkdwn':
      return paragraph(part);
    case 'image':
      return drawImage(part);
    case 'static_select':
    case 'multi_static_select':
      return drawSelect(part);
    case 'datepicker':
      return drawn(
        'input',
        {
          type: 'date',
          'aria-label': labelOf(part),
          ...(part.initial_date ? { value: part.initial_date } : {}),
        },
        [],
      );
    default:
      return unknown(part.type);
  }
}

/** One that opens a page tells the bot too, as on Slack: it is a link and carries its action. @param {any} part */
function drawButton(part) {
  const common = {
    class: part.style ? `kit-button ${part.style}` : 'kit-button',
    'data-action': part.action_id,
    ...(part.accessibility_label ? { 'aria-label': part.accessibility_label } : {}),
  };
  return isWebAddress(part.url)
    ? drawn('a', { ...common, ...linkTo(part.url) }, textOf(part.text))
    : drawn('button', { type: 'button', ...common }, textOf(part.text));
}

/** @param {any} part @returns {Drawn} */
function drawSelect(part) {
  const chosen = [part.initial_option ?? [], part.initial_options ?? []].flat();
  const options = part.options.map((/** @type {any} */ option) =>
    drawn(
      'option',
      {
        value: option.value,
        ...(chosen.some((/** @type {any} */ one) => one.value === option.value) ? { selected: '' } : {}),
      },
      textOf(option.text),
    ),
  );
  const isMulti = part.type === 'multi_static_select';
  return drawn('select', { 'aria-label': labelOf(part), ...(isMulti ? { multiple: '' } : {}) }, [
    ...(isMulti || chosen.length > 0 ? [] : [drawn('option', { value: '' }, [labelOf(part)])]),
    ...options,
  ]);
}

const labelOf = (/** @type {any} */ part) =>
  part.accessibility_label ?? part.placeholder?.text ?? texts.choose;

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
        part.indent ? { class: 'kit-indented' } : {},
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
      return isWebAddress(run.url)
        ? drawn('a', linkTo(run.url), [styled(run.text ?? run.url, run.style ?? {})])
        : styled(run.text ? `${run.text} (${run.url})` : run.url, run.style ?? {});
    case 'user':
      return drawn('span', { class: 'mention' }, [`@${run.user_id}`]);
    case 'channel':
      return drawn('span', { class: 'mention' }, [`#${run.channel_id}`]);
    case 'broadcast':
      return drawn('span', { class: 'mention' }, [`@${run.range}`]);
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

/** A javascript: address would be a script that somebody typed. @param {unknown} url */
const isWebAddress = (url) => typeof url === 'string' && /^https?:\/\//i.test(url);

const linkTo = (/** @type {string} */ url) => ({ href: url, target: '_blank', rel: 'noreferrer noopener' });

/** @param {{type: string, text: string}} text @returns {(Drawn | string)[]} */
const textOf = (text) => (text.type === 'mrkdwn' ? drawMarkdown(text.text) : [text.text]);
