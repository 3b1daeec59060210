// Two teams in one database: whatever ids of the other team a button or form carries, nothing of it is changed or told.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createBot } from '#src/bot.ts';
import { ButtonPress } from '#src/chat/button-press.ts';
import type { Bot, ChatEvent } from '#src/chat/event.ts';
import type { TeamPlan } from '#src/people/team-plan.ts';
import { everyRow } from '#test/support/every-row.ts';
import { inMemoryPlatform } from '#test/support/in-memory-messenger.ts';
import { mondayAtNine, startRoundWorld } from '#test/support/round-world.ts';
import { type Chance, chanceFrom } from '#test/support/seeded-random.ts';

const operations = 5_000;
const canary = 'Kanariefugl';

const teamOf = (name: string, people: string[]): TeamPlan => ({
  name,
  initiative: `${name} sammen`,
  cluster: 'Lillebælt',
  organisations: [
    { name: `${name} Kommune`, sector: 'municipality' },
    { name: `${name} Sygehus`, sector: 'hospital' },
  ],
  people: people.map((person, index) => ({
    name: `${person} ${name}`,
    organisation: index % 2 ? `${name} Sygehus` : `${name} Kommune`,
    role: index === 0 ? 'project leader' : 'member',
    accounts: [`memory:${person}`],
  })),
  channels: [{ name, address: `memory:${name}` }],
});
const theirs = teamOf(canary, ['Anna', 'Bo', 'Carl', 'Dora']);
const ours = teamOf('Fald', ['Frida', 'Gert', 'Hans']);

let world: Awaited<ReturnType<typeof startRoundWorld>>;
let bot: Bot;
beforeAll(async () => {
  world = await startRoundWorld(theirs);
  await world.inTransaction('everything', ({ teams }) => teams.setUp(ours));
  await world.inTransaction('everything', ({ teams }) =>
    teams.setUp(teamOf(`${canary}reden`, ['Ida', 'Jens'])),
  );
  const { messenger } = inMemoryPlatform();
  bot = createBot({
    inTransaction: world.inTransaction,
    messenger,
    log: world.log,
    newReference: () => 'reference',
    newTeams: { language: 'da', timeZone: 'Europe/Copenhagen' },
  });
  await liveAWhile();
});
afterAll(() => world.drop());

const does = (by: string, team: string, what: ChatEvent['what']) =>
  bot({ id: randomUUID(), by: `memory:${by}`, in: { channel: `memory:${team}` }, what });
const type = (by: string, team: string, text: string) => does(by, team, { kind: 'typed', parts: [text] });

/** Something of every kind that a team can have: the ids of all of it are tried. */
async function liveAWhile() {
  for (const line of [
    `aftale Anna sender ${canary} senest fredag`,
    `aftale Bo ringer til ${canary} i morgen`,
    `aftale Carl finder ${canary}`,
    `1 blokeret: venter på ${canary}`,
    `møde 15/12 kl. 9-11 ${canary}`,
    `punkt ${canary}, handlende`,
    'puls hver uge',
    `hjælp til 1`,
  ])
    await type('Anna', canary, line);
  const given = JSON.stringify(await type('Anna', canary, 'forbind'));
  await type('Ida', `${canary}reden`, `forbind ${/[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(given)?.[0]}`);
  await world.database.sql`
    insert into same_people (team_id, one_person_id, other_person_id)
    select team_id, offered_by, typed_by from links`;
  await world.openNow();
  await answerAll();
  await world.at(mondayAtNine.add({ hours: 24 * 8 }));
  await world.openNow({ instrument: 'modenhedstrappen', dimension: 'modenhedstrappen' });
  await answerAll();
}

async function answerAll() {
  const round = await world.openRound();
  const [question] = round.asked.dimensions[0]?.questions ?? [];
  const { members } = await world.team();
  for (const { id } of members)
    await world.rate(id, { roundId: round.id, question: question?.number ?? 1, answer: 4 });
}

/** What nobody's team owns: what the platform told, and what the engine and its queue keep count of. */
const nobodys = /^(inbound_events|lanes|conversation_paces|clock|__drizzle_migrations|job|queue)/;

/** Every row that is not of our own team, whatever it hangs on. */
async function rowsOfTheirs(): Promise<string[]> {
  const own = await world.inTransaction('everything', ({ teams }) => teams.ofChannel('memory:Fald'));
  const ofOurs = [own?.id ?? '', ...(own?.members ?? []).map(({ id }) => id)];
  const rows = await everyRow(world.database);
  return rows.filter((row) => !nobodys.test(row) && !ofOurs.some((id) => row.includes(id))).toSorted();
}

const uuids = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** What a field may hold, by its name; an id is any that the other team has. */
function valueFor(field: string, ids: string[], chance: Chance): unknown {
  switch (field) {
    case 'answer':
      return 1 + chance.below(5);
    case 'question':
      return chance.of([1, 9, 13, 14]);
    case 'page':
      return chance.below(2);
    case 'heldOn':
    case 'dueOn':
      return '2026-12-18';
    case 'of':
      return chance.below(2)
        ? chance.of(ids)
        : chance.of(['project leader', 'organisation', 'cluster contact']);
    case 'help':
      return chance.of(['at once', 'in the digest']);
    case 'say':
      return chance.of(['yes', 'no']);
    case 'startsAt':
      return '09:00';
    case 'endsAt':
      return '10:00';
    case 'asked':
      // Long ago: whoever is fuzzed is needed to the end.
      return '2020-01-01T00:00:00Z';
    case 'what':
      return chance.of(['items', 'comments', 'trail']);
    case 'months':
      return 6;
    case 'listed':
      return chance.below(2) ? chance.of(ids) : true;
    case 'title':
      return 'Et andet møde';
    case 'to':
      return chance.of([
        'cluster contact',
        'organisation',
        'this afternoon',
        'next day',
        'next week',
        'up',
        'down',
        'clarifying',
        'two weeks',
        'off',
      ]);
    case 'form':
      return chance.of(['team', 'organisations', 'people', 'own contact']);
    case 'from':
      return 'contacts';
    case 'filter':
      return { by: 'mine' };
    default:
      return chance.of(ids);
  }
}

function somePress(ids: string[], chance: Chance): unknown {
  const { shape } = chance.of(ButtonPress.options);
  const fields = Object.entries(shape).map(([field, schema]) => [
    field,
    field === 'do' ? [...schema.def.values][0] : valueFor(field, ids, chance),
  ]);
  return Object.fromEntries(fields);
}

/** What a form of a set-up carries, of any team, as if everything in it had been changed. */
function someSetUp(ids: string[], chance: Chance): string {
  const fields = ['name', 'initiative', 'phone', `name-${chance.of(ids)}`, `organisation-${chance.of(ids)}`];
  return [chance.of(ids), 0, ...fields.map((field) => `${field}=00000000`)].join(' ');
}

test(`${operations} presses and forms of our people, with every id that the other team has: no row of it changes, no word of it is told`, async () => {
  const before = await rowsOfTheirs();
  const ids = [...new Set(before.join(' ').match(uuids))];
  expect(ids.length).toBeGreaterThan(30);
  const pictures = await world.database.sql<{ name: string }[]>`select picture_name as name from rounds`;
  const secrets = [canary, ...ids, ...pictures.flatMap(({ name }) => name ?? [])];
  const chance = chanceFrom(2026);
  const kinds = new Set<string>();
  const told: string[] = [];
  for (let operation = 0; operation < operations; operation += 1) {
    const by = `memory:${chance.of(['Frida', 'Gert', 'Hans'])}` as const;
    const press = somePress(ids, chance);
    const read = ButtonPress.safeParse(press);
    if (read.success) kinds.add(read.data.do);
    const isForm = chance.below(8) === 0;
    const what: ChatEvent['what'] = isForm
      ? {
          kind: 'submit',
          form: chance.of([
            'action item',
            'blocked',
            'minutes',
            'barrier',
            'team',
            'organisations',
            'people',
            'own contact',
          ]),
          draft: chance.below(2) ? chance.of(ids) : someSetUp(ids, chance),
          values: {
            what: 'noget',
            because: 'noget',
            text: 'noget',
            answer: 'noget',
            name: 'noget',
            initiative: 'noget',
            phone: '20304050',
          },
        }
      : { kind: 'press', press };
    const where = chance.below(2) ? ('direct' as const) : { channel: 'memory:Fald' as const };
    const reply = JSON.stringify(await bot({ id: randomUUID(), by, in: where, what }));
    told.push(
      ...secrets.filter((secret) => reply.includes(secret) && !JSON.stringify(what).includes(secret)),
    );
  }
  expect(told, 'a word, an id or a picture of theirs').toEqual([]);
  expect(await rowsOfTheirs()).toEqual(before);
  expect(world.log.lines.filter((line) => JSON.stringify(line).includes('An event failed'))).toEqual([]);
  expect(
    [...ButtonPress.options]
      .map(({ shape }) => [...shape.do.def.values][0])
      .filter((kind) => !kinds.has(String(kind))),
  ).toEqual([]);
}, 300_000);
