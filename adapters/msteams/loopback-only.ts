// Keeps other web sites out: a page elsewhere can make the browser call 127.0.0.1, so the address alone is no guard.
import type { IncomingMessage } from 'node:http';

const loopbackHost = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;

/**
 * Why a request is not to be answered where everybody on this machine is believed; undefined where it may be. The
 * Host header must name this machine's loopback (a rebound DNS name does not) and the Origin, where a browser sends
 * one, the same host.
 */
export function notFromThisMachine(request: IncomingMessage): string | undefined {
  const { host = '', origin } = request.headers;
  if (!loopbackHost.test(host)) return 'Only localhost, 127.0.0.1 and [::1] are answered here.';
  const ownPage = `http://${host}`.toLowerCase();
  if (origin !== undefined && origin.toLowerCase() !== ownPage)
    return 'Pages of other sites get no answer here.';
  return undefined;
}
