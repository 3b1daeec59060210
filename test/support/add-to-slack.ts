// Somebody adds the bot to a Slack workspace: the bot's page, Slack's page, and back, with one browser's cookie.
import type { SlackFront } from '#playground/slack/slack-front.ts';

/** Where the bot's page sends a browser, and the cookie that the browser keeps. */
export type OnTheWay = { authorizeUrl: string; cookie: string };

export async function leaveForSlack(botUrl: string): Promise<OnTheWay> {
  const response = await fetch(`${botUrl}/slack/install`, { method: 'POST', redirect: 'manual' });
  const [cookie = ''] = (response.headers.get('set-cookie') ?? '').split(';');
  return { authorizeUrl: response.headers.get('location') ?? '', cookie };
}

/** The status and the title of the page that it ends on. */
export async function comeBack(url: string, cookie?: string): Promise<string> {
  const response = await fetch(url, { redirect: 'manual', headers: cookie ? { cookie } : {} });
  const [, title = 'no page'] = /<h1>(.*?)<\/h1>/.exec(await response.text()) ?? [];
  return `${response.status} ${title}`;
}

/** From the first page to the last. */
export async function addToSlack(botUrl: string, front: SlackFront, workspaceId: string): Promise<string> {
  const { authorizeUrl, cookie } = await leaveForSlack(botUrl);
  return comeBack(front.allow(authorizeUrl, workspaceId), cookie);
}
