// A person's or the bot's picture: initials on a colour of their own.
import { element } from './element.js';
import { icon } from './icons.js';

const colours = 6;

/** @param {{id: string, name: string} | undefined} person undefined for the bot */
export function avatar(person) {
  if (!person) return element('span', { class: 'avatar bot', 'aria-hidden': 'true' }, [icon('gap')]);
  const sum = [...person.id].reduce((total, letter) => total + letter.charCodeAt(0), 0);
  const initials = person.name
    .split(' ')
    .map((part) => part.charAt(0))
    .slice(0, 2)
    .join('');
  return element('span', { class: `avatar colour-${sum % colours}`, 'aria-hidden': 'true' }, [initials]);
}
