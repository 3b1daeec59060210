// Who you are on this side: a row of people to choose from, each with what waits unread.
import { avatar } from './avatar.js';
import { element } from './element.js';
import { texts } from './texts.js';

/** So many have room for their full names; so many, on a phone, for what they are. */
const [roomForNames, roomForRoles] = [3, 4];

/**
 * @param {string} site
 * @param {any[]} people
 * @param {(person: string) => void} choose
 */
export function createPeopleRow(site, people, choose) {
  const parts = people.map((person) => {
    const input = /** @type {HTMLInputElement} */ (
      element('input', { type: 'radio', name: `${site}-who`, value: person.id, class: 'unseen' })
    );
    const badge = element('span', { class: 'badge' });
    input.addEventListener('change', () => choose(person.id));
    const label = element('label', { class: 'person' }, [
      input,
      avatar(person),
      element('span', { class: 'who' }, [
        drawName(person.name),
        ' ',
        element('span', { class: 'role' }, [texts.roles[person.role] ?? person.role]),
      ]),
      badge,
    ]);
    return { person, input, badge, label };
  });
  const howMany = [
    ...(people.length > roomForNames ? ['many'] : []),
    ...(people.length > roomForRoles ? ['crowd'] : []),
  ];
  const whole = element('fieldset', { class: ['people', ...howMany].join(' ') }, [
    element('legend', { class: 'unseen' }, [texts.youAre]),
    ...parts.map(({ label }) => label),
  ]);
  return {
    whole,
    /** @param {string} id */
    select(id) {
      for (const { person, input } of parts) input.checked = person.id === id;
    },
    /** @param {(person: string) => number} unreadOf */
    mark(unreadOf) {
      for (const { person, badge } of parts) showCount(badge, unreadOf(person.id));
    },
  };
}

/** A narrow screen has room for the first name alone. @param {string} name */
function drawName(name) {
  const [first = '', ...rest] = name.split(' ');
  return element('span', { class: 'name' }, [
    first,
    element('span', { class: 'rest-of-name' }, [` ${rest.join(' ')}`]),
  ]);
}

/** A number in a bubble, nothing for none; read out with its word. @param {HTMLElement} badge @param {number} count */
export function showCount(badge, count) {
  const text = count > 0 ? `${count}` : '';
  if (badge.dataset.count === text) return;
  badge.dataset.count = text;
  badge.classList.toggle('news', count > 0);
  badge.replaceChildren(
    ...(count > 0
      ? [
          element('span', { 'aria-hidden': 'true' }, [text]),
          element('span', { class: 'unseen' }, [` ${texts.unread(count)}`]),
        ]
      : []),
  );
}
