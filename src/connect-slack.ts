// Slack, connected to the bot: its workspaces, what is heard from them and how they are written to.
import { createSlackAdapter } from '#adapters/slack/slack-adapter.ts';
import type { SlackSettings } from './config.ts';
import type { PlatformMeans } from './platform-means.ts';

export function connectSlack(settings: SlackSettings, means: PlatformMeans): void {
  const { app, bot, log, realNow } = means;
  const adapter = createSlackAdapter({ ...settings, bot, log, realNow });
  if (app) means.hearing.push(adapter);
  if (adapter.listener) app?.post('/slack/events', adapter.listener);
  means.settled.push(adapter.settled);
  means.messengers.slack = adapter.messenger;
}
