// The fattest cards that a round can make, of the fattest instrument: none is over a limit, nothing is left out.
import { describe, expect, test } from 'vitest';
import { renderMessage } from '#adapters/msteams/render-adaptive-card.ts';
import { renderBlockKit } from '#adapters/slack/render-block-kit.ts';
import { checkMessage } from '#playground/msteams/card-schema.ts';
import { MessageBlocks } from '#playground/slack/block-kit-rules.ts';
import type { Card } from '#src/chat/card.ts';
import { readerFor, readerInChannels } from '#src/people/reader.ts';
import type { Answer } from '#src/polls/aggregate.ts';
import { historyCard } from '#src/polls/history-card.ts';
import { resultCard } from '#src/polls/result-card.ts';
import { roundCard } from '#src/polls/round-card.ts';
import { roundNews } from '#src/polls/round-news.ts';
import { roundSheet } from '#src/polls/round-sheet.ts';
import { fattestClosed, fattestInstrument, openRound, roomyInstrument } from '#test/polls/sample-rounds.ts';
import { now, teamIn } from './fattest.ts';
import { textsIn, textsOf } from './texts-of.ts';

const address = `https://${'mellemrum.'.repeat(20)}dk`;
const round = openRound(fattestInstrument, { askedCount: 20, answeredCount: 19 });
const answers = fattestInstrument.dimensions.flatMap(({ questions }) =>
  questions.map(({ number }): [number, Answer] => [number, 5]),
);

describe.each(['da', 'en'] as const)('in %s', (language) => {
  const team = teamIn(language);
  const [person] = team.members;
  if (!person) throw new Error('The team is empty.');
  const reader = readerFor(person, team, now);
  const sheet = (of: typeof round, answered: number) =>
    roundSheet(of, new Map(answers.slice(0, answered)), team, reader);
  const fattest: Record<string, Card> = {
    'open round': roundCard(round, readerInChannels(team, now)),
    'sheet of one’s own': sheet(round, 0),
    'sheet with one answer': sheet(round, 1),
    'sheet with all answers': sheet(round, answers.length),
    'sheet with labels on its buttons': sheet(openRound(roomyInstrument), answers.length),
    result: resultCard(fattestClosed(), fattestClosed(), team, reader, address),
    development: historyCard(
      [fattestClosed(), ...Array.from({ length: 9 }, fattestClosed)],
      team,
      reader,
      address,
    ),
    news: roundNews(fattestClosed(), `https://teams.microsoft.com/l/${'19%3A'.repeat(40)}/1`, reader),
  };

  test.each(Object.entries(fattest))(
    'the fattest %s is drawn whole, and both platforms take it',
    (_name, card) => {
      const [slack, teams] = [renderBlockKit(card), renderMessage(card)];
      expect(MessageBlocks.safeParse(slack.blocks).error).toBeUndefined();
      checkMessage(teams);
      for (const drawn of [slack, teams]) {
        const shown = textsIn(drawn);
        for (const text of textsOf(card)) expect(shown).toContain(text);
      }
    },
  );
});

test('a picture whose description or address is too long is refused with the name of the limit', () => {
  const picture = (url: string, alt: string): Card => ({
    summary: 'Puls',
    elements: [{ kind: 'picture', url, alt }],
  });
  expect(() => renderBlockKit(picture(address, 'a'.repeat(2_001)))).toThrow('picture’s description');
  expect(() => renderBlockKit(picture(`${address}/${'a'.repeat(3_000)}`, 'a'))).toThrow('picture’s address');
});
