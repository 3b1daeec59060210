// The guided tour plays the main job on real input, by keyboard alone, and can be left at any moment.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openBrowser, openPage, side, widths } from '#test/support/page-browser.ts';
import { slackChannel, teamsChannel } from '#test/support/playground-client.ts';
import { startWholeBot } from '#test/support/whole-bot.ts';

let bot: Awaited<ReturnType<typeof startWholeBot>>;
let browser: Browser;
beforeAll(async () => {
  [bot, browser] = await Promise.all([startWholeBot(), openBrowser()]);
});
beforeEach(() => bot.startOver());
afterAll(async () => {
  await browser.close();
  await bot.stop();
});

const next = (page: Page) => page.locator('.tour .primary[aria-disabled="false"]');
const title = (page: Page) => page.locator('.tour h2');

async function pressNext(page: Page) {
  await next(page).waitFor({ timeout: 25_000 });
  await next(page).focus();
  await page.keyboard.press('Enter');
}

describe.each(widths)('on $name', ({ viewport }) => {
  test('eight steps end with the agreement done on both platforms', async () => {
    const { page, problems } = await openPage(browser, bot.url, { viewport });
    await page.locator('#tour-start').focus();
    await page.keyboard.press('Enter');
    const titles: (string | null)[] = [];
    for (let step = 1; step <= 8; step += 1) {
      await next(page).waitFor({ timeout: 25_000 });
      titles.push(await title(page).textContent());
      expect(await page.locator('.tour .complaint').textContent()).toBe('');
      if (step < 8) await pressNext(page);
    }
    expect(new Set(titles).size).toBe(8);

    expect((await bot.sees('jens', teamsChannel)).join('\n')).toMatch(
      /Aftale #1\n.*Mette Demo.*✓ Færdig.*Aftale #2.*Karen Demo.*Aftale #3.*Jens Demo/s,
    );
    expect((await bot.sees('anna', slackChannel)).join('\n')).toMatch(/Aftale #1.*✓ Færdig/s);
    expect((await bot.sees('mette', 'dm')).at(-1)).toMatch(/^Godmorgen Mette.*✓ Færdig/s);
    await page.locator('.strip', { hasText: 'Mette fik én besked om 1 aftale' }).waitFor();

    await pressNext(page);
    await expect.poll(() => page.locator('.tour').isVisible()).toBe(false);
    expect(problems).toEqual([]);
    await page.context().close();
  }, 90_000);
});

test('Escape ends it in the middle of a word, takes that word back, and nothing goes on by itself', async () => {
  const { page } = await openPage(browser, bot.url, { reducedMotion: 'no-preference' });
  await page.locator('#tour-start').click();
  await pressNext(page);
  const { box } = await side(page, 'slack');
  await expect.poll(() => box.inputValue()).toMatch(/^\/aft/);
  await page.keyboard.press('Escape');
  expect(await page.locator('.tour').isVisible()).toBe(false);
  await page.locator('#status', { hasText: 'Rundvisningen er slut' }).waitFor();
  expect(await page.evaluate('document.activeElement.id')).toBe('tour-start');
  expect(await box.inputValue()).toBe('');
  expect(await bot.sees('anna', slackChannel)).toEqual([]);

  await page.locator('#tour-start').click();
  expect(await page.locator('.tour .progress').textContent(), 'it begins at the beginning').toBe(
    'Trin 1 af 8',
  );
  await page.context().close();
});

test('going back reads again and does nothing a second time', async () => {
  const { page } = await openPage(browser, bot.url);
  await page.locator('#tour-start').click();
  await pressNext(page);
  await next(page).waitFor();
  await page.getByRole('button', { name: 'Forrige' }).click();
  expect(await page.locator('.tour .progress').textContent()).toBe('Trin 1 af 8');
  await pressNext(page);
  await next(page).waitFor();
  expect(await bot.sees('anna', slackChannel)).toHaveLength(1);
  await page.context().close();
});

test.each(['2026-11-27T10:00', '2026-12-23T10:00'])(
  'it comes to its end on any day: %s',
  async (day) => {
    await bot.clock({ to: day });
    const { page } = await openPage(browser, bot.url);
    await page.locator('#tour-start').click();
    for (let step = 1; step < 8; step += 1) await pressNext(page);
    await next(page).waitFor({ timeout: 25_000 });
    expect((await bot.sees('mette', 'dm')).at(-1)).toMatch(/^Godmorgen Mette.*✓ Færdig/s);
    await page.context().close();
  },
  60_000,
);
