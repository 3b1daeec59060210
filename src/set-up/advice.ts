// What improvement teams have learnt of who should be in one, said of a team as it is. Never more than three things.
import { leads, type Member, type Sector, type Team } from '../people/team.ts';

/** Beyond this it takes more to keep everybody in step. */
const mostInStep = 6;
const fewest = 2;
const wantedLeaders = 2;
export const mostAdvice = 3;

/** The sectors that a course between them goes through. */
const partners = ['hospital', 'municipality', 'general-practice'] as const;
export type Partner = (typeof partners)[number];

export type Advice =
  | { kind: 'alone' }
  | { kind: 'many'; people: number }
  /** `present` is the one sector that is there. */
  | { kind: 'one sector'; present: Partner; missing: Partner[] }
  | { kind: 'no general practice' }
  | { kind: 'few leaders'; leaders: number }
  | { kind: 'leaders of one side'; sector: Partner }
  | { kind: 'many leaders'; leaders: number };

/** The most important first. Nothing is said of sectors that nobody has named: they are another step's. */
export function adviceFor({ members }: Pick<Team, 'members'>): Advice[] {
  const people = members.filter(({ role }) => role !== 'cluster contact');
  const leaders = people.filter(leads);
  return [...ofSize(people), ...ofLeaders(leaders), ...ofSectors(people)].slice(0, mostAdvice);
}

function ofSize({ length }: Member[]): Advice[] {
  if (length < fewest) return [{ kind: 'alone' }];
  return length > mostInStep ? [{ kind: 'many', people: length }] : [];
}

function ofLeaders(leaders: Member[]): Advice[] {
  const { length } = leaders;
  if (length < wantedLeaders) return [{ kind: 'few leaders', leaders: length }];
  const sectors = sectorsOf(leaders);
  const [sector] = sectors;
  const isOneSide = sectors.length === 1 && sector !== undefined && isPartner(sector);
  if (isOneSide) return [{ kind: 'leaders of one side', sector }];
  return length > wantedLeaders ? [{ kind: 'many leaders', leaders: length }] : [];
}

function ofSectors(people: Member[]): Advice[] {
  const present = sectorsOf(people).filter(isPartner);
  const isKnown = people.every(({ organisation }) => organisation.sector !== 'other');
  const [only, ...others] = present;
  // While somebody's sector is not named, it may be the one that seems to be missing.
  if (!only || !isKnown) return [];
  if (others.length === 0)
    return people.length < fewest
      ? []
      : [{ kind: 'one sector', present: only, missing: partners.filter((sector) => sector !== only) }];
  return present.includes('general-practice') ? [] : [{ kind: 'no general practice' }];
}

const sectorsOf = (people: Member[]): Sector[] => [
  ...new Set(people.map(({ organisation }) => organisation.sector)),
];

const isPartner = (sector: Sector): sector is Partner => sector !== 'other';
