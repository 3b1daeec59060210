// Påmindelser om morgenen.

export const reminders = {
  greeting: (firstName: string, count: number) =>
    count === 1
      ? `Godmorgen ${firstName}. 1 aftale har frist nu:`
      : `Godmorgen ${firstName}. ${count} aftaler har frist nu:`,
  inTeam: (team: string) => `Team: ${team}`,
  rest: (count: number) => (count === 1 ? 'Og 1 aftale til.' : `Og ${count} aftaler til.`),
  showAll: 'Vis alle mine',
};
