// Everybody can read and use the page: no complaint against WCAG 2.1 AA in any main state, at both widths.
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
import { slackChannel, teamsChannel } from '#test/support/playground-client.ts';
import { startWholeBot } from '#test/support/whole-bot.ts';

let bot: Awaited<ReturnType<typeof startWholeBot>>;
let browser: Browser;
beforeAll(async () => {
  [bot, browser] = await Promise.all([startWholeBot(), openBrowser()]);
});
beforeEach(async () => {
  await bot.startOver();
  await bot.say('anna', slackChannel, 'Godmorgen @Bo, se https://example.org');
  await bot.say('anna', slackChannel, '/aftale @Mette sender udskrivningsskemaet i morgen');
  await bot.say('bo', slackChannel, '/aftale Karen ringer til plejehjemmet');
  await bot.say('mette', teamsChannel, 'Jeg ringer til lægen på torsdag');
});
afterAll(async () => {
  await browser.close();
  await bot.stop();
});

describe.each(widths)('on $name', ({ viewport }) => {
  test('nothing is complained of, from the first look over forms and menus to the tour', async () => {
    const { page, problems } = await openPage(browser, bot.url, { viewport });
    const found: Record<string, string[]> = {};
    const look = async (state: string) => {
      const told = await complaints(page);
      if (told.length > 0) found[state] = told;
      await expectNoSidewaysScroll(page);
    };
    await shows(page, 'Aftale #1');
    await look('the first look');

    const slack = await side(page, 'slack');
    await slack.be('bo');
    await shows(page, 'Kun synlig for dig');
    await look('a private question');
    await slack.go('home');
    await shows(page, 'Det kan du skrive til mig');
    await look('Home');
    await slack.go('slack-hoftebrud');
    await slack.box.fill('/');
    await slack.whole.locator('[role=option]').first().waitFor();
    await look('suggestions');
    await page.keyboard.press('Escape');
    await slack.write('/aftale');
    await page.locator('dialog').waitFor();
    await look('a modal');
    await page.locator('dialog .primary').click();
    await page.locator('dialog .field-error').first().waitFor();
    expect(await page.locator('dialog .field-error').allTextContents()).toEqual([
      'Vælg mindst én.',
      'Skriv noget her.',
      'Vælg en dato.',
    ]);
    expect(
      await page.locator('dialog .choices').evaluate((list) => list.scrollHeight - list.clientHeight),
      'everybody in the team is seen at once',
    ).toBe(0);
    await look('a modal with errors');
    await page.keyboard.press('Escape');

    const teams = await side(page, 'msteams');
    await teams.whole.locator('.more').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem').first().waitFor();
    await look('the menu of a message');
    await page.keyboard.press('Enter');
    await page.locator('dialog .ac-pushButton').first().waitFor();
    await look('a dialog');
    await page.locator('dialog textarea').fill('');
    await page.locator('dialog .style-positive').click();
    await page.getByText('Skriv, hvad der skal gøres.').waitFor();
    await look('a dialog with errors');
    await page.keyboard.press('Escape');
    await teams.go('dm');
    await shows(page, 'Anna Demo har skrevet dig på en aftale');
    await look('a direct message');

    await page.locator('button', { hasText: 'Prøv en fejl' }).click();
    await look('faults');
    const sizes = await page
      .locator('.fault input')
      .evaluateAll((all) => all.map((each) => each.clientWidth));
    expect(new Set(sizes).size, 'all radio buttons are of one size').toBe(1);
    await page.keyboard.press('Escape');
    await page.locator('#reset').click();
    await look('a question');
    await page.keyboard.press('Escape');
    await page.locator('.strip button').click();
    await look('the whole strip');
    await page.locator('#tour-start').click();
    await page.locator('.tour .primary[aria-disabled="false"]').waitFor();
    await look('the tour');
    await page.keyboard.press('Escape');
    await page.locator('.languages [lang=en]').click();
    await shows(page, 'Guided tour');
    await look('English');

    expect(found).toEqual({});
    expect(problems).toEqual([]);
    await page.context().close();
  }, 90_000);
});
