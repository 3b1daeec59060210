// Every word of an adapter's code that can be the name of something it listens to.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Single words in quotes, words of patterns, and keys_like_this, which need no quotes. */
export function wordsInCode(folder: string): string[] {
  const words = sources(folder).flatMap((source) => [
    ...textsInQuotes(source).flatMap((text) => text.match(/^\/?([\p{L}_-]+)$/u)?.[1] ?? []),
    ...(source.match(/\/\^.*?\$\//g) ?? []).flatMap((pattern) => pattern.match(/\p{L}+/gu) ?? []),
    ...(source.match(/\b[a-z]+(?:_[a-z]+)+\b/g) ?? []),
  ]);
  return [...new Set(words)];
}

/** `folder`: such as `adapters/slack`. */
export function textsInCode(folder: string): string[] {
  return sources(folder).flatMap(textsInQuotes);
}

const textsInQuotes = (source: string): string[] =>
  [...source.matchAll(/'([^'\n]*)'/g)].map(([, text = '']) => text);

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}
