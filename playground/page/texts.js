// The page's sentences in the language that is chosen. The bot's own words stay in the team's language.
import { danish } from './texts-da.js';
import { english } from './texts-en.js';

const languages = { da: danish, en: english };

/** @type {'da' | 'en'} */
export let language = 'da';
/** @type {typeof danish} */
export let texts = danish;

/** Everything drawn from now on is in this language; an unknown one is Danish. @param {string | null} chosen */
export function speak(chosen) {
  language = chosen === 'en' ? 'en' : 'da';
  texts = languages[language];
}
