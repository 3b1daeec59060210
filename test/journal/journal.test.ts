// A meeting for the records: asked for by word or on its wrap-up, chosen, and fetched behind a link that alone does nothing.
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { unguessablePages } from '#adapters/web/unguessable-pages.ts';
import { moveClockTo } from '#db/database-clock.ts';
import { keptLog } from '#test/support/kept-log.ts';
import { type RightsWorld, startRightsWorld } from '#test/support/rights-world.ts';

let world: RightsWorld;
let server: Server;
let url = '';
let meeting = '';
beforeAll(async () => {
  world = await startRightsWorld();
  server = createServer(express().use(unguessablePages(world.inTransaction, keptLog()))).listen(
    0,
    '127.0.0.1',
  );
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await world.sql`insert into organisations (name, sector) values ('Sygehus Lillebælt', 'hospital')`;
  await world.sql`update people set organisation_id = (select id from organisations where name = 'Sygehus Lillebælt')
    where name = 'Bo Lund'`;
  await liveThroughAMeeting();
});
beforeEach(() => world.backToMonday());
afterAll(async () => {
  server.close();
  await world.drop();
});

/** On Friday: Olga's agreement of Kolding and Bo's of the hospital under one item, one item closed, one only talked about. */
async function liveThroughAMeeting() {
  const { id: teamId } = await world.team();
  await world.inTransaction('everything', async (stores) => {
    const now = await stores.clock.now();
    const held = { heldOn: Temporal.PlainDate.from('2026-11-20'), timeZone: 'Europe/Copenhagen' };
    const by = world.idOf('Mads');
    const planned = { teamId, title: 'Styregruppe', createdBy: by, ...held };
    meeting = (await stores.meetings.plan(planned, now)).meeting.id;
    const put = (title: string, room: 'acting' | 'clarifying') =>
      stores.agendas.add({ teamId, meetingId: meeting, title, addedBy: by, room }, now);
    await put('Udskrivning', 'acting');
    await stores.agendas.close((await put('Medicinkort', 'clarifying')).id, world.idOf('Bo'));
    await put('Snak', 'clarifying');
    const record = (owner: string, what: string, agendaItem?: string) =>
      stores.items.record(
        {
          ...{ teamId, what, dueOn: Temporal.PlainDate.from('2026-11-27'), owners: [world.idOf(owner)] },
          ...{ createdBy: by, meetingId: meeting, ...(agendaItem && { agendaItem }) },
        },
        now,
      );
    await record('Olga', 'sender skemaet; "nyt"', 'Pkt. 1 Udskrivning');
    const bos = await record('Bo', '=HYPERLINK("http://x")', 'Pkt. 1 Udskrivning');
    const waits = { by: world.idOf('Bo'), at: now, verb: 'block' as const, because: 'intet samtykke' };
    await stores.items.change(bos, { ...waits, to: { status: 'blocked' } });
    await record('Olga', 'spørger <b>hjemmeplejen</b>');
  });
}

const typed = (text: string) => world.does('Leda', { kind: 'typed', parts: [text] });
const linksIn = (reply: string) =>
  [...reply.matchAll(/https:\/\/mellemrum\.example(\/files\/[\w-]{43})/g)].map(([, path]) => `${url}${path}`);

async function chosen(label: string): Promise<string[]> {
  const reply = await typed('journal');
  const buttons = JSON.parse(reply).card.elements.flatMap(
    (element: { buttons?: unknown[] }) => element.buttons ?? [],
  );
  const { press } = buttons.find((button: { label: string }) => button.label === label) ?? {};
  return linksIn(await world.does('Leda', { kind: 'press', press }));
}

const fetchTable = async (label: string) => {
  const [, table = ''] = await chosen(label);
  const bytes = await (await fetch(table, { method: 'POST' })).arrayBuffer();
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
};

test('the leader chooses the whole meeting; its table holds agreements, answers and decisions in the agenda’s order', async () => {
  expect(await fetchTable('Hele mødet')).toBe(
    `\ufeff${[
      '"Møde";"Dato";"Punkt";"Rum";"Aftale nr.";"Hvem";"Organisation";"Hvad";"Frist";"Status";"Svar";"Beslutning"',
      '"Styregruppe";"20-11-2026";"Udskrivning";"handlende";"1";"Olga Lund";"Kolding Kommune";"sender skemaet; ""nyt""";"27-11-2026";"Åben";"Ikke svaret";""',
      `"Styregruppe";"20-11-2026";"Udskrivning";"handlende";"2";"Bo Lund";"Sygehus Lillebælt";"'=HYPERLINK(""http://x"")";"27-11-2026";"Blokeret";"Blokeret: intet samtykke, Bo Lund, 23-11-2026 kl. 9.00";""`,
      '"Styregruppe";"20-11-2026";"Medicinkort";"afklarende";"";"";"";"";"";"";"";"Ingen aftale (Bo Lund)"',
      '"Styregruppe";"20-11-2026";"";"";"3";"Olga Lund";"Kolding Kommune";"spørger <b>hjemmeplejen</b>";"27-11-2026";"Åben";"Ikke svaret";""',
      '',
    ].join('\r\n')}`,
  );
});

test('one organisation’s has its own agreements and everybody’s decisions, and no word of the others’ agreements', async () => {
  const ours = await fetchTable('Kun Sygehus Lillebælt');
  expect(ours).toContain('"Bo Lund"');
  expect(ours).toContain('Medicinkort');
  expect(ours).not.toMatch(/Olga|skemaet|hjemmeplejen/);
  expect(await fetchTable('Kun Kolding Kommune')).not.toMatch(/HYPERLINK|samtykke/);
});

test('the page prints without scripts, says everything as text, and allows nothing but its own style', async () => {
  const [page = ''] = await chosen('Hele mødet');
  const response = await fetch(page, { method: 'POST' });
  const html = await response.text();
  expect(response.headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox/,
  );
  expect(html).toContain('<html lang="da">');
  expect(html.match(/<h1>/g)).toHaveLength(1);
  expect(html).toContain('@media print');
  expect(html).toContain('spørger &lt;b&gt;hjemmeplejen&lt;/b&gt;');
  expect(html).toContain('Ingen aftale (Bo Lund)');
  expect(html).not.toMatch(/<script|src=|https?:\/\/(?!x&quot;)|<b>/);
});

test('the link alone shows what it is, in two languages and without a name, and fetches nothing', async () => {
  const [, table = ''] = await chosen('Hele mødet');
  const fetched = async () =>
    (await world.sql`select 1 from audit_trail where verb = 'fetched' and object_id = ${meeting}`).length;
  const before = await fetched();
  const head = await fetch(table, { method: 'HEAD' });
  const shown = await fetch(table);
  const html = await shown.text();
  expect([head.status, shown.status]).toEqual([200, 200]);
  expect(html).toContain('<form method="post"><button>Hent filen</button></form>');
  expect(html).toContain('lang="en"');
  expect(html).not.toMatch(/Styregruppe|Leda|Fald|Kolding|<script|https?:/);
  for (const [header, value] of [
    ['cache-control', 'no-store'],
    ['x-content-type-options', 'nosniff'],
    ['referrer-policy', 'no-referrer'],
    ['x-robots-tag', 'noindex, nofollow'],
  ] as const)
    expect(shown.headers.get(header)).toBe(value);
  expect(shown.headers.get('content-security-policy')).toContain("form-action 'self'");
  expect(await fetched()).toBe(before);

  const file = await fetch(table, { method: 'POST' });
  expect(file.headers.get('content-disposition')).toBe('attachment; filename=moede-2026-11-20.csv');
  expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(file.headers.get('cache-control')).toBe('no-store');
  expect(await fetched()).toBe(before + 1);
});

test('a link that was never good, or is too old, says kindly what to do', async () => {
  const [, table = ''] = await chosen('Hele mødet');
  await moveClockTo(world.database.queries, Temporal.Instant.from('2026-11-23T08:31:00Z'));
  for (const address of [table, `${url}/files/${'x'.repeat(43)}`, `${url}/files/../etc`, `${url}/files/x`])
    for (const method of ['GET', 'POST']) {
      const response = await fetch(address, { method });
      expect(response.status).toBe(404);
      if (address.includes('/files/'))
        expect(await response.text()).toMatch(/Bed Mellemrum om filen igen|Cannot/);
    }
});

test('who leads no more, or has left, fetches nothing with a link they still have', async () => {
  const [, table = ''] = await chosen('Hele mødet');
  const leads = async (role: string) =>
    world.sql`update memberships set role = ${role} where person_id = ${world.idOf('Leda')}`;
  await leads('member');
  expect((await fetch(table, { method: 'POST' })).status).toBe(404);
  await leads('project leader');
  await world.sql`update memberships set left_at = bot_now() where person_id = ${world.idOf('Leda')}`;
  expect((await fetch(table, { method: 'POST' })).status).toBe(404);
  await world.sql`update memberships set left_at = null where person_id = ${world.idOf('Leda')}`;
  expect((await fetch(table, { method: 'POST' })).status).toBe(200);
});

test('a meeting is named by words or by its day; what is none is said; others are sent to a leader', async () => {
  for (const line of ['journal Styregruppen', 'til journalen', 'journalark 20/11', 'journal 20-11-2026'])
    expect(await typed(line), line).toContain('Hele mødet');
  expect(await typed('journal 21/11')).toContain('Jeg finder ikke noget holdt møde');
  expect(await typed('journal Tavlemøde')).toContain('Skriv »journal« for det seneste');
  expect(await world.does('Bo', { kind: 'typed', parts: ['journal'] })).toContain('Bed en af dem om det');
  expect(
    await world.does('Leda', { kind: 'typed', parts: ['journalen sendes af Bo senest fredag'] }),
  ).not.toMatch(/Hele mødet|holdt møde/);
});

test('one’s own data is fetched behind the same page, and the trail says who fetched it', async () => {
  const name = await world.inTransaction('everything', ({ downloads }) =>
    downloads.offer({ kind: 'my data', personId: world.idOf('Bo') }),
  );
  const address = `${url}/files/${name}`;
  expect(await (await fetch(address)).text()).toContain('Det, Mellemrum har gemt om dig');
  const file = await fetch(address, { method: 'POST' });
  expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename=\S+\.json$/);
  expect(await file.text()).toContain('Bo Lund');
  const trail =
    await world.sql`select 1 from audit_trail where verb = 'fetched' and by_person_id = ${world.idOf('Bo')}`;
  expect(trail).toHaveLength(1);
});
