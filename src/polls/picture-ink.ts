// What both pictures are drawn with: colours, text, and how what is open-ended looks.
import type { ShownFigure } from './disclose.ts';

/** Every colour that carries meaning stands 3:1 or more off the one beside it, text 4.5:1 (WCAG 2.1 AA). */
export const ink = {
  paper: '#ffffff',
  text: '#1d2b2a',
  quiet: '#4d5c5a',
  grid: '#c9d3d1',
  shade: '#bfe0db',
  edge: '#15504a',
  last: '#b3420a',
};

/** The family of the font that is shipped; with another nothing would be written. */
const family = 'Source Sans 3';

export type Writing = {
  x: number;
  y: number;
  size: number;
  anchor?: 'start' | 'middle' | 'end';
  weight?: 400 | 600;
  colour?: string;
};

export function written(
  text: string,
  { x, y, size, anchor = 'start', weight = 400, colour }: Writing,
): string {
  return `<text x="${at(x)}" y="${at(y)}" font-size="${size}" font-weight="${weight}" text-anchor="${anchor}" fill="${colour ?? ink.text}">${escaped(text)}</text>`;
}

/** A whole picture; what it says in words is the alternative text, not part of it. */
export function picture(width: number, height: number, drawn: string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${family}">
<defs><pattern id="open" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="8" height="8" fill="${ink.paper}"/><rect width="2.5" height="8" fill="${ink.edge}"/></pattern></defs>
<rect width="${width}" height="${height}" fill="${ink.paper}"/>
${drawn.join('\n')}
</svg>`;
}

/** Lines of at most so many characters, broken at spaces; the last one is cut with an ellipsis where there are more. */
export function wrapped(text: string, characters: number, lines: number): string[] {
  const broken: string[] = [];
  for (const word of text.split(' ')) {
    const last = broken.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= characters)
      broken[broken.length - 1] = `${last} ${word}`;
    else broken.push(word);
  }
  const fitting = broken.slice(0, lines).map((line) => cut(line, characters));
  const rest = broken.length > lines ? fitting.pop() : undefined;
  return rest === undefined ? fitting : [...fitting, cut(`${rest}…`, characters)];
}

function cut(line: string, characters: number): string {
  return line.length <= characters ? line : `${line.slice(0, characters - 1)}…`;
}

export const isOpenEnded = ({ end }: ShownFigure): boolean => end !== 'exact';

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Coordinates of at most two decimals. */
export const at = (number: number): number => Math.round(number * 100) / 100;
