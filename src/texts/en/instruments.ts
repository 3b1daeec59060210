// Instruments that an administrator adds: what the command answers.
import type { Texts } from '../texts.ts';

export const instruments: Texts['instruments'] = {
  refusal: 'The instrument was not stored. Mend this, and try again:',
  noFile: (path) => `The file ${path} cannot be read. Is it there, and may you read it?`,
  notUtf8: 'The file is not stored as UTF-8. Save it again in that encoding.',
  isOurs: (id) => `The id “${id}” is one of those that come with the bot. Give the instrument another.`,
  added: (id) => `The instrument “${id}” has been added. Every team can ask it now:`,
  replaced: (id) => `The instrument “${id}” has been replaced. Rounds that are open keep the old wording:`,
  ours: (id) => `${id} (comes with the bot)`,
  yours: (id) => `${id} (added)`,
  dimension: (title, numbers) =>
    `${title}: ${numbers.length === 1 ? 'question' : 'questions'} ${numbers.join(', ')}`,
  cannotRemoveOurs: (id) => `“${id}” comes with the bot and cannot be removed.`,
  notThere: (id) => `There is no instrument called “${id}”. See them with: instrument list`,
  removed: (id, polls) =>
    polls === 0
      ? `The instrument “${id}” has been removed.`
      : `The instrument “${id}” has been removed. ${polls === 1 ? 'One poll' : `${polls} polls`} asked it, and will open no more rounds.`,
};
