// Ugens overblik til klyngens kontaktpersoner og til projektlederne, og oplægget til klyngens dagsorden.
import type { Temporal } from 'temporal-polyfill';
import type { ClusterKind } from '../../clusters/cluster.ts';
import type { ShownClusterFigure } from '../../digest/cluster-pulse.ts';
import type { Promises, Standing } from '../../digest/digest.ts';
import type { Direction } from '../../digest/pulse-direction.ts';
import { counted, listed } from '../spell-out.ts';
import { polls } from './polls.ts';

const count = (number: number, one: string, more: string) =>
  `${counted(number, 'da')} ${number === 1 ? one : more}`;
const done = (number: number) => count(number, 'færdig', 'færdige');
const late = (number: number) => count(number, 'forsinket', 'forsinkede');
const blocked = (number: number) => count(number, 'blokeret', 'blokerede');
const teams = (number: number) => count(number, 'team', 'teams');
const clusterWords: Record<ClusterKind, string> = {
  cluster: 'klyngen',
  'health council': 'sundhedsrådet',
  partnership: 'partnerskabet',
};
const clock = (time: Temporal.PlainTime) => `kl. ${time.hour}.${String(time.minute).padStart(2, '0')}`;

/** "5 til tiden, 2 forsinkede": hvad der ikke er noget af, nævnes ikke. */
const standing = (of: Standing) =>
  [
    ...(of.onTime > 0 ? [`${counted(of.onTime, 'da')} til tiden`] : []),
    ...(of.late > 0 ? [late(of.late)] : []),
    ...(of.blocked > 0 ? [blocked(of.blocked)] : []),
  ].join(', ');

export const digest = {
  title: (week: number) => `Ugens overblik, uge ${week}`,
  titleNow: 'Overblik lige nu',
  continued: (title: string, page: number, pages: number) => `${title} (${page} af ${pages})`,
  more: (left: number) => `Resten står i ${left === 1 ? 'den næste besked' : `de næste ${left} beskeder`}.`,
  showMore: 'Vis mere',
  /** Øverst: alle teams under ét. `called` mangler, hvor de hører til flere klynger. */
  sum: (
    number: number,
    called: ClusterKind | undefined,
    since: string,
    of: Standing & { done: number; added: number },
  ) => {
    const where = called ? `${teams(number)} i ${clusterWords[called]}` : teams(number);
    const added = of.added > 0 ? ` og ${count(of.added, 'ny aftale', 'nye aftaler')}` : '';
    const moved = `${done(of.done)}${added} siden ${since}`;
    return `${where}: ${moved}. Lige nu: ${standing(of) || 'ingen åbne aftaler'}.`;
  },
  asks: 'Her er du bedt om hjælp',
  ask: (team: string, number: number, what: string) => `${team}, #${number}: ${what}`,
  askedBy: (name: string, day: string) => `${name} spurgte ${day}.`,
  because: (because: string) => `Det blokerer: ${because}`,
  moved: 'Nyt siden sidst',
  still: 'Ikke rykket sig',
  quiet: (names: string[]) =>
    names.length === 1
      ? `Intet nyt i ${names[0]}.`
      : `Intet nyt i ${teams(names.length)}: ${listed(names, 'da')}.`,
  stillOf: (name: string, of: Standing) => `${name}: ${standing({ ...of, onTime: 0 })}`,
  /** "3 færdige, 5 til tiden, 2 forsinkede (+1)": så mange flere end sidst. */
  figures: (week: Standing & { done: number }, moreLate: number, moreBlocked: number) => {
    const more = (number: number) => (number > 0 ? ` (+${number})` : '');
    const parts = [
      ...(week.done > 0 ? [done(week.done)] : []),
      ...(week.onTime > 0 ? [`${week.onTime} til tiden`] : []),
      ...(week.late > 0 ? [`${late(week.late)}${more(moreLate)}`] : []),
      ...(week.blocked > 0 ? [`${blocked(week.blocked)}${more(moreBlocked)}`] : []),
    ];
    return parts.join(', ') || 'ingen åbne aftaler';
  },
  promises: ({ due, kept }: Promises) =>
    due === 0
      ? ''
      : due < 5
        ? `${kept} af ${due} løfter holdt`
        : `${Math.round((100 * kept) / due)} % af løfterne holdt (${kept} af ${due})`,
  pulse: (direction: Direction) =>
    ({
      up: 'pulsen er højere end sidst',
      down: 'pulsen er lavere end sidst',
      mixed: 'pulsen er både højere og lavere end sidst',
      same: 'pulsen er som sidst',
      'cannot tell': 'pulsen kan være som sidst',
      first: 'første puls',
      'too few': 'for få svar til at vise pulsen',
    })[direction],
  pulses: 'Pulsen på tværs af teams, den seneste måned',
  /** "Vi løser problemer sammen: 3,4 i snit, spredning 0,5 (12 teams)" */
  pulseOf: (title: string, { mean, spread, teams: number }: ShownClusterFigure) =>
    `${title}: ${polls.decimal(mean)} i snit, spredning ${polls.decimal(spread)} (${teams(number)})`,
  pulseRule: 'Regnet af de tal, hvert team har fået vist; »3,3 eller højere« tæller som 3,3.',
  meeting: (day: string, time?: Temporal.PlainTime) => `møde ${day}${time ? ` ${clock(time)}` : ''}`,
  noMeeting: 'intet møde planlagt',
  nothingNew: (number: number) =>
    number === 1
      ? 'Der er ikke noget nyt i dit team siden sidst, og du er ikke bedt om noget. Jeg skriver, når der er.'
      : `Der er ikke noget nyt i dine ${teams(number)} siden sidst, og du er ikke bedt om noget. Jeg skriver, når der er.`,
  noTeams: 'Du følger ikke noget team endnu. Når der kommer et, får du ugens overblik her.',
  notForMembers:
    'Overblikket er for projektledere og kontaktpersoner. Skriv »aftaler«, så viser jeg teamets aftaler.',
  /** Projektlederens eget: aftalerne med. */
  groups: {
    late: 'Forsinket',
    blocked: 'Blokeret',
    soon: 'Frist inden for en uge',
    done: 'Færdig siden sidst',
  },
  item: (number: number, what: string, owners: string, day: string) =>
    `#${number} ${what} · ${owners} · ${day}`,
  picture: {
    title: 'Uge for uge',
    done: 'Færdige i ugen',
    late: 'Forsinkede ved ugens slutning',
    blocked: 'Blokerede ved ugens slutning',
    alt: (weeks: string[]) => `Aftaler uge for uge. ${weeks.join(' ')}`,
    week: (week: number, of: Standing & { done: number }) =>
      `Uge ${week}: ${of.done} færdige, ${of.late} forsinkede, ${of.blocked} blokerede.`,
    label: (week: number) => `u${week}`,
  },
  brief: {
    title: (team: string) => `Oplæg til dagsordenen: ${team}`,
    intro: 'Kopiér teksten, og skriv selv de to sidste svar.',
    wanted: 'Hvad ville vi?',
    going: 'Hvordan går det?',
    citizens: 'Hvad siger borgerne?',
    participants: 'Hvordan har deltagerne det?',
    toFill: '(skriv her)',
    figures: (since: string, of: Standing & { done: number }) =>
      `Siden ${since} er ${count(of.done, 'aftale blevet færdig', 'aftaler blevet færdige')}. Lige nu: ${standing(of) || 'ingen åbne aftaler'}.`,
    which: (names: string[]) =>
      names.length === 0
        ? 'Du følger ikke noget team, jeg kan lave et oplæg om.'
        : `Hvilket team? Skriv for eksempel: oplæg ${names[0]}`,
    mayNot: 'Oplægget er for projektledere og klyngens kontaktpersoner.',
  },
};
