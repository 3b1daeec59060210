// In which language things are written, in a channel and to a person.
import type { Texts } from '../texts.ts';

const names = { da: 'Danish', en: 'English' };
const others = { da: 'language english', en: 'language danish' };

export const languages: Texts['languages'] = {
  here: (spoken) =>
    `In this channel I write ${names[spoken]}. Write “${others[spoken]}” to change that. I know no other languages.`,
  toYou: (spoken) =>
    `To you I write ${names[spoken]}. Write “${others[spoken]}” to change that. I know no other languages.`,
  channels: (to) =>
    `From now on I write ${names[to]} in this channel. What I write to you alone is up to you: write for example “language danish” directly to me.`,
  yours:
    'From now on I write English to you. In a channel, what everybody sees is in the channel’s language.',
};
