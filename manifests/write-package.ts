// What the packaging commands share: the environment in, a file in dist/ out, and what is wrong said without a stack.
import { mkdirSync, writeFileSync } from 'node:fs';
import { readEnvironment } from '#src/read-environment.ts';
import { PackageError } from './read-settings.ts';

/** `make` returns what to write, or throws a PackageError. `then`: what the administrator does with the file. */
export function writePackage(
  name: string,
  make: (environment: NodeJS.ProcessEnv) => string | Uint8Array,
  then: string,
): void {
  try {
    const content = make(readEnvironment());
    mkdirSync('dist', { recursive: true });
    writeFileSync(`dist/${name}`, content);
    console.log(`dist/${name} is written. ${then}`);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    console.error(error instanceof PackageError ? error.message : `No package was made: ${error.message}`);
    process.exitCode = 1;
  }
}
