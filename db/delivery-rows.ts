// A delivery's row as what it is: what is shown where, and what is known of earlier tries.
import { Temporal } from 'temporal-polyfill';
import type { Address } from '#src/chat/address.ts';
import type { Delivery, DeliverySubject } from '#src/deliveries/delivery.ts';

export type DeliveryRow = {
  id: string;
  kind: DeliverySubject['kind'];
  team_id: string;
  action_item_id: string;
  meeting_id: string;
  meeting_change_id: string;
  round_id: string;
  barrier_id: string;
  link_id: string;
  pair_id: string;
  channel_id: string;
  person_id: string;
  by_person_id: string;
  thread: Address | null;
  /** Null for a notice to an owner who was one from the start. */
  on_day: string | null;
  part: number | null;
  attempt: number;
  failures: number;
  revision: number;
  message: Address | null;
  unsure_before: string | null;
};

export function deliveryFromRow(row: DeliveryRow): Delivery {
  return {
    id: row.id,
    attempt: row.attempt,
    failures: row.failures,
    revision: row.revision,
    subject: subjectFromRow(row),
    ...(row.message && { message: row.message }),
    ...(row.unsure_before && { unsureSince: Temporal.Instant.from(row.unsure_before) }),
  };
}

/** The check constraint delivery_knows_what_and_where vouches for the columns that each kind needs. */
function subjectFromRow(row: DeliveryRow): DeliverySubject {
  const item = { teamId: row.team_id, itemId: row.action_item_id };
  switch (row.kind) {
    case 'item card':
      return {
        kind: row.kind,
        ...item,
        channelId: row.channel_id,
        ...(row.thread && { thread: row.thread }),
      };
    case 'block notice':
    case 'timed nudge':
    case 'answer notice':
      return { kind: row.kind, ...item, personId: row.person_id, onDay: dayOf(row) };
    case 'help request':
      return { kind: row.kind, ...item, barrierId: row.barrier_id, personId: row.person_id };
    case 'help news':
    case 'help answer':
      return {
        kind: row.kind,
        ...item,
        barrierId: row.barrier_id,
        personId: row.person_id,
        onDay: dayOf(row),
      };
    case 'prod':
      return {
        kind: row.kind,
        ...item,
        personId: row.person_id,
        onDay: dayOf(row),
        byPersonId: row.by_person_id,
      };
    case 'owner notice':
      return {
        kind: row.kind,
        ...item,
        personId: row.person_id,
        ...(row.on_day && { onDay: Temporal.PlainDate.from(row.on_day) }),
      };
    case 'morning nudge':
    case 'later nudge':
      return { kind: row.kind, personId: row.person_id, onDay: dayOf(row) };
    case 'digest':
    case 'leader digest':
      return { kind: row.kind, personId: row.person_id, onDay: dayOf(row), part: row.part ?? 0 };
    case 'meeting card':
      return {
        kind: row.kind,
        teamId: row.team_id,
        meetingId: row.meeting_id,
        channelId: row.channel_id,
      };
    case 'meeting status':
    case 'meeting wrap-up':
      return {
        kind: row.kind,
        teamId: row.team_id,
        meetingId: row.meeting_id,
        channelId: row.channel_id,
        onDay: dayOf(row),
      };
    case 'meeting news':
      return {
        kind: row.kind,
        teamId: row.team_id,
        meetingId: row.meeting_id,
        changeId: row.meeting_change_id,
        channelId: row.channel_id,
      };
    case 'round card':
    case 'round news':
      return { kind: row.kind, teamId: row.team_id, roundId: row.round_id, channelId: row.channel_id };
    case 'round sheet':
      return { kind: row.kind, teamId: row.team_id, roundId: row.round_id, personId: row.person_id };
    case 'leader notice':
      return {
        kind: row.kind,
        teamId: row.team_id,
        personId: row.person_id,
        onDay: dayOf(row),
        byPersonId: row.by_person_id,
      };
    case 'link proposal':
    case 'link news':
      return { kind: row.kind, teamId: row.team_id, linkId: row.link_id, personId: row.person_id };
    case 'linked':
    case 'unlinked':
      return { kind: row.kind, teamId: row.team_id, linkId: row.link_id, channelId: row.channel_id };
    case 'same person':
      return { kind: row.kind, teamId: row.team_id, pairId: row.pair_id, personId: row.person_id };
    case 'introduction':
      return { kind: row.kind, teamId: row.team_id, channelId: row.channel_id };
    case 'leader gone':
      return { kind: row.kind, teamId: row.team_id, channelId: row.channel_id, onDay: dayOf(row) };
  }
}

const dayOf = ({ on_day }: DeliveryRow) => Temporal.PlainDate.from(on_day ?? '');
