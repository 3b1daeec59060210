// The page in a real browser.
import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { chromiumPath } from './has-chromium.ts';

export const widths = [
  { name: 'a desk', viewport: { width: 1280, height: 900 } },
  { name: 'a phone', viewport: { width: 390, height: 844 } },
] as const;

export type OpenPage = { page: Page; problems: string[] };

const rules = ['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice'];
const patience = 10_000;

/** As root a browser needs --no-sandbox; the rest keeps it from asking anybody for anything. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
    ],
  });

/** A window of its own; `problems` gathers what its console complains of, broken content rules among it. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<OpenPage> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(url);
  await page.locator('.composer').first().waitFor();
  return { page, problems };
}

/** What stands against WCAG 2.1 AA and good practice in what is shown now. */
export async function complaints(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (only) => {
    const { violations } = await (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run({
      runOnly: only,
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, rules);
}

/** One platform's side, brought to the front where one sees one at a time. */
export async function side(page: Page, platform: 'slack' | 'msteams') {
  const toIt = page.locator('.side-switch button', { hasText: platform === 'slack' ? 'Slack' : 'Teams' });
  if (await toIt.isVisible()) await toIt.click();
  const whole = page.locator(`.side.${platform}`);
  return {
    whole,
    box: whole.locator('textarea'),
    messages: whole.locator('.message'),
    /** To one of the platform's organisations. */
    async at(site: string) {
      await whole.locator(`[data-site="${site}"]`).click();
    },
    async be(person: string) {
      await whole.locator(`.person:has(input[value="${person}"])`).click();
    },
    async go(place: string) {
      await whole.locator(`[data-place="${place}"]`).click();
    },
    async write(text: string) {
      await whole.locator('textarea').fill(text);
      await whole.locator('.send').click();
    },
  };
}

/** Waits for it: the page follows by events. */
export const shows = (page: Page, text: string | RegExp) =>
  page.getByText(text).filter({ visible: true }).first().waitFor();

/** Nothing is wider than the window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
}
