// The stores of one transaction, handed to a use case as one bundle.
import { sql } from 'drizzle-orm';
import type { ReadRefusal } from '#src/deliveries/dead-letters.ts';
import type { InTransaction, Stores } from '#src/stores.ts';
import { actionItemStore } from './action-item-store.ts';
import { agendaStore } from './agenda-store.ts';
import { auditTrail } from './audit-trail.ts';
import { barrierStore } from './barrier-store.ts';
import { calendarFeeds } from './calendar-feeds.ts';
import { calendarStore } from './calendar-store.ts';
import { channelBinding } from './channel-binding.ts';
import { clusterStore } from './cluster-store.ts';
import { databaseClock } from './database-clock.ts';
import { deadLetters } from './dead-letters.ts';
import { deliveryPlan } from './delivery-plan.ts';
import { digestStore } from './digest-store.ts';
import { downloadStore } from './download-store.ts';
import { draftStore } from './draft-store.ts';
import { itemRecord } from './item-record.ts';
import { linkCodeStore } from './link-code-store.ts';
import { linkStore } from './link-store.ts';
import { meetingRecord } from './meeting-record.ts';
import { meetingStore } from './meeting-store.ts';
import { nudgeStore } from './nudge-store.ts';
import type { Database } from './open-database.ts';
import { pollSettingStore } from './poll-setting-store.ts';
import { pollStore } from './poll-store.ts';
import type { Queries } from './queries.ts';
import { ratingStore } from './rating-store.ts';
import { rosterStore } from './roster-store.ts';
import { roundReading } from './round-reading.ts';
import { roundStore } from './round-store.ts';
import { samePeopleStore } from './same-people-store.ts';
import { seriesStore } from './series-store.ts';
import { sourceStore } from './source-store.ts';
import { teamStore } from './team-store.ts';

/** `readRefusal`: what the platforms' codes mean; without it every refusal is the platform's. `publicUrl`: where our pages are reached. */
export function inTransactionOn(
  database: Database,
  readRefusal: ReadRefusal = () => 'platform',
  publicUrl?: string,
): InTransaction {
  return (work) => database.transact((queries) => work(storesOn(queries, readRefusal, publicUrl)));
}

/** Of one transaction. */
export function storesOn(queries: Queries, readRefusal: ReadRefusal, publicUrl?: string): Stores {
  return {
    clock: databaseClock(queries),
    teams: teamStore(queries),
    rosters: rosterStore(queries),
    items: actionItemStore(queries),
    record: itemRecord(queries),
    sources: sourceStore(queries),
    drafts: draftStore(queries),
    meetings: meetingStore(queries),
    agendas: agendaStore(queries),
    series: seriesStore(queries),
    clusters: clusterStore(queries),
    barriers: barrierStore(queries),
    nudges: nudgeStore(queries),
    calendar: calendarStore(queries),
    meetingRecord: meetingRecord(queries),
    calendars: calendarFeeds(queries),
    publicUrl,
    polls: pollStore(queries),
    pollSettings: pollSettingStore(queries),
    rounds: { ...roundStore(queries), ...roundReading(queries) },
    ratings: ratingStore(queries),
    digests: digestStore(queries),
    deliveries: deliveryPlan(queries),
    deadLetters: deadLetters(queries, readRefusal),
    linkCodes: linkCodeStore(queries),
    links: linkStore(queries),
    bindings: channelBinding(queries),
    samePeople: samePeopleStore(queries),
    audit: auditTrail(queries),
    downloads: downloadStore(queries),
    reach: {
      async alsoTeam(teamId) {
        await queries.execute(
          sql`select set_config('mellemrum.teams', (acts_for_teams() || ${teamId}::uuid)::text, true)`,
        );
      },
    },
    events: {
      async firstTime(id) {
        const recorded = await queries.execute(
          sql`insert into inbound_events (id) values (${id}) on conflict do nothing returning id`,
        );
        return recorded.length > 0;
      },
    },
  };
}
