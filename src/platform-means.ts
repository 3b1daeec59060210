// What a platform is given by the composition root, and what it gives back.
import type { Express } from 'express';
import type { Database } from '#db/open-database.ts';
import type { Bot } from './chat/event.ts';
import type { Messenger } from './chat/messenger.ts';
import type { Keys } from './installations/sealed-credentials.ts';
import type { Log } from './log.ts';

/** What hears people only once it is started: when everything is ready for them. */
export type Hearing = { start(): Promise<void>; stop(): Promise<void> };

export type PlatformMeans = {
  /** Absent where nothing is heard: the messengers are there to send. */
  app?: Express;
  bot: Bot;
  database: Database;
  log: Log;
  /** Filled in: the bot had to be made first. */
  messengers: Record<string, Messenger>;
  hearing: Hearing[];
  /** Of each adapter: resolves when the private answers under way are shown. */
  settled: (() => Promise<void>)[];
  /** Unmoved time in milliseconds since 1970. */
  realNow: () => number;
  /** For the credentials that are kept; absent where none can be. */
  keys?: Keys;
  /** Where the bot's own pages are reached, without a slash at the end; undefined where they are not. */
  publicUrl: string | undefined;
};
