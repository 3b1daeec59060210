// What could be meant by the word that is being typed: people after an @, commands after a /, and example words.
import { texts } from './texts.js';

/**
 * @typedef {{insert: string, label: string, detail: string}} Completion
 * @typedef {{from: number, options: Completion[], isGuess: boolean}} Completions `from`: where the text that an option
 *   replaces begins; it ends at the caret. `isGuess`: Enter takes the first option without a choice.
 */

const most = 24;

/**
 * @param {{text: string, caret: number, platform: 'slack' | 'msteams', isDirect: boolean,
 *   people: {name: string, role: string, organisation: string}[]}} typed
 * @returns {Completions | undefined} undefined where there is nothing to suggest
 */
export function completionsFor({ text, caret, platform, isDirect, people }) {
  const before = text.slice(0, caret);
  if (text.slice(caret).trim() !== '') return mentions(before, people);
  return (
    unheard(before, platform, isDirect) ||
    (platform === 'slack' && slash(before)) ||
    words(before, platform, isDirect) ||
    mentions(before, people)
  );
}

/**
 * What the bot would not hear in a channel: the bare word, or on Teams a slash.
 * @param {string} before @param {string} platform @param {boolean} isDirect @returns {Completions | undefined}
 */
function unheard(before, platform, isDirect) {
  const [, sign, typed = ''] = /^\s*(\/?)(\p{L}*)$/u.exec(before) ?? [];
  const isWrong = sign === '/' ? platform === 'msteams' : typed.length > 2;
  const word = texts.agreementWord.insert;
  if (sign === undefined || isDirect || !isWrong || !word.startsWith(typed.toLowerCase())) return undefined;
  const insert = platform === 'slack' ? texts.commands[0].insert : `@${texts.bot} ${word}`;
  return listOf(0, [{ insert, label: insert.trim(), detail: texts.unheard }], sign === '/');
}

/** @param {string} before @returns {Completions | undefined} */
function slash(before) {
  if (/^\/\S*$/.test(before)) return found(0, before, texts.commands, true);
  const [, agreement] = /^\/aftale (\s*)$/i.exec(before) ?? [];
  if (agreement !== undefined) return found(before.length, '', texts.agreementExamples, false);
  const [, command = '', word] = /^(\/mellemrum )([^\n]*)$/i.exec(before) ?? [];
  return word === undefined ? undefined : found(command.length, word, texts.words, false);
}

/** @param {string} before @param {string} platform @param {boolean} isDirect @returns {Completions | undefined} */
function words(before, platform, isDirect) {
  if (isDirect || platform !== 'msteams') return undefined;
  const [, mention = '', word] = /^(\s*@Mellemrum )([^\n]*)$/i.exec(before) ?? [];
  return word === undefined
    ? undefined
    : found(mention.length, word, [texts.agreementWord, ...texts.words], false);
}

/**
 * @param {string} before
 * @param {{name: string, role: string, organisation: string}[]} people
 * @returns {Completions | undefined}
 */
function mentions(before, people) {
  const [, begin, query] = /(^|[\s(,])@([\p{L}\p{N}.-]*(?: [\p{L}\p{N}.-]+)?)$/u.exec(before) ?? [];
  if (begin === undefined || query === undefined) return undefined;
  const wanted = query.toLowerCase();
  const options = [
    { name: texts.bot, detail: texts.appMark },
    ...people.map(({ name, role, organisation }) => ({
      name,
      detail: `${texts.roles[role] ?? role}, ${organisation}`,
    })),
  ]
    .filter(({ name }) => startsAnyPart(name.toLowerCase(), wanted))
    .map(({ name, detail }) => ({ insert: `@${name} `, label: name, detail }));
  return listOf(before.length - query.length - 1, options, true);
}

const startsAnyPart = (/** @type {string} */ name, /** @type {string} */ wanted) =>
  name.startsWith(wanted) || name.split(' ').some((part) => part.startsWith(wanted));

/**
 * @param {number} from
 * @param {string} typed
 * @param {{insert: string, label?: string, detail: string}[]} all
 * @param {boolean} isGuess
 */
function found(from, typed, all, isGuess) {
  const wanted = typed.toLowerCase();
  const options = all
    .filter(({ insert }) => insert.startsWith(wanted) && insert.trim() !== wanted)
    .map(({ insert, label, detail }) => ({ insert, label: label ?? insert.trim(), detail }));
  return listOf(from, options, isGuess);
}

/** @param {number} from @param {Completion[]} options @param {boolean} isGuess @returns {Completions | undefined} */
const listOf = (from, options, isGuess) =>
  options.length > 0 ? { from, options: options.slice(0, most), isGuess } : undefined;
