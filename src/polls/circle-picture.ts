// The model's own picture of a round: the questions around a circle, shaded out to the score, last round as an outline.
import type { Language } from '../texts/language.ts';
import { textsIn } from '../texts/texts.ts';
import { highest, lowest } from './aggregate.ts';
import type { ShownFigure } from './disclose.ts';
import { at, ink, isOpenEnded, picture, wrapped, written } from './picture-ink.ts';
import type { Result } from './result.ts';

const width = 900;
const height = 620;
const centre = { x: 450, y: 318 };
/** The lowest score has some room, so that it can be told from no figure. */
const radius = { lowest: 28, highest: 172 };

/** An SVG; its alternative text is `describeResult`'s. */
export function drawCircle({ title, questions }: Result, language: Language): string {
  const words = textsIn(language).polls;
  const wedge = (2 * Math.PI) / questions.length;
  const drawn = questions.flatMap((question, index) => {
    const from = index * wedge - Math.PI / 2;
    const { now, before } = question;
    return [
      ...(now.kind === 'shown' ? shaded(now, from, from + wedge) : []),
      ...(before?.kind === 'shown' ? outlined(before, from, from + wedge) : []),
      ...labelled(
        question.title,
        now.kind === 'shown' ? words.meanOf(now) : words.noFigure,
        from + wedge / 2,
      ),
    ];
  });
  const hasOpen = questions.some(({ now }) => now.kind === 'shown' && isOpenEnded(now));
  const hasLast = questions.some(({ before }) => before?.kind === 'shown');
  return picture(width, height, [
    written(wrapped(title, 60, 1)[0] ?? '', { x: 24, y: 40, size: 24, weight: 600 }),
    ...rings(),
    ...spokes(questions.length),
    ...drawn,
    ...ringNumbers(),
    ...legend(words, hasOpen, hasLast),
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
      `<circle cx="${centre.x}" cy="${at(y)}" r="9" fill="${ink.paper}"/>`,
      written(String(score), { x: centre.x, y: y + 5, size: 14, anchor: 'middle', colour: ink.quiet }),
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

function labelled(title: string, score: string, angle: number): string[] {
  const x = centre.x + (radius.highest + 18) * Math.cos(angle);
  const y = centre.y + (radius.highest + 18) * Math.sin(angle);
  const side = Math.abs(Math.cos(angle)) < 0.2 ? 'middle' : Math.cos(angle) > 0 ? 'start' : 'end';
  const lines = wrapped(title, side === 'middle' ? 40 : 25, side === 'middle' ? 1 : 3);
  const blockHeight = 20 * (lines.length + 1);
  // The corner of the words that is nearest to the circle lies on the same distance all around.
  const top = y + 14 - (blockHeight / 2) * (1 - Math.sin(angle));
  return [
    ...lines.map((line, index) => written(line, { x, y: top + 20 * index, size: 17, anchor: side })),
    written(score, { x, y: top + 20 * lines.length, size: 17, anchor: side, weight: 600 }),
  ];
}

function legend(words: ReturnType<typeof textsIn>['polls'], hasOpen: boolean, hasLast: boolean): string[] {
  const y = height - 22;
  const entry = (x: number, sign: string, text: string) => [sign, written(text, { x: x + 36, y, size: 15 })];
  const box = (x: number, fill: string) =>
    `<rect x="${x}" y="${y - 14}" width="28" height="16" fill="${fill}" stroke="${ink.edge}" stroke-width="2"/>`;
  return [
    ...entry(24, box(24, ink.shade), words.thisRound),
    ...(hasLast
      ? entry(190, `<path d="M 190 ${y - 5} h 28" stroke="${ink.last}" stroke-width="4"/>`, words.lastRound)
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
