// What the bot did by itself, and why, in an English sentence each.

/** @typedef {import('./strip-texts-da.js').Told} Told */

/** @type {Record<string, string>} */
const verbs = {
  create: 'wrote it',
  complete: 'said that it is done',
  'on track': 'said that it is on track',
  postpone: 'postponed it',
  reassign: 'handed it on',
  decline: 'declined it',
  reword: 'changed the words',
  change: 'changed it',
  cancel: 'cancelled it',
  undo: 'undid a change',
};

const all = (/** @type {string[]} */ names) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

const item = (/** @type {Told} */ { number }) => (number === undefined ? 'an action' : `action #${number}`);

const because = (/** @type {Told} */ { by, verb }) =>
  by && verb ? `, because ${by} ${verbs[verb] ?? 'changed something'}` : '';

/** @param {Told} told */
function shown(told) {
  const to = all(told.to);
  switch (told.kind) {
    case 'item card':
      return `Mellemrum showed ${item(told)} in ${to}${because(told)}.`;
    case 'owner notice':
      return `${to} heard of ${item(told)}, because it is ${to}'s and was written where ${to} is not.`;
    case 'morning nudge':
      return told.items === 1
        ? `${to} got one message about 1 action, because it is due.`
        : `${to} got one message about ${told.items} actions, because they are due.`;
    case 'introduction':
      return `Mellemrum introduced itself in ${to}.`;
    case 'meeting card':
      return `Mellemrum showed the next meeting in ${to}.`;
    default:
      return `Mellemrum wrote to ${to}.`;
  }
}

/** @param {Told} told */
function updated(told) {
  const to = all(told.to);
  if (told.kind === 'item card') return `The card of ${item(told)} was updated in ${to}${because(told)}.`;
  if (told.kind === 'morning nudge') return `The morning message to ${to} was updated${because(told)}.`;
  return `The message to ${to} was updated${because(told)}.`;
}

/** @type {typeof import('./strip-texts-da.js').strip} */
export const strip = {
  title: 'What Mellemrum did',
  nothingYet: 'Nothing yet. Write an action, or move the clock.',
  showAll: 'Show the whole list',
  showLess: 'Show less',
  sentence(told) {
    const to = all(told.to);
    switch (told.state) {
      case 'shown':
        return shown(told);
      case 'updated':
        return updated(told);
      case 'not needed':
        if (told.kind === 'owner notice')
          return `${to} got no message of their own about ${item(told)}, because ${to} sees the card where it was written.`;
        if (told.kind === 'morning nudge')
          return `${to} got no morning message: there was nothing to answer.`;
        return undefined;
      case 'waiting':
        return `A message to ${to} did not arrive just now. Mellemrum tries again by itself.`;
      case 'given up':
        return `A message to ${to} was given up, because writing there is not allowed. The action is still kept.`;
      default:
        return undefined;
    }
  },
};
