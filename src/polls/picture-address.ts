// Where a round's pictures are on the web: adapters/web/picture-routes.ts serves them there. Without an address of ours
// (`at`) cards have none.
import type { Element } from '../chat/card.ts';
import type { Language } from '../texts/language.ts';
import type { ClosedRound } from './poll.ts';
import { describeResult, describeTrend, type Result, type Trend } from './result.ts';
import { hasFigure } from './round-result.ts';

/** Nothing where no figure is shown: an empty circle says nothing. */
export function resultPicture(
  at: string | undefined,
  round: ClosedRound,
  result: Result,
  language: Language,
): Element[] {
  if (at === undefined || !hasFigure(round)) return [];
  return [
    { kind: 'picture', url: addressOf(at, round, `${language}.png`), alt: describeResult(result, language) },
  ];
}

/** `newest` is the last of the rounds that it shows. */
export function trendPicture(
  at: string | undefined,
  newest: ClosedRound,
  trend: Trend,
  language: Language,
): Element[] {
  if (at === undefined) return [];
  return [
    {
      kind: 'picture',
      url: addressOf(at, newest, `${language}/history.png`),
      alt: describeTrend(trend, language),
    },
  ];
}

function addressOf(at: string, { pictureName }: ClosedRound, file: string): string {
  return `${at}/pictures/${pictureName}/${file}`;
}
