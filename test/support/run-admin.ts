// `npm run admin` as an operator runs it: a process of its own, on the database of a test.
import { execFile } from 'node:child_process';

export type AdminRun = { code: number; said: string; complaints: string };

export function adminOn(databaseUrl: string, settings: Record<string, string> = {}) {
  return (...words: string[]): Promise<AdminRun> =>
    new Promise((resolve) => {
      execFile(
        process.execPath,
        ['--import', 'tsx', 'src/run-admin.ts', ...words, '--settings=/dev/null'],
        { env: { PATH: process.env.PATH, DATABASE_URL: databaseUrl, ...settings } },
        (error, said, complaints) => resolve({ code: Number(error?.code ?? 0), said, complaints }),
      );
    });
}
