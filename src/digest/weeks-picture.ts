// The picture over the weeks: bars for what was finished, lines for what was late and blocked. Its address holds the numbers.
import type { Element } from '../chat/card.ts';
import type { Reader } from '../people/reader.ts';
import { at, ink, picture, written } from '../polls/picture-ink.ts';
import type { Language } from '../texts/language.ts';
import { textsIn } from '../texts/texts.ts';
import type { Week } from './digest.ts';

/** What one week shows, by the number of the ISO week that it ends in. */
export type DrawnWeek = { week: number; done: number; late: number; blocked: number };

const width = 900;
const height = 380;
const plot = { left: 40, right: 880, top: 76, bottom: 300 };

/** Nothing where nobody could fetch it: the card says the numbers anyway. */
export function weeksPicture(
  weeks: Week[],
  { texts, timeZone }: Reader,
  publicUrl: string | undefined,
): Element | undefined {
  if (!publicUrl || weeks.length === 0) return undefined;
  const drawn = weeks.map((week): DrawnWeek => ({ ...week, week: endedIn(week, timeZone) }));
  const { alt, week: said } = texts.digest.picture;
  return {
    kind: 'picture',
    url: `${publicUrl}${weeksPath}${nameOfWeeks(drawn, texts.language)}.png`,
    alt: alt(drawn.map((week) => said(week.week, { ...week, onTime: 0 }))),
  };
}

export const weeksPath = '/pictures/weeks/';

/** The week that has just passed when its digest is read. */
function endedIn({ until }: Week, timeZone: string): number {
  return until.toZonedDateTimeISO(timeZone).subtract({ days: 1 }).weekOfYear ?? 0;
}

/** Only sums over teams are in it, and no name: whoever has the address learns what the picture shows, and nothing more. */
export function nameOfWeeks(weeks: DrawnWeek[], language: Language): string {
  return [
    language,
    ...weeks.map(({ week, done, late, blocked }) => [week, done, late, blocked].join('.')),
  ].join('-');
}

/** Undefined where the name is none that we make. */
export function weeksNamed(name: string): { weeks: DrawnWeek[]; language: Language } | undefined {
  const found = /^(?<language>da|en)(?<weeks>(?:-\d{1,2}(?:\.\d{1,7}){3}){1,12})$/.exec(name)?.groups;
  if (!found) return undefined;
  const weeks = (found.weeks ?? '').slice(1).split('-');
  return {
    language: found.language as Language,
    weeks: weeks.map((each) => {
      const [week = 0, done = 0, late = 0, blocked = 0] = each.split('.').map(Number);
      return { week, done, late, blocked };
    }),
  };
}

/** An SVG; its alternative text is the element's. */
export function drawWeeks(weeks: DrawnWeek[], language: Language): string {
  const words = textsIn(language).digest.picture;
  const most = Math.max(1, ...weeks.flatMap(({ done, late, blocked }) => [done, late, blocked]));
  const step = (plot.right - plot.left) / weeks.length;
  const across = (index: number) => plot.left + step * (index + 0.5);
  const up = (number: number) => plot.bottom - (number / most) * (plot.bottom - plot.top);
  const bars = weeks.map(
    ({ done }, index) =>
      `<rect x="${at(across(index) - step * 0.3)}" y="${at(up(done))}" width="${at(step * 0.6)}" height="${at(plot.bottom - up(done))}" fill="${ink.shade}" stroke="${ink.edge}" stroke-width="1.5"/>`,
  );
  const labels = weeks.flatMap(({ week, done }, index) => [
    written(words.label(week), {
      x: across(index),
      y: plot.bottom + 22,
      size: 15,
      anchor: 'middle',
      colour: ink.quiet,
    }),
    ...(done > 0
      ? [
          written(String(done), {
            x: across(index),
            y: plot.bottom - 6,
            size: 15,
            anchor: 'middle',
            weight: 600,
          }),
        ]
      : []),
  ]);
  const line = (of: (week: DrawnWeek) => number, colour: string, dashes: string) => {
    const points = weeks.map((week, index) => `${at(across(index))} ${at(up(of(week)))}`);
    const last = weeks.at(-1);
    return [
      `<path d="M ${points.join(' L ')}" fill="none" stroke="${ink.paper}" stroke-width="7"/>`,
      `<path d="M ${points.join(' L ')}" fill="none" stroke="${colour}" stroke-width="3.5"${dashes}/>`,
      ...(last
        ? [
            written(String(of(last)), {
              x: across(weeks.length - 1) + 12,
              y: up(of(last)) - 8,
              size: 17,
              weight: 600,
              colour,
            }),
          ]
        : []),
    ];
  };
  return picture(width, height, [
    written(words.title, { x: 24, y: 40, size: 24, weight: 600 }),
    `<path d="M ${plot.left} ${plot.bottom} H ${plot.right}" stroke="${ink.grid}" stroke-width="1.5"/>`,
    ...bars,
    ...line(({ late }) => late, ink.last, ''),
    ...line(({ blocked }) => blocked, ink.text, ' stroke-dasharray="7 5"'),
    ...labels,
    ...legend(words),
  ]);
}

function legend(words: { done: string; late: string; blocked: string }): string[] {
  const y = height - 20;
  const stroke = (x: number, colour: string, dashes: string) =>
    `<path d="M ${x} ${y - 5} h 28" stroke="${colour}" stroke-width="3.5"${dashes}/>`;
  return [
    `<rect x="24" y="${y - 14}" width="28" height="16" fill="${ink.shade}" stroke="${ink.edge}" stroke-width="1.5"/>`,
    written(words.done, { x: 60, y, size: 15 }),
    stroke(230, ink.last, ''),
    written(words.late, { x: 266, y, size: 15 }),
    stroke(530, ink.text, ' stroke-dasharray="7 5"'),
    written(words.blocked, { x: 566, y, size: 15 }),
  ];
}
