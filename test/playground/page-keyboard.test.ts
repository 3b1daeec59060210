// The main job by keyboard alone: completing names and commands, menus, forms, buttons, people and the clock.
import { sql } from 'drizzle-orm';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openBrowser, openPage, shows, side, widths } from '#test/support/page-browser.ts';
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

/** Tab by tab, until what has the focus fits. */
async function tabTo(page: Page, selector: string) {
  for (let tabs = 0; tabs < 80; tabs += 1) {
    if (await page.evaluate(`document.activeElement?.matches(${JSON.stringify(selector)})`)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Eighty tabs never came to ${selector}.`);
}

describe.each(widths)('on $name', ({ viewport }) => {
  test('from the top of the page one Tab leads to the box on Slack, two to the one on Teams, then to the messages', async () => {
    const { page, problems } = await openPage(browser, bot.url, { viewport });
    const goals = ['slack-box', 'msteams-box', 'slack-messages', 'msteams-messages'];
    for (const [index, goal] of goals.entries()) {
      await page.reload();
      await page.locator('.composer').first().waitFor();
      for (let tabs = 0; tabs <= index; tabs += 1) await page.keyboard.press('Tab');
      expect(await page.locator(':focus').isVisible()).toBe(true);
      await page.keyboard.press('Enter');
      expect(await page.evaluate('document.activeElement.id')).toBe(goal);
    }
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('an agreement is written with completions, and answered by the one whose it is', async () => {
    const { page, problems } = await openPage(browser, bot.url, { viewport });
    await tabTo(page, '#slack-box');
    const box = page.locator('#slack-box');
    const heard = page.locator('.slack .composer [role=status]');
    expect(await box.getAttribute('aria-autocomplete')).toBe('list');
    await page.keyboard.type('/af');
    await page.keyboard.press('Tab');
    expect(await heard.textContent(), 'examples, none of them chosen').toMatch(
      /^3 forslag\. Piletaster vælger/,
    );
    await page.keyboard.type('@me');
    const options = page.locator('.slack [role=option]');
    await expect.poll(() => options.count()).toBe(2);
    expect(await options.first().textContent()).toMatch(/^Mellemrum/);
    expect(await heard.textContent()).toBe('Mellemrum, App. Forslag 1 af 2.');
    await page.keyboard.press('ArrowDown');
    const active = await box.getAttribute('aria-activedescendant');
    const list = page.locator(`[id="${await box.getAttribute('aria-controls')}"]`);
    expect(await list.getAttribute('role')).toBe('listbox');
    expect(await list.locator(`[id="${active}"]`).textContent()).toMatch(/^Mette Demo/);
    expect(await heard.textContent()).toBe('Mette Demo, projektleder, Sygehus Lillebælt. Forslag 2 af 2.');
    await page.keyboard.press('Enter');
    expect(await box.inputValue()).toBe('/aftale @Mette Demo ');
    expect(await heard.textContent()).toBe('');
    await page.keyboard.type('sender skemaet i morgen');
    await page.keyboard.press('Enter');
    await shows(page, 'Aftale #1');

    const teams = await side(page, 'msteams');
    await tabTo(page, '.msteams [data-place="dm"]');
    await page.keyboard.press('Enter');
    await shows(page, 'Anna Demo har skrevet dig på en aftale');
    await tabTo(page, '.msteams .message .ac-pushButton');
    await page.keyboard.press('Enter');
    await shows(page, /✓ Færdig/);
    expect((await bot.sees('anna', slackChannel)).join()).toContain('✓ Færdig');
    expect(await teams.whole.isVisible()).toBe(true);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('a message becomes an agreement through its menu and the form, on both platforms', async () => {
    const { page, problems } = await openPage(browser, bot.url, { viewport });
    for (const { platform, person, place, submit } of [
      { platform: 'slack', person: 'anna', place: slackChannel, submit: 'dialog .primary' },
      { platform: 'msteams', person: 'mette', place: teamsChannel, submit: 'dialog .style-positive' },
    ] as const) {
      const { box } = await side(page, platform);
      await box.focus();
      await page.keyboard.type('jeg ringer til lægen på torsdag');
      await page.keyboard.press('Shift+Enter');
      await page.keyboard.type('og skriver bagefter');
      await page.keyboard.press('Enter');
      await page.locator(`.${platform} .more`).waitFor();
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Shift+Tab');
      for (let back = 0; back < 6 && !(await page.locator('.more:focus').count()); back += 1) {
        await page.keyboard.press('Shift+Tab');
      }
      await page.keyboard.press('ArrowDown');
      await page.locator('[role=menuitem]:focus').waitFor();
      await page.keyboard.press('Escape');
      await page.locator('.more:focus').waitFor();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await page.locator(`dialog.${platform}`).waitFor();
      await tabTo(page, submit);
      await page.keyboard.press('Enter');
      await page.locator('dialog').waitFor({ state: 'detached' });
      await expect
        .poll(async () => (await bot.sees(person, place)).join('\n'))
        .toMatch(/ringer til lægen.*torsdag 26\. november/s);
    }
    expect(problems).toEqual([]);
    await page.context().close();
  });
});

test('the author of a message edits it and deletes it from its menu; nobody else is offered that', async () => {
  await bot.say('bo', slackChannel, 'Karen kommer også');
  const { page } = await openPage(browser, bot.url);
  const slack = await side(page, 'slack');
  await slack.write('Vi ses på onsdg');
  const own = slack.messages.filter({ hasText: 'Vi ses' }).locator('.more');
  await slack.messages.filter({ hasText: 'Karen kommer' }).locator('.more').press('Enter');
  expect(await page.getByRole('menuitem').allTextContents()).toEqual(['Gør til aftale']);
  await page.keyboard.press('Escape');

  await own.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('dialog textarea').fill('Vi ses på onsdag');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await shows(page, 'Vi ses på onsdag');
  await own.press('Enter');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect.poll(() => slack.messages.count()).toBe(1);
  await page.context().close();
});

test('people are changed with the arrows, and Escape closes a list without losing a word', async () => {
  const { page } = await openPage(browser, bot.url);
  await tabTo(page, '.slack input[type=radio]');
  await page.keyboard.press('ArrowRight');
  const { box, whole } = await side(page, 'slack');
  expect(await whole.locator('input:checked').getAttribute('value')).toBe('bo');
  await box.focus();
  await page.keyboard.type('hej @K');
  await whole.locator('[role=option]').first().waitFor();
  await page.keyboard.press('Escape');
  expect(await whole.locator('[role=listbox]').isVisible()).toBe(false);
  expect(await box.inputValue()).toBe('hej @K');
  await page.keyboard.press('Enter');
  await shows(page, 'hej @K');
  await page.context().close();
});

test('the clock is moved, and the strip says in a sentence whom the bot wrote to and why', async () => {
  await bot.say('anna', slackChannel, '/aftale @Bo henter skemaet i morgen');
  await bot.say('anna', slackChannel, '/aftale @Bo ringer til lægen i morgen');
  const { page } = await openPage(browser, bot.url);
  expect(await page.locator('[data-clock=meeting]').isVisible(), 'no meeting is planned').toBe(false);
  await tabTo(page, '[data-clock=morning]');
  await page.keyboard.press('Enter');
  await shows(page, /Uret er stillet frem til mandag kl\. 9\.00\. Anna fik 1 ny besked/);
  await page.locator('[data-clock=morning]:not([aria-disabled])').press('Enter');
  await page.locator('.strip li', { hasText: 'tirsdag kl. 9.00: Bo fik én besked om 2 aftaler' }).waitFor();
  await shows(page, /Bo fik 1 ny besked/);
  expect(await page.locator('.slack .person:visible', { hasText: 'Bo Demo' }).textContent()).toContain(
    '1 ulæst',
  );
  await page.context().close();
});

test('where a meeting is planned, the clock goes to its start', async () => {
  await bot.database.queries.execute(sql`
    insert into meetings (team_id, title, held_on, starts_at, created_by)
    select team_id, 'Styregruppe', '2026-12-15', '13:30', person_id from memberships limit 1`);
  const { page } = await openPage(browser, bot.url);
  const toMeeting = page.locator('[data-clock=meeting]').filter({ visible: true });
  await toMeeting.waitFor();
  expect((await page.locator('.top').boundingBox())?.height, 'all buttons stand in one row').toBeLessThan(80);
  await toMeeting.press('Enter');
  await shows(page, /Uret er stillet frem til tirsdag kl\. 13\.30/);
  await shows(page, /^Tirsdag den 15\. december|^Tirsdag 15\. december/i);
  await page.context().close();
});
