// One line of a morning's message: a round is open, until when, and the way to one's own answers.
import type { Button, Run } from '../chat/card.ts';
import { say } from '../chat/card.ts';
import { labelCharacters } from '../chat/card-limits.ts';
import { momentFor, type Reader } from '../people/reader.ts';
import type { Team } from '../people/team.ts';
import { shortened } from '../texts/shortened.ts';
import { textIn } from './instrument.ts';
import type { OpenRound } from './poll.ts';

export type RoundToTell = { round: OpenRound; team: Team };

/** `withTeam`: the message is about several teams. */
export function roundLine(
  { round, team }: RoundToTell,
  withTeam: boolean,
  reader: Reader,
): { lines: Run[][]; buttons: Button[] } {
  const { reminders, language } = reader.texts;
  const title = textIn(round.asked.dimensions[0]?.title ?? {}, round.asked, language);
  const until = momentFor(reader, round.closesAt);
  const line = reminders.roundOpen(title, until, withTeam ? team.name : undefined);
  return {
    lines: [[say(line)]],
    buttons: [
      {
        label: reminders.answerRound,
        spoken: shortened(reminders.answerRoundSpoken(title), labelCharacters),
        press: { do: 'show sheet', round: round.id },
      },
    ],
  };
}
