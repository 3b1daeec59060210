// Who the bot is, and who the people are.
import { z } from 'zod';
import { type Method, method, refusal } from './api-method.ts';
import { handle } from './markup.ts';
import { botId, botUserId, type Workspace } from './workspace.ts';

export function peopleMethods(workspace: Workspace): Record<string, Method> {
  return {
    'auth.test': method(z.strictObject({}), () => ({
      ok: true,
      url: 'https://playground.slack.com/',
      team: workspace.id,
      team_id: workspace.id,
      user: 'mellemrum',
      user_id: botUserId,
      bot_id: botId,
    })),

    'users.info': method(z.strictObject({ user: z.string() }), (fields) => {
      const person = workspace.people.find(({ id }) => id === fields.user);
      if (!person) return refusal('user_not_found');
      const profile = { display_name: person.name, real_name: person.name };
      return { ok: true, user: { id: person.id, name: handle(person.name), is_bot: false, profile } };
    }),
  };
}
