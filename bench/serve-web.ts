// The bot as a web process runs it, without a worker: commands in, committed, answered.
import { randomUUID } from 'node:crypto';
import express from 'express';
import { pino } from 'pino';
import { createSlackAdapter } from '#adapters/slack/slack-adapter.ts';
import { inTransactionOn } from '#db/in-transaction.ts';
import { openDatabase } from '#db/open-database.ts';
import { createBot } from '#src/bot.ts';
import type { Bot } from '#src/chat/event.ts';
import { routeByAddress } from '#src/chat/messenger.ts';
import { serve, setting } from './processes.ts';
import { botToken, signingSecret } from './world.ts';

const log = pino({ level: 'fatal' });
const database = openDatabase(setting('DATABASE_URL'));
const bot = createBot({
  inTransaction: inTransactionOn(database),
  messenger: routeByAddress({}),
  log,
  newReference: () => randomUUID().slice(0, 8),
  newTeams: { language: 'da', timeZone: 'Europe/Copenhagen' },
});

/** The control: what a hash, a picture or a loop over everybody costs when a command waits for it. */
const naive: Bot = (event) => {
  const until = performance.now() + 20;
  while (performance.now() < until);
  return bot(event);
};

const adapter = createSlackAdapter({
  bot: process.env.NAIVE ? naive : bot,
  signingSecret,
  botToken,
  apiUrl: setting('SLACK_API_URL'),
  log,
  realNow: () => performance.timeOrigin + performance.now(),
});
const app = express().disable('x-powered-by');
if (adapter.listener) app.post('/slack/events', adapter.listener);
await serve(app);
