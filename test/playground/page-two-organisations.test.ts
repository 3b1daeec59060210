// The page's four organisations: which one looks from, letting the bot in and taking it out, and nobody else's unread.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  complaints,
  expectNoSidewaysScroll,
  openBrowser,
  openPage,
  shows,
  side,
  widths,
} from '#test/support/page-browser.ts';
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

describe.each(widths)('on $name', ({ viewport }) => {
  test('an administrator adds the bot to a second workspace and a second tenant, and people found teams there', async () => {
    const { page, problems } = await openPage(browser, bot.url, { viewport });
    const found: Record<string, string[]> = {};
    const look = async (state: string) => {
      const told = await complaints(page);
      if (told.length > 0) found[state] = told;
      await expectNoSidewaysScroll(page);
    };
    const slack = await side(page, 'slack');
    expect(await slack.whole.locator('.absence').isVisible()).toBe(false);
    await slack.at('odense');
    await shows(page, 'Mellemrum er ikke installeret i Odense Kommune.');
    expect(await slack.whole.locator('[data-place]').count(), 'no app where it is not installed').toBe(1);
    await look('a workspace without the app');

    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      slack.whole.locator('.absence a').click(),
    ]);
    await tab.locator('form button').first().click();
    await tab.locator('button[value="T0ODENSE"]').click();
    await tab.getByText('Odense Kommune').first().waitFor();
    await tab.close();
    await slack.whole.locator('.absence button').click();
    await slack.whole.locator('.absence').waitFor({ state: 'hidden' });
    await slack.whole.locator('.example').first().click();
    await slack.whole.locator('.send').click();
    await shows(page, 'Rikke Demo er projektleder');
    await slack.whole.locator('.site-menu').click();
    await page.getByRole('menuitem').first().waitFor();
    await look('the menu of a workspace');
    expect(await page.getByRole('menuitem').allTextContents()).toEqual([
      'Fjern Mellemrum fra #fald',
      'Afinstaller Mellemrum i Odense Kommune',
    ]);
    await page.getByRole('menuitem').last().click();
    await shows(page, 'Mellemrum er ikke installeret i Odense Kommune.');

    const teams = await side(page, 'msteams');
    await teams.at('region');
    await teams.whole.locator('.absence button').click();
    await teams.whole.locator('.absence').waitFor({ state: 'hidden' });
    await teams.write('@Mellemrum aftale @Per sender skemaet i overmorgen');
    await shows(page, 'Lone Demo er projektleder');
    await look('a second tenant');
    expect(found).toEqual({});
    expect(problems).toEqual([]);
    await page.context().close();
  }, 90_000);
});

test('one comes back to whoever one was in the other organisation, and its unread is marked meanwhile', async () => {
  const { page } = await openPage(browser, bot.url);
  const slack = await side(page, 'slack');
  await slack.be('karen');
  await slack.go('dm');
  await slack.at('odense');
  await bot.say('anna', 'slack-hoftebrud', 'Godmorgen');
  const marked = slack.whole.locator('[data-site="kolding"] .badge.news');
  await marked.waitFor();
  await slack.at('kolding');
  expect(await slack.whole.locator('.person:visible input:checked').getAttribute('value')).toBe('karen');
  expect(await slack.whole.locator('[data-place="dm"]').getAttribute('aria-current')).toBe('page');
  await page.context().close();
});

test('people of an organisation without the bot are suggested to nobody else', async () => {
  const { page } = await openPage(browser, bot.url);
  const slack = await side(page, 'slack');
  const suggested = async () => {
    await slack.box.fill('/aftale @');
    await slack.whole.locator('[role=option]').first().waitFor();
    return (await slack.whole.locator('[role=option]').allTextContents()).join('\n');
  };
  const inKolding = await suggested();
  expect(inKolding).toContain('Mette Demo');
  for (const name of ['Rikke', 'Lone', 'Region Syddanmark']) expect(inKolding).not.toContain(name);
  await slack.at('odense');
  expect(await suggested()).toContain('Rikke');
  await page.context().close();
});
