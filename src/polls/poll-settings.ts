// From how many answers figures are shown, and for how long rounds are open: chosen for the whole team.
import type { Turn } from '../people/find-turns.ts';
import type { Stores } from '../stores.ts';
import type { OpenRound } from './poll.ts';

/** `was`: before; `open` as it was then. */
export type MinimumChosen = { minimum: number; was: number; open?: OpenRound };

/** `minimum` is 3 to 10. */
export async function chooseMinimum(stores: Stores, { team }: Turn, minimum: number): Promise<MinimumChosen> {
  await stores.polls.lockOfTeam(team.id);
  const open = await stores.rounds.openOfTeam(team.id);
  if (minimum !== team.polls.minimum) await stores.pollSettings.changePolls(team.id, { minimum });
  if (open && open.minimum < minimum) await stores.deliveries.redrawRound(open.id);
  return { minimum, was: team.polls.minimum, ...(open && { open }) };
}

/** `openFor` is 1 to 20 working days; a planned round takes what is chosen when it opens. Whether that is new. */
export async function chooseOpenDays(stores: Stores, { team }: Turn, openFor: number): Promise<boolean> {
  if (openFor === team.polls.openFor) return false;
  await stores.pollSettings.changePolls(team.id, { openFor });
  return true;
}
