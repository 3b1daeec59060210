// How a team's figures have developed: a panel for each question, a line through its rounds.
import type { Language } from '../texts/language.ts';
import { textsIn } from '../texts/texts.ts';
import { highest, lowest } from './aggregate.ts';
import type { Figure, ShownFigure } from './disclose.ts';
import { at, ink, isOpenEnded, picture, wrapped, written } from './picture-ink.ts';
import { dayOf, recentOf, type Trend } from './result.ts';

/** As narrow as a phone shows it, so that its words can be read there too. */
const width = 640;
const panel = { height: 262, top: 70 };
/** Within a panel. */
const plot = { left: 36, right: 590, top: 74, bottom: 200 };

/** An SVG; its alternative text is `describeTrend`'s. */
export function drawTrend(trend: Trend, language: Language): string {
  const words = textsIn(language).polls;
  const { title, rounds, questions } = recentOf(trend);
  const hasOpen = questions.some(({ figures }) =>
    figures.some((figure) => figure?.kind === 'shown' && isOpenEnded(figure)),
  );
  const height = panel.top + questions.length * panel.height + (hasOpen ? 40 : 0);
  const panels = questions.map(({ title, figures }, index) => {
    const y = panel.top + index * panel.height;
    const drawn = [
      ...wrapped(title, 50, 2).map((line, row) =>
        written(line, { x: 0, y: 20 + 26 * row, size: 22, weight: 600 }),
      ),
      ...grid(rounds.map(dayOf)),
      ...lines(figures),
      ...points(figures, words.decimal),
    ];
    return `<g transform="translate(24 ${y})">${drawn.join('')}</g>`;
  });
  const legend = [
    `<path d="M 24 ${height - 28} v 12 m -5 -5 l 5 6 l 5 -6" fill="none" stroke="${ink.edge}" stroke-width="2"/>`,
    written(words.beyond, { x: 44, y: height - 16, size: 19 }),
  ];
  return picture(width, height, [
    written(wrapped(title, 42, 1)[0] ?? '', { x: 24, y: 44, size: 28, weight: 600 }),
    ...panels,
    ...(hasOpen ? legend : []),
  ]);
}

const heightOf = (score: number) =>
  plot.bottom - ((score - lowest) / (highest - lowest)) * (plot.bottom - plot.top);

const across = (index: number, count: number) =>
  count < 2
    ? (plot.left + plot.right) / 2
    : plot.left + 14 + (index * (plot.right - plot.left - 28)) / (count - 1);

function grid(days: string[]): string[] {
  return [
    ...[1, 2, 3, 4, 5].flatMap((score) => [
      `<path d="M ${plot.left} ${at(heightOf(score))} H ${plot.right}" stroke="${ink.grid}"/>`,
      written(String(score), {
        x: plot.left - 10,
        y: heightOf(score) + 6,
        size: 18,
        anchor: 'end',
        colour: ink.quiet,
      }),
    ]),
    ...days.map((day, index) =>
      written(day, {
        x: across(index, days.length),
        y: plot.bottom + 28,
        size: 18,
        anchor: 'middle',
        colour: ink.quiet,
      }),
    ),
  ];
}

/** Broken where a round shows no figure. */
function lines(figures: (Figure | undefined)[]): string[] {
  return figures.flatMap((figure, index) => {
    const next = figures[index + 1];
    if (figure?.kind !== 'shown' || next?.kind !== 'shown') return [];
    const from = `${at(across(index, figures.length))} ${at(heightOf(figure.mean))}`;
    const to = `${at(across(index + 1, figures.length))} ${at(heightOf(next.mean))}`;
    return [`<path d="M ${from} L ${to}" stroke="${ink.edge}" stroke-width="2.5"/>`];
  });
}

function points(figures: (Figure | undefined)[], decimal: (mean: number) => string): string[] {
  return figures.flatMap((figure, index) => {
    if (figure?.kind !== 'shown') return [];
    const x = across(index, figures.length);
    const y = heightOf(figure.mean);
    const under = figure.end === 'or higher';
    return [
      ...openEnd(figure, x, y),
      `<circle cx="${at(x)}" cy="${at(y)}" r="5" fill="${isOpenEnded(figure) ? ink.paper : ink.edge}" stroke="${ink.edge}" stroke-width="2.5"/>`,
      written(decimal(figure.mean), {
        x,
        y: under ? y + 26 : y - 13,
        size: 19,
        anchor: 'middle',
        weight: 600,
      }),
    ];
  });
}

/** An arrow towards where the figure may lie, to the end of the scale. */
function openEnd({ end }: ShownFigure, x: number, y: number): string[] {
  if (end === 'exact') return [];
  const tip = heightOf(end === 'or higher' ? highest : lowest);
  const back = end === 'or higher' ? 6 : -6;
  return [
    `<path d="M ${at(x)} ${at(y)} V ${at(tip)}" stroke="${ink.edge}" stroke-width="2" stroke-dasharray="4 3"/>`,
    `<path d="M ${at(x - 5)} ${at(tip + back)} L ${at(x)} ${at(tip)} L ${at(x + 5)} ${at(tip + back)}" fill="none" stroke="${ink.edge}" stroke-width="2"/>`,
  ];
}
