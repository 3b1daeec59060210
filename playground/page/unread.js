// Which messages have been on the page: what is shared in a channel counts as read once anybody there has seen it.

/**
 * @returns {{
 *   read: (person: string, place: string, messages: any[]) => void,
 *   count: (person: string, place: string, messages: any[]) => number,
 * }}
 */
export function createUnread() {
  /** @type {Set<string>} */
  const seen = new Set();
  const keyOf = (/** @type {string} */ person, /** @type {string} */ place, /** @type {any} */ message) =>
    message.private ? `${person} ${place} ${message.id}` : `${place} ${message.id}`;
  return {
    read(person, place, messages) {
      for (const message of messages) seen.add(keyOf(person, place, message));
    },
    count: (person, place, messages) =>
      messages.filter((each) => each.from !== person && !seen.has(keyOf(person, place, each))).length,
  };
}
