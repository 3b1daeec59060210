// The JSON body of a request, whether a server in front has parsed it or not.
import type { IncomingMessage } from 'node:http';

export type JsonBody = { body: unknown } | { refused: 400 | 413 };

/** Reads at most `limit` bytes. */
export async function readJsonBody(
  request: IncomingMessage & { body?: unknown },
  limit: number,
): Promise<JsonBody> {
  if (request.body !== undefined) return { body: request.body };
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > limit) return { refused: 413 };
    chunks.push(chunk);
  }
  try {
    return { body: JSON.parse(Buffer.concat(chunks).toString('utf8')) };
  } catch {
    return { refused: 400 };
  }
}
