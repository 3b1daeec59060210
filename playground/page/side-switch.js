// On a narrow screen one side is shown at a time: this is how one goes to the other.
import { element } from './element.js';
import { showCount } from './people-row.js';
import { texts } from './texts.js';

/** @param {HTMLElement} main @param {{platform: 'slack' | 'msteams', unreadInAll: () => number, appear: () => Promise<void>}[]} sides */
export function createSideSwitch(main, sides) {
  const parts = sides.map((side) => {
    const badge = element('span', { class: 'badge' });
    const button = element('button', { type: 'button' }, [
      element('span', { class: `dot ${side.platform}`, 'aria-hidden': 'true' }),
      texts.sides[side.platform].short,
      badge,
    ]);
    button.addEventListener('click', () => goTo(side.platform));
    return { side, button, badge };
  });
  /** @param {'slack' | 'msteams'} platform */
  function show(platform) {
    main.dataset.side = platform;
    for (const { side, button } of parts)
      button.setAttribute('aria-pressed', String(side.platform === platform));
  }
  /** @param {'slack' | 'msteams'} platform */
  function goTo(platform) {
    if (main.dataset.side === platform) return;
    show(platform);
    void sides.find((side) => side.platform === platform)?.appear();
  }
  show('slack');
  return {
    whole: element(
      'div',
      { class: 'side-switch', role: 'group', 'aria-label': texts.whichSide },
      parts.map(({ button }) => button),
    ),
    show,
    goTo,
    mark() {
      for (const { side, badge } of parts) showCount(badge, side.unreadInAll());
    },
  };
}
