// What is shown where as the columns of a delivery's row: what delivery-rows.ts reads back.
import type { DeliverySubject } from '#src/deliveries/delivery.ts';

export function columns(subject: DeliverySubject) {
  const { kind } = subject;
  switch (kind) {
    case 'item card': {
      const { teamId, itemId, channelId, thread } = subject;
      return { kind, team_id: teamId, action_item_id: itemId, channel_id: channelId, thread };
    }
    case 'block notice':
    case 'timed nudge':
    case 'answer notice': {
      const { teamId, itemId, personId, onDay } = subject;
      return { kind, team_id: teamId, action_item_id: itemId, person_id: personId, on_day: onDay.toString() };
    }
    case 'help request':
    case 'help news':
    case 'help answer': {
      const { teamId, itemId, barrierId, personId } = subject;
      const item = { team_id: teamId, action_item_id: itemId, barrier_id: barrierId };
      const onDay = kind !== 'help request' && { on_day: subject.onDay.toString() };
      return { kind, ...item, person_id: personId, ...onDay };
    }
    case 'owner notice': {
      const { teamId, itemId, personId, onDay } = subject;
      const given = onDay && { on_day: onDay.toString() };
      return { kind, team_id: teamId, action_item_id: itemId, person_id: personId, ...given };
    }
    case 'prod': {
      const { teamId, itemId, personId, onDay, byPersonId } = subject;
      const item = { team_id: teamId, action_item_id: itemId };
      return { kind, ...item, person_id: personId, on_day: onDay.toString(), by_person_id: byPersonId };
    }
    case 'morning nudge':
    case 'later nudge':
      return { kind, person_id: subject.personId, on_day: subject.onDay.toString() };
    case 'digest':
    case 'leader digest':
      return { kind, person_id: subject.personId, on_day: subject.onDay.toString(), part: subject.part };
    case 'meeting card':
      return { kind, team_id: subject.teamId, meeting_id: subject.meetingId, channel_id: subject.channelId };
    case 'meeting status':
    case 'meeting wrap-up': {
      const { teamId, meetingId, channelId, onDay } = subject;
      return {
        kind,
        team_id: teamId,
        meeting_id: meetingId,
        channel_id: channelId,
        on_day: onDay.toString(),
      };
    }
    case 'meeting news': {
      const { teamId, meetingId, changeId, channelId } = subject;
      return {
        kind,
        team_id: teamId,
        meeting_id: meetingId,
        meeting_change_id: changeId,
        channel_id: channelId,
      };
    }
    case 'round card':
    case 'round news':
      return { kind, team_id: subject.teamId, round_id: subject.roundId, channel_id: subject.channelId };
    case 'round sheet':
      return { kind, team_id: subject.teamId, round_id: subject.roundId, person_id: subject.personId };
    case 'link proposal':
    case 'link news':
      return { kind, team_id: subject.teamId, link_id: subject.linkId, person_id: subject.personId };
    case 'linked':
    case 'unlinked':
      return { kind, team_id: subject.teamId, link_id: subject.linkId, channel_id: subject.channelId };
    case 'same person':
      return { kind, team_id: subject.teamId, pair_id: subject.pairId, person_id: subject.personId };
    case 'introduction':
      return { kind, team_id: subject.teamId, channel_id: subject.channelId };
    case 'leader notice': {
      const { teamId, personId, onDay, byPersonId } = subject;
      const of = { team_id: teamId, person_id: personId, by_person_id: byPersonId };
      return { kind, ...of, on_day: onDay.toString() };
    }
    case 'leader gone': {
      const { teamId, channelId, onDay } = subject;
      return { kind, team_id: teamId, channel_id: channelId, on_day: onDay.toString() };
    }
  }
}
