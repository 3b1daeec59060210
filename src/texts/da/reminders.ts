// Påmindelser om morgenen.

export const reminders = {
  greeting: (firstName: string, count: number) =>
    count === 1
      ? `Godmorgen ${firstName}. Du har 1 aftale, der skal være klar:`
      : `Godmorgen ${firstName}. Du har ${count} aftaler, der skal være klar:`,
  inTeam: (team: string) => `Team: ${team}`,
  answeredDone: (moment: string) => `✓ Færdig, ${moment}`,
  answeredOnTrack: (moment: string) => `På sporet, ${moment}`,
  answeredCancelled: (moment: string) => `Fortrudt, ${moment}`,
  answeredBy: (answer: string, by: string) => `${answer} (${by})`,
  rest: (count: number) => (count === 1 ? 'Og 1 aftale til.' : `Og ${count} aftaler til.`),
  showAll: 'Vis alle mine',
};
