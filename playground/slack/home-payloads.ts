// The bodies that Slack sends about an app's Home tab.
import type { z } from 'zod';
import type { PlaygroundPerson } from '../platform.ts';
import type { ButtonRule } from './block-kit-rules.ts';
import { envelope, sender, team, user } from './payloads.ts';
import type { StoredHome } from './stored.ts';
import { appId, botId, directChannel } from './workspace.ts';

/** `view` comes along where the tab has been published before. */
export function homeOpened(given: {
  workspaceId: string;
  person: PlaygroundPerson;
  home: StoredHome | undefined;
  eventTs: string;
}): Record<string, unknown> {
  const { workspaceId, person, home, eventTs } = given;
  return envelope(workspaceId, eventTs, {
    type: 'app_home_opened',
    user: person.id,
    channel: directChannel(person.id),
    tab: 'home',
    event_ts: eventTs,
    ...(home ? { view: tellHome(home, workspaceId) } : {}),
  });
}

/** A press in the Home tab: no channel, no message, no response_url. */
export function homeActions(given: {
  workspaceId: string;
  person: PlaygroundPerson;
  home: StoredHome;
  blockId: string;
  button: z.infer<typeof ButtonRule>;
  triggerId: string;
  actionTs: string;
}): Record<string, unknown> {
  const { workspaceId, home } = given;
  return {
    type: 'block_actions',
    ...sender(workspaceId),
    team: team(workspaceId),
    user: user(given.person, workspaceId),
    enterprise: null,
    is_enterprise_install: false,
    container: { type: 'view', view_id: home.id },
    trigger_id: given.triggerId,
    view: tellHome(home, workspaceId),
    actions: [{ ...given.button, block_id: given.blockId, action_ts: given.actionTs }],
  };
}

function tellHome({ id, hash, view }: StoredHome, workspaceId: string): Record<string, unknown> {
  return {
    ...view,
    id,
    hash,
    team_id: workspaceId,
    private_metadata: view.private_metadata ?? '',
    callback_id: view.callback_id ?? '',
    external_id: view.external_id ?? '',
    state: { values: {} },
    title: { type: 'plain_text', text: 'View Title', emoji: true },
    clear_on_close: false,
    notify_on_close: false,
    close: null,
    submit: null,
    previous_view_id: null,
    root_view_id: id,
    app_id: appId,
    app_installed_team_id: workspaceId,
    bot_id: botId,
  };
}
