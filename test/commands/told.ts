// What a typed line tells, as short as a table row.
import { readCommand } from '#src/commands/read-command.ts';
import { demoTeam, typed } from './demo-team.ts';

export const read = (line: string, creates = false) => readCommand(typed(line), { ...demoTeam, creates });

const beside = (others: string[]) => (others.length > 0 ? ` (+${others.join('+')})` : '');

/** Owner, what and due in one line each, short enough for a table. */
export function told(line: string, creates = false): [string, string, string] {
  const command = read(line, creates);
  if (command.kind !== 'create') return [command.kind, '', ''];
  const { owners, what, due } = command.line;
  const who = {
    known: () => (owners.kind === 'known' ? owners.people.join('+') : ''),
    missing: () => 'missing',
    unknown: () => (owners.kind === 'unknown' ? `unknown ${owners.name}${beside(owners.others)}` : ''),
    ambiguous: () =>
      owners.kind === 'ambiguous'
        ? `which ${owners.name}: ${owners.candidates.join(', ')}${beside(owners.others)}`
        : '',
  }[owners.kind]();
  const time =
    due.kind === 'day' && due.dueTime ? ` ${due.dueTime.toString({ smallestUnit: 'minute' })}` : '';
  const when = due.kind === 'day' ? `${due.dueOn}${time}` : due.kind === 'unclear' ? due.why : due.kind;
  return [who, what, when];
}
