// STUB until merged
import type { LineReading } from '../commands/command.ts';
import type { CommandContext } from '../commands/read-line.ts';
export type Suggestion = LineReading & { agendaItem?: string };
export function readMinutes(_text: string, _context: CommandContext): Suggestion[] {
  return [];
}
