// Answers that belong to no single feature: help, refusals, errors.
import type { Texts } from '../texts.ts';

export const replies: Texts['replies'] = {
  stranger: "I don't know you in this team yet. Ask somebody in the team to add you to the channel.",
  strangerDirect: "I don't know you from any team yet. Mention me in your channel, and you are in.",
  contactNoMore:
    "You are no longer a contact, so I show you no more about the teams. Thank you for your help. If that's a mistake, tell whoever runs Mellemrum where you are.",
  unboundChannel:
    "This channel doesn't belong to a team yet. Write @Mellemrum here in the channel, and I will make you one.",
  severalTeams: (teams) => `You are in several teams: ${teams}. Please write it in the right team's channel.`,
  cpr: 'That looks like a CPR number. Never write patient data here. I have stored nothing. If your message is still in the chat, please delete it yourself.',
  cprInMessage:
    'That looks like a CPR number. Never write patient data here. I have stored nothing, but the message is still in the chat: please see to it that it is deleted.',
  cprInForm: 'That looks like a CPR number. Never write patient data here. Nothing is stored.',
  notUnderstood: "I couldn't see what you want me to do. An action is written like this, for example:",
  example: (owner) => `action ${owner} sends the discharge form by Friday`,
  help: 'Help',
  helpTitle: 'What you can write to me',
  helpLines: (owner) => [
    [
      `action ${owner} sends the form by Friday`,
      'records who does what by when, and shows it to the whole team',
    ],
    ['action', 'opens a form'],
    [
      'actions',
      "shows the team's open actions; “actions mine”, “actions late” and “actions Kolding” show some of them",
    ],
    [
      'meeting 15/12 9-11 Steering group',
      'plans your next meeting; “move the meeting to 17/12” and “cancel the meeting” change it. “meeting every other Tuesday at 9” is a series, and “cancel the series” ends it',
    ],
    [
      'agenda item Discharge, acting',
      'puts an item on the agenda; “agenda” shows it, and “calendar” gives you the meetings in your own calendar',
    ],
    ['minutes', 'finds the agreements in your minutes; long ones you send to me directly'],
    [
      'done 12',
      'marks action #12 as done; “12 on track”, “12 delayed” and “12 blocked: no consent yet” are the other answers',
    ],
    [
      'help with 12',
      'asks somebody to help with a blocked action; “barriers” shows what you are asked about',
    ],
    ['postpone 12 to week 50', 'moves the due date; “cancel 12” cancels the action'],
    [`give 12 to ${owner}`, "passes the action on; if one isn't yours, type “not me 12”"],
    ['change 12', 'opens the action to be changed; “history 12” shows who changed what'],
    [
      'pulse',
      'asks the team about the spaces between meetings, with confidential answers from 1 to 5; “pulse every two weeks” asks regularly, “pulse answer” gives you the questions, “pulse result” shows the latest figures, “pulse history” how they have developed, and “pulse status” what is going on',
    ],
    [
      'overview',
      'shows project leaders how the team stands; “brief” writes a brief for the cluster’s agenda',
    ],
    ['undo', 'takes your latest change back, for ten minutes'],
  ],
  helpTeam:
    'As project leader you type “set up” to tell who you are. “link” makes your channel and another organisation’s one team, and “unlink” parts them again. “journal” gathers a meeting for your records, and “retention” shows for how long I keep things.',
  helpOwn:
    '“contacts” shows who is in the team and how you reach each other. “my data” gives you all that I keep about you, and “delete me” tells what it means to be deleted.',
  helpReminders:
    'I ask by myself in the morning when something is due: “reminders” shows when, and “remind me at 8” changes it. When you are off, type “away until 5/1”, and “back” when you are here again. To hear about what somebody else has, type “prod Bo about 12”.',
  helpWhere:
    'On Slack you put /aftale or /mellemrum in front. On Teams you mention @Mellemrum in the channel. Writing to me directly, you need neither. Where something is agreed in a message, choose “Gør til aftale” in its menu. For Danish, write “language danish”.',
  failed: (reference) =>
    `That didn't work, and nothing is stored. Please try again shortly. Reference: ${reference}`,
  tooFast: "That's a little fast for me. I haven't kept the last of it. Please wait a minute and try again.",
  strangeButton: "I can't read that button. Type help to see what I can do.",
  cannotWriteDirectly:
    "I have an answer for you but can't write to you directly. Open a chat with me and try again.",
};
