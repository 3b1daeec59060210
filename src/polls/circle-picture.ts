// The model's own picture of a round: the questions around a circle, shaded out to the score, last round as an outline.
import type { Language } from '../texts/language.ts';
import { textsIn } from '../texts/texts.ts';
import { highest, lowest } from './aggregate.ts';
import type { ShownFigure } from './disclose.ts';
import { at, ink, isOpenEnded, picture, wrapped, written } from './picture-ink.ts';
import type { Result } from './result.ts';

/** As narrow as a phone shows it, so that its words can be read there too. */
const width = 640;
const centre = { x: width / 2, y: 292 };
/** The lowest score has some room, so that it can be told from no figure. */
const radius = { lowest: 30, highest: 184 };
/** What stands below the circle: a row for each question. */
const rows = { top: 548, line: 28, gap: 12 };
const legendHeight = 48;

/** An SVG; its alternative text is `describeResult`'s. */
export function drawCircle({ title, questions }: Result, language: Language): string {
  const words = textsIn(language).polls;
  const wedge = (2 * Math.PI) / questions.length;
  const drawn = questions.flatMap(({ number, now, before }, index) => {
    const from = index * wedge - Math.PI / 2;
    return [
      ...(now.kind === 'shown' ? shaded(now, from, from + wedge) : []),
      ...(before?.kind === 'shown' ? outlined(before, from, from + wedge) : []),
      numbered(number, from + wedge / 2),
    ];
  });
  const list = listed(questions, words);
  const height = list.bottom + legendHeight;
  const hasOpen = questions.some(({ now }) => now.kind === 'shown' && isOpenEnded(now));
  const hasLast = questions.some(({ before }) => before?.kind === 'shown');
  return picture(width, height, [
    written(wrapped(title, 42, 1)[0] ?? '', { x: 24, y: 46, size: 28, weight: 600 }),
    ...rings(),
    ...spokes(questions.length),
    ...drawn,
    ...ringNumbers(),
    ...list.drawn,
    ...legend(height - 20, words, hasOpen, hasLast),
  ]);
}

const radiusOf = (score: number) =>
  radius.lowest + ((score - lowest) / (highest - lowest)) * (radius.highest - radius.lowest);

const scores = [1, 2, 3, 4, 5];

function rings(): string[] {
  return scores.map(
    (score) =>
      `<circle cx="${centre.x}" cy="${centre.y}" r="${radiusOf(score)}" fill="none" stroke="${ink.grid}" stroke-width="1"/>`,
  );
}

/** On the line between the last question and the first, over whatever is shaded there. */
function ringNumbers(): string[] {
  return scores.flatMap((score) => {
    const y = centre.y - radiusOf(score);
    return [
      `<circle cx="${centre.x}" cy="${at(y)}" r="13" fill="${ink.paper}"/>`,
      written(String(score), { x: centre.x, y: y + 7, size: 20, anchor: 'middle', colour: ink.quiet }),
    ];
  });
}

function spokes(count: number): string[] {
  return Array.from({ length: count > 1 ? count : 0 }, (_, index) => {
    const angle = (index * 2 * Math.PI) / count - Math.PI / 2;
    return `<path d="M ${point(0, angle)} L ${point(radius.highest, angle)}" stroke="${ink.grid}"/>`;
  });
}

/** Shaded as far as is certain; hatched, with a dashed edge, as far as it may be. */
function shaded({ mean, end }: ShownFigure, from: number, to: number): string[] {
  const score = radiusOf(mean);
  const edge = `stroke="${ink.edge}" stroke-width="2.5"`;
  const open = `fill="url(#open)" stroke="${ink.edge}" stroke-width="2" stroke-dasharray="6 4"`;
  switch (end) {
    case 'exact':
      return [`<path d="${band(0, score, from, to)}" fill="${ink.shade}" ${edge}/>`];
    case 'or higher':
      return [
        `<path d="${band(score, radius.highest, from, to)}" ${open}/>`,
        `<path d="${band(0, score, from, to)}" fill="${ink.shade}" ${edge}/>`,
      ];
    case 'or lower':
      return [
        `<path d="${band(radius.lowest, score, from, to)}" ${open}/>`,
        `<path d="${band(0, radius.lowest, from, to)}" fill="${ink.shade}" ${edge}/>`,
      ];
  }
}

/** White on either side, so that it stands out from the shading and from the paper. */
function outlined(last: ShownFigure, from: number, to: number): string[] {
  const gap = 0.02;
  const path = arc(radiusOf(last.mean), from + gap, to - gap);
  const dashes = isOpenEnded(last) ? ' stroke-dasharray="9 6"' : '';
  return [
    `<path d="${path}" fill="none" stroke="${ink.paper}" stroke-width="9"/>`,
    `<path d="${path}" fill="none" stroke="${ink.last}" stroke-width="4"${dashes}/>`,
  ];
}

/** The question's number, outside its wedge. */
function numbered(number: number, angle: number): string {
  const side = Math.cos(angle);
  const anchor = Math.abs(side) < 0.3 ? 'middle' : side > 0 ? 'start' : 'end';
  const distance = radius.highest + (anchor === 'middle' ? 24 : 14);
  const x = centre.x + distance * side;
  const y = centre.y + distance * Math.sin(angle) + 8;
  return written(String(number), { x, y, size: 24, anchor, weight: 600 });
}

function listed(
  questions: Result['questions'],
  words: ReturnType<typeof textsIn>['polls'],
): { drawn: string[]; bottom: number } {
  let y = rows.top;
  const drawn = questions.flatMap(({ number, title, now }) => {
    const lines = wrapped(title, 33, 3);
    const score = now.kind === 'shown' ? words.meanOf(now) : words.noFigure;
    const row = [
      written(String(number), { x: 24, y, size: 22, weight: 600 }),
      ...lines.map((line, index) => written(line, { x: 84, y: y + rows.line * index, size: 22 })),
      written(score, { x: width - 24, y, size: 22, anchor: 'end', weight: 600 }),
    ];
    y += rows.line * lines.length + rows.gap;
    return row;
  });
  return { drawn, bottom: y };
}

function legend(
  y: number,
  words: ReturnType<typeof textsIn>['polls'],
  hasOpen: boolean,
  hasLast: boolean,
): string[] {
  const entry = (x: number, sign: string, text: string) => [sign, written(text, { x: x + 36, y, size: 19 })];
  const box = (x: number, fill: string) =>
    `<rect x="${x}" y="${y - 15}" width="28" height="17" fill="${fill}" stroke="${ink.edge}" stroke-width="2"/>`;
  return [
    ...entry(24, box(24, ink.shade), words.thisRound),
    ...(hasLast
      ? entry(190, `<path d="M 190 ${y - 6} h 28" stroke="${ink.last}" stroke-width="4"/>`, words.lastRound)
      : []),
    ...(hasOpen ? entry(356, box(356, 'url(#open)'), words.openEnded) : []),
  ];
}

/** A full circle has no beginning: it is drawn as the whole but a hair's breadth. */
function arc(distance: number, from: number, to: number): string {
  const end = Math.min(to, from + 2 * Math.PI - 0.001);
  const isLarge = end - from > Math.PI ? 1 : 0;
  return `M ${point(distance, from)} A ${at(distance)} ${at(distance)} 0 ${isLarge} 1 ${point(distance, end)}`;
}

function band(inner: number, outer: number, from: number, to: number): string {
  const end = Math.min(to, from + 2 * Math.PI - 0.001);
  const isLarge = end - from > Math.PI ? 1 : 0;
  const inside = inner > 0 ? `A ${at(inner)} ${at(inner)} 0 ${isLarge} 0 ${point(inner, from)}` : '';
  return `${arc(outer, from, to)} L ${point(inner, end)} ${inside} Z`;
}

function point(distance: number, angle: number): string {
  return `${at(centre.x + distance * Math.cos(angle))} ${at(centre.y + distance * Math.sin(angle))}`;
}
