// Keeps other machines and other web sites out, where everybody on this machine is believed.
import type { IncomingMessage } from 'node:http';

const loopbackHost = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;
const loopbackPeer = /^(127(\.\d{1,3}){3}|::1|::ffff:127(\.\d{1,3}){3})$/;
/** A tunnel or proxy on this machine makes everybody look like a neighbour. */
const proxyMarks = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

/**
 * Why a request is not to be answered where everybody on this machine is believed; undefined where it may be. It must
 * come from this machine, and through no proxy; a page elsewhere can make the browser call 127.0.0.1, so the Host
 * header must name this machine's loopback (a rebound DNS name does not) and the Origin, where a browser sends one, the
 * same host.
 */
export function notFromThisMachine(request: IncomingMessage): string | undefined {
  const { host = '', origin } = request.headers;
  if (!loopbackPeer.test(request.socket.remoteAddress ?? '') || !loopbackHost.test(host))
    return 'Only localhost, 127.0.0.1 and [::1] are answered here.';
  if (proxyMarks.some((mark) => request.headers[mark] !== undefined))
    return 'Requests that come through a proxy get no answer here.';
  const ownPage = `http://${host}`.toLowerCase();
  // A form on a page of ours whose address is told to nobody: the browser hides its origin, and says whose it is.
  const isOwnForm = origin === 'null' && request.headers['sec-fetch-site'] === 'same-origin';
  if (origin !== undefined && origin.toLowerCase() !== ownPage && !isOwnForm)
    return 'Pages of other sites get no answer here.';
  return undefined;
}
