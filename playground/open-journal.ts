// A file of JSON lines that survives a kill: written before the platform answers, read again at start.
import { appendFileSync, existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Journal } from './platform.ts';

/** Opens (or makes) the journal at `path`. A last line that a kill cut short was never answered, so it is dropped. */
export function openJournal<Entry>(path: string): Journal<Entry> {
  mkdirSync(dirname(path), { recursive: true });
  const entries: Entry[] = [];
  if (existsSync(path)) {
    const bytes = readFileSync(path);
    const whole = bytes.lastIndexOf(0x0a) + 1;
    if (whole < bytes.length) truncateSync(path, whole);
    for (const line of bytes.subarray(0, whole).toString('utf8').split('\n')) {
      if (line) entries.push(JSON.parse(line));
    }
  }
  return {
    entries: () => [...entries],
    append(entry) {
      appendFileSync(path, `${JSON.stringify(entry)}\n`);
      entries.push(entry);
    },
    clear() {
      writeFileSync(path, '');
      entries.length = 0;
    },
  };
}
