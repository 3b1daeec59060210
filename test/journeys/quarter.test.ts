// A quarter in the life of a team of eight with 120 agreements over both platforms: how many messages each person gets,
// beside what one message for each agreement and rung would have been.
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { teamsAccount, teamsChannel } from '#adapters/msteams/address.ts';
import { slackAccount, slackChannel } from '#adapters/slack/address.ts';
import { databaseClock, moveClockTo } from '#db/database-clock.ts';
import { deliveryOverview } from '#db/delivery-ledger.ts';
import { inTransactionOn } from '#db/in-transaction.ts';
import { settle } from '#jobs/settle.ts';
import { moveClock } from '#playground/move-clock.ts';
import { conversationIdOf, PLAYGROUND_TENANT, userIdOf } from '#playground/msteams/identities.ts';
import { isWorkingDay } from '#src/dates/work-calendar.ts';
import { onSlack, onTeams, slackChannels, teamsChannels } from '#test/support/own-people.ts';
import { type OwnWorld, startOwnWorld } from '#test/support/own-world.ts';
import { chanceFrom } from '#test/support/seeded-random.ts';

const zone = 'Europe/Copenhagen';
const from = Temporal.PlainDate.from('2027-01-04');
const until = Temporal.PlainDate.from('2027-03-31');
const agreements = 120;
const chance = chanceFrom(2027);

const people = [
  { id: 'U0ANNA', name: 'Anna Holm', role: 'project leader', answers: 90 },
  { id: 'U0BO', name: 'Bo Friis', role: 'member', answers: 80 },
  { id: 'U0EVA', name: 'Eva Dam', role: 'member', answers: 60 },
  { id: 'U0KAJ', name: 'Kaj Bech', role: 'member', answers: 0 },
  { id: 'mette', name: 'Mette Krogh', role: 'project leader', answers: 90 },
  { id: 'jens', name: 'Jens Lund', role: 'member', answers: 70 },
  { id: 'ida', name: 'Ida Vang', role: 'member', answers: 40 },
  { id: 'lea', name: 'Lea Skov', role: 'member', answers: 80 },
] as const;
const isOnSlack = (id: string) => id.startsWith('U0');

let world: OwnWorld;
beforeAll(async () => {
  world = await startOwnWorld({
    takesEverything: true,
    people: people.map(({ id, name }) =>
      isOnSlack(id) ? onSlack(id, name, 'C0HOFTE') : onTeams(id, name, 'hofte'),
    ),
    channels: [...slackChannels({ C0HOFTE: 'hofte' }), ...teamsChannels({ hofte: 'Hofte' })],
  });
  await inTransactionOn(world.database)('everything', ({ teams }) =>
    teams.setUp({
      name: 'Hofte',
      initiative: 'Hurtigere hjem',
      cluster: 'Klynge',
      organisations: [
        { name: 'Aarhus Kommune', sector: 'municipality' },
        { name: 'Hospitalsenheden Vest', sector: 'hospital' },
      ],
      people: people.map(({ id, name, role }) => ({
        name,
        role,
        organisation: isOnSlack(id) ? 'Aarhus Kommune' : 'Hospitalsenheden Vest',
        accounts: [
          isOnSlack(id) ? slackAccount('T0AARHUS', id) : teamsAccount(PLAYGROUND_TENANT, userIdOf(id)),
        ],
      })),
      channels: [
        { name: 'hofte', address: slackChannel('T0AARHUS', 'C0HOFTE') },
        { name: 'Hofte', address: teamsChannel(PLAYGROUND_TENANT, conversationIdOf('hofte')) },
      ],
    }),
  );
  await moveClockTo(world.database.queries, at(from, '08:00'));
});
afterAll(() => world.stop());

function at(day: Temporal.PlainDate, time: string): Temporal.Instant {
  return day.toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant();
}

const on = (id: string) => (isOnSlack(id) ? world.slack : world.msteams);
const say = (id: string, line: string) => world.say(on(id), id, 'dm', line);

async function becomes(day: Temporal.PlainDate, time: string): Promise<void> {
  const { database } = world;
  const overview = deliveryOverview(database);
  await moveClock(
    {
      now: databaseClock(database.queries).now,
      moveClockTo: (instant) => moveClockTo(database.queries, instant),
      nextPlanned: overview.nextPlanned,
      settle: (within) => settle(overview, within),
    },
    at(day, time),
    () => 15_000,
  );
}

/** Owners are named by their first names; due in three days to four weeks. */
async function agree(count: number, today: Temporal.PlainDate, first: number): Promise<void> {
  for (let number = first; number < first + count; number += 1) {
    const owner = chance.of(people);
    const other = chance.below(8) === 0 ? chance.of(people.filter(({ id }) => id !== owner.id)) : undefined;
    const due = today.add({ days: 3 + chance.below(25) });
    const time = chance.below(12) === 0 ? ' kl. 14' : '';
    const names = other ? `${owner.name} og ${other.name}` : owner.name;
    await say(
      'U0ANNA',
      `aftale ${names} udfører opgave ${number} senest ${due.day}/${due.month}-${due.year}${time}`,
    );
  }
}

/** Looks at the newest message with something to answer, and answers some of it. */
async function readMorningMessage(id: string, answers: number): Promise<void> {
  const newest = on(id)
    .messages(id, 'dm')
    .findLast(({ buttons, text }) => text.startsWith('Godmorgen') && buttons.length > 0);
  const numbers = newest?.text.match(/^#\d+/gm)?.map((number) => number.slice(1)) ?? [];
  for (const number of numbers) {
    if (chance.below(100) >= answers) continue;
    const roll = chance.below(100);
    if (roll < 55) await say(id, `færdig ${number}`);
    else if (roll < 70) await say(id, `på sporet ${number}`);
    else if (roll < 90) await say(id, `udskyd ${number} en uge`);
    else await say(id, `blokeret ${number}: mangler svar fra kommunen`);
  }
}

type Sent = { name: string; kind: string; day: string; messages: number; entries: number };

/** What each person was sent, a row for each kind and day; `entries`: one for each agreement and reason. */
const sent = (): Promise<Sent[]> => world.database.sql<Sent[]>`
  select people.name, kind, to_char(send_at at time zone ${zone}, 'YYYY-MM-DD') as day, count(*)::int as messages,
    sum(greatest(1, (select count(*) from nudge_items where delivery_id = deliveries.id)))::int as entries
  from deliveries join people on people.id = person_id
  where message is not null group by 1, 2, 3`;

test('nobody gets more than one morning message a day, nor any on a day off', {
  timeout: 600_000,
}, async () => {
  let made = 0;
  for (let day = from; Temporal.PlainDate.compare(day, until) <= 0; day = day.add({ days: 1 })) {
    if (!isWorkingDay(day)) continue;
    await becomes(day, '10:00');
    if (made === 30) await say('U0EVA', 'ferie uge 7');
    for (const { id, answers } of people) await readMorningMessage(id, answers);
    if (day.dayOfWeek === 1 && made < agreements) {
      await agree(15, day, made + 1);
      made += 15;
    }
  }
  const rows = await sent();
  const mornings = rows.filter(({ kind }) => kind === 'morning nudge');
  const days = mornings.map(({ day }) => Temporal.PlainDate.from(day));
  expect(made).toBe(agreements);
  expect(Math.max(...mornings.map(({ messages }) => messages))).toBe(1);
  expect(days.every(isWorkingDay)).toBe(true);
  const inWeek7 = (day: string) => Temporal.PlainDate.from(day).weekOfYear === 7;
  expect(mornings.filter(({ name, day }) => name === 'Eva Dam' && inWeek7(day))).toEqual([]);

  const table = people.map(({ name }) => {
    const own = rows.filter((row) => row.name === name);
    const nudges = own.filter(({ kind }) => kind.endsWith('nudge'));
    const morning = own.filter(({ kind }) => kind === 'morning nudge').length;
    return {
      name,
      mornings: morning,
      ...perDay(own, 'messages', ''),
      ...perDay(nudges, 'entries', 'control '),
    };
  });
  console.table(table);
  const total = (which: 'messages' | 'control messages') => table.reduce((sum, row) => sum + row[which], 0);
  // One message for each agreement and rung is far more, and several on the same morning.
  expect(total('control messages')).toBeGreaterThan(1.2 * mornings.length);
  expect(Math.max(...table.map((row) => row['control most a day']))).toBeGreaterThan(3);
});

/** All messages, and the most on one day. */
function perDay<Prefix extends string>(rows: Sent[], which: 'messages' | 'entries', prefix: Prefix) {
  const byDay = new Map<string, number>();
  for (const row of rows) byDay.set(row.day, (byDay.get(row.day) ?? 0) + row[which]);
  const counts = [...byDay.values()];
  return {
    [`${prefix}messages`]: counts.reduce((sum, count) => sum + count, 0),
    [`${prefix}days`]: counts.length,
    [`${prefix}most a day`]: Math.max(0, ...counts),
  } as Record<`${Prefix}messages` | `${Prefix}days` | `${Prefix}most a day`, number>;
}
