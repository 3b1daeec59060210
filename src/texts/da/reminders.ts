// Påmindelser om morgenen.

export const reminders = {
  greeting: (firstName: string, count: number) =>
    count === 1
      ? `Godmorgen ${firstName}. Du har 1 aftale:`
      : `Godmorgen ${firstName}. Du har ${count} aftaler:`,
  inTeam: (team: string) => `Team: ${team}`,
  rest: (count: number) => (count === 1 ? 'Og 1 aftale til.' : `Og ${count} aftaler til.`),
  showAll: 'Vis alle mine',
};
