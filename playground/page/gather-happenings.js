// What the bot did, as it is told: the same thing in several places, or twice at once, becomes one sentence.

/** Milliseconds between two that are told together. */
const together = 3_000;

/**
 * In order. `to` becomes a list, people are called by their first names.
 * @param {any[]} happenings as GET happenings tells them
 */
export function gather(happenings) {
  /** @type {any[]} */
  const gathered = [];
  const inOrder = [...happenings].sort(
    (one, other) =>
      Date.parse(one.at) - Date.parse(other.at) || Number(isInPlace(other)) - Number(isInPlace(one)),
  );
  for (const { id, at, kind, state, number, items, to, cause, reason } of inOrder) {
    const isPlace = isInPlace({ kind });
    const name = isPlace ? to : firstName(to);
    const why = cause ? { by: firstName(cause.by), verb: cause.verb } : {};
    const alike = gathered.findLast(
      (each) =>
        (isPlace || each.to.includes(name)) &&
        each.kind === kind &&
        each.state === state &&
        each.number === number &&
        each.verb === why.verb &&
        Math.abs(Date.parse(each.at) - Date.parse(at)) < together,
    );
    if (!alike) {
      gathered.push({
        ids: [id],
        at,
        kind,
        state,
        number,
        items,
        ...(reason ? { reason } : {}),
        to: [name],
        ...why,
      });
      continue;
    }
    alike.ids.push(id);
    if (!alike.to.includes(name)) alike.to.push(name);
  }
  return gathered;
}

/** In a channel, not to a person: that is what the rest follows from. @param {{kind: string}} happening */
const isInPlace = ({ kind }) => kind.endsWith('card') || kind.endsWith('news') || kind === 'introduction';

const firstName = (/** @type {string} */ name) => name.split(' ')[0] ?? name;
