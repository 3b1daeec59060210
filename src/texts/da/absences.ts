// Fravær, prik og hvornår der mindes om noget.

export const absences = {
  /** `until` og `back` er dage; `numbers` er aftaler med frist imens, som kun læseren har. */
  away: (from: string, until: string, back: string) =>
    `Du er meldt væk fra ${from} til og med ${until}. Jeg skriver til dig igen ${back}. Er du tilbage før, så skriv »tilbage«.`,
  awayOneDay: (day: string, back: string) =>
    `Du er meldt væk ${day}. Jeg skriver til dig igen ${back}. Er du der alligevel, så skriv »tilbage«.`,
  awayForNow: 'Du er meldt væk indtil videre. Skriv »tilbage«, når du er på arbejde igen.',
  dueMeanwhile: (items: string, count: number) =>
    count === 1
      ? `Imens er der frist på ${items}. Skal en anden tage den, så giv den videre; ellers får projektlederne besked.`
      : `Imens er der frist på ${items}. Skal en anden tage dem, så giv dem videre; ellers får projektlederne besked.`,
  untilWhen: 'Til hvornår? Skriv for eksempel »væk til 5/1«, »ferie uge 7« eller »væk indtil videre«.',
  whichDay: (days: string) => `Er det ${days}? Skriv datoen med, for eksempel »væk til 5/1«.`,
  tooLong: 'Det er over et år. Skriv »væk indtil videre«, og »tilbage«, når du er på arbejde igen.',
  back: 'Velkommen tilbage.',
  backOn: (day: string) => `Det er noteret: du er tilbage ${day}.`,
  notAway: 'Du er ikke meldt væk, så der er ikke noget at ændre.',

  prodded: (names: string, number: number) => `Jeg har prikket til ${names} om aftale #${number}.`,
  prodLater: (names: string, number: number, moment: string) =>
    `Jeg prikker til ${names} om aftale #${number} ${moment}, når arbejdsdagen er i gang.`,
  proddedToday: (number: number) =>
    `Der er allerede prikket til nogen om aftale #${number} i dag. Prøv igen i morgen.`,
  prodYourself: (number: number) => `Aftale #${number} er din egen, så der er ikke andre at prikke til.`,
  prodNotOwner: (number: number, owners: string) => `Aftale #${number} hører til ${owners}.`,
  prodAway: (names: string, number: number) =>
    `${names} er ikke til at få fat i lige nu. Aftale #${number} kan gives videre med »giv ${number} til …«.`,
  prodUnknown: (name: string) => `Jeg kender ingen ${name} i teamet.`,
  prodNeedsNumber: 'Hvem, og om hvilken aftale? Skriv for eksempel »prik Bo om 12«.',

  nudgeTime: (time: string) => `Fremover skriver jeg til dig ${time} på arbejdsdage.`,
  nudgeTimeWhen: 'Hvornår? Det kan være mellem kl. 7 og kl. 17. Skriv for eksempel »påmind mig kl. 8«.',
  reminders: (time: string, ladder: string) =>
    `Jeg skriver til dig ${time} på arbejdsdage, når noget har frist, og samler det i én besked. ${ladder} Skriv »påmind mig kl. 8« for et andet tidspunkt og »væk til 5/1«, når du holder fri.`,
  standard: 'Svarer ingen, spørger jeg igen efter 1, 4 og 7 arbejdsdage; efter 10 får projektlederne besked.',
  gentle: 'Svarer ingen, spørger jeg igen efter 5 arbejdsdage; efter 10 får projektlederne besked.',
  ladderIs: (ladder: string) => `Sådan gør jeg fremover i teamet. ${ladder}`,
  leadersOnly: 'Det er projektlederne, der bestemmer det for teamet.',

  closed: (place: string, days: string) =>
    `${place} holder lukket ${days}. Så længe minder jeg ingen dér om noget.`,
  opened: (place: string, days: string) => `${place} holder åbent ${days}.`,
  daysOffOf: (place: string, days: string) => `${place} holder lukket ${days}.`,
  noDaysOff: 'Ingen lukkedage ud over weekender og helligdage. Skriv for eksempel »lukkedag 23/12«.',
  daysOffWhen: 'Hvilken dag? Skriv for eksempel »lukkedag 23/12« eller »lukkedage 27/12-30/12«.',
  daysOffTooMany: 'Det er mere end 60 dage. Skriv dem i flere omgange.',
  noSuchPlace: (place: string, places: string) => `${place} kender jeg ikke i teamet. Her er ${places}.`,
};
