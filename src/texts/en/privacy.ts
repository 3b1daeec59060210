// What is kept of somebody, being erased, and for how long a team keeps things.
import type { Keeping, Kept } from '../../privacy/keeping.ts';
import type { Texts } from '../texts.ts';

const kept: Record<Kept, string> = {
  items: 'Actions that are done or cancelled, and meetings that were held',
  comments: 'Reasons, former wordings and answers to barriers',
  trail: 'The trail of who did what to the team',
};
const wordFor: Record<Kept, string> = { items: 'actions', comments: 'comments', trail: 'the trail' };
const months = (count: number) => (count === 1 ? '1 month' : `${count} months`);

export const privacy: Texts['privacy'] = {
  formerParticipant: 'a former participant',
  data: {
    summary: 'Your data is ready.',
    ready:
      'Here is all that I have stored about you, from every team you are or were in. It is one file, which both you and a program can read.',
    open: 'Get my data',
    until: (minutes) =>
      `The link works for ${minutes} minutes. Do not pass it on: whoever has it can get the file.`,
    noPage:
      'I cannot offer a file here, for I have no address on the web. Write to whoever runs Mellemrum at your place, and they will send you the file.',
  },
  erase: {
    summary: 'Do you want to be erased?',
    title: 'This happens if I erase you:',
    gone: 'Your name, accounts, phone number, absences and settings are erased. So is what you wrote about what blocks, your answers to barriers and your drafts.',
    openItems: (count) =>
      count === 0
        ? 'You have no open actions.'
        : count === 1
          ? 'Your open action goes on: if it has other owners, they keep it; otherwise the project leader gets it, and is told.'
          : `Your ${count} open actions go on: if they have other owners, they keep them; otherwise the project leader gets them, and is told.`,
    finished:
      'Actions, meetings and agenda items that you made stay with the team. Where your name stood it says “a former participant”. Finished actions that only you had to do with are erased altogether.',
    rounds: (count) =>
      count === 1
        ? 'Your answers in the open pulse round are withdrawn.'
        : `Your answers in the ${count} open pulse rounds are withdrawn.`,
    teams: (names) => `You are no longer in ${names}.`,
    onlyLeader: (team) =>
      `You are the only project leader of ${team}. Please make somebody else project leader first: write “setup”. Otherwise the team is left without one, and is told so.`,
    stays:
      'What I cannot erase: what others wrote about you, and the messages that already stand in Slack and Teams.',
    silent: 'I will not write to you again. It cannot be undone.',
    first: 'If you want a copy, write “my data” first.',
    erase: 'Erase me',
    keep: 'Keep',
    kept: 'Nothing was erased.',
    done: 'You are erased. I will not write to you again. The messages here you can delete yourself. If you write to me another time, I will not know you.',
    tooOld: 'That question is too old. Write “delete me” again if you want to be erased.',
  },
  leaderGone: (team) => `${team} has no project leader any more. Agree on who takes over, and write “setup”.`,
  keeping: {
    summary: 'This is how long I keep things',
    title: (team) => `This is how long I keep things for ${team}:`,
    names: kept,
    months,
    howTo:
      'After that I remove it, for good. The project leader changes it with, for example, “retention actions 36 months”, “retention comments 6” or “retention trail 24”.',
    leadersOnly: 'How long the team keeps things is for the project leader to say.',
    notUnderstood:
      'Say what it is about and how many months: “retention actions 36 months”, “retention comments 6” or “retention trail 24”.',
    outside: (what, least, most) => `It can be from ${least} to ${most} months for ${wordFor[what]}.`,
    same: (what, count) => `It is so already: ${wordFor[what]} for ${months(count)}.`,
    set: (what, count) => `From now on: ${wordFor[what]} for ${months(count)}.`,
    shorter: (what, from, to) =>
      `From ${months(from)} to ${months(to)} for ${wordFor[what]}: what is older is removed within a day and cannot be brought back.`,
    shorten: 'Keep for less',
    asIs: 'Leave it',
    unchanged: (keeping: Keeping) =>
      `Nothing was changed: actions for ${months(keeping.items)}, comments for ${months(keeping.comments)}, the trail for ${months(keeping.trail)}.`,
  },
  file: {
    name: 'my-data-from-mellemrum',
    aboutTitle: 'About this file',
    madeTitle: 'Made',
    about:
      'This is all that Mellemrum has stored about you, in every team. Each section is a table; the fields are called what Mellemrum calls them. Ids point across the sections: the same action has the same id everywhere. Times are in UTC. Answers in pulse rounds stand here as long as the round is open; when it closes, they no longer exist.',
  },
  sections: {
    people: 'You',
    accounts: 'Your accounts',
    routes: 'How the bot finds your account',
    organisations: 'Your organisation',
    teams: 'Your teams',
    memberships: 'When you are or were in them',
    absences: 'Your absences',
    contacts: 'Your choices as a contact',
    cluster_contacts: 'Clusters that you are a contact of',
    action_items: 'Actions that you made or own',
    action_item_owners: 'Actions that you own',
    item_changes: 'Changes of actions that you made or are named in',
    former_wordings: 'Former wordings of actions',
    block_reasons: 'What you wrote about what blocks',
    drafts: 'Your drafts',
    put_off: 'What you asked to be reminded of later',
    barriers: 'Barriers that you asked about, took or answered',
    barrier_asked: 'Barriers that you were asked about',
    meetings: 'Meetings that you made',
    meeting_series: 'Series of meetings that you made',
    meeting_changes: 'Changes of meetings that you made',
    agenda_items: 'Items that you put on an agenda or closed',
    polls: 'Polls that you started',
    round_participants: 'Open pulse rounds that you are asked in',
    ratings: 'Your answers in open pulse rounds',
    deliveries: 'Messages to you or in your name',
    nudge_items: 'What those messages were about',
    digest_asks: 'What the week’s overview asked you',
    conversation_paces: 'How fast you were written to',
    link_codes: 'Codes for linking channels that you fetched',
    links: 'Channels that you helped to link or to part',
    same_people: 'Who you were asked whether you are, too',
    downloads: 'Files that are ready for you',
    audit_trail: 'The trail of what you did and what was done to you',
    erasures: 'Erasures',
  },
};
