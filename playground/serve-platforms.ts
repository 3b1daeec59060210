// The platforms in a process of their own, so that the bot can be killed while they remember what they were sent.
// node --import tsx playground/serve-platforms.ts --dir <folder> --bot-url http://127.0.0.1:3000 [--port 0]
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import express from 'express';
import { z } from 'zod';
import { createPlayground } from './playground.ts';

const { values } = parseArgs({
  options: { dir: { type: 'string' }, port: { type: 'string', default: '0' }, 'bot-url': { type: 'string' } },
});
const read = z
  .object({ dir: z.string().min(1), port: z.coerce.number().int().min(0).max(65535), 'bot-url': z.url() })
  .safeParse(values);

if (!read.success) {
  console.error(
    'Usage: --dir <folder for what the platforms remember> --bot-url <where the bot listens> [--port <number, 0 for any>]',
  );
  process.exit(2);
}
const { dir, port, 'bot-url': botUrl } = read.data;

let url = '';
const playground = createPlayground({ dir, botUrl: () => botUrl, ownUrl: () => url });
const app = express();
app.disable('x-powered-by');
app.use(playground.router);
const server = app.listen(port, '127.0.0.1', (error) => {
  if (error) {
    console.error(`The platforms cannot listen on 127.0.0.1:${port}: ${error.message}`);
    process.exit(1);
  }
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  console.log(JSON.stringify({ url, settings: playground.settings() }));
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    playground.stop();
    server.close();
    server.closeAllConnections();
  });
}
