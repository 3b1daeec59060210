// How a team's figures have developed: a panel for each question, a line through its rounds.
import type { Language } from '../texts/language.ts';
import { textsIn } from '../texts/texts.ts';
import { highest, lowest } from './aggregate.ts';
import type { Figure, ShownFigure } from './disclose.ts';
import { at, ink, isOpenEnded, picture, wrapped, written } from './picture-ink.ts';
import { dayOf, recentOf, type Trend } from './result.ts';

const width = 900;
const panel = { width: 430, height: 210, top: 64 };
/** Within a panel. */
const plot = { left: 36, right: 400, top: 52, bottom: 160 };

/** An SVG; its alternative text is `describeTrend`'s. */
export function drawTrend(trend: Trend, language: Language): string {
  const words = textsIn(language).polls;
  const { title, rounds, questions } = recentOf(trend);
  const rows = Math.ceil(questions.length / 2);
  const hasOpen = questions.some(({ figures }) =>
    figures.some((figure) => figure?.kind === 'shown' && isOpenEnded(figure)),
  );
  const height = panel.top + rows * panel.height + (hasOpen ? 36 : 0);
  const panels = questions.map(({ title, figures }, index) => {
    const x = 20 + (index % 2) * panel.width;
    const y = panel.top + Math.floor(index / 2) * panel.height;
    const drawn = [
      ...wrapped(title, 48, 2).map((line, row) =>
        written(line, { x: 0, y: 14 + 19 * row, size: 16, weight: 600 }),
      ),
      ...grid(rounds.map(dayOf)),
      ...lines(figures),
      ...points(figures, words.decimal),
    ];
    return `<g transform="translate(${x} ${y})">${drawn.join('')}</g>`;
  });
  const legend = [
    `<path d="M 24 ${height - 28} v 12 m -5 -5 l 5 6 l 5 -6" fill="none" stroke="${ink.edge}" stroke-width="2"/>`,
    written(words.beyond, { x: 44, y: height - 16, size: 15 }),
  ];
  return picture(width, height, [
    written(wrapped(title, 60, 1)[0] ?? '', { x: 20, y: 38, size: 24, weight: 600 }),
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
        y: heightOf(score) + 5,
        size: 13,
        anchor: 'end',
        colour: ink.quiet,
      }),
    ]),
    ...days.map((day, index) =>
      written(day, {
        x: across(index, days.length),
        y: plot.bottom + 20,
        size: 13,
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
        y: under ? y + 22 : y - 12,
        size: 14,
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
