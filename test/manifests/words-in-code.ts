// Every word of an adapter's code that can be the name of something it listens to.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Words in quotes and patterns, and keys_like_this, which need no quotes. `folder`: such as `adapters/slack`. */
export function wordsInCode(folder: string): string[] {
  const inLiterals = literalsInCode(folder).flatMap((literal) => literal.match(/\p{L}[\p{L}\d_-]*/gu) ?? []);
  const keys = sources(folder).flatMap((source) => source.match(/\b[a-z]+(?:_[a-z]+)+\b/g) ?? []);
  return [...new Set([...inLiterals, ...keys])];
}

/** What stands in quotes, and patterns for whole texts, as written. */
export function literalsInCode(folder: string): string[] {
  return sources(folder).flatMap((source) => source.match(/'[^'\n]*'|\/\^.*?\$\//g) ?? []);
}

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}
