// Both platforms of the demo team, with their memory in one folder.
import { join } from 'node:path';
import { demoChannels, demoPeople, demoWorld } from './demo-world.ts';
import { createTeamsDouble } from './msteams/teams-double.ts';
import { openJournal } from './open-journal.ts';
import type { PlatformDouble, PlatformName } from './platform.ts';
import { createSlackDouble } from './slack/slack-double.ts';
import { inPlatformIds, withPlainIds } from './with-platform-ids.ts';

/**
 * The playground listens on loopback alone and holds made-up people: its secrets are written here so that anybody
 * can sign a request to a bot of their own and see it taken or refused.
 */
const signingSecret = 'playground-signing-secret';
const botToken = 'xoxb-playground';

export type DemoPlatformOptions = {
  /** The folder for the journals; made where it does not exist. */
  dir: string;
  botUrl: () => string;
  /** Where this is served, such as http://127.0.0.1:3000. */
  ownUrl: () => string;
  shownNow: () => string;
  /** Unmoved time in milliseconds since 1970. */
  realNow: () => number;
};

/** What the bot's adapters must be told to talk to these platforms. */
export type AdapterSettings = {
  slack: { botToken: string; signingSecret: string; apiUrl: string };
  msteams: { serviceUrl: string };
};

export function createDemoPlatforms(options: DemoPlatformOptions): Record<PlatformName, PlatformDouble> {
  const { dir, botUrl, shownNow, realNow } = options;
  const slack = createSlackDouble({
    ...inPlatformIds(demoWorld),
    journal: openJournal(join(dir, 'slack.jsonl')),
    botUrl,
    ownUrl: () => `${options.ownUrl()}/playground/slack`,
    shownNow,
    realNow,
    workspaceId: demoWorld.slack.workspaceId,
    workspaceName: demoWorld.slack.workspaceName,
    signingSecret,
    botToken,
  });
  const msteams = createTeamsDouble({
    people: demoPeople,
    channels: demoChannels,
    journal: openJournal(join(dir, 'msteams.jsonl')),
    botUrl,
    ownUrl: () => `${options.ownUrl()}/playground/msteams`,
    shownNow,
    realNow,
  });
  return { slack: withPlainIds(slack, demoWorld), msteams };
}

/** `url` is where the platforms are served, such as http://127.0.0.1:3000. */
export function adapterSettings(url: string): AdapterSettings {
  return {
    slack: { botToken, signingSecret, apiUrl: `${url}/playground/slack/api/` },
    msteams: { serviceUrl: `${url}/playground/msteams` },
  };
}
