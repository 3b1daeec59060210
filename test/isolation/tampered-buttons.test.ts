// Payloads of real buttons, tampered with and pressed by people to whom they are nothing: not one row changes.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ButtonPress } from '#src/chat/button-press.ts';
import { type RightsWorld, startRightsWorld } from '#test/support/rights-world.ts';
import { mondayAtNine } from '#test/support/round-world.ts';
import { type Chance, chanceFrom } from '#test/support/seeded-random.ts';

const mutations = 2_000;
const people = ['Ulla', 'Klaus', 'Frode', 'Sten'] as const;

let world: RightsWorld;
let real: ButtonPress[] = [];
let ids: string[] = [];
beforeAll(async () => {
  world = await startRightsWorld();
  const { id: team, members, channels } = await world.team();
  const { meeting, changeId, point } = await world.meeting();
  const item = await world.item();
  const round = (await world.openNow()).id;
  await world.at(mondayAtNine.add({ hours: 2 }));
  const { draft, barrier } = await world.inTransaction('everything', async ({ drafts, barriers, clock }) => {
    const at = await clock.now();
    const by = world.idOf('Olga');
    const asking = { of: 'project leader' as const, people: [world.idOf('Asta')] };
    const empty = { owners: [], ownerUnclear: false, what: 'noget' };
    return {
      draft: (await drafts.keep({ teamId: team, personId: by, ...empty }, at)).id,
      barrier: (await barriers.ask({ teamId: team, itemId: item.id, by, at, ...asking })).id,
    };
  });
  const person = members[0]?.id ?? '';
  const [leda, pia] = [world.idOf('Leda'), world.idOf('Pia')];
  const { link, pair } = await world.inTransaction('everything', async ({ links, samePeople }) => {
    const channel = { address: 'memory:Nabo', name: 'Nabo' } as const;
    const proposed = { teamId: team, offeredBy: leda, typedBy: pia, channel };
    const pairs = [{ one: leda, other: pia }];
    return {
      link: (await links.propose({ ...proposed, expiresAt: mondayAtNine.add({ hours: 24 }) })).id,
      pair: (await samePeople.ask(team, pairs))[0]?.id,
    };
  });
  const values: Record<string, unknown> = {
    ...{ item: item.id, of: item.id, listed: item.id, with: item.id, change: item.undoable?.id ?? changeId },
    ...{ draft, batch: draft, meeting: meeting.id, point: point.id, team, round, barrier, person, page: 0 },
    ...{ organisation: members[0]?.organisation.id, nudge: item.id, question: 13, answer: 4 },
    ...{ dueOn: '2026-12-18', heldOn: '2026-12-18', startsAt: '09:00', endsAt: '10:00', title: 'Kup' },
    ...{ filter: { by: 'mine' }, help: 'in the digest', to: 'project leader' },
    ...{ form: 'team', from: 'contacts', what: 'items', months: 12 },
    ...{ link, pair, channel: channels[0]?.id, say: 'yes' },
    // Two hours ago. Of a question that is half an hour old at most, whoever presses may erase themselves.
    asked: mondayAtNine.toString(),
  };
  const oddly: Record<string, Record<string, unknown>> = {
    'ask for help': { of: 'project leader' },
    'put off': { to: 'next day' },
    'take barrier': { listed: true },
    'decline barrier': { listed: true },
    'pass barrier on': { listed: true },
    'undo meeting': { change: changeId },
    'set up pulse': { to: 'two weeks' },
  };
  real = ButtonPress.options.map(({ shape }) => {
    const kind = String([...shape.do.def.values][0]);
    const fields = Object.keys(shape).map((field) => [field, oddly[kind]?.[field] ?? values[field]]);
    return ButtonPress.parse(Object.fromEntries([...fields, ['do', kind]]));
  });
  ids = [
    ...new Set(Object.values(values).filter((value) => /^[0-9a-f-]{36}$/.test(String(value)))),
  ] as string[];
});
afterAll(() => world.drop());

/** What somebody who rewrites a payload by hand might put in. */
function tampered(press: ButtonPress, chance: Chance): unknown {
  const payload: Record<string, unknown> = { ...press };
  for (let step = 0; step <= chance.below(3); step += 1) {
    const field = chance.of(Object.keys(payload));
    const idField = chance.of([
      ...Object.keys(payload).filter((one) => ids.includes(String(payload[one]))),
      field,
    ]);
    switch (chance.below(14)) {
      case 0:
      case 7:
      case 8:
      case 9:
      case 10:
        payload[idField] = chance.of(ids);
        break;
      case 1:
      case 11:
      case 12:
      case 13:
        payload[idField] = randomUUID();
        break;
      case 2:
        delete payload[field];
        break;
      case 3:
        payload[chance.of(['team', 'item', 'by', 'member', 'role', '__proto__', 'barrier'])] = chance.of(ids);
        break;
      case 4:
        payload[field] = chance.of([null, -1, 1e9, [], {}, '', "' or 1=1 --", 'x'.repeat(5_000), true]);
        break;
      case 5:
        payload.do = chance.of(real).do;
        break;
      default:
        payload[field] = [payload[field]];
    }
    if (Object.keys(payload).length === 0) break;
  }
  return payload;
}

test(`${mutations} tampered payloads, pressed by another team’s people, a former member and a stranger: no row changes`, async () => {
  const before = (await world.rows()).toSorted();
  const chance = chanceFrom(26);
  let wellFormed = 0;
  const failed: string[] = [];
  for (let at = 0; at < mutations; at += 1) {
    const [untouched, by] = [real[Math.floor(at / people.length)], people[at % people.length]];
    const press = untouched ?? tampered(chance.of(real), chance);
    if (ButtonPress.safeParse(press).success) wellFormed += 1;
    const reply = await world.does(untouched && by ? by : chance.of(people), {
      kind: 'press',
      press,
    });
    if (reply.includes('Fejlen er skrevet') || reply.includes('reference'))
      failed.push(JSON.stringify(press));
  }
  const after = (await world.rows()).toSorted();
  expect(after).toEqual(before);
  expect(failed).toEqual([]);
  expect(wellFormed).toBeGreaterThan(mutations / 10);
  console.log(`tampered buttons: ${mutations} pressed, ${wellFormed} of them well-formed, 0 rows changed`);
}, 120_000);
