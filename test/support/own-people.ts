// People and channels of a world that a test makes up.
import type { PlaygroundChannel, PlaygroundPerson } from '#playground/platform.ts';

export function onSlack(id: string, name: string, ...channels: string[]): PlaygroundPerson {
  return { id, name, platform: 'slack', role: 'member', organisation: 'Aarhus Kommune', channels };
}

export function onTeams(id: string, name: string, ...channels: string[]): PlaygroundPerson {
  return { id, name, platform: 'msteams', role: 'member', organisation: 'Hospitalsenheden Vest', channels };
}

export function slackChannels(names: Record<string, string>): PlaygroundChannel[] {
  return Object.entries(names).map(([id, name]) => ({ id, name, platform: 'slack' }));
}

export function teamsChannels(names: Record<string, string>): PlaygroundChannel[] {
  return Object.entries(names).map(([id, name]) => ({ id, name, platform: 'msteams' }));
}
