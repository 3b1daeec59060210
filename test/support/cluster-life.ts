// A quarter in the lives of the teams of the demo's cluster, by chance that is the same in every run: made-up people of
// real organisations. Some teams moved in the last week, some stand still with something late, most say nothing new.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { slackAccount, slackChannel } from '#adapters/slack/address.ts';
import type { Database } from '#db/open-database.ts';
import { readDirectory } from '#playground/directory/read-directory.ts';
import type { Answer } from '#src/polls/aggregate.ts';
import { tally } from '#src/polls/aggregate.ts';
import { askedOf } from '#src/polls/asked.ts';
import { disclose } from '#src/polls/disclose.ts';
import { readInstrument } from '#src/polls/read-instrument.ts';
import { type Chance, chanceFrom } from './seeded-random.ts';

/** The Monday on which the quarter ends: the first one of its month. */
export const lastMonday = Temporal.PlainDate.from('2026-12-07');

const weekAgo = lastMonday.subtract({ weeks: 1 });
const initiatives = [
  'Hoftebrud',
  'Faldforebyggelse',
  'Udskrivning af ældre',
  'Borgere med KOL',
  'Sårpleje',
  'Palliation',
  'Medicin ved sektorskift',
];
const names = ['Lene Holm', 'Peter Vang', 'Susanne Krogh', 'Morten Dahl', 'Hanne Friis', 'Karsten Lund'];
const works = [
  'aftaler fast telefontid med afdelingen',
  'sender udskrivningsskemaet til hjemmeplejen',
  'samler tal for genindlæggelser',
  'inviterer praksiskonsulenten til næste møde',
  'prøver den nye tjekliste af på to borgere',
];
const obstacles = [
  'hospitalet og kommunen har ikke samme adgang til medicinkortet',
  'ingen har fået timer til at være med',
  'vi mangler samtykke til at dele skemaet',
];

type Kind = 'moved' | 'standing' | 'quiet';
type Row = Record<string, unknown>;
type Rows = Record<
  | 'people'
  | 'accounts'
  | 'teams'
  | 'channels'
  | 'memberships'
  | 'action_items'
  | 'item_changes'
  | 'block_reasons'
  | 'barriers'
  | 'barrier_asked'
  | 'rounds'
  | 'figures'
  | 'meetings',
  Row[]
>;

/** So many teams more in the cluster, whose contact this is. Answers with their names. */
export async function liveInCluster({ sql }: Database, count: number, contact: string): Promise<string[]> {
  const chance = chanceFrom(40);
  const [followed] = await sql<{ cluster: string; person: string; organisation: string }[]>`
    select cluster_id as cluster, person_id as person, organisation_id as organisation
    from cluster_contacts join people on people.id = person_id where name = ${contact}`;
  if (!followed) throw new Error(`${contact} follows no cluster.`);
  const rows: Rows = {
    ...{
      people: [],
      accounts: [],
      teams: [],
      channels: [],
      memberships: [],
      action_items: [],
      item_changes: [],
      block_reasons: [],
    },
    ...{ barriers: [], barrier_asked: [], rounds: [], figures: [], meetings: [] },
  };
  for (let nth = 0; nth < count; nth += 1) liveOne(rows, nth, chance, followed);
  rows.item_changes.sort((one, other) => (String(one.at) < String(other.at) ? -1 : 1));
  await sql.begin(async (write) => {
    await write`set local session_replication_role = replica`;
    for (const [table, all] of Object.entries(rows))
      await write`insert into ${write(table)} ${write(all as Record<string, never>[])}`;
  });
  return rows.teams.map(({ name }) => String(name));
}

const municipalities = [...new Set(readDirectory().flatMap((cluster) => cluster.municipalities))];

function liveOne(
  rows: Rows,
  nth: number,
  chance: Chance,
  { cluster, person: contact, organisation }: { cluster: string; person: string; organisation: string },
): void {
  const [team, person] = [randomUUID(), randomUUID()];
  const initiative = initiatives[(nth + Math.floor(nth / municipalities.length)) % initiatives.length] ?? '';
  const name = `${initiative} i ${municipalities[nth % municipalities.length]}`;
  const kind: Kind = chance.of(['moved', 'moved', 'standing', 'quiet', 'quiet', 'quiet']);
  const items = 8 + chance.below(6);
  rows.people.push({ id: person, organisation_id: organisation, name: chance.of(names) });
  rows.accounts.push({ address: slackAccount('T0KOLDING', `U0LIVE${nth}`), person_id: person });
  rows.teams.push({ id: team, cluster_id: cluster, name, initiative, last_item_number: items });
  rows.channels.push({ team_id: team, address: slackChannel('T0KOLDING', `C0LIVE${nth}`), name });
  rows.memberships.push({ team_id: team, person_id: person, role: 'member' });
  for (let number = 1; number <= items; number += 1)
    liveItem(rows, { team, person, number, kind, isTroubled: number <= 1 + chance.below(2) }, chance);
  if (nth % 5 < 3) askRounds(rows, team, chance);
  if (chance.below(3) > 0)
    rows.meetings.push({
      ...{ team_id: team, title: 'Teammøde', created_by: person },
      ...{
        held_on: lastMonday.add({ days: chance.of([1, 2, 3, 7, 8, 10]) }).toString(),
        starts_at: chance.of(['09:00', '13:30']),
      },
    });
  const blocked = rows.action_items.findLast((item) => item.team_id === team && item.status === 'blocked');
  if (blocked) askForHelp(rows, blocked, contact, rows.barriers.length);
}

type Living = { team: string; person: string; number: number; kind: Kind; isTroubled: boolean };

function liveItem(rows: Rows, { team, person, number, kind, isTroubled }: Living, chance: Chance): void {
  const item = randomUUID();
  const isOfLastWeek = kind === 'moved' && isTroubled;
  const isStuck = kind === 'standing' && isTroubled;
  const isOpen = chance.below(4) === 0;
  const agreed = isStuck
    ? weekAgo.subtract({ days: 30 + chance.below(20) })
    : weekAgo.subtract({ days: 12 + chance.below(72) });
  const due = isStuck
    ? weekAgo.subtract({ days: 8 + chance.below(10) })
    : isOfLastWeek
      ? weekAgo.add({ days: chance.below(5) })
      : isOpen
        ? lastMonday.add({ days: 1 + chance.below(20) })
        : agreed.add({ days: 6 + chance.below(6) });
  const fate = isStuck
    ? chance.of(['late', 'late', 'blocked'] as const)
    : isOfLastWeek
      ? chance.of(['done', 'done', 'late', 'blocked'] as const)
      : isOpen
        ? 'open'
        : 'done';
  const ended =
    isOfLastWeek || isStuck
      ? due.subtract({ days: isStuck ? 2 : -1 })
      : due.add({ days: chance.of([-2, -1, 0, 0, 4]) });
  const to = { done: 'done', blocked: 'blocked', late: 'open', open: 'open' }[fate];
  const common = { team_id: team, action_item_id: item, by_person_id: person };
  const at = (day: Temporal.PlainDate) => `${day}T11:00:00Z`;
  rows.action_items.push({
    ...{ id: item, team_id: team, number, what: chance.of(works) },
    ...{ due_on: due.toString(), status: to, created_by: person },
  });
  rows.item_changes.push({
    ...common,
    id: randomUUID(),
    at: at(agreed),
    verb: 'create',
    from_status: null,
    to_status: 'open',
  });
  if (to === 'open') return;
  const change = randomUUID();
  const verb = to === 'done' ? 'complete' : 'block';
  rows.item_changes.push({ ...common, id: change, at: at(ended), verb, from_status: 'open', to_status: to });
  if (to === 'blocked')
    rows.block_reasons.push({
      change_id: change,
      team_id: team,
      action_item_id: item,
      because: chance.of(obstacles),
    });
}

/** The first ones are asked of the contact, who has taken one; others were helped long ago. */
function askForHelp(rows: Rows, { team_id, id: item, created_by }: Row, contact: string, nth: number): void {
  if (nth > 3) return;
  const [id, day] = [randomUUID(), weekAgo.add({ days: nth % 4 }).toString()];
  const isTaken = nth === 2;
  rows.barriers.push({
    ...{ id, team_id, action_item_id: item, asked_by: created_by, asked_at: `${day}T12:00:00Z` },
    ...{ of: 'cluster contact', state: isTaken ? 'taken' : 'asked' },
    ...{ taken_by: isTaken ? contact : null, taken_at: isTaken ? `${day}T13:00:00Z` : null },
  });
  rows.barrier_asked.push({ barrier_id: id, person_id: contact, position: 0 });
}

const asked = (() => {
  const file = new URL('../../src/polls/instruments/paa-tvaers.json', import.meta.url);
  const read = readInstrument(readFileSync(file, 'utf8'));
  if (!('instrument' in read)) throw new Error('The instrument cannot be read.');
  const found = askedOf({ instrument: 'paa-tvaers', dimension: 'mellemrummene' }, [read.instrument]);
  if (!found) throw new Error('There is nothing to ask.');
  return found;
})();

/** Every other week, answered by four to eight people. */
function askRounds(rows: Rows, team: string, chance: Chance): void {
  const first = chance.below(14);
  for (let nth = 0; nth < 5; nth += 1) {
    const closed = lastMonday.subtract({ days: 4 + first + 14 * (4 - nth) });
    const id = randomUUID();
    const people = 4 + chance.below(5);
    rows.rounds.push({
      ...{ id, team_id: team, instrument: asked.id, dimension: 'mellemrummene', state: 'closed', minimum: 3 },
      ...{ opens_at: `${closed.subtract({ days: 4 })}T08:00:00Z`, closes_at: `${closed}T14:00:00Z` },
      ...{ asked, asked_count: 8, answered_count: people },
    });
    for (const { number } of asked.dimensions[0]?.questions ?? []) {
      const answers = Array.from({ length: people }, () => chance.of<Answer>([2, 3, 3, 4, nth > 3 ? 5 : 2]));
      const figure = disclose(tally(answers), 3);
      if (figure.kind === 'shown')
        rows.figures.push({
          ...{ round_id: id, question: number, n: figure.n },
          ...{ mean_in_tenths: Math.round(figure.mean * 10), open_end: figure.end },
        });
    }
  }
}
