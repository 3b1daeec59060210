// The workspaces that the bot is in: each with its own token, calls and people. Nothing of one is used for another.
import type { InstallationTrouble } from '#src/chat/installation-trouble.ts';
import { DeliveryError } from '#src/chat/messenger.ts';
import { faultFields, type Log } from '#src/log.ts';
import { type CallSlack, createCallSlack } from './call-slack.ts';
import { isOfRemovedApp, isTokenGone } from './is-token-gone.ts';
import { leavingOutPictures } from './leave-out-pictures.ts';
import { createSlackPeople, type SlackPeople } from './slack-people.ts';
import { appUninstalled } from './why-undelivered.ts';

export type WorkspaceTools = { call: CallSlack; people: SlackPeople };

/** `version`: another one with each token. */
export type InstalledSlack = { id: string; version: number; botToken: string };

/** The port to the workspaces that installed the app by OAuth. */
export type SlackInstallations = {
  at(workspaceId: string): Promise<InstalledSlack | undefined>;
  /** Its token is gone for ever. False where it was installed anew since, and nothing is removed. */
  remove(installed: InstalledSlack): Promise<boolean>;
};

export type SlackWorkspaces = {
  /** Rejects with DeliveryError: 'give up' where the app is not installed there. */
  at(workspaceId: string): Promise<WorkspaceTools>;
  /** The first of them that the app is installed in. Rejects where that cannot be told now. */
  find(workspaceIds: string[]): Promise<{ workspaceId: string; tools: WorkspaceTools } | undefined>;
  /** Slack says that the app was removed there. A token that is good all the same is kept: the news is an old one. */
  removed(workspaceId: string): Promise<void>;
  /** What is known of it is read again before it is used again. */
  forget(workspaceId: string): void;
  /** Of all others as well: `present` are all that are kept now, each with its version. */
  keepOnly(present: { id: string; version: number }[]): Promise<void>;
};

type Held = { installed: InstalledSlack; tools: WorkspaceTools };

/** `botToken`: of the one workspace from the settings. `installations`: of all others; left out, there are none. */
export function createSlackWorkspaces(options: {
  botToken?: string | undefined;
  installations?: SlackInstallations | undefined;
  apiUrl: string | undefined;
  trouble: InstallationTrouble;
  log: Log;
}): SlackWorkspaces {
  const { botToken: ownToken, installations, apiUrl, trouble, log } = options;
  const held = new Map<string, Promise<Held | undefined>>();
  const own =
    ownToken === undefined ? undefined : toolsOn(createCallSlack({ botToken: ownToken, apiUrl, trouble }));

  const hold = (workspaceId: string): Promise<Held | undefined> => {
    const known = held.get(workspaceId);
    if (known) return known;
    const loading = load(workspaceId);
    held.set(workspaceId, loading);
    const dismiss = () => {
      if (held.get(workspaceId) === loading) held.delete(workspaceId);
    };
    // Whoever is not installed now may be in a moment.
    loading.then((found) => found ?? dismiss(), dismiss);
    return loading;
  };

  async function load(workspaceId: string): Promise<Held | undefined> {
    const installed = await installations?.at(workspaceId);
    if (!installed) return undefined;
    const call = createCallSlack({
      botToken: installed.botToken,
      apiUrl,
      trouble,
      installation: installed.id,
      whenGone: (code) => whenGone(workspaceId, installed, code),
    });
    return { installed, tools: toolsOn(call) };
  }

  /** One refusal alone removes nothing: Slack is asked once more, about nothing but the token. */
  async function whenGone(
    workspaceId: string,
    installed: InstalledSlack,
    code: string,
  ): Promise<DeliveryError> {
    try {
      if (!(await isTokenGone(installed.botToken, apiUrl))) return new DeliveryError('try again', code);
      const isGone = await remove(workspaceId, installed);
      return isGone ? new DeliveryError('give up', appUninstalled) : new DeliveryError('try again', code);
    } catch (error) {
      if (error instanceof DeliveryError) return error;
      log.warn(
        { installation: installed.id, ...faultFields(error) },
        'A removed Slack app could not be noted',
      );
      return new DeliveryError('try again', code);
    }
  }

  async function remove(workspaceId: string, installed: InstalledSlack): Promise<boolean> {
    held.delete(workspaceId);
    const isGone = (await installations?.remove(installed)) === true;
    if (isGone)
      log.info(
        { from: 'slack', installation: installed.id, workspace: workspaceId },
        'The app was removed from a workspace: its token is deleted, and nothing is sent there any more',
      );
    return isGone;
  }

  const ownIn = async (workspaceIds: string[]): Promise<string | undefined> => {
    if (!own) return undefined;
    // Without OAuth there is nothing to tell apart, and Slack need not be asked.
    if (!installations) return workspaceIds[0];
    const { workspaceId } = await own.people.bot();
    return workspaceIds.find((id) => id === workspaceId);
  };

  const find: SlackWorkspaces['find'] = async (workspaceIds) => {
    for (const workspaceId of workspaceIds) {
      const found = await hold(workspaceId);
      if (found) return { workspaceId, tools: found.tools };
    }
    const workspaceId = await ownIn(workspaceIds);
    return own && workspaceId !== undefined ? { workspaceId, tools: own } : undefined;
  };

  return {
    find,
    async at(workspaceId) {
      const found = await find([workspaceId]);
      if (!found) throw new DeliveryError('give up', appUninstalled);
      return found.tools;
    },
    async removed(workspaceId) {
      const found = await hold(workspaceId);
      if (!found) {
        log.warn(
          { from: 'slack', workspace: workspaceId },
          'The app was removed from a workspace of no installation',
        );
        return;
      }
      // Slack tells it late at times, and again: by then the app may have been installed anew.
      const isGone = await isTokenGone(found.installed.botToken, apiUrl).catch(isOfRemovedApp);
      if (isGone) await remove(workspaceId, found.installed);
    },
    forget(workspaceId) {
      held.delete(workspaceId);
    },
    async keepOnly(present) {
      const isPresent = ({ id, version }: InstalledSlack) =>
        present.some((one) => one.id === id && one.version === version);
      for (const [workspaceId, holding] of [...held]) {
        const found = await holding.catch(() => undefined);
        if (found && !isPresent(found.installed) && held.get(workspaceId) === holding)
          held.delete(workspaceId);
      }
    },
  };
}

function toolsOn(bare: CallSlack): WorkspaceTools {
  const call = leavingOutPictures(bare);
  return { call, people: createSlackPeople(call) };
}
