// Puts a ring around what the tour speaks of.

/** @type {Element[]} */
let lit = [];

export const spotlight = {
  /** @param {(Element | null | undefined)[]} on */
  on(...on) {
    spotlight.none();
    lit = on.filter((each) => each instanceof Element);
    for (const each of lit) each.classList.add('lit');
    lit[0]?.scrollIntoView({ block: 'nearest' });
  },
  none() {
    for (const each of lit) each.classList.remove('lit');
    lit = [];
  },
};
