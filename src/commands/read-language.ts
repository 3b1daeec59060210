// "Sprog engelsk", "language danish": in which language the bot writes here.
import type { Language } from '../texts/language.ts';

/** Without `to`: none was said, or none that the bot knows. */
export type LanguageCommand = { kind: 'language'; to?: Language };

const word = '(?:skift |change |switch )?(?:sprog(?:et)?|language)';
const lead = '(?:skriv|svar|tal|write|answer|speak)';
const known = new RegExp(
  `^(?:${word}(?: ?:)?(?: (?:til|paa|to|in))?|${lead}(?: (?:paa|in))?) (?<which>dansk|danish|engelsk|english)$`,
);
const unknown = new RegExp(`^${word}(?: \\p{L}{1,20})?$`, 'u');

/** `words` is the line folded, without quotes and the mark that ends it. Undefined where it says nothing of languages. */
export function readLanguage(words: string): LanguageCommand | undefined {
  const which = known.exec(words)?.groups?.which;
  if (which) return { kind: 'language', to: which.startsWith('dan') ? 'da' : 'en' };
  return unknown.test(words) ? { kind: 'language' } : undefined;
}
