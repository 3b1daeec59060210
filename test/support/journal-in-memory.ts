// A platform's memory without a file, for tests that need no kill.
import type { Journal } from '#playground/platform.ts';

export function journalInMemory<Entry>(): Journal<Entry> {
  let entries: Entry[] = [];
  return {
    entries: () => [...entries],
    append: (entry) => {
      entries.push(entry);
    },
    clear: () => {
      entries = [];
    },
  };
}
