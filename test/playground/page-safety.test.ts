// Nothing that anybody types runs, whatever it looks like, and the page never breaks its own content rules.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openBrowser, openPage, shows, side } from '#test/support/page-browser.ts';
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

const nasty = [
  '<script>window.ran = 1</script>',
  '<img src=x onerror="window.ran = 1">',
  '"><svg onload=window.ran=1>',
  '[tryk](javascript:window.ran=1) **fed** <at>Bo</at>',
  '<a href="javascript:window.ran=1">tryk</a>',
  '&lt;script&gt;window.ran=1&lt;/script&gt; {{constructor.constructor("window.ran=1")()}}',
];

test('markup and scripts in messages, agreements and forms are shown as they were typed, and run nothing', async () => {
  for (const text of nasty) {
    await bot.say('anna', slackChannel, text);
    await bot.say('mette', teamsChannel, text);
    await bot.say('anna', slackChannel, `/aftale @Bo læser ${text} i morgen`);
    await bot.say('anna', 'dm', `aftale jeg læser ${text}`);
  }
  const { page, problems } = await openPage(browser, bot.url);
  const slack = await side(page, 'slack');
  const teams = await side(page, 'msteams');
  for (const text of nasty) {
    await slack.messages.filter({ hasText: text }).first().waitFor();
    await teams.messages.filter({ hasText: text }).first().waitFor();
  }
  await slack.messages.first().hover();
  await slack.messages.first().locator('.more').click();
  await page.getByRole('menuitem').first().click();
  await page.locator('dialog textarea').waitFor();
  expect(await page.locator('dialog textarea').inputValue()).toContain('<script>');
  await page.keyboard.press('Escape');
  await slack.go('dm');
  await shows(page, nasty[0] ?? '');
  await slack.write(nasty[1] ?? '');
  await page.locator('.strip button').click();
  await page.waitForLoadState('networkidle').catch(() => undefined);

  expect(await page.evaluate('window.ran')).toBeUndefined();
  expect(
    await page.locator('main script, main img, main svg[onload], main [href^="javascript"]').count(),
  ).toBe(0);
  expect(problems).toEqual([]);
  await page.context().close();
});

test('the page and all that it loads are served under rules without inline script or style', async () => {
  const answer = await fetch(bot.url);
  const rules = answer.headers.get('content-security-policy') ?? '';
  expect(rules).toContain("default-src 'none'");
  expect(rules).toContain("script-src 'self'");
  expect(rules).toContain("style-src 'self'");
  expect(rules).not.toMatch(/unsafe|nonce|https?:/);

  const { page, problems } = await openPage(browser, bot.url);
  const loaded = (await page.evaluate(
    'performance.getEntriesByType("resource").map(({ name }) => name)',
  )) as string[];
  expect(loaded.filter((address) => !address.startsWith(bot.url))).toEqual([]);
  for (const address of loaded.filter((each) => /\.(js|css|svg)$/.test(each))) {
    expect((await fetch(address)).headers.get('content-security-policy'), address).toBe(rules);
  }
  await page.evaluate(`
    const script = document.createElement('script');
    script.textContent = 'window.ran = 1';
    document.body.append(script);
  `);
  expect(await page.evaluate('window.ran'), 'an inline script is refused').toBeUndefined();
  expect(problems.join()).toContain('Content Security Policy');
  await page.context().close();
});
