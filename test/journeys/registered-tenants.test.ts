// Two organisations with a registration each in one running bot: let in, renewed, removed in the middle, and come back.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deadLetters } from '#db/dead-letters.ts';
import { installationStore } from '#db/installation-store.ts';
import { readRefusal } from '#src/administer.ts';
import type { Keys } from '#src/installations/sealed-credentials.ts';
import { startKeptBot } from '#test/support/kept-bot.ts';
import { makeCertificate } from '#test/support/made-certificate.ts';
import { onTeams, teamsChannels } from '#test/support/own-people.ts';

const region = {
  tenantId: 'aaaaaaaa-0000-4000-8000-000000000002',
  people: [onTeams('anna', 'Anna Holm', 'fald'), onTeams('bo', 'Bo Friis', 'fald')],
  channels: teamsChannels({ fald: 'Fald' }),
};
const kommune = {
  tenantId: 'bbbbbbbb-0000-4000-8000-000000000002',
  people: [onTeams('carl', 'Carl Juhl', 'sepsis'), onTeams('dina', 'Dina Skov', 'sepsis')],
  channels: teamsChannels({ sepsis: 'Sepsis' }),
};
const appOf = {
  region: 'aaaaaaaa-0000-4000-8000-000000000001',
  kommune: 'bbbbbbbb-0000-4000-8000-000000000001',
};
const secret = 'canary-secret-of-the-region';
const { certificate, privateKey } = makeCertificate();
/** The region's second registration. */
const returned = 'cccccccc-0000-4000-8000-000000000001';
const seconds = { timeout: 12_000, interval: 50 };

let bot: Awaited<ReturnType<typeof startKeptBot>>;
beforeAll(async () => {
  bot = await startKeptBot({ region, kommune });
  await bot.moveClockTo('2026-11-23T07:00');
  bot.know({ tenantId: region.tenantId, appId: appOf.region, secret });
  bot.know({ tenantId: kommune.tenantId, appId: appOf.kommune, certificate });
});
afterAll(() => bot.stop());

const double = (name: 'region' | 'kommune') => {
  const found = bot.doubles[name];
  if (!found) throw new Error(`There is no tenant ${name}.`);
  return found;
};
const seen = (name: 'region' | 'kommune', person: string, channel: string) =>
  double(name)
    .messages(person, channel)
    .filter(({ from }) => from === 'mellemrum')
    .map(({ text }) => text);
const say = async (name: 'region' | 'kommune', person: string, channel: string, text: string) => {
  await double(name).say(person, channel, text);
  await bot.settled();
};

async function installed(tenantId: string): Promise<string> {
  const store = installationStore(bot.database.queries, bot.config.keys as Keys);
  const found = (await store.all()).find(({ place }) => place === tenantId);
  if (!found) throw new Error(`Nothing is installed in ${tenantId}.`);
  return found.id;
}

/** Let in while the bot runs; resolves to how many milliseconds later it listens. */
async function letIn(
  name: 'region' | 'kommune',
  options: Record<string, string>,
  appId = appOf[name],
  marks = name as string,
) {
  const { tenantId } = { region, kommune }[name];
  const added = await bot.admin(['add', 'msteams'], { name, app: appId, tenant: tenantId, ...options });
  expect(added.done).toBe(true);
  const installationId = await installed(tenantId);
  bot.register(name, { appId, marks, installationId });
  const since = performance.now();
  await expect.poll(() => bot.door(installationId), seconds).not.toBe(404);
  const late = performance.now() - since;
  await double(name).install();
  return late;
}

test('two organisations are let in while the bot runs, one by a secret and one by a certificate', async () => {
  const late = await Promise.all([
    letIn('region', { 'secret-file': await bot.file(`${secret}\n`), expires: '2099-05-01' }),
    letIn('kommune', {
      certificate: await bot.file(certificate),
      'private-key': await bot.file(privateKey),
    }),
  ]);
  console.log(
    `Teams registrations: added while the bot runs, heard after ${late.map((each) => `${Math.round(each)} ms`).join(' and ')}`,
  );
  await say('region', 'anna', 'fald', '@Mellemrum');
  await say('kommune', 'carl', 'sepsis', '@Mellemrum');
  await say('region', 'anna', 'fald', '@Mellemrum aftale Bo sender skemaet 27. november');
  await say('kommune', 'carl', 'sepsis', '@Mellemrum aftale Dina ringer til lægen 27. november');
  expect(seen('region', 'bo', 'fald').join()).toContain('sender skemaet');
  expect(seen('kommune', 'dina', 'sepsis').join()).toContain('ringer til lægen');
  expect(seen('region', 'bo', 'fald').join()).not.toContain('lægen');
  expect(seen('kommune', 'dina', 'sepsis').join()).not.toContain('skemaet');
  expect(bot.foreign).toEqual([]);
  expect([...double('region').refusals(), ...double('kommune').refusals()]).toEqual([]);
});

test('what is kept of one cannot be opened: it is shut, the other goes on, and added again it is open', async () => {
  const id = await installed(region.tenantId);
  await bot.database.sql`
    update installations set version = version + 1,
      sealed = (select sealed from installations where place = ${kommune.tenantId}) where id = ${id}`;
  await expect.poll(() => bot.door(id), seconds).toBe(503);
  await say('kommune', 'dina', 'sepsis', '@Mellemrum aftaler');
  expect(seen('kommune', 'dina', 'sepsis').at(-1)).toContain('lægen');
  const tried = await bot.admin(['set', id], { 'secret-file': await bot.file(secret) });
  expect(tried).toMatchObject({ done: false, said: [expect.stringContaining('add it again')] });
  const added = await bot.admin(['add', 'msteams'], {
    ...{ name: 'Region', app: appOf.region, tenant: region.tenantId },
    'secret-file': await bot.file(secret),
  });
  expect(added.said[0]).toContain('was there already');
  await expect.poll(() => bot.door(id), seconds).toBe(400);
  await say('region', 'bo', 'fald', '@Mellemrum aftaler');
  expect(seen('region', 'bo', 'fald').at(-1)).toContain('skemaet');
});

test('removed in the middle, what waits there is given up and told, and everybody else is served', async () => {
  const id = await installed(region.tenantId);
  const letters = deadLetters(bot.database.queries, readRefusal);
  // Teams asks for patience there, so that something is under way when the app is removed.
  double('region').fault('rateLimit', 1_000);
  await double('region').say('anna', 'fald', '@Mellemrum aftale Anna finder lokalet 27. november');
  await double('kommune').say('carl', 'sepsis', '@Mellemrum aftale Carl skriver referatet 27. november');
  await expect.poll(bot.unsettled, seconds).toBe(1);
  expect((await bot.admin(['remove', id])).done).toBe(true);
  await expect.poll(() => bot.door(id), seconds).toBe(404);
  double('region').mend();
  const untold = async () => (await letters.undelivered()).map((one) => `${one.why} ${one.isGivenUp}`);
  await expect.poll(untold, seconds).toEqual(['app removed true']);
  expect(seen('region', 'anna', 'fald').join()).not.toContain('finder lokalet');
  await expect.poll(() => seen('kommune', 'dina', 'sepsis').join(), seconds).toContain('skriver referatet');
  bot.forget(appOf.region);
});

test('come back with another registration, it is the same team of the same people, who are reached anew', async () => {
  const everybody = () => bot.database.sql`
    select people.id, name, team_id, left_at from people join memberships on person_id = people.id order by 1, 3`;
  const before = await everybody();
  const accountsBefore = await bot.database.sql<
    { address: string }[]
  >`select address from accounts order by 1`;
  const another = 'another-secret-of-the-region';
  bot.know({ tenantId: region.tenantId, appId: returned, secret: another });
  await letIn('region', { 'secret-file': await bot.file(another) }, returned, 'anew');
  await bot.settled();
  expect(await everybody()).toEqual(before);
  const accounts = await bot.database.sql<{ address: string }[]>`select address from accounts order by 1`;
  expect(accounts.map(({ address }) => address)).toEqual(
    accountsBefore.map(({ address }) => address.replace('region-', 'anew-')),
  );
  expect(accounts.filter(({ address }) => address.includes('anew-'))).toHaveLength(2);

  // What was given up arrives, tried again.
  await deadLetters(bot.database.queries, readRefusal).retry('all');
  await bot.settled();
  expect(seen('region', 'bo', 'fald').join()).toContain('finder lokalet');
  expect(await deadLetters(bot.database.queries, readRefusal).undelivered()).toEqual([]);

  // The reminder comes to the new account.
  await bot.moveClockTo('2026-11-27T09:01');
  await bot.settled();
  expect(seen('region', 'bo', 'dm').join()).toContain('skemaet');

  // And a button from before still does what it says.
  const card = double('region')
    .messages('bo', 'fald')
    .find(
      ({ text, buttons }) =>
        text.includes('sender skemaet') && buttons.some(({ label }) => label === 'Færdig'),
    );
  const button = card?.buttons.find(({ label }) => label === 'Færdig');
  await double('region').press('bo', 'fald', card?.id ?? '', button?.id ?? '');
  await bot.settled();
  const items = await bot.database.sql`select status from action_items where what like '%skemaet%'`;
  expect(items).toEqual([{ status: 'done' }]);

  expect(bot.foreign).toEqual([]);
  expect([...double('region').refusals(), ...double('kommune').refusals()]).toEqual([]);
  const said = JSON.stringify(bot.log.lines);
  for (const word of [secret, another, privateKey.split('\n')[3], 'canary-access-token'])
    expect(said).not.toContain(word);
});
