// What stands before a round of the matrix: a poll's round whose cards are posted, and a week that no contact has read of.
import { inTransactionOn } from '#db/in-transaction.ts';
import type { Database } from '#db/open-database.ts';
import { emptyTally } from '#src/polls/aggregate.ts';
import { askedOf, questionsOf } from '#src/polls/asked.ts';
import { disclose } from '#src/polls/disclose.ts';
import { ownInstruments } from '#src/polls/own-instruments.ts';
import type { OpenRound } from '#src/polls/poll.ts';
import { roundFrom } from '#src/polls/round-times.ts';
import type { Stores } from '#src/stores.ts';
import type { Place } from './kinds.ts';

/** The places as they are then. The card of the round that is to be closed is due at once. */
export async function prepareRound(database: Database, places: Place[], round: number): Promise<Place[]> {
  const [{ teamId } = { teamId: '' }] = places;
  const title = `lukkes x${round}x`;
  const teamName = `Hoftebrud x${round}x`;
  const { sql } = database;
  await sql`delete from deliveries where kind = 'digest'`;
  await sql`update teams set name = ${teamName} where id = ${teamId}`;
  const toClose = await inTransactionOn(database)('everything', async (stores) => {
    await forgetOpenRound(stores, teamId);
    const { id } = await openRoundCalled(stores, teamId, title);
    const sendAt = await stores.clock.now();
    await stores.deliveries.plan(
      places.map(({ channelId }) => ({
        subject: { kind: 'round card', teamId, roundId: id, channelId },
        sendAt,
      })),
    );
    return { id, title };
  });
  return places.map((place) => ({ ...place, teamName, toClose }));
}

/** Nobody is asked but one: what is promised is the card in each channel alone. */
export async function openRoundCalled(stores: Stores, teamId: string, title: string): Promise<OpenRound> {
  const about = { instrument: 'paa-tvaers', dimension: 'mellemrummene' };
  const team = await stores.teams.byId(teamId);
  const times = roundFrom(team, await stores.clock.now());
  const asked = askedOf(about, ownInstruments());
  if (!asked) throw new Error('There is nothing to ask about the time between the meetings.');
  const dimensions = asked.dimensions.map((dimension) => ({ ...dimension, title: { da: title, en: title } }));
  const minimum = team.polls.minimum;
  const planned = await stores.rounds.plan({ teamId, about, minimum, ...times });
  return stores.rounds.open(planned, {
    asked: { ...asked, dimensions },
    personIds: team.members.slice(0, 1).map(({ id }) => id),
    minimum,
    ...times,
  });
}

/** The one that the matrix's round before has opened: closed without a word of it. */
async function forgetOpenRound(stores: Stores, teamId: string): Promise<void> {
  const open = await stores.rounds.openOfTeam(teamId);
  if (!open) return;
  const figures = questionsOf(open.asked).map(
    (number) => [number, disclose(emptyTally, open.minimum)] as const,
  );
  await stores.rounds.close(open.id, new Map(figures));
}
