// Socket Mode's side of Slack: addresses for one connection each, envelopes out, and acknowledgements back.
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import WebSocket from 'ws';
import { z } from 'zod';
import { type Answer, refusal } from './api-method.ts';
import {
  type BotAnswer,
  type BotLine,
  noteRefusals,
  patienceMilliseconds,
  slowestMilliseconds,
} from './bot-line.ts';
import { appId } from './workspace.ts';

export type SocketLine = BotLine & {
  /** The method apps.connections.open: an address for one connection. */
  openConnection(token: string | undefined): Answer;
  /** For the `upgrade` event of the server that serves the workspace. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** How many connections there are to tell over. */
  connections(): number;
  /** Tells all connections to go, tells nothing over them any more, and resolves when they are gone. */
  sayGoodbye(reason: 'warning' | 'refresh_requested' | 'link_disabled'): Promise<void>;
  /** Breaks all connections without a word. */
  cut(): void;
};

type Kind = 'events_api' | 'slash_commands' | 'interactive';
type Told = {
  what: string;
  kind: Kind;
  payload: unknown;
  takesPayload: boolean;
  /** How often it has been told. */
  times: number;
  envelopeId: string;
  on?: WebSocket;
  sentAt: number;
  done(answer: BotAnswer): void;
};

/** The client sends an empty payload with every acknowledgement: that is none (socket-mode 3.1.0). */
const Ack = z.strictObject({
  envelope_id: z.string(),
  payload: z.record(z.string(), z.unknown()).optional(),
});
const Interactive = z.looseObject({ type: z.string() });
const ticketMilliseconds = 30_000;
const notTaken: BotAnswer = { taken: false, body: undefined };

export function createSocketLine(options: {
  appToken: string;
  botToken?: string;
  ownUrl: () => string;
  shownNow: () => string;
  realNow: () => number;
}): SocketLine {
  const { realNow } = options;
  const notes = noteRefusals(options.shownNow);
  const server = new WebSocket.Server({ noServer: true });
  const tickets = new Map<string, number>();
  /** The newest last. */
  const connected = new Set<WebSocket>();
  const leaving = new Set<WebSocket>();
  const unanswered = new Set<Told>();
  const answered = new Set<string>();

  const send = (told: Told): void => {
    const [newest] = [...connected].filter((one) => !leaving.has(one)).reverse();
    if (!newest) return;
    Object.assign(told, { on: newest, envelopeId: randomUUID(), sentAt: realNow() });
    newest.send(
      JSON.stringify({
        envelope_id: told.envelopeId,
        type: told.kind,
        payload: told.payload,
        accepts_response_payload: told.takesPayload,
        ...(told.kind === 'events_api'
          ? { retry_attempt: told.times, retry_reason: told.times > 0 ? 'timeout' : '' }
          : {}),
      }),
    );
    told.times += 1;
  };

  const tell = (what: string, kind: Kind, payload: unknown, takesPayload: boolean): Promise<BotAnswer> =>
    new Promise((resolve) => {
      const late = setTimeout(() => giveUp(told, 'no answer'), patienceMilliseconds).unref();
      const done = (answer: BotAnswer): void => {
        clearTimeout(late);
        unanswered.delete(told);
        resolve(answer);
      };
      const told: Told = { what, kind, payload, takesPayload, times: 0, envelopeId: '', sentAt: 0, done };
      unanswered.add(told);
      send(told);
      // Slack keeps only events for later; a person is told that the command or press did not work.
      if (!told.on && kind !== 'events_api') giveUp(told, 'no connection');
    });

  const giveUp = (told: Told, why: string): void => {
    notes.refuse(`${told.what}: ${why}`);
    told.done(notTaken);
  };

  const acknowledge = (on: WebSocket, text: string): void => {
    const read = Ack.safeParse(jsonOf(text));
    if (!read.success) {
      notes.refuse('a message that acknowledges nothing');
      return;
    }
    const { envelope_id: id, payload = {} } = read.data;
    const told = [...unanswered].find((one) => one.envelopeId === id);
    if (!told) {
      notes.refuse(`an envelope was acknowledged that is ${answered.has(id) ? 'acknowledged' : 'unknown'}`);
      return;
    }
    answered.add(id);
    const hasPayload = Object.keys(payload).length > 0;
    const took = Math.round(realNow() - told.sentAt);
    if (told.on !== on) giveUp(told, 'acknowledged on another connection');
    else if (hasPayload && !told.takesPayload) giveUp(told, 'a payload where none is taken');
    else if (took > slowestMilliseconds) giveUp(told, `the answer took ${took} ms`);
    else told.done({ taken: true, body: hasPayload ? payload : undefined });
  };

  const lose = (connection: WebSocket): void => {
    connected.delete(connection);
    leaving.delete(connection);
    for (const told of unanswered) {
      if (told.on !== connection) continue;
      delete told.on;
      if (told.kind === 'events_api') send(told);
      else giveUp(told, 'no answer');
    }
  };

  const welcome = (connection: WebSocket): void => {
    connected.add(connection);
    connection.on('message', (data) => acknowledge(connection, data.toString()));
    connection.on('close', () => lose(connection));
    connection.on('error', () => connection.terminate());
    connection.send(
      JSON.stringify({
        type: 'hello',
        num_connections: connected.size,
        debug_info: { host: 'playground', approximate_connection_time: 3_600 },
        connection_info: { app_id: appId },
      }),
    );
    for (const told of unanswered) if (!told.on) send(told);
  };

  return {
    ...notes,
    tell: async (what, body) => tell(what, 'events_api', body, false),
    async tellForm(what, { payload, ...fields }) {
      if (payload === undefined) return tell(what, 'slash_commands', fields, true);
      const body = Interactive.parse(JSON.parse(payload));
      return tell(what, 'interactive', body, body.type === 'view_submission');
    },

    openConnection(token) {
      if (token === undefined) return refusal('not_authed');
      if (token === options.botToken) return refusal('not_allowed_token_type');
      if (token !== options.appToken) return refusal('invalid_auth');
      const ticket = randomUUID();
      tickets.set(ticket, realNow());
      return { ok: true, url: `${options.ownUrl().replace(/^http/, 'ws')}/link/?ticket=${ticket}` };
    },

    upgrade(request, socket, head) {
      const ticket = new URL(request.url ?? '/', 'http://localhost').searchParams.get('ticket') ?? '';
      const madeAt = tickets.get(ticket);
      tickets.delete(ticket);
      if (madeAt === undefined || realNow() - madeAt > ticketMilliseconds) {
        socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
        return;
      }
      // Slack does not end the connection after the closing handshake (slackapi/node-slack-sdk#2752).
      socket.end = () => socket;
      socket.once('end', () => socket.destroy());
      server.handleUpgrade(request, socket as Parameters<typeof server.handleUpgrade>[1], head, welcome);
    },

    connections: () => connected.size - leaving.size,
    async sayGoodbye(reason) {
      const gone = [...connected].map((connection) => once(connection, 'close'));
      for (const connection of connected) {
        leaving.add(connection);
        connection.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'playground' } }));
      }
      await Promise.all(gone);
    },
    cut() {
      for (const connection of connected) {
        connection.terminate();
        lose(connection);
      }
    },
    reset() {
      notes.reset();
      for (const told of unanswered) told.done(notTaken);
      answered.clear();
    },
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
