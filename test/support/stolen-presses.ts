// Presses with a button of a card that the presser never saw: as whoever had got hold of its ids would forge them.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { adapterSettings } from '#playground/demo-platforms.ts';
import { demoSites, everybody, everyChannel } from '#playground/demo-world.ts';
import { checkCard } from '#playground/msteams/card-schema.ts';
import { buttonsOf } from '#playground/msteams/read-card.ts';
import { writeActivity } from '#playground/msteams/write-activity.ts';
import type { PlaygroundMessage } from '#playground/platform.ts';
import { signedHeaders } from '#playground/slack/bot-line.ts';
import { botUserId } from '#playground/slack/workspace.ts';

const SlackButtons = z.object({
  blocks: z.array(
    z.looseObject({
      block_id: z.string(),
      elements: z.array(z.looseObject({ type: z.string(), action_id: z.string().optional() })).optional(),
    }),
  ),
});

/**
 * Presses every button of these messages as this person in this channel of theirs, signed and addressed as the
 * platform does it. What each is answered at once; all are taken.
 */
export async function pressStolen(
  url: string,
  thief: { person: string; channel: string },
  messages: PlaygroundMessage[],
): Promise<string[]> {
  const person = everybody.find(({ id }) => id === thief.person);
  const channel = everyChannel.find(({ id }) => id === thief.channel);
  const site = demoSites.find(({ id }) => id === person?.site);
  if (!person || !channel || !site) throw new Error(`${thief.person} is not in the demo world.`);

  const tenants = demoSites.filter(({ platform }) => platform === 'msteams');
  const serviceUrl = adapterSettings(url).msteams.serviceUrls[tenants.indexOf(site)] ?? '';
  const presses = messages.flatMap((message) =>
    site.platform === 'slack' ? onSlack(message) : onTeams(message),
  );
  const answers = await Promise.all(presses.map((press) => press()));
  if (answers.some(({ ok }) => !ok)) throw new Error('A press was not taken.');
  return Promise.all(answers.map((answer) => answer.text()));

  function onSlack(message: PlaygroundMessage) {
    const { blocks } = SlackButtons.parse(message.raw);
    const buttons = blocks.flatMap(({ block_id, elements = [] }) =>
      elements.filter(({ type }) => type === 'button').map((button) => ({ ...button, block_id })),
    );
    return buttons.map((button) => async () => {
      const place = { id: channel?.platformChannelId, name: 'privat' };
      const payload = {
        type: 'block_actions',
        api_app_id: 'AMELLEMRUM',
        team: { id: site?.platformSiteId, domain: 'playground' },
        user: { id: person?.platformUserId, username: person?.id, team_id: site?.platformSiteId },
        container: {
          type: 'message',
          message_ts: message.id,
          channel_id: place.id,
          is_ephemeral: false,
        },
        channel: place,
        message: { type: 'message', user: botUserId, ts: message.id, text: message.text, blocks },
        trigger_id: `1.2.${randomUUID()}`,
        response_url: `${url}/playground/slack/response/none`,
        actions: [{ ...button, action_ts: message.id }],
      };
      const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
      const { signingSecret } = adapterSettings(url).slack;
      const headers = {
        ...signedHeaders(signingSecret, body, Math.floor(Date.now() / 1_000)),
        'content-type': 'application/x-www-form-urlencoded',
      };
      return fetch(`${url}/slack/events`, { method: 'POST', headers, body });
    });
  }

  function onTeams(message: PlaygroundMessage) {
    const { card } = z.object({ card: z.unknown() }).parse(message.raw);
    return buttonsOf(checkCard(card)).map(({ action }) => async () => {
      const occasion = {
        id: `f:${randomUUID()}`,
        sentAt: Date.now(),
        serviceUrl,
        tenantId: site?.platformSiteId ?? '',
        person: person as NonNullable<typeof person>,
        channel: channel as NonNullable<typeof channel>,
        thread: message.id,
      };
      const what =
        action.type === 'Action.Submit'
          ? { name: 'task/fetch', value: { data: action.data, context: { theme: 'default' } } }
          : { name: 'adaptiveCard/action', value: { action, trigger: 'manual' } };
      const told = writeActivity(occasion, { type: 'invoke', replyToId: message.id, ...what });
      const headers = { 'content-type': 'application/json' };
      const init = { method: 'POST', headers, body: JSON.stringify(told) };
      return fetch(`${url}/api/messages`, init);
    });
  }
}
