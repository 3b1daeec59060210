// A planned round is due: it opens, waits for a day on which it can, or is left out.
import { Temporal } from 'temporal-polyfill';
import type { Team } from '../people/team.ts';
import type { Stores } from '../stores.ts';
import { askedOf } from './asked.ts';
import { askedIn, calendarOf, canOpenOn, nextOpening, planNext, planOf } from './plan-rounds.ts';
import { isSame, type PlannedRound, type Poll } from './poll.ts';
import { planRoundNudges } from './round-nudges.ts';
import { nextRound, type RoundTimes, roundFrom } from './round-times.ts';
import { whichInstruments } from './which-instruments.ts';

export type Opened = 'opened' | 'put off' | 'skipped';

/** The round and its team's polls are locked. */
export async function openRound(stores: Stores, round: PlannedRound, now: Temporal.Instant): Promise<Opened> {
  const { rounds, teams, polls } = stores;
  const team = await teams.byId(round.teamId);
  const poll = (await polls.lockOfTeam(team.id)).find(({ id }) => id === round.pollId);
  const other = await rounds.openOfTeam(team.id);
  const asked = askedOf(round.about, await whichInstruments(polls));
  const people = askedIn(team);
  const isStopped = round.pollId !== undefined && !poll;
  const isAskedAlready = !poll && other && isSame(other.about, round.about);
  if (!asked || people.length < team.polls.minimum || isStopped || isAskedAlready)
    return skip(stores, round, poll, team);

  const times = timesOf(round, poll, team, round.opensAt);
  if (other || !isItsDay(times, team, now)) return putOff(stores, round, poll, team, now);
  const opened = await rounds.open(round, {
    ...{ asked, personIds: people.map(({ id }) => id), minimum: team.polls.minimum },
    ...times,
  });
  await stores.deliveries.plan([
    ...team.channels.map(({ id: channelId }) => ({
      subject: { kind: 'round card' as const, teamId: team.id, roundId: opened.id, channelId },
      sendAt: now,
    })),
    ...people.map(({ id: personId }) => ({
      subject: { kind: 'round sheet' as const, teamId: team.id, roundId: opened.id, personId },
      sendAt: now,
    })),
    ...planRoundNudges(opened, team, now),
  ]);
  return 'opened';
}

/** Found later than on its day, it has to wait for a morning like any other. */
function isItsDay({ opensAt, closesAt }: RoundTimes, team: Team, now: Temporal.Instant): boolean {
  const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(team.timeZone).toPlainDate();
  const today = dayOf(now);
  return (
    today.equals(dayOf(opensAt)) && canOpenOn(team, today) && Temporal.Instant.compare(now, closesAt) < 0
  );
}

/** To the next morning on which enough are there and nothing else is open; never past the poll's next opening. */
async function putOff(
  stores: Stores,
  round: PlannedRound,
  poll: Poll | undefined,
  team: Team,
  now: Temporal.Instant,
): Promise<Opened> {
  const opening = nextOpening(team, now.add({ seconds: 1 }));
  const next = poll && nextRound(planOf(poll, team, round.opensAt), round.opensAt);
  if (!opening || (next && Temporal.Instant.compare(opening, next.opensAt) >= 0))
    return skip(stores, round, poll, team);
  await stores.rounds.retime(round.id, timesOf(round, poll, team, opening));
  return 'put off';
}

/** As the team wants its rounds at this moment: how long they are open may have changed since it was planned. */
function timesOf(
  { opensAt }: PlannedRound,
  poll: Poll | undefined,
  team: Team,
  opening: Temporal.Instant,
): RoundTimes {
  const next = poll && nextRound(planOf(poll, team, opensAt), opening);
  return roundFrom(calendarOf(team), opening, next?.opensAt);
}

async function skip(stores: Stores, { id, opensAt }: PlannedRound, poll: Poll | undefined, team: Team) {
  await stores.rounds.skip(id);
  if (poll) await planNext(stores, poll, team, opensAt);
  return 'skipped' as const;
}
