// What goes wrong under an open page: another window, a bot that stops and starts, a fault in the middle of a form.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Mellemrum, startMellemrum } from '#src/main.ts';
import { freshDatabase } from '#test/support/database.ts';
import { keptLog } from '#test/support/kept-log.ts';
import { openBrowser, openPage, shows, side } from '#test/support/page-browser.ts';
import { freePort } from '#test/support/redis.ts';

let browser: Browser;
let database: Awaited<ReturnType<typeof freshDatabase>>;
let dataDir: string;
let bot: Mellemrum;
let port: number;

/** Where it was before, with all that it remembers. */
async function start() {
  bot = await startMellemrum(
    {
      port,
      host: '127.0.0.1',
      dataDir,
      role: 'all',
      isProduction: false,
      logLevel: 'info',
      newTeams: { timeZone: 'Europe/Copenhagen', language: 'da' },
      databaseUrl: database.url,
      platforms: 'playground',
    },
    keptLog(),
  );
}

beforeAll(async () => {
  [browser, database, dataDir, port] = await Promise.all([
    openBrowser(),
    freshDatabase(),
    mkdtemp(join(tmpdir(), 'mellemrum-page-')),
    freePort(),
  ]);
  await start();
});
afterAll(async () => {
  await browser.close();
  await bot.stop();
  await database.drop();
  await rm(dataDir, { recursive: true, force: true });
});

test('two windows follow each other, and a private answer is shown to its person alone', async () => {
  const [one, other] = await Promise.all([openPage(browser, bot.url), openPage(browser, bot.url)]);
  const here = await side(one.page, 'slack');
  const there = await side(other.page, 'slack');
  await here.be('bo');
  await here.write('/aftale Karen ringer til plejehjemmet');
  await shows(one.page, 'Hvornår skal det være gjort?');
  await here.write('Godmorgen');
  await shows(other.page, 'Godmorgen');
  expect(await there.whole.textContent(), 'Anna looks there').not.toContain('Hvornår skal det være gjort?');

  await here.whole.locator('.kit-button').first().click();
  await there.messages.filter({ hasText: 'Aftale #1' }).waitFor();
  await there.whole.locator('.kit-button', { hasText: 'Færdig' }).click();
  await here.messages.filter({ hasText: '✓ Færdig' }).first().waitFor();
  expect([...one.problems, ...other.problems]).toEqual([]);
  await Promise.all([one.page.context().close(), other.page.context().close()]);
});

test('a page says that the bot is gone, comes back with it, and still holds a half-filled form', async () => {
  const { page } = await openPage(browser, bot.url);
  const slack = await side(page, 'slack');
  await slack.write('/aftale');
  await page.locator('dialog textarea').fill('Sender skemaet med <b>alt</b>');
  await page.locator('dialog input[type=checkbox]').first().check();
  await page.locator('dialog input[type=date]').fill('2027-06-01');

  await bot.stop();
  await page.locator('#status', { hasText: 'Forbindelsen er væk' }).waitFor({ state: 'attached' });
  await page.locator('dialog .primary').click();
  await page.locator('dialog [role=alert]', { hasText: 'står her stadig' }).waitFor();
  expect(await page.locator('dialog textarea').inputValue()).toBe('Sender skemaet med <b>alt</b>');

  await start();
  await page.locator('#status', { hasText: 'Forbindelsen er her igen' }).waitFor({ state: 'attached' });
  expect(await page.locator('dialog input[type=date]').inputValue()).toBe('2027-06-01');
  await page.locator('dialog .primary').click();
  await page.locator('dialog').waitFor({ state: 'detached' });
  await slack.messages.filter({ hasText: 'Sender skemaet med <b>alt</b>' }).first().waitFor();
  await page.context().close();
}, 60_000);

test('what nobody has looked at is still unread when the page is loaded again, and read once somebody has', async () => {
  const { page } = await openPage(browser, bot.url);
  const slack = await side(page, 'slack');
  const karen = slack.whole.locator('.person', { hasText: 'Karen Demo' });
  const unread = () => karen.textContent();
  expect(await unread()).not.toContain('ulæst');
  await slack.be('bo');
  await slack.go('dm');
  await slack.write('aftale Karen ringer til plejehjemmet i morgen');
  await expect.poll(unread).toContain('ulæst');
  await page.reload();
  await expect.poll(unread).toContain('ulæst');
  await slack.be('karen');
  await slack.go('dm');
  await expect.poll(unread).not.toContain('ulæst');
  await page.reload();
  await slack.messages.first().waitFor();
  expect(await unread()).not.toContain('ulæst');
  await page.context().close();
});

test('a platform that fails while a form is filled in loses nothing: the form closes, and the card comes', async () => {
  const { page } = await openPage(browser, bot.url);
  const slack = await side(page, 'slack');
  await slack.write('/aftale');
  await page.locator('dialog textarea').fill('Sender skemaet til hjemmeplejen');
  await page.locator('dialog input[type=checkbox]').first().check();
  await page.locator('dialog input[type=date]').fill('2027-06-01');
  await fetch(`${bot.url}/playground/api/fault`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ platform: 'slack', kind: 'serverError', count: 2 }),
  });
  await page.locator('dialog .primary').click();
  await page.locator('dialog').waitFor({ state: 'detached' });
  await slack.messages.filter({ hasText: 'Sender skemaet til hjemmeplejen' }).first().waitFor();
  await page.locator('.strip li', { hasText: /kom ikke frem lige nu, fordi platformen var nede/ }).waitFor();
  expect(await slack.messages.filter({ hasText: 'Sender skemaet til hjemmeplejen' }).count()).toBe(1);
  await page.context().close();
}, 60_000);

test('an answer that came to one person alone, elsewhere, is pointed to', async () => {
  const { page } = await openPage(browser, bot.url);
  const teams = await side(page, 'msteams');
  await teams.write('@Mellemrum aftale');
  await shows(page, 'Mellemrum svarede Mette direkte.');
  await page.getByRole('button', { name: 'Vis svaret' }).press('Enter');
  await shows(page, 'Udfyld aftalen her');
  expect(await page.evaluate('document.activeElement.className')).toBe('list');
  await page.context().close();
});

test('a message that could not be sent comes back into its box', async () => {
  const { page } = await openPage(browser, bot.url);
  const slack = await side(page, 'slack');
  await page.route('**/api/say', (route) => route.abort());
  await slack.write('Husk kagen');
  await shows(page, 'Det lykkedes ikke. Kører botten?');
  expect(await slack.box.inputValue()).toBe('Husk kagen');
  await page.context().close();
});

test('faults are switched on and off in words, strike, and are told of in the strip', async () => {
  const { page } = await openPage(browser, bot.url);
  const slack = await side(page, 'slack');
  await page.locator('.tools button', { hasText: 'Prøv en fejl' }).click();
  const panel = page.locator('#faults');
  await panel.getByLabel('Teams siger nej til en besked').check();
  await shows(page, 'Prøv en fejl (1 venter)');
  await panel.locator('fieldset', { hasText: 'Teams' }).getByLabel('Alt virker').check();
  await expect.poll(() => page.locator('.tools').textContent()).not.toContain('venter');

  await panel.getByLabel('Teams siger nej til en besked').check();
  await shows(page, 'Prøv en fejl (1 venter)');
  await page.keyboard.press('Escape');
  await slack.write('/aftale jeg ringer til lægen i morgen');
  await page.locator('.strip li', { hasText: /Kortet for aftale #\d+ til Hoftebrud blev opgivet/ }).waitFor();
  await expect.poll(() => page.locator('.tools').textContent()).not.toContain('venter');

  const other = await openPage(browser, bot.url);
  await other.page.locator('.strip li', { hasText: 'blev opgivet' }).waitFor();
  await page.locator('#reset').click();
  await page.getByRole('button', { name: 'Begynd forfra' }).click();
  await shows(page, 'Alt er nulstillet.');
  expect(await slack.messages.count()).toBe(0);
  expect(await page.locator('.strip li').allTextContents()).toEqual([
    'Ikke noget endnu. Skriv en aftale, eller stil uret frem.',
  ]);
  await other.page.locator('.strip li', { hasText: 'Ikke noget endnu' }).waitFor();
  await other.page.context().close();
  await page.context().close();
});

test('the language is chosen for the page alone, is remembered, and keeps what was being written', async () => {
  const { page } = await openPage(browser, bot.url);
  const slack = await side(page, 'slack');
  await slack.be('karen');
  await slack.go('dm');
  await slack.box.fill('hjæ');
  await page.locator('.languages [lang=en]').click();
  await shows(page, 'Guided tour');
  expect(await page.evaluate('document.documentElement.lang')).toBe('en');
  expect(await slack.whole.locator('input:checked').getAttribute('value')).toBe('karen');
  expect(await slack.box.inputValue()).toBe('hjæ');
  await slack.write('hjælp');
  await shows(page, 'Det kan du skrive til mig');
  await page.reload();
  await shows(page, 'Guided tour');
  await page.locator('.languages [lang=da]').click();
  await shows(page, 'Rundvisning');
  await page.context().close();
});
