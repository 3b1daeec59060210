// The first stops of the keyboard: straight to where one writes and reads on each side.
import { element } from './element.js';
import { texts } from './texts.js';

/**
 * @param {{platform: 'slack' | 'msteams', list: {whole: HTMLElement}, composer: {box: HTMLElement}}[]} sides
 * @param {(platform: 'slack' | 'msteams') => void} bringForward where one side is seen at a time
 */
export function createSkipLinks(sides, bringForward) {
  const goals = [
    ...sides.map((side) => ({ side, say: texts.skip.write, goal: side.composer.box })),
    ...sides.map((side) => ({ side, say: texts.skip.read, goal: side.list.whole })),
  ];
  return element(
    'nav',
    { class: 'skips', 'aria-label': texts.skip.title },
    goals.map(({ side, say, goal }) => {
      const link = element('a', { class: 'skip', href: `#${goal.id}` }, [
        say(texts.sides[side.platform].short),
      ]);
      link.addEventListener('click', (event) => {
        event.preventDefault();
        bringForward(side.platform);
        goal.focus();
        // Nobody writes in Home.
        if (document.activeElement !== goal) side.list.whole.focus();
      });
      return link;
    }),
  );
}
