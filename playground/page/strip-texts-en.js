// What the bot did by itself, and why, in an English sentence each.

/** @typedef {import('./strip-texts-da.js').Told} Told */

/** What somebody did with `it`, by verb. @type {Record<string, (it: string) => string>} */
const verbs = {
  create: (it) => `wrote ${it}`,
  complete: (it) => `said that ${it} is done`,
  'on track': (it) => `said that ${it} is on track`,
  delay: (it) => `said that ${it} is delayed`,
  block: (it) => `said that ${it} is blocked`,
  postpone: (it) => `postponed ${it}`,
  reassign: (it) => `handed ${it} on`,
  decline: (it) => `declined ${it}`,
  reword: (it) => `reworded ${it}`,
  change: (it) => `corrected ${it}`,
  cancel: (it) => `cancelled ${it}`,
  undo: () => 'took the latest change back',
  'follow meeting': () => 'moved the meeting',
};

/** The same of a meeting. @type {Record<string, string>} */
const meetingVerbs = {
  create: 'planned it',
  move: 'moved it',
  cancel: 'cancelled it',
  undo: 'took a change back',
};

/** @type {Record<string, string>} */
const news = {
  move: 'the meeting is moved',
  cancel: 'the meeting is cancelled',
  undo: 'a change of the meeting is taken back',
};

const all = (/** @type {string[]} */ names) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

const item = (/** @type {Told} */ { number }) => (number === undefined ? 'an action' : `action #${number}`);
const upper = (/** @type {string} */ text) => text.charAt(0).toUpperCase() + text.slice(1);

/** @param {Told} told @param {string} [it] */
const because = ({ by, verb }, it = 'it') =>
  by && verb ? `, because ${by} ${verbs[verb]?.(it) ?? 'changed something'}` : '';

const becauseOfMeeting = (/** @type {Told} */ { by, verb }) =>
  by && verb ? `, because ${by} ${meetingVerbs[verb] ?? 'changed it'}` : '';

/** @param {Told} told */
function shown(told) {
  const to = all(told.to);
  switch (told.kind) {
    case 'item card':
      return `${upper(item(told))} was shown in ${to}${because(told)}.`;
    case 'owner notice':
      return `${to} was told of ${item(told)}, because ${howItCame(told)}.`;
    case 'block notice':
      return told.by
        ? `${to} was told as project leader, because ${told.by} said that ${item(told)} is blocked.`
        : `${to} was told as project leader, because ${item(told)} is blocked.`;
    case 'help request':
      return `${to} got a message about ${item(told)}, because help is needed with it.`;
    case 'help news':
      return `${to} was told about the help with ${item(told)}.`;
    case 'help answer':
      return `${to} got an answer from whoever helps with ${item(told)}.`;
    case 'digest':
    case 'leader digest':
      return `${to} got the week in brief.`;
    case 'morning nudge':
      if (told.items === 0)
        return `${to} got one message in the morning, because the pulse or somebody who needs help waits for an answer.`;
      return `${to} got one message about ${told.items === 1 ? '1 action' : `${told.items} actions`}, because it was time to ask how it goes.`;
    case 'timed nudge':
      return `${to} got a message about ${item(told)}, because its time is near.`;
    case 'later nudge':
      return `${to} got a message about ${told.items === 1 ? '1 action' : `${told.items} actions`}, because ${to} had asked for it.`;
    case 'prod':
      return `${to} was prodded about ${item(told)}${told.by ? `, because ${told.by} asked for it` : ''}.`;
    case 'answer notice':
      return `${to} got a message about ${item(told)}, which several share${because(told)}.`;
    case 'leader notice':
      return `${to} was told of being a project leader now${told.by ? `, because ${told.by} decided so` : ''}.`;
    case 'link proposal':
      return `${to} was asked whether two channels should be one team.`;
    case 'link news':
      return `${to} was told that two channels are not linked.`;
    case 'linked':
      return `${to} was told that two channels are one team now.`;
    case 'unlinked':
      return `${to} was told that the channels are no longer linked.`;
    case 'same person':
      return `${to} was asked whether two accounts are the same person.`;
    case 'introduction':
      return `Mellemrum introduced itself in ${to}, because the channel has a team now.`;
    case 'leader gone':
      return `${to} was told that the team has no project leader any more.`;
    case 'meeting card':
      return `The next meeting was shown in ${to}${becauseOfMeeting(told)}.`;
    case 'meeting news':
      return `Mellemrum wrote in ${to} that ${news[told.verb ?? ''] ?? 'the meeting has changed'}${becauseOfMeeting(told)}.`;
    case 'round card':
      return `The pulse's questions were shown in ${to}, because a round had begun.`;
    case 'round sheet':
      return `${to} got the pulse's questions directly, because ${to} is in none of the team's channels.`;
    case 'round news':
      return `Mellemrum wrote in ${to} that the round has closed and the result can be seen.`;
    case 'meeting status':
      return `Mellemrum wrote in ${to} how things stand before the meeting.`;
    case 'meeting wrap-up':
      return `Mellemrum summed up in ${to} when the meeting was over.`;
    default:
      return `Mellemrum wrote to ${to}.`;
  }
}

/** @param {Told} told */
function howItCame({ to: names, by, verb }) {
  const to = all(names);
  switch (verb) {
    case 'reassign':
      return `${by} gave it to ${to}`;
    case 'decline':
      return `${by} declined it, and it is ${to}'s again`;
    case 'undo':
      return `${by} took a change back, and it is ${to}'s again`;
    case 'change':
      return `${by} corrected it, and it is ${to}'s now`;
    default:
      return by ? `${by} wrote it where ${to} cannot see it` : `it was written where ${to} cannot see it`;
  }
}

/** @param {Told} told */
function updated(told) {
  const to = all(told.to);
  switch (told.kind) {
    case 'item card':
      return `The card of ${item(told)} was updated in ${to}${because(told)}.`;
    case 'owner notice':
    case 'block notice':
    case 'answer notice':
    case 'help request':
    case 'help news':
    case 'help answer':
    case 'timed nudge':
    case 'prod':
      return `${to}'s message about ${item(told)} was updated${because(told)}.`;
    case 'digest':
    case 'leader digest':
      return `${to}'s week in brief was updated${because(told)}.`;
    case 'morning nudge':
      return `${to}'s morning message was updated${because(told, told.items === 1 ? 'the action' : 'an action')}.`;
    case 'later nudge':
      return `${to}'s message about what was put off was updated${because(told, 'an action')}.`;
    case 'leader notice':
      return `The message to ${to} about being a project leader was updated.`;
    case 'link proposal':
      return `The question to ${to} about linking two channels was updated.`;
    case 'link news':
      return `The message to ${to} about two channels was updated.`;
    case 'linked':
      return `The message in ${to} about the two channels was updated.`;
    case 'unlinked':
      return `The message in ${to} about the two channels was updated.`;
    case 'same person':
      return `The question to ${to} about two accounts was updated.`;
    case 'introduction':
      return `The introduction in ${to} was updated.`;
    case 'leader gone':
      return `The message about the project leader in ${to} was updated.`;
    case 'meeting card':
      return `The card of the meeting was updated in ${to}${becauseOfMeeting(told)}.`;
    case 'meeting news':
      return `The news of the meeting was updated in ${to}.`;
    case 'round card':
      return `The card of the pulse was updated in ${to}.`;
    case 'round sheet':
      return `The pulse's questions to ${to} were updated.`;
    case 'round news':
      return `The news of the pulse was updated in ${to}.`;
    case 'meeting status':
      return `The status before the meeting was updated in ${to}.`;
    case 'meeting wrap-up':
      return `The summary of the meeting was updated in ${to}.`;
    default:
      return `The message to ${to} was updated.`;
  }
}

/** @param {Told} told */
function notNeeded(told) {
  const to = all(told.to);
  switch (told.kind) {
    case 'owner notice':
      return told.verb && told.verb !== 'create'
        ? `${to} got no message about ${item(told)}, because it is no longer ${to}'s.`
        : `${to} got no message of their own about ${item(told)}, because ${to} sees the card where it was written.`;
    case 'block notice':
      return `${to} got no message about ${item(told)}, because it was no longer blocked.`;
    case 'help request':
      return `${to} got no message about ${item(told)}, because no help was needed any more.`;
    case 'digest':
    case 'leader digest':
      return `${to} got no week in brief, because there was nothing new.`;
    case 'morning nudge':
      return `${to} got no morning message, because there was nothing to answer.`;
    case 'timed nudge':
      return `${to} got no more about ${item(told)}, because it was answered.`;
    case 'prod':
      return `${to} was not prodded about ${item(told)}, because it was answered.`;
    case 'later nudge':
      return `${to} was not reminded again, because it was answered.`;
    default:
      return undefined;
  }
}

/** What did not arrive, and where. @param {Told} told */
function missing(told) {
  const to = all(told.to);
  switch (told.kind) {
    case 'item card':
      return `The card of ${item(told)} for ${to}`;
    case 'owner notice':
    case 'block notice':
    case 'answer notice':
    case 'help request':
    case 'help news':
    case 'help answer':
    case 'timed nudge':
      return `The message to ${to} about ${item(told)}`;
    case 'prod':
      return `The prod for ${to} about ${item(told)}`;
    case 'later nudge':
      return `The message to ${to} about what was put off`;
    case 'meeting status':
      return `The status before the meeting for ${to}`;
    case 'meeting wrap-up':
      return `The summary of the meeting for ${to}`;
    case 'meeting news':
      return `The news of the meeting for ${to}`;
    case 'digest':
    case 'leader digest':
      return `The week in brief for ${to}`;
    case 'morning nudge':
      return `The morning message to ${to}`;
    case 'leader notice':
      return `The message to ${to} about being a project leader`;
    case 'link proposal':
      return `The question to ${to} about linking two channels`;
    case 'link news':
      return `The message to ${to} about two channels`;
    case 'linked':
      return `The message in ${to} that two channels are one team`;
    case 'unlinked':
      return `The message in ${to} that the channels are separated`;
    case 'same person':
      return `The question to ${to} about two accounts`;
    case 'introduction':
      return `The introduction in ${to}`;
    case 'leader gone':
      return `The message about the project leader in ${to}`;
    case 'meeting card':
      return `The card of the meeting for ${to}`;
    case 'round card':
      return `The card of the pulse for ${to}`;
    case 'round sheet':
      return `The pulse's questions to ${to}`;
    case 'round news':
      return `The news of the pulse to ${to}`;
    default:
      return `A message to ${to}`;
  }
}

/** @param {Told} told `reason` is the platform's own word */
function whyNotNow({ reason = '' }) {
  if (/429|ratelimited/.test(reason)) return 'the platform asked for a pause';
  if (/HTTP 5/.test(reason)) return 'the platform was down';
  return 'the platform did not answer as it should';
}

/** @type {typeof import('./strip-texts-da.js').strip} */
export const strip = {
  title: 'What Mellemrum did',
  nothingYet: 'Nothing yet. Write an action, or move the clock.',
  showAll: 'Show the whole list',
  showLess: 'Show less',
  sentence(told) {
    switch (told.state) {
      case 'shown':
        return shown(told);
      case 'updated':
        return updated(told);
      case 'not needed':
        return notNeeded(told);
      case 'waiting':
        return `${missing(told)} did not arrive just now, because ${whyNotNow(told)}. Mellemrum tries again by itself.`;
      case 'given up':
        return `${missing(told)} was given up, because writing there is not allowed.${told.number === undefined ? '' : ' The action is still kept.'}`;
      default:
        return undefined;
    }
  },
};
