// The doctor's look at the two addresses: the port on this machine, and the one that the platforms come to.
import { z } from 'zod';
import { type Finding, findingsAbout } from '#src/doctor/finding.ts';
import { whyUnreachable } from '#src/doctor/why-unreachable.ts';
import { listen } from './http-server.ts';

const Health = z.object({ status: z.literal('ok') });

/** What comes in where: the name of the platform and the path that it calls. */
export type Entrances = { at: string; path: string }[];

const publicAddress = findingsAbout('PUBLIC_URL');

/** `entrances` is empty where no platform comes to the bot. `patience` is in milliseconds. */
export async function examinePublicUrl(
  publicUrl: string | undefined,
  entrances: Entrances,
  patience: number,
): Promise<Finding[]> {
  const { ok, warning, broken } = publicAddress;
  if (entrances.length === 0) return [];
  if (!publicUrl) {
    const platforms = entrances.map(({ at }) => at.split(' ')[0]).join(' and ');
    return [
      warning(
        `It is not set, so nobody can tell whether ${platforms} can reach the bot.`,
        'Set it to the address that stands before the bot on the internet, such as https://mellemrum.example.dk.',
      ),
    ];
  }
  const { origin, pathname } = new URL(publicUrl);
  const address = `${origin}${pathname}`.replace(/\/$/, '');
  try {
    const response = await fetch(`${address}/healthz`, {
      redirect: 'manual',
      headers: { connection: 'close' },
      signal: AbortSignal.timeout(patience),
    });
    const body: unknown = await response.json().catch(() => undefined);
    if (response.ok && Health.safeParse(body).success) {
      const enter = entrances.map(({ at, path }) => `${at}: ${address}/${path}`).join('; ');
      return [ok(`Mellemrum answers there. To enter at ${enter}.`)];
    }
    return [unexpected(response, address)];
  } catch (error) {
    return [
      broken(
        `${address} cannot be reached: ${whyUnreachable(error)}.`,
        'Start Mellemrum (npm start), and let the proxy before it pass everything on to its PORT.',
      ),
    ];
  }
}

function unexpected({ status, headers }: Response, address: string): Finding {
  const { broken } = publicAddress;
  const location = headers.get('location');
  if (status >= 300 && status < 400 && location && URL.canParse(location, address)) {
    const { origin, pathname } = new URL(location, address);
    return broken(
      `${address} leads elsewhere, to ${origin}${pathname}: Slack and Teams do not follow.`,
      'Set PUBLIC_URL to where Mellemrum itself answers, and let no sign-in stand before it.',
    );
  }
  if (status === 502 || status === 503 || status === 504) {
    return broken(
      `A proxy answers at ${address}, but not Mellemrum behind it (HTTP ${status}).`,
      'Start Mellemrum (npm start), or correct where the proxy passes requests on to.',
    );
  }
  return broken(
    `Something other than Mellemrum answers at ${address} (HTTP ${status}).`,
    'Correct PUBLIC_URL, or let the proxy pass everything on to Mellemrum’s PORT.',
  );
}

const ownPort = findingsAbout('PORT');

/** Listens for a moment. A Mellemrum that runs there already is no fault. */
export async function examinePort(
  { host, port }: { host: string; port: number },
  patience: number,
): Promise<Finding[]> {
  const at = `${host.includes(':') ? `[${host}]` : host}:${port}`;
  try {
    const server = await listen(() => {}, { host, port });
    await server.close(0);
    return [ownPort.ok(`${at} is free to listen on.`)];
  } catch (error) {
    if (await isOurs(`http://${at}/healthz`, patience)) return [ownPort.ok(`Mellemrum listens on ${at}.`)];
    const says = error instanceof Error ? error.message : 'It cannot be listened on.';
    const [first = '', ...rest] = says.split(/(?<=\.) /);
    return [ownPort.broken(first, rest.join(' '))];
  }
}

async function isOurs(url: string, patience: number): Promise<boolean> {
  try {
    const response = await fetch(url, {
      signal: AbortSignal.timeout(patience),
      headers: { connection: 'close' },
    });
    return Health.safeParse(await response.json()).success;
  } catch {
    return false;
  }
}
