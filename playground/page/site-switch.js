// Which organisation one looks from on this platform: its workspaces or tenants, each with what waits unread there.
import { element } from './element.js';
import { showCount } from './people-row.js';
import { texts } from './texts.js';

/**
 * @param {'slack' | 'msteams'} platform
 * @param {{id: string, name: string}[]} sites
 * @param {(site: string) => void} choose
 */
export function createSiteSwitch(platform, sites, choose) {
  const { short } = texts.sides[platform];
  const parts = sites.map(({ id, name }) => {
    const badge = element('span', { class: 'badge' });
    const button = element('button', { type: 'button', 'data-site': id }, [
      element('span', { class: 'label' }, [name]),
      badge,
    ]);
    button.addEventListener('click', () => choose(id));
    return { id, button, badge };
  });
  return {
    whole: element(
      'div',
      { class: 'site-switch', role: 'group', 'aria-label': texts.whichSite(short) },
      parts.map(({ button }) => button),
    ),
    /** @param {string} site */
    select(site) {
      for (const { id, button } of parts) button.setAttribute('aria-pressed', String(id === site));
    },
    /** @param {(site: string) => number} unreadOf */
    mark(unreadOf) {
      for (const { id, badge } of parts) showCount(badge, unreadOf(id));
    },
  };
}
