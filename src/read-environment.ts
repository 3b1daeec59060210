// The environment together with the .env file of the working folder.
import { loadEnvFile } from 'node:process';

const usualFile = '.env';

/**
 * What the environment says, and `file` where the environment says nothing. Without a name, .env is read where there
 * is one. Throws a sentence where a named file cannot be read.
 */
export function readEnvironment(file?: string): NodeJS.ProcessEnv {
  try {
    loadEnvFile(file ?? usualFile);
  } catch (cause) {
    const isAbsent = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    if (file !== undefined || !isAbsent) {
      throw new Error(`The file ${file ?? usualFile} with settings cannot be read.`, { cause });
    }
  }
  return process.env;
}
