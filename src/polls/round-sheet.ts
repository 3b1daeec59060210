// One person's own sheet of a round that is open: the questions in full, with what they have answered.
import { type Card, line, say } from '../chat/card.ts';
import { momentFor, type Reader } from '../people/reader.ts';
import type { Team } from '../people/team.ts';
import type { Answer } from './aggregate.ts';
import { askedIn } from './asked.ts';
import type { OpenRound } from './poll.ts';
import { questionEntries } from './question-entries.ts';
import { confidentiality } from './round-card.ts';

export function roundSheet(round: OpenRound, own: Map<number, Answer>, team: Team, reader: Reader): Card {
  const { roundCards } = reader.texts;
  const asked = askedIn(round, reader.texts.language);
  const count = roundCards.ownCount(own.size, asked.questions.length);
  const until = roundCards.openUntil(momentFor(reader, round.closesAt));
  const title = roundCards.sheetTitle(asked.title, team.name);
  return {
    summary: `${title} · ${until}`,
    elements: [
      line(say(title, 'strong')),
      ...(asked.intro ? [line(say(asked.intro))] : []),
      ...questionEntries(asked, round.id, reader.texts, own),
      line(say(count, 'strong'), say(` ${until}`)),
      ...confidentiality(round, reader),
      line(say(roundCards.source(asked.source), 'quiet')),
    ],
  };
}
