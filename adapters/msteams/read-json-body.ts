// The JSON body of a request, whether a server in front has parsed it or not.
import type { IncomingMessage } from 'node:http';

export type JsonBody = { body: unknown } | { refused: 400 | 413 };

/** Reads little more than `limit` bytes; of a body that is refused, the rest is left unread. */
export async function readJsonBody(
  request: IncomingMessage & { body?: unknown },
  limit: number,
): Promise<JsonBody> {
  if (request.body !== undefined) return { body: request.body };
  if (Number(request.headers['content-length']) > limit) return { refused: 413 };
  const chunks: Buffer[] = [];
  let size = 0;
  // Left early, a plain `for await` would cut the connection before the refusal is written.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
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
