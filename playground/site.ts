// A workspace or tenant of the playground with the platform that stands behind it.
import type { PlatformDouble, PlatformName, PlaygroundSite } from './platform.ts';

export type OpenSite = PlaygroundSite & {
  double: PlatformDouble;
  /** Whether the bot is there when everything is new. */
  fromTheStart: boolean;
  /** Whether the bot was let in: on Slack by an installation, on Teams by being added somewhere. */
  isInstalled(): boolean;
  /** Where a browser is sent to add the bot; absent where a hand in the site itself does it. */
  installAt?: () => string;
  /** Takes the bot out of the whole site; absent where nobody can. */
  uninstall?: () => Promise<void>;
};

/** Throws where there is none. */
export function siteCalled(sites: OpenSite[], id: string): OpenSite {
  const site = sites.find((each) => each.id === id);
  if (!site) throw new Error(`The playground has no site ${id}.`);
  return site;
}

/** The one that a platform's faults strike: its first. */
export function firstOn(sites: OpenSite[], platform: PlatformName): PlatformDouble {
  const site = sites.find((each) => each.platform === platform);
  if (!site) throw new Error(`The playground has no site on ${platform}.`);
  return site.double;
}

/** Tells the bot of the sites where it is from the start. The bot must be listening. */
export async function installFromTheStart(sites: OpenSite[]): Promise<void> {
  await Promise.all(sites.filter(({ fromTheStart }) => fromTheStart).map(({ double }) => double.install()));
}
