// Who the bot is, and who the people are.
import { z } from 'zod';
import { flag, type Method, method, refusal } from './api-method.ts';
import { handle } from './markup.ts';
import { botId, botUserId, type Workspace } from './workspace.ts';

export function peopleMethods(workspace: Workspace): Record<string, Method> {
  return {
    'auth.test': method(z.strictObject({}), () => ({
      ok: true,
      url: 'https://playground.slack.com/',
      team: workspace.name,
      team_id: workspace.id,
      user: 'mellemrum',
      user_id: botUserId,
      bot_id: botId,
    })),

    'users.info': method(z.strictObject({ user: z.string(), include_locale: flag }), (fields) => {
      const person = workspace.people.find(({ id }) => id === fields.user);
      const known = workspace.profile(fields.user);
      if (!person || known === 'hidden') return refusal('user_not_found');
      const { locale = 'en-GB', ...told } = known;
      return {
        ok: true,
        user: {
          id: person.id,
          team_id: workspace.id,
          name: handle(person.name),
          real_name: person.name,
          tz: 'Europe/Copenhagen',
          is_bot: false,
          deleted: false,
          ...told,
          ...(fields.include_locale ? { locale } : {}),
          profile: { display_name: person.name, real_name: person.name },
        },
      };
    }),
  };
}
