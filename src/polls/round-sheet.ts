// One person's own sheet of a round that is open: the questions in full, with what they have answered.
import { type Card, line, say } from '../chat/card.ts';
import { momentFor, type Reader } from '../people/reader.ts';
import type { Team } from '../people/team.ts';
import type { Answer } from './aggregate.ts';
import type { OpenRound } from './poll.ts';
import { questionEntries } from './question-entries.ts';
import { confidentiality } from './round-card.ts';
import { wordsOf } from './round-words.ts';

export function roundSheet(round: OpenRound, own: Map<number, Answer>, team: Team, reader: Reader): Card {
  const { roundCards } = reader.texts;
  const words = wordsOf(round, reader.texts.language);
  const count = roundCards.ownCount(own.size, words.questions.length);
  const until = roundCards.openUntil(momentFor(reader, round.closesAt));
  const title = roundCards.sheetTitle(words.title, team.name);
  return {
    summary: `${title} · ${until}`,
    elements: [
      line(say(title, 'strong')),
      ...(words.intro ? [line(say(words.intro))] : []),
      ...questionEntries(words, round.id, reader.texts, own),
      line(say(count, 'strong'), say(` ${until}`)),
      ...confidentiality(round, words.questions.length, reader),
      line(say(roundCards.source(words.source), 'quiet')),
    ],
  };
}
