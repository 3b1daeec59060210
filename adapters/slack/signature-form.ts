// The form of Slack's two signature headers. Bolt reads them generously: what it takes may not be what was signed.
import type { IncomingHttpHeaders } from 'node:http';

const signatureForm = /^v0=[0-9a-f]{64}$/;
const secondsForm = /^[1-9]\d{9}$/;

/**
 * Whether a header is there in a form that Slack does not send, such as `v0=…=more`, ` 1.7e9` or both doubled. Headers
 * that are missing are left to Bolt.
 */
export function isOddlySigned(headers: IncomingHttpHeaders): boolean {
  const isOdd = (value: string | string[] | undefined, form: RegExp) =>
    value !== undefined && !(typeof value === 'string' && form.test(value));
  return (
    isOdd(headers['x-slack-signature'], signatureForm) ||
    isOdd(headers['x-slack-request-timestamp'], secondsForm)
  );
}
