// The stores of one transaction, handed to a use case as one bundle.
import { sql } from 'drizzle-orm';
import type { ActsFor } from '#src/acts-for.ts';
import type { ReadRefusal } from '#src/deliveries/dead-letters.ts';
import type { InTransaction, Stores } from '#src/stores.ts';
import { actFor, alsoActForTeam, alsoActForTeamsOf } from './act-for.ts';
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
import { privacyStore } from './privacy-store.ts';
import type { Queries } from './queries.ts';
import { ratingStore } from './rating-store.ts';
import { retentionStore } from './retention-store.ts';
import { rosterStore } from './roster-store.ts';
import { roundReading } from './round-reading.ts';
import { roundStore } from './round-store.ts';
import { samePeopleStore } from './same-people-store.ts';
import { seriesStore } from './series-store.ts';
import { setUpStore } from './set-up-store.ts';
import { sourceStore } from './source-store.ts';
import { teamStore } from './team-store.ts';

/** `readRefusal`: what the platforms' codes mean; without it every refusal is the platform's. `publicUrl`: where our pages are reached. */
export function inTransactionOn(
  database: Database,
  readRefusal: ReadRefusal = () => 'platform',
  publicUrl?: string,
): InTransaction {
  return (actsFor, work) =>
    database.transact(actsFor, (queries) => work(storesOn(queries, actsFor, readRefusal, publicUrl)));
}

/** Of one transaction. */
export function storesOn(
  queries: Queries,
  actsFor: ActsFor,
  readRefusal: ReadRefusal,
  publicUrl?: string,
): Stores {
  return {
    clock: databaseClock(queries),
    teams: teamStore(queries),
    rosters: rosterStore(queries),
    setUp: setUpStore(queries),
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
    privacy: privacyStore(queries),
    retention: retentionStore(queries),
    reach: {
      async again() {
        await queries.execute(actFor(actsFor));
      },
      alsoTeam: (teamId) => alsoActForTeam(queries, teamId),
      alsoTeamsOf: (personId) => alsoActForTeamsOf(queries, personId),
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
