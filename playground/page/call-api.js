// Talks to the playground's JSON interface.
import { texts } from './texts.js';

/**
 * @param {string} path below /playground/api
 * @param {unknown} [body] makes it a POST
 * @returns {Promise<any>} rejects with an Error whose message can be shown, in Danish
 */
export async function callApi(path, body) {
  const options =
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  let response;
  try {
    response = await fetch(`/playground/api/${path}`, options);
  } catch {
    throw new Error(texts.failed);
  }
  const answer = await response.json().catch(() => undefined);
  if (!response.ok) throw new Error(texts.refused(path.split('?')[0] ?? '', response.status));
  return answer;
}
