// slack.yaml for one installation: with the address at which Slack calls it, or for Socket Mode, where Slack is called.
import { readFileSync } from 'node:fs';
import { atThisAddress, withoutAddresses } from './at-this-address.ts';

/** The manifest as YAML. */
export function slackManifest(reached: { publicUrl: string } | 'by socket'): string {
  const manifest = readFileSync(new URL('slack.yaml', import.meta.url), 'utf8');
  if (reached !== 'by socket') return atThisAddress(manifest, reached.publicUrl);
  return withoutAddresses(manifest).replace('socket_mode_enabled: false', 'socket_mode_enabled: true');
}
