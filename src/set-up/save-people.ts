// The form of a team's people, filled in: who leads and who is from where is written down, as far as it was changed.
import type { FormValues } from '../chat/form.ts';
import type { Turn } from '../people/find-turns.ts';
import { leads, type Member } from '../people/team.ts';
import type { Stores } from '../stores.ts';
import { chosenIn, readLineOf, readSector } from './form-parts.ts';
import { appoint, release } from './lead-team.ts';
import { movePeople } from './move-people.ts';
import { longestOrganisation } from './organisations-form.ts';
import {
  another,
  chosenAll,
  leadersField,
  newName,
  newSector,
  organisationField,
  shortId,
} from './people-form.ts';
import { organisationsOf } from './set-up-card.ts';
import { isTouched, type Shown } from './shown-form.ts';
import { readAgain, type SettingUp } from './who-sets-up.ts';

type Saved = { isChanged: boolean } | { errors: Record<string, string> };

/** Who has left meanwhile is passed over. */
export async function savePeopleForm(
  stores: Stores,
  { turn }: SettingUp,
  shown: Shown,
  values: FormValues,
): Promise<Saved> {
  const { team, reader } = turn;
  const { setUp } = reader.texts;
  const errors: Record<string, string> = {};
  const leaders = wantedLeaders(turn, shown, values);
  if (leaders?.length === 0) errors[leadersField] = setUp.needsLeader;

  const moved = team.members.filter((member) => isTouched(shown, organisationField(member), values));
  const asks = (member: Member) => chosenIn(values, organisationField(member));
  const toNew = moved.filter((member) => asks(member) === another);
  if (shown.marks.has(newName)) {
    const read = readLineOf(values, newName, reader, {
      most: longestOrganisation,
      ...(toNew.length > 0 && { needed: setUp.needsNewOrganisation }),
    });
    if ('wrong' in read) errors[newName] = read.wrong;
    else if (read.text !== '' && toNew.length === 0) errors[newName] = setUp.newForNobody;
  }
  if (Object.keys(errors).length > 0) return { errors };

  const name = readLineOf(values, newName, reader, { most: longestOrganisation });
  const known = organisationsOf(team).flatMap((organisation) => {
    const to = moved.filter((member) => asks(member) === shortId(organisation));
    return to.length > 0 ? [{ organisation, to }] : [];
  });
  for (const { organisation, to } of known) await movePeople(stores, turn, to, organisation);
  if (toNew.length > 0 && 'text' in name) {
    const sector = readSector(chosenIn(values, newSector)) ?? 'other';
    const id = await movePeople(stores, turn, toNew, { name: name.text, sector });
    if (sector !== 'other') await stores.setUp.callSector(team.id, id, sector);
  }
  const isLed = leaders !== undefined && (await changeLeaders(stores, turn, leaders));
  return { isChanged: isLed || known.length > 0 || toNew.length > 0 };
}

/** Undefined where that was left alone. */
function wantedLeaders({ team }: Turn, shown: Shown, values: FormValues): Member[] | undefined {
  if (!isTouched(shown, leadersField, values)) return undefined;
  const chosen = chosenAll(values, leadersField);
  return team.members.filter(
    (member) => member.role !== 'cluster contact' && chosen.includes(shortId(member)),
  );
}

/** First come the new ones: so the last one of before may go. */
async function changeLeaders(stores: Stores, turn: Turn, leaders: Member[]): Promise<boolean> {
  const added = leaders.filter((member) => !leads(member));
  for (const member of added) await appoint(stores, turn, member);
  const now = await readAgain(stores, turn);
  const gone = now.team.members.filter(
    (member) => leads(member) && !leaders.some(({ id }) => id === member.id),
  );
  for (const member of gone) await release(stores, now, member);
  return added.length + gone.length > 0;
}
