// Who may change a team's set-up, and what the others are told; with the team as it is once nobody else changes it.
import type { Turn } from '../people/find-turns.ts';
import { may } from '../people/rights.ts';
import type { TeamSetUp } from '../people/set-up-store.ts';
import { standingIn } from '../people/standings.ts';
import { leads, memberById } from '../people/team.ts';
import type { Stores } from '../stores.ts';
import { shortened } from '../texts/shortened.ts';
import { listed } from '../texts/spell-out.ts';

/** A turn in a team that nobody else sets up now. */
export type SettingUp = { turn: Turn; setUp: TeamSetUp };

/** Read anew: what was read with the event may have changed until it was held. */
export async function holdTeam(stores: Stores, turn: Turn): Promise<SettingUp> {
  const setUp = await stores.setUp.hold(turn.team.id);
  return { turn: await readAgain(stores, turn), setUp };
}

export async function readAgain({ teams }: Stores, turn: Turn): Promise<Turn> {
  const team = await teams.byId(turn.team.id);
  return { ...turn, team, member: memberById(team, turn.member.id) ?? turn.member };
}

export const maySetUp = (turn: Turn): boolean => may(standingIn(turn), 'set up', 'team');

/** The sentence for somebody who may not; undefined for whoever may. */
export function refusalOf(turn: Turn): string | undefined {
  if (maySetUp(turn)) return undefined;
  const { setUp } = turn.reader.texts;
  return turn.member.role === 'cluster contact' ? setUp.contactsMayNot : setUp.leadersOnly(whomToAsk(turn));
}

const mostNamed = 4;
const longestName = 60;

/** "projektlederne, Anna Holm og Mette Dam" would be too much: their names alone say it. */
export function whomToAsk({ team, reader: { texts } }: Turn): string {
  const names = team.members.filter(leads).map(({ name }) => shortened(name, longestName));
  return names.length === 0 || names.length > mostNamed
    ? texts.setUp.theLeaders
    : listed(names, texts.language);
}
