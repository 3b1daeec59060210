// The baseline of the herd: delayed jobs of BullMQ as the truth. Each is sent over the same HTTP, and nothing is recorded.
import { Queue, Worker } from 'bullmq';
import { pino } from 'pino';
import { slackAccount } from '#adapters/slack/address.ts';
import { createSlackAdapter } from '#adapters/slack/slack-adapter.ts';
import { sentence } from '#src/chat/card.ts';
import { serve, setting } from './processes.ts';
import { botToken, signingSecret, workspaceId } from './world.ts';

const { messenger } = createSlackAdapter({
  bot: async () => ({ show: 'nothing' }),
  signingSecret,
  botToken,
  apiUrl: setting('SLACK_API_URL'),
  log: pino({ level: 'fatal' }),
  realNow: () => performance.timeOrigin + performance.now(),
});
const { hostname: host, port } = new URL(setting('REDIS_URL'));
const connection = { host, port: Number(port), maxRetriesPerRequest: null };
const queue = new Queue<{ user: string }>('raw', {
  connection,
  defaultJobOptions: { removeOnComplete: true, removeOnFail: true },
});
const card = sentence(
  'Godmorgen. Du har en aftale, der skal være færdig i dag: Sender skemaet til kommunen.',
);
new Worker<{ user: string }>(
  'raw',
  async ({ id, data }) => {
    await messenger.sendDirect(slackAccount(workspaceId, data.user), card, `${id}`);
  },
  { connection, concurrency: Number(setting('CONCURRENCY')) },
);

/** GET /add?count=10000&at=1790000000000: so many jobs, due at that moment. */
await serve(async (request, response) => {
  const { searchParams } = new URL(request.url ?? '', 'http://bench');
  const at = Number(searchParams.get('at'));
  const count = Number(searchParams.get('count'));
  for (let from = 0; from < count; from += 1_000) {
    await queue.addBulk(
      Array.from({ length: Math.min(1_000, count - from) }, (_, index) => ({
        name: 'remind',
        data: { user: `URAW${from + index}` },
        opts: { delay: Math.max(0, at - Date.now()) },
      })),
    );
  }
  response.end();
});
