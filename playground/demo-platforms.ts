// Both platforms of the demo world, two organisations on each, with their memory in one folder.
import { join } from 'node:path';
import { Router } from 'express';
import { otherChannels } from './beyond-the-team.ts';
import { type DemoSite, demoChannels, demoPeople, demoSites, everybody, everyChannel } from './demo-world.ts';
import { createTeamsDouble } from './msteams/teams-double.ts';
import { openJournal } from './open-journal.ts';
import type { OpenSite } from './site.ts';
import { createSlackDouble, type SlackDouble } from './slack/slack-double.ts';
import { createSlackFront } from './slack/slack-front.ts';
import { inPlatformIds, withPlainIds } from './with-platform-ids.ts';

/**
 * The playground listens on loopback alone and holds made-up people: its secrets are written here so that anybody
 * can sign a request to a bot of their own and see it taken or refused.
 */
const signingSecret = 'playground-signing-secret';
const botToken = 'xoxb-playground';
const clientId = 'playground-client';
const clientSecret = 'playground-client-secret';

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
  slack: {
    /** The demo team's workspace; the other one installs the app by OAuth. */
    botToken: string;
    signingSecret: string;
    apiUrl: string;
    clientId: string;
    clientSecret: string;
  };
  /** The demo team's tenant, and all of them. */
  msteams: { serviceUrl: string; serviceUrls: string[] };
};

/** `routes` goes below /playground. */
export function openDemoSites(options: DemoPlatformOptions): { sites: OpenSite[]; routes: Router } {
  const routes = Router();
  const workspaces: SlackDouble[] = [];
  const front = createSlackFront({
    ...{ clientId, clientSecret, workspaces },
    redirectUrl: () => `${options.botUrl()}/slack/oauth`,
    realNow: options.realNow,
  });
  // In front of the first workspace: one Web API for all of them.
  routes.use('/slack', front.router);
  const openWorkspace = (site: DemoSite): OpenSite => {
    const { id, platform, name, platformSiteId } = site;
    const { double, withPlainIds } = workspaceAt(site, options);
    workspaces.push(double);
    return {
      ...{ id, platform, name },
      double: withPlainIds,
      fromTheStart: isFirst(site),
      isInstalled: double.app.isInstalled,
      ...(!isFirst(site) && {
        installAt: () => `${options.botUrl()}/slack/install`,
        uninstall: () => front.uninstall(platformSiteId),
      }),
    };
  };
  const sites = demoSites.map((site) => {
    const open = site.platform === 'slack' ? openWorkspace(site) : openTenant(site, options);
    routes.use(`/${pathOf(site)}`, open.double.router);
    return open;
  });
  return { sites, routes };
}

/** Its ids are Slack's own; with plain ids it is as the JSON interface sees it. */
function workspaceAt(site: DemoSite, options: DemoPlatformOptions) {
  const world = { people: everybody.filter(isAt(site)), channels: everyChannel.filter(isAt(site)) };
  const channelsWithoutBot = world.channels.filter(isWithoutBot).map((channel) => channel.platformChannelId);
  const double = createSlackDouble({
    ...options,
    ...inPlatformIds(world),
    channelsWithoutBot,
    journal: openJournal(join(options.dir, `${pathOf(site)}.jsonl`)),
    ownUrl: () => `${options.ownUrl()}/playground/${pathOf(site)}`,
    workspaceId: site.platformSiteId,
    workspaceName: site.name,
    signingSecret,
    ...(isFirst(site) && { botToken }),
  });
  return { double, withPlainIds: withPlainIds(double, world) };
}

function openTenant(site: DemoSite, options: DemoPlatformOptions): OpenSite {
  const { id, platform, name, platformSiteId } = site;
  const channels = demoChannels.filter(isAt(site));
  const double = createTeamsDouble({
    ...options,
    people: demoPeople.filter(isAt(site)),
    channels,
    channelsWithoutBot: channels.filter(isWithoutBot).map((channel) => channel.id),
    journal: openJournal(join(options.dir, `${pathOf(site)}.jsonl`)),
    ownUrl: () => serviceUrlOf(site, options.ownUrl()),
    tenantId: platformSiteId,
  });
  return {
    ...{ id, platform, name },
    double,
    fromTheStart: isFirst(site),
    isInstalled: () => double.channelsOf('mellemrum').length > 0,
  };
}

/** `url` is where the platforms are served, such as http://127.0.0.1:3000. */
export function adapterSettings(url: string): AdapterSettings {
  const tenants = demoSites.filter(({ platform }) => platform === 'msteams');
  const serviceUrls = tenants.map((site) => serviceUrlOf(site, url));
  return {
    slack: { ...{ botToken, signingSecret, clientId, clientSecret }, apiUrl: `${url}/playground/slack/api/` },
    msteams: { serviceUrl: serviceUrls[0] ?? '', serviceUrls },
  };
}

const isAt =
  ({ id }: DemoSite) =>
  ({ site }: { site: string }) =>
    site === id;

/** The demo team's on each platform. */
const isFirst = ({ id, platform }: DemoSite) => demoSites.find((one) => one.platform === platform)?.id === id;

const isWithoutBot = ({ id }: { id: string }) => otherChannels.some((channel) => channel.id === id);

/** Of its journal, and below /playground: slack, msteams-region. */
const pathOf = (site: DemoSite) => (isFirst(site) ? site.platform : `${site.platform}-${site.id}`);

const serviceUrlOf = (site: DemoSite, url: string) => `${url}/playground/${pathOf(site)}`;
