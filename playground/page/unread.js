// Which messages have been on the page: what is shared in a channel counts as read once anybody there has seen it.

/** @typedef {{person: string, channel: string, messages: {id: string, from: string, private: boolean}[]}} Place as GET glance tells it */

export function createUnread() {
  /** @type {Set<string>} */
  const seen = new Set();
  const keyOf = (/** @type {Place} */ { person, channel }, /** @type {any} */ message) =>
    message.private ? `${person} ${channel} ${message.id}` : `${channel} ${message.id}`;
  const isUnread = (/** @type {Place} */ place, /** @type {any} */ message) =>
    message.from !== place.person && !seen.has(keyOf(place, message));
  return {
    /** @param {Place} place */
    read(place) {
      for (const message of place.messages) seen.add(keyOf(place, message));
    },
    /** @param {Place} place */
    count: (place) => place.messages.filter((message) => isUnread(place, message)).length,
    /** The id of the oldest. @param {Place} place */
    first: (place) => place.messages.find((message) => isUnread(place, message))?.id,
  };
}
