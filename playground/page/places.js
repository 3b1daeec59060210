// Where one can look: the channels, the conversation with the bot and, on Slack, its Home.
import { element } from './element.js';
import { icon } from './icons.js';
import { showCount } from './people-row.js';
import { texts } from './texts.js';

/**
 * @param {'slack' | 'msteams'} platform
 * @param {any[]} channels of the world
 * @param {HTMLElement} menu of the bot at the site
 * @param {(place: string) => void} go
 */
export function createPlaces(platform, channels, menu, go) {
  const isSlack = platform === 'slack';
  const whole = element('nav', { class: 'places' });
  /** @type {Map<string, {button: HTMLElement, badge: HTMLElement}>} */
  let shown = new Map();

  /** A channel without Slack's mark: the mark is drawn. @param {string} id */
  const nameOf = (id) => {
    if (id === 'home') return texts.home;
    if (id === 'dm') return texts.bot;
    return channels.find((channel) => channel.id === id)?.name ?? id;
  };

  /** @param {string} id @param {import('./icons.js').icon extends (name: infer Name) => any ? Name : never} drawing */
  function drawPlace(id, drawing) {
    const badge = element('span', { class: 'badge' });
    const label = drawing === 'hash' ? nameOf(id).replace(/^#/, '') : nameOf(id);
    const button = element('button', { type: 'button', 'data-place': id }, [
      icon(drawing),
      element('span', { class: 'label' }, [label]),
      badge,
    ]);
    button.addEventListener('click', () => go(id));
    shown.set(id, { button, badge });
    return button;
  }

  return {
    whole,
    nameOf,
    /** @param {any} site as the world tells of it @param {string[]} mine where the person can look */
    draw(site, mine) {
      shown = new Map();
      whole.setAttribute('aria-label', texts.where(`${texts.sides[platform].short}: ${site.name}`));
      const own = mine
        .filter((id) => id !== 'dm' && id !== 'home')
        .map((id) => drawPlace(id, isSlack ? 'hash' : 'people'));
      const direct = mine.includes('dm') ? [drawPlace('dm', 'chat')] : [];
      const home = mine.includes('home') ? [drawPlace('home', 'home')] : [];
      const group = (/** @type {string} */ name, /** @type {HTMLElement[]} */ buttons) =>
        element('div', { class: 'group' }, [element('p', { class: 'group-name' }, [name]), ...buttons]);
      whole.replaceChildren(
        ...(isSlack
          ? [
              element('p', { class: 'workspace' }, [site.name]),
              group(texts.channels, own),
              ...(direct.length > 0 ? [group(texts.apps, [...direct, ...home])] : []),
            ]
          : [group(texts.teams, own), group(texts.chat, direct)]),
        menu,
      );
    },
    /** @param {string} id */
    select(id) {
      for (const [place, { button }] of shown) {
        if (place === id) button.setAttribute('aria-current', 'page');
        else button.removeAttribute('aria-current');
      }
    },
    /** @param {(place: string) => number} unreadOf */
    mark(unreadOf) {
      for (const [place, { badge }] of shown) showCount(badge, unreadOf(place));
    },
  };
}
