// Which messages have been on the page: what is shared in a channel counts as read once anybody there has seen it.
// The browser remembers, so that a page that is loaded again does not take everything for read.

/** @typedef {{person: string, channel: string, messages: {id: string, from: string, private: boolean}[]}} Place as GET glance tells it */

const rememberedAs = 'mellemrum-read';
/** How many of the newest messages of a place a glance tells of. */
const mostGlanced = 50;
/** More than all glances hold. */
const mostRemembered = 2_000;

export function createUnread() {
  /** @type {Set<string>} */
  const seen = new Set(remembered());
  // Another window has looked.
  window.addEventListener('storage', ({ key }) => {
    if (key === rememberedAs) for (const each of remembered()) seen.add(each);
  });

  const keyOf = (/** @type {Place} */ { person, channel }, /** @type {any} */ message) =>
    message.private ? `${person} ${channel} ${message.id}` : `${channel} ${message.id}`;
  const isUnread = (/** @type {Place} */ place, /** @type {any} */ message) =>
    message.from !== place.person && !seen.has(keyOf(place, message));

  function remember() {
    for (const key of remembered()) seen.add(key);
    localStorage.setItem(rememberedAs, JSON.stringify([...seen].slice(-mostRemembered)));
  }

  /** @param {Place} place */
  function read(place) {
    const keys = place.messages.slice(-mostGlanced).map((message) => keyOf(place, message));
    if (keys.every((key) => seen.has(key))) return;
    for (const key of keys) seen.add(key);
    remember();
  }

  return {
    read,
    /** What was there before anybody came is not news. @param {Place[]} places */
    arrive(places) {
      if (localStorage.getItem(rememberedAs) !== null) return;
      for (const place of places) read(place);
      remember();
    },
    /** @param {Place} place */
    count: (place) => place.messages.filter((message) => isUnread(place, message)).length,
    /** The id of the oldest. @param {Place} place */
    first: (place) => place.messages.find((message) => isUnread(place, message))?.id,
  };
}

/** @returns {string[]} */
function remembered() {
  try {
    const kept = JSON.parse(localStorage.getItem(rememberedAs) ?? '[]');
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}
