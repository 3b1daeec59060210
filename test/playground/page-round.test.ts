// A round of the pulse as the page shows it: open, and closed with its picture, on a desk and on a phone.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
import { roundJourney } from '#test/support/round-journey.ts';
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

describe.each(widths)('on $name', ({ viewport }) => {
  test('the open card and the result are whole, and the news below the picture stays in sight', async () => {
    await bot.startOver();
    const { startPoll, rate } = roundJourney(bot);
    await startPoll('2026-11-23');
    await bot.clock({ to: '2026-11-23T09:00' });
    const { page, problems } = await openPage(browser, bot.url, { viewport });
    await shows(page, 'Puls: Mellemrummene');
    expect(await complaints(page)).toEqual([]);
    await expectNoSidewaysScroll(page);

    for (const person of ['anna', 'bo', 'karen']) await rate(person, slackChannel, 0, 3);
    await rate('jens', teamsChannel, 0, 2);
    await bot.clock({ to: '2026-11-26T12:00' });
    await page.reload();
    for (const platform of ['slack', 'msteams'] as const) {
      const { whole } = await side(page, platform);
      const picture = whole.getByRole('img', { name: /^Resultatet af »Mellemrummene«.* 2,8 \(4 svar\)/ });
      await picture.waitFor();
      await expect
        .poll(() => picture.evaluate((image) => 'naturalWidth' in image && image.naturalWidth))
        .toBe(640);
      await expect
        .poll(() => whole.getByText('Pulsen »Mellemrummene« er lukket').evaluate(isInSight))
        .toBe(true);
      expect(await complaints(page)).toEqual([]);
      await expectNoSidewaysScroll(page);
    }
    expect(problems).toEqual([]);
  });
});

type Seen = { getBoundingClientRect(): { top: number; bottom: number } };

/** Within the list that it can be scrolled out of. */
function isInSight(element: Seen & { closest(selector: string): Seen | null }): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  const list = element.closest('.list')?.getBoundingClientRect();
  return list !== undefined && top >= list.top && bottom <= list.bottom;
}
