// The people of the command tests: two who share a first name, a double name, and letters that fold.

import { Temporal } from 'temporal-polyfill';
import type { TypedPart } from '#src/chat/event.ts';
import type { CommandContext } from '#src/commands/read-line.ts';
import type { Member } from '#src/people/team.ts';

function member(id: string, name: string, organisation: string): Member {
  const isHospital = organisation.startsWith('Sygehus');
  return {
    id,
    name,
    organisation: { id: organisation, name: organisation, sector: isHospital ? 'hospital' : 'municipality' },
    timeZone: 'Europe/Copenhagen',
    accounts: [`slack:${id}`, `msteams:${id}`],
    role: 'member',
  };
}

const kolding = 'Kolding Kommune';
const hospital = 'Sygehus Lillebælt';

const anna = member('anna', 'Anna Holm', kolding);

export const demoTeam: CommandContext = {
  members: [
    anna,
    member('bo', 'Bo', hospital),
    member('mette-holm', 'Mette Holm', kolding),
    member('mette-dam', 'Mette Dam', hospital),
    member('karen', 'Karen Kjær', kolding),
    member('søren', 'Søren Å. Berg', kolding),
    member('jens', 'Jens Lund', kolding),
    member('anne-marie', 'Anne-Marie Skov', 'Vejle Kommune'),
  ],
  typist: anna,
  // A Tuesday
  now: Temporal.Instant.from('2026-11-24T09:00:00Z'),
  timeZone: 'Europe/Copenhagen',
};

/** `<bo>` stands for a real mention of the account slack:bo. */
export function typed(line: string): TypedPart[] {
  return line
    .split(/(<[^<>]+>)/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const name = /^<(.+)>$/.exec(piece)?.[1];
      return name === undefined ? piece : { mention: `slack:${name}` as const, name };
    });
}
