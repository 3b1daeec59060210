// The bot as a web process runs it for Microsoft Teams, believing anybody, as the bare adapter beside it does.
import { randomUUID } from 'node:crypto';
import express from 'express';
import { pino } from 'pino';
import { createTeamsAdapter } from '#adapters/msteams/teams-adapter.ts';
import { inTransactionOn } from '#db/in-transaction.ts';
import { openDatabase } from '#db/open-database.ts';
import { routeStore } from '#db/route-store.ts';
import { createBot } from '#src/bot.ts';
import { routeByAddress } from '#src/chat/messenger.ts';
import { serve, setting } from './processes.ts';

const log = pino({ level: 'fatal' });
const database = openDatabase(setting('DATABASE_URL'));
const adapter = createTeamsAdapter({
  bot: createBot({
    inTransaction: inTransactionOn(database),
    messenger: routeByAddress({}),
    log,
    newReference: () => randomUUID().slice(0, 8),
    newTeams: { language: 'da', timeZone: 'Europe/Copenhagen' },
  }),
  credentials: 'anonymous',
  allowServiceUrl: () => true,
  routes: routeStore(database),
  texts: { cannotWriteDirectly: '' },
  log,
  realNow: () => performance.timeOrigin + performance.now(),
});
await serve(express().disable('x-powered-by').post('/api/messages', adapter.handle));
