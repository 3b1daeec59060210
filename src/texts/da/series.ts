// Serier af møder: hver tirsdag, hver anden tirsdag, den første tirsdag i måneden.
import type { Temporal } from 'temporal-polyfill';
import { listed, weekdayName } from '../spell-out.ts';

type Every = 'week' | 'two weeks' | 'first of month' | 'last of month';

const example = 'møde hver anden tirsdag kl. 9-11 Styregruppe';

export const series = {
  /** "hver anden tirsdag" */
  rhythm: (every: Every, day: Temporal.PlainDate) => {
    const weekday = weekdayName(day, 'da');
    const words = {
      week: `hver ${weekday}`,
      'two weeks': `hver anden ${weekday}`,
      'first of month': `den første ${weekday} i måneden`,
      'last of month': `den sidste ${weekday} i måneden`,
    };
    return words[every];
  },
  named: (title: string, rhythm: string) => `${title} ${rhythm}`,
  partOf: (rhythm: string) => `Fast møde: ${rhythm}.`,
  all: (days: string[]) => listed(days, 'da'),

  planned: (series: string, days: string, isWeekly: boolean) =>
    `Noteret: ${series}. De næste er ${days}. Jeg planlægger selv videre. ${
      isWeekly
        ? 'På helligdage springer jeg over.'
        : 'Falder et møde på en helligdag, holdes det næste hverdag.'
    }`,
  clashes: (meetings: string) => `Vær opmærksom på, at der allerede er et møde på samme tid: ${meetings}.`,
  runsAlready: (series: string) => `Den serie har I allerede: ${series}.`,
  runsOtherwise: (series: string, title: string) =>
    `I har allerede en serie, der hedder det: ${series}. Skriv »aflys serien ${title}«, og skriv så den nye.`,
  cancelled: (series: string, count: number) =>
    count === 0
      ? `Serien er slut: ${series}. Der var ingen møder at aflyse.`
      : `Serien er aflyst: ${series}. ${count === 1 ? 'Det ene møde, der var planlagt, er aflyst' : `De ${count} møder, der var planlagt, er aflyst`}. Alle i teamets kanaler får det at vide.`,
  none: `Der er ingen serie. Skriv for eksempel: ${example}`,
  noneOfThem: (series: string) => `Den serie kan jeg ikke finde. I har: ${series}.`,
  which: (series: string) => `Hvilken serie? I har: ${series}. Skriv for eksempel »aflys serien« og navnet.`,
  mayNot: (series: string, by: string) =>
    `${by} har planlagt serien (${series}). Kun ${by} og projektlederne kan aflyse den.`,
  whichRhythm: `Den rytme kender jeg ikke. Skriv »hver tirsdag«, »hver anden tirsdag«, »den første tirsdag i måneden« eller »den sidste tirsdag i måneden«, for eksempel: ${example}`,
  noEnd: `En serie løber, til I aflyser den med »aflys serien«. Skriv den uden slutdato, for eksempel: ${example}`,

  moveItSo:
    'En serie kan ikke flyttes under ét. Flyt møderne ét ad gangen, for eksempel »flyt mødet 8/12 til 9/12 kl. 10«; så følger dagsordenen med. Skal I mødes fast på en anden dag, så skriv »aflys serien«, og derefter for eksempel »møde hver anden onsdag kl. 10-12 Styregruppe«.',

  newsCancelled: (series: string, at: string) =>
    `Serien er aflyst: ${series}. Det næste møde skulle have været ${at}, og der kommer ikke flere.`,
  newsNotCancelled: (series: string, meeting: string) =>
    `Serien er ikke aflyst alligevel: ${series}. Næste møde: ${meeting}.`,
  planningUndone: (series: string) => `Fortrudt. Serien er trukket tilbage: ${series}.`,
  cancellingUndone: (series: string) => `Fortrudt. Serien er ikke aflyst: ${series}.`,
};
