// Who may do what: every cell of the table tried at the bot's door.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ButtonPress } from '#src/chat/button-press.ts';
import type { ChatEvent } from '#src/chat/event.ts';
import type { Standing } from '#src/people/rights.ts';
import { carry } from '#src/set-up/shown-form.ts';
import { type Actor, cast, type RightsWorld, startRightsWorld } from '#test/support/rights-world.ts';
import { cells, meantFor } from './meant-rights.ts';

let world: RightsWorld;
beforeAll(async () => {
  world = await startRightsWorld();
  // One that is open, one that was closed, and those in which nobody leads have none.
  closedRound = (await world.openNow()).id;
  for (const name of ['Leda', 'Bo', 'Olga'])
    await world.rate(world.idOf(name), { roundId: closedRound, question: 13, answer: 4 });
  await world.at((await import('#test/support/round-world.ts')).mondayAtNine.add({ hours: 24 * 8 }));
  openRound = (await world.openNow({ instrument: 'paa-tvaers', dimension: 'moederne' })).id;
});
afterAll(() => world.drop());

let closedRound = '';
let openRound = '';

type Try = {
  what: ChatEvent['what'];
  /** Said only to those who may; without it, something must have changed. */
  says?: RegExp;
};
type Attempt = {
  /** What people are to the thing beside their role. */
  of?: Partial<Record<Actor, Standing>>;
  /** In the conversation with the bot alone. */
  alone?: true;
  /** It is of one's own team, so those of the other team try it too. */
  inOwnTeam?: true;
  try(actor: Actor): Promise<Try>;
};

const typed = (text: string): ChatEvent['what'] => ({ kind: 'typed', parts: [text] });
const pressed = (press: ButtonPress): ChatEvent['what'] => ({ kind: 'press', press });
const owned = { Olga: 'owner', Gitte: 'owner who left', Mads: 'maker' } as const;
const planned = { Mads: 'maker' } as const;
/** What a team in which nobody leads settles together. */
const settled = { inOwnTeam: true, of: { Ulla: 'of a leaderless team' } } as const;
const themselves = Object.fromEntries(
  ['Leda', 'Bo', 'Olga', 'Mads', 'Pia', 'Asta', 'Kit', 'Ulla', 'Klaus'].map((name) => [name, 'themselves']),
) as Attempt['of'];
/** Also whoever has left, and who was in no team ever. */
const everybodyKnown = {
  ...themselves,
  ...({ Frode: 'themselves', Gitte: 'themselves', Karen: 'themselves' } as const),
};

const onItem = (
  line: (item: { id: string; number: number }) => ChatEvent['what'],
  says?: RegExp,
): Attempt => ({
  of: owned,
  try: async () => ({ what: line(await world.item()), ...(says && { says }) }),
});
const byWord = (text: string, more: Partial<Attempt> = {}, says?: RegExp): Attempt => ({
  ...more,
  try: async () => ({ what: typed(text), ...(says && { says }) }),
});
const onMeeting = (
  press: (of: { meeting: string; change: string; point: string }) => ButtonPress,
  of: Attempt['of'] = planned,
  says?: RegExp,
): Attempt => ({
  of,
  async try() {
    const { meeting, changeId, point } = await world.meeting();
    return {
      what: pressed(press({ meeting: meeting.id, change: changeId, point: point.id })),
      ...(says && { says }),
    };
  },
});

/** Asked of Asta. */
async function barrier(): Promise<string> {
  const item = await world.item();
  const { id: teamId } = await world.team();
  return world.inTransaction('everything', async ({ items, barriers, clock }) => {
    const at = await clock.now();
    const by = world.idOf('Olga');
    await items.change(item, { by, at, verb: 'block', because: 'venter', to: { status: 'blocked' } });
    const asking = { of: 'project leader' as const, people: [world.idOf('Asta')] };
    return (await barriers.ask({ teamId, itemId: item.id, by, at, ...asking })).id;
  });
}

let day = 0;
const attempts: Record<string, Attempt> = {
  'item: create': byWord('aftale Bo ringer til Kolding senest fredag'),
  'item: see': {
    of: { Gitte: 'owner who left' },
    async try() {
      await world.item();
      return { what: typed('liste'), says: /kanariefugle/ };
    },
  },
  'item: see history': onItem(({ number }) => typed(`historik ${number}`), /kanariefugle/),
  'item: answer': onItem(({ id }) => pressed({ do: 'complete', item: id })),
  'item: ask for help': {
    of: owned,
    async try() {
      const item = await world.item();
      const by = {
        by: world.idOf('Olga'),
        at: await world.inTransaction('everything', ({ clock }) => clock.now()),
      };
      await world.inTransaction('everything', ({ items }) =>
        items.change(item, { ...by, verb: 'block', because: 'venter', to: { status: 'blocked' } }),
      );
      const { organisation } = (await world.team()).members[0] ?? { organisation: { id: '' } };
      return {
        what: pressed({
          do: 'ask for help',
          with: item.id,
          of: 'organisation',
          organisation: organisation.id,
        }),
      };
    },
  },
  'item: postpone': onItem(({ number }) => typed(`udskyd ${number} til 15/12`)),
  'item: reassign': onItem(({ number }) => typed(`giv ${number} til Pia`)),
  'item: reword': onItem(({ number }) => typed(`omformuler ${number}: tæller duer`)),
  'item: change': onItem(({ id }) => pressed({ do: 'change item', item: id }), /"as form"/),
  'item: cancel': onItem(({ number }) => typed(`annuller ${number}`)),
  'item: decline': onItem(({ id }) => pressed({ do: 'decline', item: id })),
  'item: undo': {
    of: { Mads: 'whoever changed it', Frode: 'changed it and left' },
    async try(actor) {
      const item = await world.item(actor === 'Frode' ? 'Frode' : 'Mads');
      return { what: pressed({ do: 'undo told', of: item.id, change: item.undoable?.id ?? '' }) };
    },
  },
  'item: prod': {
    async try(actor) {
      const item = await world.item('Mads', [actor === 'Olga' ? 'Bo' : 'Olga']);
      return { what: typed(`prik ${actor === 'Olga' ? 'Bo' : 'Olga'} om ${item.number}`) };
    },
  },
  'draft: answer': {
    of: planned,
    async try() {
      const { id: teamId } = await world.team();
      const empty = { owners: [], ownerUnclear: false, what: 'noget' };
      const draft = await world.inTransaction('everything', async ({ drafts, clock }) =>
        drafts.keep({ teamId, personId: world.idOf('Mads'), ...empty }, await clock.now()),
      );
      return { what: pressed({ do: 'discard draft', draft: draft.id }) };
    },
  },
  'meeting: see': {
    async try() {
      await world.meeting();
      return { what: typed('næste møde'), says: /Kanariemøde/ };
    },
  },
  'meeting: plan': {
    async try() {
      await world.meeting();
      return { what: typed('møde 18/12 kl. 9-11 Styregruppe') };
    },
  },
  'meeting: move': onMeeting(({ meeting }) => ({ do: 'move meeting', meeting, heldOn: '2026-12-17' })),
  'meeting: cancel': onMeeting(({ meeting }) => ({ do: 'cancel meeting', meeting })),
  'meeting: undo': onMeeting(({ meeting, change }) => ({ do: 'undo meeting', meeting, change }), {
    Mads: 'whoever changed it',
  }),
  'meeting: see minutes': onMeeting(
    ({ meeting }) => ({ do: 'show minutes text', meeting }),
    {},
    /Kanariemøde/,
  ),
  'meeting: export journal': onMeeting(
    ({ meeting }) => ({ do: 'journal', meeting }),
    {},
    /Klar til journalen/,
  ),
  'series: plan': {
    async try() {
      await world.meeting();
      return { what: typed('møde hver tirsdag kl. 9-10 Tavlemøde') };
    },
  },
  'series: end': {
    of: planned,
    async try() {
      await world.meeting();
      await world.does('Mads', typed('møde hver tirsdag kl. 9-10 Tavlemøde'));
      return { what: typed('aflys serien Tavlemøde') };
    },
  },
  'agenda item: see': onMeeting(({ meeting }) => ({ do: 'show agenda', meeting }), {}, /Kanariepunkt/),
  'agenda item: add': {
    async try() {
      await world.meeting();
      return { what: typed('punkt Udskrivning') };
    },
  },
  'agenda item: arrange': onMeeting(
    ({ meeting, point }) => ({ do: 'raise on agenda', meeting, point, page: 0 }),
    {},
  ),
  'agenda item: close without action': onMeeting(
    ({ meeting, point }) => ({ do: 'no action', meeting, point }),
    {},
  ),
  'agenda item: remove': onMeeting(
    ({ meeting, point }) => ({ do: 'take off agenda', meeting, point, page: 0 }),
    {
      Pia: 'maker',
      Mads: 'planner of its meeting',
    },
  ),
  'poll: see': byWord('puls status', { inOwnTeam: true }, /Der er ingen puls i gang|Tal vises fra/),
  'poll: run': {
    ...settled,
    async try() {
      await world.sql`delete from rounds where state = 'planned'`;
      await world.sql`update rounds set poll_id = null`;
      await world.sql`delete from polls`;
      return { what: typed('puls hver uge') };
    },
  },
  'round: answer': {
    async try() {
      return { what: pressed({ do: 'rate', round: openRound, question: 9, answer: 4 }) };
    },
  },
  'round: see result': byWord('puls resultat', {}, /ellemrum/),
  'round: put on agenda': {
    async try() {
      await world.meeting();
      return { what: pressed({ do: 'put on agenda', round: closedRound, question: 13 }) };
    },
  },
  'team: see calendar': byWord('kalender', { inOwnTeam: true }, /mellemrum\.example/),
  'team: renew calendar': byWord('kalender ny adresse'),
  'team: see reminders': byWord('påmindelser', { inOwnTeam: true }, /9/),
  'team: choose ladder': {
    async try() {
      await world.sql`update teams set ladder = 'standard'`;
      return { what: typed('påmindelser færre') };
    },
  },
  'team: choose days off': {
    async try() {
      await world.sql`delete from organisation_days_off`;
      return { what: typed('lukkedag 23/12') };
    },
  },
  'team: reach again': {
    async try() {
      return {
        what: pressed({ do: 'reach again', team: (await world.team()).id }),
        says: /mangler at komme frem/,
      };
    },
  },
  'team: see reach': {
    async try() {
      const item = await world.item();
      await world.sql`
        insert into deliveries (kind, team_id, action_item_id, person_id, on_day, send_at, state, reason)
        values ('owner notice', ${(await world.team()).id}, ${item.id}, ${world.idOf('Olga')}, '2026-12-01',
          bot_now(), 'dead', 'account_inactive')`;
      return { what: typed('liste'), says: /Ikke nået/ };
    },
  },
  'team: see contacts': byWord('kontakt', { inOwnTeam: true }, /Kontakt i (Fald|Uden)/),
  'team: see set-up': byWord('opsæt', { inOwnTeam: true }, /Sådan er (Fald|Uden) sat op/),
  'team: set up': {
    ...settled,
    async try(actor) {
      await world.sql`
        update memberships set role = 'member' from people
        where people.id = person_id and people.name in ('Pia Lund', 'Una Lund')`;
      return { what: typed(`projektleder ${actor === 'Ulla' || actor === 'Klaus' ? 'Una' : 'Pia'}`) };
    },
  },
  'team: link': byWord('forbind', settled, /forbind [A-Z0-9]{4}-[A-Z0-9]{4}/),
  'team: unlink': byWord('afbryd', settled, /kun denne ene kanal/),
  'team: see keeping': byWord('opbevaring', { inOwnTeam: true }, /Så længe gemmer jeg for (Fald|Uden)/),
  'team: keep': {
    ...settled,
    async try() {
      await world.sql`update teams set keep_items = 24`;
      return { what: typed('opbevaring aftaler 36 måneder') };
    },
  },
  'channel: see language': byWord('sprog', { inOwnTeam: true }, /dansk/),
  'channel: choose language': {
    ...settled,
    async try() {
      await world.sql`update channels set language = null`;
      return { what: typed('sprog engelsk') };
    },
  },
  'barrier: see': byWord('barrierer', {}, /bedt dig om hjælp|Du er bedt om|Teamet venter/),
  'barrier: handle': {
    of: { Asta: 'asked for help' },
    try: async () => ({ what: pressed({ do: 'take barrier', barrier: await barrier() }) }),
  },
  'digest: see overview': byWord('overblik', { alone: true }, /Overblik(?!ket er for)/),
  'digest: see brief': byWord('oplæg Fald', { alone: true }, /Fald sammen/),
  'digest: choose help': {
    async try() {
      await world.sql`update contacts set help = 'at once'`;
      return { what: pressed({ do: 'choose help', help: 'in the digest' }), says: /in place/ };
    },
  },
  'person: be away': {
    of: themselves ?? {},
    inOwnTeam: true,
    async try() {
      await world.sql`delete from absences`;
      return { what: typed('væk til 20/12') };
    },
  },
  'person: choose hour': {
    of: themselves ?? {},
    inOwnTeam: true,
    async try() {
      await world.sql`update people set nudge_time = '09:00'`;
      return { what: typed('påmind mig kl. 8') };
    },
  },
  'person: choose language': {
    of: themselves ?? {},
    inOwnTeam: true,
    alone: true,
    async try() {
      await world.sql`update people set language = null`;
      return { what: typed('sprog engelsk') };
    },
  },
  'person: export own': byWord(
    'mine data',
    { of: everybodyKnown, inOwnTeam: true },
    /https:..mellemrum\.example.files./,
  ),
  // Whoever pressed the button that this shows would be gone from the cast: test/privacy has it pressed.
  'person: erase own': byWord('slet mig', { of: everybodyKnown, inOwnTeam: true }, /"erase me"/),
  'person: change own contact': {
    of: themselves ?? {},
    inOwnTeam: true,
    async try(actor) {
      await world.sql`update people set phone = null`;
      const name = actor === 'Ulla' || actor === 'Klaus' ? 'Uden' : 'Fald';
      const [team] = await world.sql<{ id: string }[]>`select id from teams where name = ${name}`;
      const field = { kind: 'text', id: 'phone', label: 'Telefon', optional: true, maxLength: 20 } as const;
      const draft = carry(team?.id ?? '', 0, [field]);
      return { what: { kind: 'submit', form: 'own contact', draft, values: { phone: '20304050' } } };
    },
  },
  'person: say who they are': {
    of: { Bo: 'themselves', Olga: 'themselves' },
    async try() {
      await world.sql`delete from same_people`;
      const { id: teamId } = await world.team();
      const [pair] = await world.inTransaction('everything', ({ samePeople }) =>
        samePeople.ask(teamId, [{ one: world.idOf('Bo'), other: world.idOf('Olga') }]),
      );
      return { what: pressed({ do: 'same person', pair: pair?.id ?? '', say: 'no' }) };
    },
  },
  'person: put off': {
    of: { Bo: 'themselves' },
    async try() {
      day += 1;
      const [nudge] = await world.sql<{ id: string }[]>`
        insert into deliveries (kind, person_id, on_day, send_at)
        values ('later nudge', ${world.idOf('Bo')}, date '2026-01-01' + ${day}::int, bot_now()) returning id`;
      return { what: pressed({ do: 'later', nudge: nudge?.id ?? '' }), says: /mind(es|e)? |"put off"/ };
    },
  },
};

/** Beside this door: at the command line, or on a page. */
const elsewhere = [
  'download: fetch',
  'installation: add',
  'installation: change',
  'installation: remove',
  'installation: see all',
];

test('every verb is tried at the bot’s door, or tested elsewhere', () => {
  expect([...Object.keys(attempts), ...elsewhere].toSorted()).toEqual(
    cells.map(({ cell }) => cell).toSorted(),
  );
});

const difference = (these: string[], those: string[]) => {
  const [before, after] = [new Set(these), new Set(those)];
  return [...these.filter((row) => !after.has(row)), ...those.filter((row) => !before.has(row))];
};

let through = 0;
test.each(Object.entries(attempts))(
  '%s: who may can, and who may not changes nothing',
  async (cell, attempt) => {
    const wrong: string[] = [];
    await world.sql`truncate action_items, deliveries cascade`;
    for (const actor of Object.keys(cast) as Actor[]) {
      const isOther = actor === 'Ulla' || actor === 'Klaus';
      if (isOther && !attempt.inOwnTeam) continue;
      const role = cast[actor];
      const stands = [role, attempt.of?.[actor]];
      const expected = meantFor(cell).some((who) => stands.includes(who as Standing));
      const { what, says } = await attempt.try(actor);
      const before = says ? [] : await world.rows();
      const reply = await world.does(actor, what, attempt.alone);
      const changed = says ? [] : difference(before, await world.rows());
      const could = says ? says.test(reply) : changed.length > 0;
      if (could !== expected)
        wrong.push(
          `${actor} (${stands}) ${could ? 'could' : 'could not'}: ${reply.slice(0, 300)} ${changed}`,
        );
      through += 1;
    }
    expect(wrong).toEqual([]);
  },
  60_000,
);

afterAll(() => {
  console.log(`rights: ${through} cells through the door`);
});
