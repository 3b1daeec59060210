// The form of what the team is called, works on, and which cluster it is in.

import { labelCharacters } from '../chat/card-limits.ts';
import type { Field, Form, FormValues } from '../chat/form.ts';
import type { Cluster } from '../clusters/cluster.ts';
import type { Stores } from '../stores.ts';
import { shortened } from '../texts/shortened.ts';
import { chosenIn, readLineOf, setUpForm } from './form-parts.ts';
import { hasInitiative } from './set-up-card.ts';
import { isTouched, type Shown } from './shown-form.ts';
import type { SettingUp } from './who-sets-up.ts';

const longestTeamName = 100;
const longestInitiative = 300;
/** Slack's choices in a field, with the one for none. */
const mostClusters = 99;
/** Once something is chosen, not every client lets it be taken away again. */
const none = 'none';

export function teamForm({ turn, setUp }: SettingUp): Form {
  const { team, reader } = turn;
  const texts = reader.texts.setUp;
  const name = team.name.slice(0, longestTeamName);
  const isIn = ({ id }: Cluster) => Number(id === team.cluster?.id);
  const clusters = setUp.clusters.toSorted((one, other) => isIn(other) - isIn(one)).slice(0, mostClusters);
  const initiative = hasInitiative(setUp, team) && setUp.initiative.slice(0, longestInitiative);
  const fields: Field[] = [
    {
      kind: 'text',
      id: 'name',
      label: texts.teamName,
      required: texts.needsName,
      maxLength: longestTeamName,
      isLine: true,
      ...(name && { value: name }),
    },
    {
      kind: 'text',
      id: 'initiative',
      label: texts.teamInitiative,
      hint: texts.initiativeHint,
      required: texts.needsInitiative,
      maxLength: longestInitiative,
      ...(initiative && { value: initiative }),
    },
  ];
  if (clusters.length > 0)
    fields.push({
      kind: 'choices',
      id: 'cluster',
      label: texts.clusterField,
      hint: texts.clusterHint,
      optional: true,
      most: 1,
      choices: [
        { label: texts.noCluster, value: none },
        ...clusters.map((cluster) => ({
          label: shortened(cluster.name, labelCharacters),
          value: cluster.id,
        })),
      ],
      ...(team.cluster && { value: [team.cluster.id] }),
    });
  return setUpForm('team', fields, { title: texts.teamTitle, invitation: texts.teamInvitation }, turn);
}

/** What was changed in it is written down: whether anything was; or what is wrong, by field. */
export async function saveTeamForm(
  stores: Stores,
  { turn, setUp }: SettingUp,
  shown: Shown,
  values: FormValues,
): Promise<{ isChanged: boolean } | { errors: Record<string, string> }> {
  const { team, member, reader } = turn;
  const texts = reader.texts.setUp;
  const errors: Record<string, string> = {};
  const read = (field: string, most: number, needed: string) => {
    if (!isTouched(shown, field, values)) return undefined;
    const found = readLineOf(values, field, reader, { most, needed });
    if ('text' in found) return found.text;
    errors[field] = found.wrong;
    return undefined;
  };
  const name = read('name', longestTeamName, texts.needsName);
  const initiative = read('initiative', longestInitiative, texts.needsInitiative);
  if (Object.keys(errors).length > 0) return { errors };

  const clusterId = isTouched(shown, 'cluster', values)
    ? (setUp.clusters.find(({ id }) => id === chosenIn(values, 'cluster'))?.id ?? null)
    : undefined;
  const to = {
    ...(name !== undefined && { name }),
    ...(initiative !== undefined && { initiative }),
    ...(clusterId !== undefined && { clusterId }),
  };
  if (Object.keys(to).length === 0) return { isChanged: false };
  await stores.setUp.describe(team.id, to);
  await stores.audit.add({
    verb: 'set up',
    object: 'team',
    objectId: team.id,
    teamId: team.id,
    byPersonId: member.id,
  });
  return { isChanged: true };
}
