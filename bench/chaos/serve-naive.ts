// The control: delayed BullMQ jobs are the truth, and the SDK sends again what was not answered, as it does by default.
import { LogLevel, webApi } from '@slack/bolt';
import { Queue, Worker } from 'bullmq';
import { adapterSettings } from '#playground/demo-platforms.ts';
import { demoWorld } from '#playground/demo-world.ts';
import { ready, setting } from '../processes.ts';

const { botToken, apiUrl } = adapterSettings(setting('PLATFORMS_URL')).slack;
const channel = demoWorld.channels.find(({ platform }) => platform === 'slack')?.platformChannelId ?? '';
const slack = new webApi.WebClient(botToken, { slackApiUrl: apiUrl, logLevel: LogLevel.ERROR });
const connection = { url: setting('REDIS_URL') };
const messages = Number(setting('MESSAGES'));
const queue = new Queue<{ text: string }>('naive', { connection });
await queue.addBulk(
  Array.from({ length: messages }, (_, number) => ({
    name: 'remind',
    data: { text: `naive x${number}x` },
    opts: {
      delay: (number * Number(setting('OVER_MILLISECONDS'))) / messages,
      attempts: 5,
      removeOnComplete: true,
    },
  })),
);
new Worker<{ text: string }>(
  'naive',
  async ({ data: { text } }) => {
    await slack.chat.postMessage({ channel, text });
  },
  { connection, concurrency: 10 },
).on('error', () => {});
ready('sending');
