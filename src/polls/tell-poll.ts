// What whoever starts or changes a poll is told: what happens when, under which terms, and how to stop it.
import type { Temporal } from 'temporal-polyfill';
import type { Turn } from '../people/find-turns.ts';
import type { AskedNow } from './ask-now.ts';
import type { Askable } from './askable.ts';
import type { Paused } from './pause-poll.ts';
import { askedIn } from './plan-rounds.ts';
import type { About, OpenRound, PlannedRound, Poll } from './poll.ts';
import { pollPhrases } from './poll-phrases.ts';
import type { MinimumChosen } from './poll-settings.ts';
import type { Scheduled } from './schedule-poll.ts';
import type { RoundStopped } from './stop-poll.ts';
import type { WhichPoll } from './which-poll.ts';

/** In the reader's words; `all` is what can be asked. */
export function pollSentences({ team, reader }: Turn, all: Askable[]) {
  const { pollCommands } = reader.texts;
  const words = pollPhrases(reader, all);
  const { minimum } = team.polls;
  const terms = pollCommands.terms(minimum);
  const atOf = (round: PlannedRound | OpenRound | undefined) => (round ? words.at(round.opensAt) : '');
  const stays = ({ about, closesAt }: OpenRound) =>
    pollCommands.roundStays(words.named(about), words.until(closesAt));

  const askWhich = (abouts: About[], verb: keyof typeof pollCommands.typed, more?: string) => {
    const typed = [pollCommands.typed[verb], ...(more ? [more] : [])].join(' ');
    return pollCommands.which(words.oneOf(abouts), words.example(typed, abouts));
  };

  return {
    askedNow(asked: AskedNow): string[] {
      if (asked.kind === 'too few') return [pollCommands.tooFew(asked.people, minimum)];
      if (asked.kind === 'nobody there') return [pollCommands.nobodyThere];
      const { round } = asked;
      const [title, until] = [words.named(round.about), words.until(round.closesAt)];
      switch (asked.kind) {
        case 'open already':
          return [
            pollCommands.openAlready(title, words.answered(asked.round), until),
            pollCommands.answerOrClose,
          ];
        case 'planned already':
          return [pollCommands.plannedAlready(title, atOf(asked.round)), pollCommands.closeRound];
        case 'opens now':
          return [pollCommands.opensNow(title, until), terms, pollCommands.closeRound];
        case 'opens later': {
          const { after } = asked;
          const why = after
            ? pollCommands.anotherIsOpen(words.named(after.about), words.until(after.closesAt))
            : asked.isWorkingDay
              ? pollCommands.tooFewThere
              : pollCommands.dayOff;
          return [why, pollCommands.opensLater(title, atOf(round), until), terms, pollCommands.closeRound];
        }
      }
    },

    scheduled(scheduled: Scheduled, about: About): string[] {
      if (scheduled.kind === 'too few') return [pollCommands.tooFew(scheduled.people, minimum)];
      const { rhythm, next } = scheduled;
      const [title, said] = [words.named(about), pollCommands.rhythm(rhythm)];
      const told = {
        scheduled: pollCommands.scheduled,
        changed: pollCommands.changed,
        unchanged: pollCommands.unchanged,
      };
      const first = next
        ? [told[scheduled.kind](title, said, atOf(next))]
        : [
            pollCommands.scheduledByMeetings(title, said),
            ...(rhythm.every === 'meeting' ? [pollCommands.needsMeeting] : []),
            ...(rhythm.every === 'time between meetings' ? [pollCommands.needsTwoMeetings] : []),
          ];
      return [...first, pollCommands.openFor(team.polls.openFor), terms, pollCommands.stopPoll];
    },

    paused({ next, open }: Paused, { about }: Poll, until: Temporal.PlainDate | undefined): string[] {
      const title = words.named(about);
      const told = until
        ? pollCommands.pausedUntil(title, words.day(until), atOf(next))
        : pollCommands.paused(title);
      return [told, ...(open ? [stays(open)] : [])];
    },

    resumed({ wasPaused, next }: { wasPaused: boolean; next?: PlannedRound }, { about }: Poll): string[] {
      const told = wasPaused ? pollCommands.resumed : pollCommands.notPaused;
      return [told(words.named(about), atOf(next)), terms, pollCommands.stopPoll];
    },

    stopped({ open }: { open?: OpenRound }, { about }: Poll): string[] {
      const more = open ? [stays(open), pollCommands.closeIt] : [];
      return [pollCommands.stopped(words.named(about)), ...more];
    },

    roundStopped(stopped: RoundStopped): string[] {
      switch (stopped.kind) {
        case 'closes':
          return [pollCommands.roundClosed(words.named(stopped.round.about), stopped.round.minimum)];
        case 'off the plan':
          return [pollCommands.roundForgotten(words.named(stopped.round.about))];
        case 'which':
          return [askWhich(stopped.abouts, 'close')];
        case 'none':
          return [pollCommands.noRound];
      }
    },

    /** No one poll is meant. */
    notOne(
      which: Exclude<WhichPoll, { kind: 'one' }>,
      verb: 'pause' | 'resume' | 'stop',
      until?: Temporal.PlainDate,
    ): string[] {
      switch (which.kind) {
        case 'none runs':
          return [pollCommands.nothingRuns, pollCommands.howToStart];
        case 'which':
          return [
            askWhich(
              which.polls.map(({ about }) => about),
              verb,
              until && pollCommands.untilDay(reader.texts.dates.typed(until, reader.today)),
            ),
          ];
        case 'not this one':
          return [pollCommands.notThisOne(words.named(which.asked.about), words.listOf(which.running))];
        case 'unknown name':
          return [pollCommands.unknownName(words.listOf(all.map(({ about }) => about)))];
      }
    },

    minimum({ minimum, was, open }: MinimumChosen): string[] {
      const told =
        minimum === was
          ? pollCommands.minimumAlready(minimum)
          : (minimum > was ? pollCommands.minimumRaised : pollCommands.minimumLowered)(minimum);
      const ofOpen =
        open && open.minimum > minimum
          ? [pollCommands.openRoundKeeps(open.minimum)]
          : open && open.minimum < minimum
            ? [pollCommands.openRoundToo]
            : [];
      const people = askedIn(team).length;
      return [told, ...ofOpen, ...(people < minimum ? [pollCommands.tooFewFor(people)] : [])];
    },
  };
}
