// Pulsen, når nogen skriver om den: hvad der sættes i gang, ændres og fortælles. Et navn er spørgerammens eget.
import type { Rhythm } from '../../polls/round-times.ts';
import { weekdayName } from '../spell-out.ts';

const answers = (count: number) => `${count} svar`;
const days = (count: number) => (count === 1 ? 'én arbejdsdag' : `${count} arbejdsdage`);
const people = (count: number) => (count === 1 ? 'Der er kun én' : `I er ${count}`);

export const pollCommands = {
  /** "mandag 30. november kl. 9.00 (uge 49)" */
  moment: (moment: string, week: number) => `${moment} (uge ${week})`,
  named: (title: string) => `»${title}«`,

  /** Det, der siges, før nogen bliver spurgt om noget. */
  terms: (minimum: number) =>
    `Svarene er fortrolige: ingen får dem at se, og de slettes, når runden lukker. Tal vises fra ${answers(minimum)}.`,

  opensNow: (title: string, until: string) =>
    `Nu spørger jeg om ${title} i teamets kanaler. Runden er åben til ${until}.`,
  opensLater: (title: string, at: string, until: string) =>
    `Jeg spørger om ${title} ${at}. Runden er åben til ${until}.`,
  dayOff: 'I dag er ikke en arbejdsdag.',
  tooFewThere: 'I dag er der ikke nok af jer på arbejde.',
  anotherIsOpen: (title: string, until: string) =>
    `Først skal runden om ${title} lukke; den er åben til ${until}.`,
  closeRound: 'Skriv »puls luk«, hvis runden ikke skal være der alligevel.',
  openAlready: (title: string, answered: string, until: string) =>
    `Runden om ${title} er allerede åben til ${until}. ${answered}`,
  answerOrClose: 'Skriv »puls svar« for at svare, eller »puls luk«, hvis den skal lukke nu.',
  noneOpen: 'Der er ingen runde åben lige nu, så der er ikke noget at svare på.',
  plannedAlready: (title: string, at: string) => `Det er allerede planlagt: jeg spørger om ${title} ${at}.`,
  answered: (answered: number, asked: number) =>
    answered === 0 ? `Ingen af de ${asked} har svaret endnu.` : `${answered} af ${asked} har svaret.`,

  rhythm,
  scheduled: (title: string, rhythm: string, at: string) =>
    `Jeg spørger om ${title} ${rhythm}, første gang ${at}.`,
  changed: (title: string, rhythm: string, at: string) =>
    `Fra nu af spørger jeg om ${title} ${rhythm}, næste gang ${at}.`,
  unchanged: (title: string, rhythm: string, at: string) =>
    `Sådan er det allerede: ${title} ${rhythm}, næste gang ${at}.`,
  /** Hvor møderne bestemmer, og det, der skal til, ikke er planlagt. */
  scheduledByMeetings: (title: string, rhythm: string) => `Jeg spørger om ${title} ${rhythm}.`,
  needsMeeting:
    'Der er ikke planlagt noget møde endnu. Skriv for eksempel »møde 15/12 kl. 9-11 Styregruppe«.',
  needsTwoMeetings:
    'Der skal være planlagt to møder, før der er en midte. Skriv for eksempel »møde hver anden tirsdag kl. 9«.',
  openFor: (count: number) => `Hver runde er åben i ${days(count)}.`,
  stopPoll: 'Skriv »puls pause« eller »puls stop«, når det ikke passer længere.',

  paused: (title: string) =>
    `Pulsen om ${title} holder pause. Skriv »puls fortsæt«, når I vil i gang igen, eller »puls stop«.`,
  pausedUntil: (title: string, day: string, at: string) =>
    at
      ? `Pulsen om ${title} holder pause til ${day}. Næste runde er ${at}. Skriv »puls fortsæt«, hvis den skal i gang før.`
      : `Pulsen om ${title} holder pause til ${day}. Skriv »puls fortsæt«, hvis den skal i gang før.`,
  roundStays: (title: string, until: string) =>
    `Runden om ${title}, der er åben nu, lukker som planlagt ${until}.`,
  resumed: (title: string, at: string) =>
    at ? `Pulsen om ${title} er i gang igen. Næste runde er ${at}.` : `Pulsen om ${title} er i gang igen.`,
  notPaused: (title: string, at: string) =>
    at
      ? `Pulsen om ${title} holder ikke pause. Næste runde er ${at}.`
      : `Pulsen om ${title} holder ikke pause.`,
  pausePast: 'Den dag er passeret. Skriv en dag, der kommer, for eksempel »puls pause til 5/1«.',
  pauseUnclear: 'Til hvornår? Skriv for eksempel »puls pause til 5/1« eller kun »puls pause«.',
  pauseTooLong: 'Det er over et år. Skriv »puls pause«, og »puls fortsæt«, når I vil i gang igen.',
  stopped: (title: string) =>
    `Pulsen om ${title} er stoppet. Jeg spørger ikke mere, og de tal, I har fået, bliver stående.`,
  closeIt: 'Skriv »puls luk«, hvis den skal lukke nu.',
  roundClosed: (title: string, minimum: number) =>
    `Runden om ${title} lukker nu med de svar, der er. Hvor færre end ${minimum} har svaret, vises ingen tal.`,
  noRound: 'Der er ingen runde at lukke.',
  roundForgotten: (title: string) => `Runden om ${title} er taget af planen.`,
  nothingRuns: 'Der er ingen puls i gang.',
  howToStart: 'Skriv »puls« for at spørge nu eller »puls hver 14. dag« for at spørge fast.',
  notThisOne: (title: string, running: string) => `Pulsen om ${title} er ikke i gang. I gang er: ${running}.`,
  which: (titles: string, example: string) => `Hvilken: ${titles}? Skriv for eksempel »${example}«.`,
  /** Bag »puls pause«, når der blev sagt til hvornår. */
  untilDay: (day: string) => `til ${day}`,
  /** Som man selv skriver det. */
  typed: {
    ask: 'puls',
    pause: 'puls pause',
    resume: 'puls fortsæt',
    stop: 'puls stop',
    close: 'puls luk',
    'tell result': 'puls resultat',
    'tell history': 'puls historik',
    week: 'puls hver uge',
    'two weeks': 'puls hver 14. dag',
    month: 'puls månedligt',
    'time between meetings': 'puls midtvejs',
    meeting: 'puls efter møder',
  },
  unknownName: (titles: string) =>
    `Det har jeg ingen spørgsmål om. Jeg kan spørge om: ${titles}. Skriv for eksempel »puls mellemrummene«.`,

  minimumRaised: (minimum: number) => `Fra nu af vises tal først fra ${answers(minimum)}.`,
  minimumLowered: (minimum: number) => `I kommende runder vises tal fra ${answers(minimum)}.`,
  minimumAlready: (minimum: number) => `Sådan er det allerede: tal vises fra ${answers(minimum)}.`,
  openRoundToo: 'Det gælder også runden, der er åben nu.',
  openRoundKeeps: (minimum: number) => `Runden, der er åben nu, beholder sine ${minimum}.`,
  tooFewFor: (count: number) =>
    `${people(count)} i teamet, så indtil flere er med, bliver der ikke spurgt om noget.`,
  minimumWhich: 'Hvor mange? Det kan være fra 3 til 10. Skriv for eksempel »puls mindst 5«.',
  openDays: (count: number) => `Kommende runder er åbne i ${days(count)}.`,
  openDaysAlready: (count: number) => `Sådan er det allerede: en runde er åben i ${days(count)}.`,
  openDaysWhich: 'Hvor længe? Det kan være fra 1 til 20 arbejdsdage. Skriv for eksempel »puls åben 3 dage«.',

  tooFew: (count: number, minimum: number) =>
    `${people(count)} i teamet, og tal vises først fra ${answers(minimum)}, så ingen kan regne ud, hvad en enkelt har svaret. Derfor spørger jeg ikke.`,
  nobodyThere: 'I er ikke nok på arbejde de næste to måneder, så jeg spørger ikke. Prøv igen senere.',
  leadersOnly: 'Det er projektlederne, der bestemmer over pulsen.',
  notContacts: 'Pulsen er teamets egen, så den sætter teamet selv i gang.',
  notUnderstood:
    'Jeg kan spørge nu (»puls«) eller fast: »puls hver uge«, »puls hver 14. dag«, »puls månedligt«, »puls midtvejs mellem møder« og »puls efter møder«. »puls status« viser, hvad der er i gang.',

  /** Tilstanden, en linje om hver puls. */
  status: 'Pulsen',
  runs: (title: string, rhythm: string, at: string) =>
    at ? `${title} ${rhythm}, næste gang ${at}.` : `${title} ${rhythm}.`,
  runsPaused: (title: string, rhythm: string, day: string) =>
    day ? `${title} ${rhythm}, på pause til ${day}.` : `${title} ${rhythm}, på pause.`,
  roundOpen: (title: string, until: string, answered: string) =>
    `Åben nu: ${title}, til ${until}. ${answered}`,
  howToAnswer: 'Skriv »puls svar« for at svare eller se dine svar.',
  roundPlanned: (title: string, at: string) => `Planlagt: ${title}, ${at}.`,
  settings: (minimum: number, openFor: number) =>
    `Tal vises fra ${answers(minimum)}, og en runde er åben i ${days(openFor)}. Svarene er fortrolige.`,
  showsResult: '»puls resultat« viser de seneste tal.',
  howToStop:
    'Skriv »puls pause« eller »puls stop«, når I vil stoppe, og »puls luk« for at lukke en runde før tid.',

  noResult: 'Der er ikke lukket nogen runde endnu, så der er ingen tal.',
  noResultOf: (title: string) => `Der er ikke lukket nogen runde om ${title} endnu.`,
};

function rhythm(of: Rhythm): string {
  switch (of.every) {
    case 'week':
      return `hver ${weekdayName(of.firstOn, 'da')}`;
    case 'two weeks':
      return `hver 14. dag om ${weekdayName(of.firstOn, 'da')}en`;
    case 'month':
      return 'en gang om måneden';
    case 'time between meetings':
      return 'midtvejs mellem møderne';
    case 'meeting':
      return 'efter hvert møde';
  }
}
