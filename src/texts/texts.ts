// Every sentence the bot says, by language. Danish defines what there is; English must have the same.
import { absences } from './da/absences.ts';
import { actionItems } from './da/action-items.ts';
import { answers } from './da/answers.ts';
import { barriers } from './da/barriers.ts';
import { changes } from './da/changes.ts';
import { dates } from './da/dates.ts';
import { digest } from './da/digest.ts';
import { lists } from './da/lists.ts';
import { meetings } from './da/meetings.ts';
import { minutes } from './da/minutes.ts';
import { pages } from './da/pages.ts';
import { polls } from './da/polls.ts';
import { reminders } from './da/reminders.ts';
import { replies } from './da/replies.ts';
import { teams } from './da/teams.ts';
import { absences as englishAbsences } from './en/absences.ts';
import { actionItems as englishActionItems } from './en/action-items.ts';
import { answers as englishAnswers } from './en/answers.ts';
import { barriers as englishBarriers } from './en/barriers.ts';
import { changes as englishChanges } from './en/changes.ts';
import { dates as englishDates } from './en/dates.ts';
import { digest as englishDigest } from './en/digest.ts';
import { lists as englishLists } from './en/lists.ts';
import { meetings as englishMeetings } from './en/meetings.ts';
import { minutes as englishMinutes } from './en/minutes.ts';
import { pages as englishPages } from './en/pages.ts';
import { polls as englishPolls } from './en/polls.ts';
import { reminders as englishReminders } from './en/reminders.ts';
import { replies as englishReplies } from './en/replies.ts';
import { teams as englishTeams } from './en/teams.ts';
import type { Language } from './language.ts';

const danish = {
  language: 'da' as Language,
  absences,
  actionItems,
  answers,
  barriers,
  changes,
  dates,
  digest,
  lists,
  meetings,
  minutes,
  pages,
  polls,
  reminders,
  replies,
  teams,
};

export type Texts = typeof danish;

const english: Texts = {
  language: 'en',
  absences: englishAbsences,
  actionItems: englishActionItems,
  answers: englishAnswers,
  barriers: englishBarriers,
  changes: englishChanges,
  dates: englishDates,
  digest: englishDigest,
  lists: englishLists,
  meetings: englishMeetings,
  minutes: englishMinutes,
  pages: englishPages,
  polls: englishPolls,
  reminders: englishReminders,
  replies: englishReplies,
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

/** A person's own language wins over the team's. */
export function languageFor(person: { language?: Language }, team: { language: Language }): Language {
  return person.language ?? team.language;
}
