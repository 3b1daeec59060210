// The app as one workspace has it: installed with a token, or not there, and then nothing is told to it.
import { randomUUID } from 'node:crypto';
import { PlaygroundError } from '../platform.ts';
import type { BotLine } from './bot-line.ts';
import { goodbyeEvents } from './payloads.ts';
import type { Workspace } from './workspace.ts';

export type InstalledApp = {
  workspaceId: string;
  workspaceName: string;
  isInstalled(): boolean;
  /** 'dead': it was this workspace's until the app was removed. */
  standing(token: string): 'good' | 'dead' | 'not ours';
  /** The bot's token: the present one where the app is there already, as Slack does it. */
  grant(): string;
  /** An administrator removes the app. Resolves when the bot has been told by both events. */
  uninstall(): Promise<void>;
  /** Whether there is such a channel or person here. */
  knows(id: string): boolean;
  /** To the bot, where it is installed. */
  line: BotLine;
};

export function createInstalledApp(workspace: Workspace, bot: BotLine): InstalledApp {
  const isInstalled = () => workspace.token() !== undefined;
  return {
    workspaceId: workspace.id,
    workspaceName: workspace.name,
    isInstalled,
    standing(token) {
      if (token === workspace.token()) return 'good';
      return workspace.isDead(token) ? 'dead' : 'not ours';
    },
    grant() {
      const present = workspace.token();
      if (present !== undefined) return present;
      const token = `xoxb-${workspace.id}-${randomUUID()}`;
      workspace.install(token);
      return token;
    },
    async uninstall() {
      if (!isInstalled()) return;
      workspace.uninstall();
      const events = goodbyeEvents(workspace.id, workspace.nextTs());
      await Promise.all(events.map((event) => bot.tell('app_uninstalled', event)));
    },
    knows: (id) => [...workspace.channels, ...workspace.people].some((one) => one.id === id),
    line: {
      ...bot,
      tell: async (what, body) => (isInstalled() ? bot.tell(what, body) : { taken: true, body: undefined }),
      async tellForm(what, fields) {
        if (isInstalled()) return bot.tellForm(what, fields);
        throw new PlaygroundError(409, `Mellemrum is not installed in ${workspace.name}.`);
      },
    },
  };
}
