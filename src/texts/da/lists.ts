// Lister: over en persons, en organisations, et mødes aftaler; sider.

const open = (count: number) => (count === 1 ? '1 åben aftale' : `${count} åbne aftaler`);

export const lists = {
  late: (count: number) => {
    if (count === 0) return 'Ingen aftaler er forsinkede.';
    return count === 1 ? '1 aftale er forsinket:' : `${count} aftaler er forsinkede:`;
  },
  done: (count: number) => {
    if (count === 0) return 'Ingen aftaler er blevet færdige de seneste 90 dage.';
    return count === 1
      ? '1 aftale er blevet færdig de seneste 90 dage:'
      : `${count} aftaler er blevet færdige de seneste 90 dage:`;
  },
  ofPerson: (name: string, count: number) =>
    count === 0 ? `${name} har ingen åbne aftaler.` : `${name} har ${open(count)}:`,
  ofOrganisation: (name: string, count: number) =>
    count === 0 ? `${name} har ingen åbne aftaler.` : `${name} har ${open(count)}:`,
  ofMeeting: (title: string, count: number) =>
    count === 0
      ? `Der er ingen åbne aftaler fra eller til mødet »${title}«.`
      : `${open(count)} fra eller til mødet »${title}«:`,
  ofDay: (day: string, count: number) =>
    count === 0 ? `Der er ingen åbne aftaler med frist ${day}.` : `${open(count)} med frist ${day}:`,
  which: 'Hvilke aftaler mener du?',
  unknown: (words: string) =>
    `Jeg leder efter aftaler hos »${words}«, men ingen person, organisation eller møde i teamet hedder det. Skriv for eksempel: aftaler forsinkede, aftaler Anna eller aftaler Kolding`,
  page: (first: number, last: number, count: number) => `Aftale ${first}-${last} af ${count}`,
  more: 'Vis flere',
  earlier: 'Forrige',

  notAnswered: 'ikke svaret',
  notReached: (names: string) => `ikke nået: ${names}`,
  unreachedTitle: 'Ikke nået:',
  advice: {
    'not installed': (name: string) =>
      `${name} har ikke fået mine beskeder: Mellemrum er ikke slået til hos ${name}. Bed ${name} om at åbne en chat med mig og skrive hej.`,
    'app removed': (name: string) =>
      `${name} har ikke fået mine beskeder: Mellemrum er fjernet fra hele arbejdspladsen hos ${name}. Tal med dem, der driver Mellemrum, om at få mig ind igen.`,
    blocked: (name: string) =>
      `${name} har ikke fået mine beskeder: Mellemrum er blokeret. Bed ${name} om at slå mig til igen.`,
    left: (name: string) =>
      `${name} har ikke fået mine beskeder: kontoen findes ikke længere. Giv aftalerne videre til en anden.`,
    'perhaps arrived': (name: string) =>
      `Jeg ved ikke, om min besked til ${name} kom frem, og sender den ikke to gange af mig selv. Mangler den, så tryk på »Prøv igen«.`,
    platform: (name: string) =>
      `${name} har ikke fået mine beskeder endnu. Jeg prøver igen af mig selv; bliver det ved, så skriv til dem, der driver Mellemrum.`,
  },
  unreachedRest: (count: number) => (count === 1 ? 'Og 1 til.' : `Og ${count} til.`),
  tryAgain: 'Prøv igen',
  triesAgain: (count: number) =>
    count === 1 ? 'Jeg prøver igen med 1 besked.' : `Jeg prøver igen med ${count} beskeder.`,
  nothingToTry: 'Der er ikke længere noget, der mangler at komme frem.',
};
