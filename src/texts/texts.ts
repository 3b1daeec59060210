// Every sentence the bot says, by language. Danish defines what there is; English must have the same.
import { absences } from './da/absences.ts';
import { actionItems } from './da/action-items.ts';
import { agenda } from './da/agenda.ts';
import { answers } from './da/answers.ts';
import { barriers } from './da/barriers.ts';
import { calendar } from './da/calendar.ts';
import { changes } from './da/changes.ts';
import { dates } from './da/dates.ts';
import { digest } from './da/digest.ts';
import { installing } from './da/installing.ts';
import { instruments } from './da/instruments.ts';
import { files, journal } from './da/journal.ts';
import { languages } from './da/languages.ts';
import { linking } from './da/linking.ts';
import { lists } from './da/lists.ts';
import { meetings } from './da/meetings.ts';
import { minutes } from './da/minutes.ts';
import { pages } from './da/pages.ts';
import { pollCommands } from './da/poll-commands.ts';
import { polls } from './da/polls.ts';
import { privacy } from './da/privacy.ts';
import { reminders } from './da/reminders.ts';
import { replies } from './da/replies.ts';
import { reports } from './da/reports.ts';
import { roundCards } from './da/round-cards.ts';
import { series } from './da/series.ts';
import { setUp } from './da/set-up.ts';
import { teams } from './da/teams.ts';
import { absences as englishAbsences } from './en/absences.ts';
import { actionItems as englishActionItems } from './en/action-items.ts';
import { agenda as englishAgenda } from './en/agenda.ts';
import { answers as englishAnswers } from './en/answers.ts';
import { barriers as englishBarriers } from './en/barriers.ts';
import { calendar as englishCalendar } from './en/calendar.ts';
import { changes as englishChanges } from './en/changes.ts';
import { dates as englishDates } from './en/dates.ts';
import { digest as englishDigest } from './en/digest.ts';
import { installing as englishInstalling } from './en/installing.ts';
import { instruments as englishInstruments } from './en/instruments.ts';
import { files as englishFiles, journal as englishJournal } from './en/journal.ts';
import { languages as englishLanguages } from './en/languages.ts';
import { linking as englishLinking } from './en/linking.ts';
import { lists as englishLists } from './en/lists.ts';
import { meetings as englishMeetings } from './en/meetings.ts';
import { minutes as englishMinutes } from './en/minutes.ts';
import { pages as englishPages } from './en/pages.ts';
import { pollCommands as englishPollCommands } from './en/poll-commands.ts';
import { polls as englishPolls } from './en/polls.ts';
import { privacy as englishPrivacy } from './en/privacy.ts';
import { reminders as englishReminders } from './en/reminders.ts';
import { replies as englishReplies } from './en/replies.ts';
import { reports as englishReports } from './en/reports.ts';
import { roundCards as englishRoundCards } from './en/round-cards.ts';
import { series as englishSeries } from './en/series.ts';
import { setUp as englishSetUp } from './en/set-up.ts';
import { teams as englishTeams } from './en/teams.ts';
import type { Language } from './language.ts';

const danish = {
  language: 'da' as Language,
  absences,
  actionItems,
  agenda,
  answers,
  calendar,
  barriers,
  changes,
  dates,
  installing,
  files,
  instruments,
  journal,
  languages,
  digest,
  linking,
  lists,
  meetings,
  minutes,
  pages,
  pollCommands,
  polls,
  privacy,
  reminders,
  replies,
  roundCards,
  reports,
  series,
  setUp,
  teams,
};

export type Texts = typeof danish;

const english: Texts = {
  language: 'en',
  absences: englishAbsences,
  actionItems: englishActionItems,
  agenda: englishAgenda,
  answers: englishAnswers,
  calendar: englishCalendar,
  barriers: englishBarriers,
  changes: englishChanges,
  dates: englishDates,
  installing: englishInstalling,
  files: englishFiles,
  journal: englishJournal,
  instruments: englishInstruments,
  languages: englishLanguages,
  digest: englishDigest,
  linking: englishLinking,
  lists: englishLists,
  meetings: englishMeetings,
  minutes: englishMinutes,
  pages: englishPages,
  pollCommands: englishPollCommands,
  polls: englishPolls,
  privacy: englishPrivacy,
  reminders: englishReminders,
  replies: englishReplies,
  roundCards: englishRoundCards,
  reports: englishReports,
  series: englishSeries,
  setUp: englishSetUp,
  teams: englishTeams,
};

export function textsIn(language: Language): Texts {
  switch (language) {
    case 'da':
      return danish;
    case 'en':
      return english;
  }
}
