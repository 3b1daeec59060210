// The generator's process: sends what it is asked to, and tells how long the answers took.
import { Agent, request } from 'node:http';
import { askAtOnce, askAtRate, type ClosedLoad, type OpenLoad, type OpenResult } from './load.ts';
import { ready } from './processes.ts';
import { type PreparedRequest, slackCommand } from './slack-commands.ts';
import { teamsPress } from './teams-presses.ts';

export type Asked = {
  url: string;
  what: 'Slack commands' | 'Teams presses';
  /** Tells the requests of one run from another's. */
  run: number;
} & ({ open: OpenLoad } | { closed: ClosedLoad });

export type Loaded = { open: OpenResult } | { closed: { perSecond: number; sent: number } };

const agent = new Agent({ keepAlive: true, maxSockets: 512 });

process.on('message', async (asked: Asked) => {
  try {
    process.send?.(await load(asked));
  } catch (error) {
    process.send?.({ failed: error instanceof Error ? error.message : String(error) });
  }
});
ready('');

async function load(asked: Asked): Promise<Loaded> {
  const prepare = asked.what === 'Slack commands' ? slackCommand : teamsPress;
  const send = (index: number) => post(asked.url, prepare(asked.run, index));
  if ('open' in asked) return { open: await askAtRate(asked.open, send) };
  return { closed: await askAtOnce(asked.closed, send) };
}

/** Resolves to whether the answer was 200, when it is there whole. */
function post(url: string, { path, headers, body }: PreparedRequest): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const length = { 'content-length': String(Buffer.byteLength(body)) };
    const options = { method: 'POST', agent, headers: { ...headers, ...length } };
    const outgoing = request(url + path, options, (incoming) => {
      incoming.resume();
      incoming.on('end', () => resolve(incoming.statusCode === 200));
      incoming.on('error', reject);
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
