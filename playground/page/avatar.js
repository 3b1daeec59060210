// A person's or the bot's picture: initials on a colour of their own.
import { element } from './element.js';
import { icon } from './icons.js';

/** As many as side.css has; the six of the demo team each get their own. */
const colours = 7;

/** @param {{id: string, name: string} | undefined} person undefined for the bot */
export function avatar(person) {
  if (!person) return element('span', { class: 'avatar bot', 'aria-hidden': 'true' }, [icon('gap')]);
  const initials = person.name
    .split(' ')
    .map((part) => part.charAt(0))
    .slice(0, 2)
    .join('');
  return element(
    'span',
    { class: `avatar colour-${person.id.charCodeAt(0) % colours}`, 'aria-hidden': 'true' },
    [initials],
  );
}
