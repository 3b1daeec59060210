// Who comes and who leaves, given who is where.
import { expect, test } from 'vitest';
import { movesIn, type Presence } from '#src/people/member-changes.ts';
import type { Team } from '#src/people/team.ts';
import { memberNamed, teamOf } from '#test/support/teams.ts';

const team: Team = {
  ...teamOf(
    memberNamed('Anna', { accounts: ['slack:anna'] }),
    memberNamed('Bo', { accounts: ['slack:bo', 'msteams:bo'] }),
    memberNamed('Jens', { accounts: ['msteams:jens'] }),
    memberNamed('Karen', { accounts: ['slack:karen'], role: 'cluster contact' }),
    memberNamed('Mail', { accounts: ['mail:mail'] }),
  ),
  former: [memberNamed('Ida', { accounts: ['slack:ida'] })],
  channels: [
    { id: 'one', address: 'slack:one', name: 'fald' },
    { id: 'two', address: 'msteams:two', name: 'Fald' },
  ],
};

const seen = (...accounts: `${string}:${string}`[]): Presence => ({
  accounts: new Set(accounts),
  unread: new Set(),
});

test('who is in no channel of the team leaves, but not a contact, nor somebody on a platform without a channel', () => {
  expect(movesIn(team, seen())).toEqual({
    strangers: [],
    returned: [],
    left: ['person-Anna', 'person-Bo', 'person-Jens'],
  });
});

test('one of the team’s channels is enough to stay, on whichever platform', () => {
  expect(movesIn(team, seen('slack:anna', 'msteams:bo', 'msteams:jens')).left).toEqual([]);
});

test('who may be in a channel that cannot be read stays', () => {
  expect(movesIn(team, { accounts: new Set(), unread: new Set(['msteams']) }).left).toEqual(['person-Anna']);
});

test('somebody who was in the team comes back, and somebody who never was is a stranger', () => {
  expect(movesIn(team, seen('slack:anna', 'msteams:bo', 'msteams:jens', 'slack:ida', 'slack:new'))).toEqual({
    strangers: ['slack:new'],
    returned: ['person-Ida'],
    left: [],
  });
});
