// What a round came to, made of its published figures alone.
import { type Button, type Card, type Element, line, type Run, say } from '../chat/card.ts';
import { labelCharacters } from '../chat/card-limits.ts';
import type { Reader } from '../people/reader.ts';
import type { Team } from '../people/team.ts';
import { shortened } from '../texts/shortened.ts';
import { changeSince } from './change.ts';
import { resultPicture } from './picture-address.ts';
import type { ClosedRound } from './poll.ts';
import { closedOn, hasFigure, lowestOf, type QuestionResult, questionResults } from './round-result.ts';
import { wordsOf } from './round-words.ts';

/** `before` is the round before it that asked the same; undefined for none. */
export function resultCard(
  round: ClosedRound,
  before: ClosedRound | undefined,
  team: Team,
  reader: Reader,
  publicUrl: string | undefined,
): Card {
  const { roundCards, dates, language } = reader.texts;
  const { title, source } = wordsOf(round, language);
  const questions = questionResults(round, before, language);
  const heading = roundCards.resultTitle(title);
  const day = dates.dayAlone(closedOn(round, team.timeZone), reader.today);
  const count = roundCards.resultOf(round.answeredCount, round.askedCount, day);
  return {
    summary: `${heading} · ${count}`,
    elements: [
      line(say(heading, 'strong')),
      line(say(count)),
      ...(hasFigure(round)
        ? [
            {
              kind: 'entries' as const,
              entries: questions.map((question) => entryOf(question, round, reader)),
            },
            ...resultPicture(publicUrl, round, { title, questions }, language),
            ...toTalkAbout(questions, round, reader),
            line(say(roundCards.deleted)),
          ]
        : withoutFigures(round, reader)),
      line(say(roundCards.source(source), 'quiet')),
    ],
  };
}

/** That they are too few is said once, not of every question. */
function withoutFigures({ minimum, answeredCount }: ClosedRound, { texts }: Reader): Element[] {
  return [
    line(say(texts.polls.figure({ kind: 'too few', minimum }))),
    ...(answeredCount > 0 ? [line(say(texts.roundCards.deletedAll))] : []),
  ];
}

function entryOf(
  { number, title, now, before }: QuestionResult,
  { askedCount }: ClosedRound,
  { texts: { roundCards, polls } }: Reader,
): { lines: Run[][]; buttons: Button[] } {
  const heading = [say(roundCards.question(number, title), 'strong')];
  if (now.kind === 'too few') return { lines: [heading, [say(polls.figure(now))]], buttons: [] };
  const change = polls.change(changeSince(before, now));
  const about = [roundCards.nOf(now.n, askedCount), ...(change ? [change] : [])];
  const said = [say(polls.meanOf(now), 'strong'), say(` · ${roundCards.parts(about)}`)];
  return { lines: [heading, said], buttons: [] };
}

/** The line that opens the conversation; nothing where no figure is shown. */
function toTalkAbout(
  questions: QuestionResult[],
  { id }: ClosedRound,
  { texts: { roundCards, polls } }: Reader,
): Element[] {
  const lowest = lowestOf(questions);
  if (!lowest) return [];
  const { title, number } = lowest.question;
  const told = lowest.isAlone ? roundCards.lowest : roundCards.startHere;
  const button: Button = {
    label: roundCards.putOnAgenda,
    press: { do: 'put on agenda', round: id, question: number },
    spoken: shortened(roundCards.putOnAgendaSpoken(title), labelCharacters),
  };
  return [
    {
      kind: 'entries',
      entries: [{ lines: [[say(told(title, polls.meanOf(lowest.figure)))]], buttons: [button] }],
    },
  ];
}
