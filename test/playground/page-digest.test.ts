// The week's overview of a cluster of forty teams after a quarter, as its contact reads it on a phone. With PICTURES=1
// it is kept in docs/pictures/.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lastMonday, liveInCluster } from '#test/support/cluster-life.ts';
import {
  complaints,
  expectNoSidewaysScroll,
  openBrowser,
  openPage,
  side,
} from '#test/support/page-browser.ts';
import { startWholeBot } from '#test/support/whole-bot.ts';

let bot: Awaited<ReturnType<typeof startWholeBot>>;
let browser: Browser;
beforeAll(async () => {
  [bot, browser] = await Promise.all([startWholeBot(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await bot.stop();
});

test('the overview of forty teams asks first, tells of each team once, and fits a phone', async () => {
  await bot.clock({ to: `${lastMonday}T07:30` });
  const names = await liveInCluster(bot.database, 39, 'Ida Demo');
  await bot.clock({ to: `${lastMonday}T08:01` });
  const parts = (await bot.sees('ida', 'dm')).filter((text) => text.startsWith('Ugens overblik'));
  const all = parts.join('\n');
  expect(parts.length).toBeLessThanOrEqual(2);
  expect(all).toContain('40 teams i klyngen');
  for (const name of names) expect(all, name).toContain(name);
  expect(all.indexOf('bedt om hjælp')).toBeLessThan(all.indexOf('Nyt siden sidst'));

  const { page, problems } = await openPage(browser, bot.url, { viewport: { width: 390, height: 844 } });
  const teams = await side(page, 'msteams');
  await teams.be('ida');
  await teams.go('dm');
  const messages = teams.messages.filter({ hasText: 'Ugens overblik' });
  await expect.poll(() => messages.count()).toBe(parts.length);
  expect(await complaints(page)).toEqual([]);
  await expectNoSidewaysScroll(page);
  expect(problems).toEqual([]);
  if (process.env.PICTURES) {
    await page.setViewportSize({ width: 390, height: 6_000 });
    for (const [part, path] of ['digest-390.png', 'digest-390-rest.png'].entries())
      await messages.nth(part).screenshot({ path: `docs/pictures/${path}` });
  }
}, 120_000);
