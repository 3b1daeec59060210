// Reminders in the morning.
import type { Texts } from '../texts.ts';

export const reminders: Texts['reminders'] = {
  greeting: (firstName, count) =>
    count === 1
      ? `Good morning ${firstName}. You have 1 action due:`
      : `Good morning ${firstName}. You have ${count} actions due:`,
  inTeam: (team) => `Team: ${team}`,
  rest: (count) => (count === 1 ? 'And 1 more action.' : `And ${count} more actions.`),
  showAll: 'Show all mine',
};
