// A request over a bare socket that goes on sending its body for as long as somebody takes it.
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

export type Poured = {
  /** The status lines of the answers. */
  answers: string[];
  /** How much of the body could be sent, in bytes, before the connection was closed. */
  bytes: number;
  /** Whether the other side closed the connection. */
  closed: boolean;
};

/** `length` is what is declared; left out, the body comes in chunks. Sends at most `most` bytes. */
export function pour(
  url: string,
  options: { length?: number; most: number; headers?: Record<string, string> },
): Promise<Poured> {
  const { hostname, port, pathname, host } = new URL(url);
  const { length, most, headers = {} } = options;
  const lines = Object.entries({
    host,
    'content-type': 'application/json',
    ...(length === undefined ? { 'transfer-encoding': 'chunked' } : { 'content-length': String(length) }),
    ...headers,
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  const piece = Buffer.alloc(16 * 1024, 'x');
  const asSent = length === undefined ? Buffer.from(`${piece.length.toString(16)}\r\n${piece}\r\n`) : piece;

  return new Promise((resolve) => {
    let answer = '';
    let bytes = 0;
    let closed = false;
    const socket = connect(Number(port), hostname);
    socket.setEncoding('latin1').on('data', (data) => {
      answer += data;
    });
    // Cut off in the middle of sending: that is what is looked at here.
    socket.on('error', () => undefined);
    socket.on('end', () => {
      closed = true;
    });
    socket.on('close', () => {
      closed = true;
      resolve({ answers: answer.match(/^HTTP\/1\.1 \d+/gm) ?? [], bytes, closed });
    });
    const send = async () => {
      socket.write(`POST ${pathname} HTTP/1.1\r\n${lines.join('')}\r\n`);
      while (!closed && bytes < most) {
        await new Promise<void>((sent) => {
          socket.write(asSent, () => sent());
        });
        bytes += piece.length;
        // As a network would, leave the other side time to say something.
        if (bytes % (16 * piece.length) === 0) await wait(1);
      }
      if (!closed) socket.setTimeout(5_000, () => socket.destroy());
    };
    socket.once('connect', () => void send());
  });
}
