// The weekly digest for a cluster's contacts and for project leaders, and the brief for the cluster's agenda.
import type { Temporal } from 'temporal-polyfill';
import type { ClusterKind } from '../../clusters/cluster.ts';
import type { ShownClusterFigure } from '../../digest/cluster-pulse.ts';
import type { Promises, Standing } from '../../digest/digest.ts';
import type { Direction } from '../../digest/pulse-direction.ts';
import type { digest as danish } from '../da/digest.ts';
import { counted, listed } from '../spell-out.ts';

const count = (number: number, one: string, more: string) =>
  `${counted(number, 'en')} ${number === 1 ? one : more}`;
const teams = (number: number) => count(number, 'team', 'teams');
const clusterWords: Record<ClusterKind, string> = {
  cluster: 'the cluster',
  'health council': 'the health council',
  partnership: 'the partnership',
};
const clock = (time: Temporal.PlainTime) => `at ${time.hour}:${String(time.minute).padStart(2, '0')}`;

const standing = (of: Standing) =>
  [
    ...(of.onTime > 0 ? [`${counted(of.onTime, 'en')} on time`] : []),
    ...(of.late > 0 ? [`${counted(of.late, 'en')} late`] : []),
    ...(of.blocked > 0 ? [`${counted(of.blocked, 'en')} blocked`] : []),
  ].join(', ');

export const digest: typeof danish = {
  title: (week) => `The week in brief, week ${week}`,
  titleNow: 'Right now',
  continued: (title, page, pages) => `${title} (${page} of ${pages})`,
  more: (left) => `The rest is in the next ${left === 1 ? 'message' : `${left} messages`}.`,
  showMore: 'Show more',
  sum: (number, called, since, of) => {
    const where = called ? `${teams(number)} in ${clusterWords[called]}` : teams(number);
    const added = of.added > 0 ? ` and ${count(of.added, 'new action', 'new actions')}` : '';
    const moved = `${of.done} done${added} since ${since}`;
    return `${where}: ${moved}. Right now: ${standing(of) || 'no open actions'}.`;
  },
  asks: 'You are asked for help here',
  ask: (team, number, what) => `${team}, #${number}: ${what}`,
  askedBy: (name, day) => `${name} asked on ${day}.`,
  because: (because) => `What blocks it: ${because}`,
  moved: 'New since last time',
  still: 'Has not moved',
  quiet: (names) =>
    names.length === 1
      ? `Nothing new in ${names[0]}.`
      : `Nothing new in ${teams(names.length)}: ${listed(names, 'en')}.`,
  stillOf: (name, of) => `${name}: ${standing({ ...of, onTime: 0 })}`,
  figures: (week, moreLate, moreBlocked) => {
    const more = (number: number) => (number > 0 ? ` (+${number})` : '');
    const parts = [
      ...(week.done > 0 ? [`${week.done} done`] : []),
      ...(week.onTime > 0 ? [`${week.onTime} on time`] : []),
      ...(week.late > 0 ? [`${week.late} late${more(moreLate)}`] : []),
      ...(week.blocked > 0 ? [`${week.blocked} blocked${more(moreBlocked)}`] : []),
    ];
    return parts.join(', ') || 'no open actions';
  },
  promises: ({ due, kept }: Promises) =>
    due === 0
      ? ''
      : due < 5
        ? `${kept} of ${due} promises kept`
        : `${Math.round((100 * kept) / due)}% of promises kept (${kept} of ${due})`,
  pulse: (direction: Direction) =>
    ({
      up: 'the pulse is higher than last time',
      down: 'the pulse is lower than last time',
      mixed: 'the pulse is both higher and lower than last time',
      same: 'the pulse is as last time',
      'cannot tell': 'the pulse may be as last time',
      first: 'first pulse',
      'too few': 'too few answers to show the pulse',
    })[direction],
  pulses: 'The pulse across teams, over the last month',
  pulseOf: (title: string, { mean, spread, teams: number }: ShownClusterFigure) =>
    `${title}: ${mean.toFixed(1)} on average, spread ${spread.toFixed(1)} (${teams(number)})`,
  pulseRule: 'Reckoned from the figures that each team was shown; “3.3 or higher” counts as 3.3.',
  meeting: (day, time) => `meeting ${day}${time ? ` ${clock(time)}` : ''}`,
  noMeeting: 'no meeting planned',
  nothingNew: (number) =>
    `There is nothing new in your ${number === 1 ? 'team' : teams(number)} since last time, and you are asked for nothing. I will write when there is.`,
  noTeams: 'You follow no team yet. When there is one, you get the week in brief here.',
  notForMembers:
    'The overview is for project leaders and cluster contacts. Write "actions" and I will show the team’s actions.',
  groups: { late: 'Late', blocked: 'Blocked', soon: 'Due within a week', done: 'Done since last time' },
  item: (number, what, owners, day) => `#${number} ${what} · ${owners} · ${day}`,
  picture: {
    title: 'Week by week',
    done: 'Done in the week',
    late: 'Late at the end of the week',
    blocked: 'Blocked at the end of the week',
    alt: (weeks) => `Actions week by week. ${weeks.join(' ')}`,
    week: (week, of) => `Week ${week}: ${of.done} done, ${of.late} late, ${of.blocked} blocked.`,
    label: (week) => `w${week}`,
  },
  brief: {
    title: (team) => `Brief for the agenda: ${team}`,
    intro: 'Copy the text, and write the last two answers yourself.',
    wanted: 'What did we want?',
    going: 'How is it going?',
    citizens: 'What do the citizens say?',
    participants: 'How are the participants?',
    toFill: '(write here)',
    figures: (since, of) =>
      `Since ${since}, ${count(of.done, 'action has', 'actions have')} been finished. Right now: ${standing(of) || 'no open actions'}.`,
    which: (names) =>
      names.length === 0
        ? 'You follow no team that I can write a brief about.'
        : `Which team? Write for example: brief ${names[0]}`,
    mayNot: 'The brief is for project leaders and cluster contacts.',
  },
};
