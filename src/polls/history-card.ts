// How a question's figures have developed from round to round, of published figures alone.
import { type Card, line, say } from '../chat/card.ts';
import type { Reader } from '../people/reader.ts';
import type { Team } from '../people/team.ts';
import { changeSince } from './change.ts';
import { trendPicture } from './picture-address.ts';
import type { ClosedRound } from './poll.ts';
import { dayOf, recentOf } from './result.ts';
import { trendOf } from './round-result.ts';
import { wordsOf } from './round-words.ts';

/** `rounds`: those that asked the same, newest first. */
export function historyCard(
  rounds: [ClosedRound, ...ClosedRound[]],
  team: Team,
  reader: Reader,
  publicUrl: string | undefined,
): Card {
  const { roundCards, polls, language } = reader.texts;
  const [newest] = rounds;
  const trend = trendOf(rounds, language, team.timeZone);
  const shown = recentOf(trend);
  const heading = roundCards.historyTitle(trend.title);
  const entries = shown.questions.map(({ title, figures }) => {
    const points = figures.map((figure, index) =>
      roundCards.atRound(
        dayOf(shown.rounds[index]),
        figure?.kind === 'shown' ? polls.meanOf(figure) : polls.noFigure,
      ),
    );
    const [now, before] = figures.toReversed();
    const change = now && polls.change(changeSince(before, now));
    const lines = [[say(title, 'strong')], [say(roundCards.parts(points))]];
    return { lines: [...lines, ...(change ? [[say(change)]] : [])], buttons: [] };
  });
  return {
    summary: heading,
    elements: [
      line(say(heading, 'strong')),
      { kind: 'entries', entries },
      ...(rounds.length === 1 ? [line(say(roundCards.onlyOneRound))] : []),
      ...trendPicture(publicUrl, newest, trend, language),
      line(say(roundCards.deleted)),
      line(say(roundCards.source(wordsOf(newest, language).source), 'quiet')),
    ],
  };
}
