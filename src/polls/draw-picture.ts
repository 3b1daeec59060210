// The pictures of a closed round, drawn from its published figures alone, for whoever has their unguessable name.
import type { Stores } from '../stores.ts';
import type { Language } from '../texts/language.ts';
import { drawCircle } from './circle-picture.ts';
import { resultOf, trendOf } from './round-result.ts';
import { roundBefore, roundsUpTo } from './rounds-up-to.ts';
import { drawTrend } from './trend-picture.ts';

export type PictureKind = 'circle' | 'history';

/** An SVG; undefined where no closed round has this name. The same for ever: what closes later is not in it. */
export async function drawPicture(
  { rounds, teams }: Stores,
  name: string,
  kind: PictureKind,
  language: Language,
): Promise<string | undefined> {
  const round = await rounds.ofPicture(name);
  if (!round) return undefined;
  if (kind === 'circle')
    return drawCircle(resultOf(round, await roundBefore(rounds, round), language), language);
  const { timeZone } = await teams.byId(round.teamId);
  return drawTrend(trendOf(await roundsUpTo(rounds, round), language, timeZone), language);
}
