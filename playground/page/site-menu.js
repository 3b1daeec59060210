// What the one who looks after the place can do with the bot there: let it in, or take it out.
import { element } from './element.js';
import { icon } from './icons.js';
import { openMenu } from './message-menu.js';
import { texts } from './texts.js';

/**
 * @param {{site: () => any, channel: () => any, act: (what: 'join' | 'leave' | 'uninstall', body: any) => Promise<unknown>}} means
 *   site and channel as GET world tells of them; no channel in a conversation of two
 */
export function createSiteMenu({ site, channel, act }) {
  const button = element(
    'button',
    { type: 'button', class: 'site-menu', 'aria-haspopup': 'menu', 'aria-expanded': 'false' },
    [icon('dots')],
  );
  const open = () => openMenu(button, entries());
  button.addEventListener('click', open);
  button.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    open();
  });

  /** @returns {import('./message-menu.js').Entry[]} */
  function entries() {
    const [here, room] = [site(), channel()];
    const move = (/** @type {'join' | 'leave'} */ way) => () =>
      void act(way, { person: 'mellemrum', channel: room.id });
    const all = [];
    if (room?.hasBot) all.push({ label: texts.removeFrom(room.name), choose: move('leave') });
    if (room && !room.hasBot && here.isInstalled)
      all.push({ label: texts.addTo(room.name), choose: move('join') });
    if (here.canUninstall && here.isInstalled)
      all.push({ label: texts.uninstall(here.name), choose: () => void act('uninstall', { site: here.id }) });
    return all;
  }

  return {
    whole: button,
    /** Another place, or another state of it. */
    mark() {
      button.hidden = entries().length === 0;
      button.setAttribute('aria-label', texts.botAt(site().name));
    },
  };
}
