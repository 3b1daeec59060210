// The page's few icons, drawn here: no font and no picture is loaded for them.

const namespace = 'http://www.w3.org/2000/svg';

/** Strokes in a square of 20. */
const drawings = {
  send: 'M3 10 17 4l-4.5 13-3-5.5z M9.5 11.5 17 4',
  dots: 'M4 10h.01 M10 10h.01 M16 10h.01',
  eye: 'M2 10c2.5-4 5-5.5 8-5.5s5.5 1.5 8 5.5c-2.5 4-5 5.5-8 5.5S4.5 14 2 10z M10 12.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4z',
  hash: 'M8 3 6 17 M14 3l-2 14 M3.5 7.5h14 M2.5 12.5h14',
  chat: 'M3 4.5h14v9.5H9l-4 3.5v-3.5H3z',
  home: 'M3 9.5 10 3.5l7 6 M5 8.5V16.5h10V8.5',
  people:
    'M7 9.5a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6z M2 16.5c0-3 2-4.5 5-4.5s5 1.5 5 4.5 M13.5 9.5a2.3 2.3 0 1 0 0-4.6 M14.5 12.2c2.3.3 3.5 1.8 3.5 4.3',
  gap: 'M3.5 5.5h4.5v9H3.5z M12 5.5h4.5v9H12z',
};

/** @param {keyof typeof drawings} name @returns {SVGElement} */
export function icon(name) {
  const drawn = document.createElementNS(namespace, 'svg');
  for (const [key, value] of Object.entries({
    viewBox: '0 0 20 20',
    class: `icon icon-${name}`,
    'aria-hidden': 'true',
  }))
    drawn.setAttribute(key, value);
  const path = document.createElementNS(namespace, 'path');
  path.setAttribute('d', drawings[name]);
  drawn.append(path);
  return drawn;
}
