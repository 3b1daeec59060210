// When project leaders are told of an item: nobody has answered for long, or none of its owners will be there. Pure.
import { Temporal } from 'temporal-polyfill';
import { type ActionItem, isFinished } from '../action-items/action-item.ts';
import { workingDayBefore, workingDayOnOrBefore } from '../dates/work-calendar.ts';
import { everInTeam, leads, type Member, memberById, type Team } from '../people/team.ts';
import type { AskFacts, Tell } from './ask-facts.ts';
import { ladderOf } from './ladder.ts';
import { awayForGoodFrom, isAway, isBefore, presentOnOrAfter } from './presence.ts';
import { anchorOf, ladderEnd, morningOf, nextMorning } from './when-to-ask.ts';

export type LeaderTold = { why: Tell; onDay: Temporal.PlainDate };

/** A leader who owns the item is asked about it, and leaves the telling to the others. */
export function leadersOf(team: Team, { owners }: ActionItem): Member[] {
  return team.members.filter((member) => leads(member) && !owners.includes(member.id));
}

/** What this leader is still to be told, and on which of their mornings; at most once each. */
export function tellsFor(facts: AskFacts, team: Team, leader: Member): LeaderTold[] {
  const { item } = facts;
  if (isFinished(item) || item.status === 'blocked') return [];
  const news: [Tell, News | undefined][] = [
    ['nobody there', nobodyThere(facts, team)],
    ['no answer', noAnswer(facts, team)],
  ];
  return news.flatMap(([why, what]) => {
    const onDay = what && presentOnOrAfter(leader, what.day);
    const last = facts.told.find((told) => told.personId === leader.id && told.why === why)?.onDay;
    return onDay && !(last && !isBefore(last, what.newSince)) ? [{ why, onDay }] : [];
  });
}

/** Told on `newSince` or later it has been told, also where `day` has moved since: with the ladder, or days off. */
type News = { day: Temporal.PlainDate; newSince: Temporal.PlainDate };

/** The next morning on which this leader is told; one that was missed is made up for. */
export function nextTell(
  facts: AskFacts,
  team: Team,
  leader: Member,
  now: Temporal.Instant,
): Temporal.PlainDate | undefined {
  const mornings = tellsFor(facts, team, leader).flatMap(({ onDay }) => {
    const isPast = Temporal.Instant.compare(morningOf(leader, onDay), now) <= 0;
    return (isPast ? nextMorning(leader, now) : onDay) ?? [];
  });
  return mornings.sort(Temporal.PlainDate.compare)[0];
}

/**
 * The working day before the due morning, where each owner is away then or has left the team; later, as soon as the last
 * of them is away without an end.
 */
function nobodyThere({ item }: AskFacts, team: Team): News | undefined {
  const due = workingDayOnOrBefore(item.dueOn);
  const gone = item.owners.map((personId) => {
    const member = memberById(team, personId);
    return !member || isAway(member, due) ? workingDayBefore(due) : awayForGoodFrom(member);
  });
  const day = lastOf(gone.filter((each) => each !== undefined));
  return day && !gone.includes(undefined) ? { day, newSince: day } : undefined;
}

/** When the last of the owners who can be asked has been asked to the end. */
function noAnswer(facts: AskFacts, team: Team): News | undefined {
  const ladder = ladderOf(team);
  const asked = facts.owners.flatMap((owner) => {
    const member = everInTeam(team, owner.personId);
    const end = member && ladderEnd(facts, owner, member, ladder);
    const begin = member && anchorOf(facts, owner, member);
    return end && begin ? [{ begin, end }] : [];
  });
  const ends = asked.flatMap(({ end }) => (end === 'not yet' ? [] : [end]));
  const day = lastOf(ends);
  const newSince = lastOf(asked.map(({ begin }) => begin));
  return day && newSince && ends.length === asked.length ? { day, newSince } : undefined;
}

const lastOf = (days: Temporal.PlainDate[]): Temporal.PlainDate | undefined =>
  [...days].sort(Temporal.PlainDate.compare).at(-1);
