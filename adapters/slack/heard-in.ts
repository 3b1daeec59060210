// Whose installation of the app heard something: in a channel that workspaces share, the sender's may be another one.
import { z } from 'zod';

const id = z.string().min(1);
const Place = z.object({ id }).nullish().catch(undefined);

const Told = z.object({
  authorizations: z
    .array(z.object({ team_id: id.nullish() }))
    .nullish()
    .catch(undefined),
  context_team_id: id.nullish().catch(undefined),
  view: z.object({ app_installed_team_id: id.nullish() }).nullish().catch(undefined),
  type: z.string().optional().catch(undefined),
  message: z
    .object({ bot_profile: z.object({ team_id: id }) })
    .nullish()
    .catch(undefined),
  team_id: id.nullish().catch(undefined),
  team: Place,
  user: z.object({ team_id: id.nullish() }).nullish().catch(undefined),
});

/**
 * The workspaces that a body names, the likeliest first. An event's authorizations name one installation that sees it,
 * not always the same one: https://docs.slack.dev/apis/events-api (November 2026). A press names its person's workspace,
 * and with the pressed message the bot's.
 */
export function workspacesNamedIn(body: unknown): string[] {
  const told = Told.safeParse(body).data;
  if (!told) return [];
  const named = [
    told.authorizations?.[0]?.team_id,
    told.context_team_id,
    told.view?.app_installed_team_id,
    told.type === 'block_actions' ? told.message?.bot_profile.team_id : undefined,
    told.team_id,
    told.team?.id,
    told.user?.team_id,
  ];
  return [...new Set(named.filter((one) => typeof one === 'string'))];
}

/** The body as that installation's: every address that is read from it is of this workspace. */
export function asHeardIn(body: object, workspaceId: string): Record<string, unknown> {
  return { ...body, team_id: workspaceId, team: { id: workspaceId } };
}
