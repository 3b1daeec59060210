// Reminders in the morning.
import type { Texts } from '../texts.ts';

export const reminders: Texts['reminders'] = {
  greeting: (firstName, count) =>
    count === 1
      ? `Good morning ${firstName}. You have 1 action that is due:`
      : `Good morning ${firstName}. You have ${count} actions that are due:`,
  inTeam: (team) => `Team: ${team}`,
  answeredDone: (moment) => `✓ Done, ${moment}`,
  answeredOnTrack: (moment) => `On track, ${moment}`,
  answeredCancelled: (moment) => `Undone, ${moment}`,
  answeredBy: (answer, by) => `${answer} (${by})`,
  rest: (count) => (count === 1 ? 'And 1 more action.' : `And ${count} more actions.`),
  showAll: 'Show all mine',
};
