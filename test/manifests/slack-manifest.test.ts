// manifests/slack.yaml is well-formed, and declares what the code uses: all of it, and nothing else.

import { webApi } from '@slack/bolt';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { redirectUrlOf } from '#adapters/slack/exchange-code.ts';
import { neededScopes } from '#adapters/slack/needed-scopes.ts';
import { slackManifest } from '#manifests/slack-manifest.ts';
import { type SlackSetup, startSlack } from '../adapters/slack/slack-setup.ts';
import { differences } from './compare.ts';
import { type Listening, listening } from './listening-slack.ts';
import { type SlackManifest, slackManifestRules } from './slack-manifest-rules.ts';
import { scopesOfEvent, scopesOfMethod } from './slack-scopes.ts';
import { textsInCode, wordsInCode } from './words-in-code.ts';

const publicUrl = 'https://mellemrum.kolding.dk';
const code = 'adapters/slack';
const at = (place: string) => `manifests/slack.yaml at ${place}`;

let manifest: SlackManifest;
let slack: SlackSetup;
let heardBy: Listening;

beforeAll(async () => {
  manifest = slackManifestRules('by request').parse(parse(slackManifest({ publicUrl })));
  const heard: string[] = [];
  slack = await startSlack({
    bot: async ({ id }) => {
      heard.push(id);
      return { show: 'nothing' };
    },
  });
  const { commands, shortcuts, events } = declaredIn(manifest);
  const declared = [...commands.map((command) => command.slice(1)), ...shortcuts, ...events];
  const words = [...new Set([...wordsInCode(code), ...declared, 'noget_andet'])];
  const path = new URL(manifest.settings.event_subscriptions.request_url ?? '').pathname;
  heardBy = await listening(slack, { words, path, heard: () => heard });
});

afterAll(async () => slack.stop());

function declaredIn({ features, oauth_config, settings }: SlackManifest) {
  return {
    commands: features.slash_commands.map(({ command }) => command),
    shortcuts: features.shortcuts.map(({ callback_id }) => callback_id),
    events: settings.event_subscriptions.bot_events,
    scopes: oauth_config.scopes.bot,
  };
}

/** Every name in the code that is one of the Web API's methods. */
function methodsInCode(): string[] {
  const client: unknown = new webApi.WebClient();
  const step = (on: unknown, name: string): unknown =>
    typeof on === 'object' && on !== null && name in on ? Reflect.get(on, name) : undefined;
  const isMethod = (name: string) => typeof name.split('.').reduce(step, client) === 'function';
  return [...new Set(textsInCode(code))].filter((name) => name.includes('.') && isMethod(name));
}

function scopesInUse(): string[] {
  const { commands, shortcuts, events } = heardBy;
  return [
    ...methodsInCode().flatMap((method) => scopesOfMethod[method] ?? []),
    ...events.flatMap((event) => scopesOfEvent[event] ?? []),
    ...(commands.length + shortcuts.length > 0 ? ['commands'] : []),
  ];
}

describe('the manifest declares what the code uses, and nothing else', () => {
  test('every command that is heard, with people mentioned by their ids', () => {
    const { commands } = declaredIn(manifest);
    expect(differences(at('features.slash_commands'), commands, heardBy.commands)).toEqual([]);
  });

  test('every event that is heard', () => {
    const { events } = declaredIn(manifest);
    const place = at('settings.event_subscriptions.bot_events');
    expect(differences(place, events, heardBy.events)).toEqual([]);
  });

  test('every entry of a message’s menu that is heard', () => {
    const { shortcuts } = declaredIn(manifest);
    expect(differences(at('features.shortcuts'), shortcuts, heardBy.shortcuts)).toEqual([]);
    expect(manifest.features.shortcuts.map(({ type }) => type)).toEqual(shortcuts.map(() => 'message'));
  });

  test('the Home tab where its opening is heard, and the Messages tab where a direct message is', () => {
    const { messages_tab_read_only_enabled: isReadOnly, ...tabs } = manifest.features.app_home;
    const declared = Object.entries(tabs).flatMap(([tab, isOn]) => (isOn ? [tab] : []));
    const used = [
      ...(heardBy.events.includes('app_home_opened') ? ['home_tab_enabled'] : []),
      ...(heardBy.events.includes('message.im') ? ['messages_tab_enabled'] : []),
    ];
    expect(differences(at('features.app_home'), declared, used)).toEqual([]);
    expect(isReadOnly).toBe(false);
  });

  test('every scope that Slack asks for the methods, events and commands in use', () => {
    const { scopes } = declaredIn(manifest);
    expect(differences(at('oauth_config.scopes.bot'), scopes, scopesInUse())).toEqual([]);
  });

  test('the scopes that the code says it needs are the same', () => {
    const named = neededScopes.map(({ scope }) => scope);
    expect(differences('adapters/slack/needed-scopes.ts', named, scopesInUse())).toEqual([]);
  });

  test('nothing is used of which nobody has said what Slack asks for it', () => {
    const unsaid = [
      ...methodsInCode().filter((method) => scopesOfMethod[method] === undefined),
      ...heardBy.events.filter((event) => scopesOfEvent[event] === undefined),
    ];
    expect(unsaid.map((one) => `Say in test/manifests/slack-scopes.ts which scopes ${one} needs.`)).toEqual(
      [],
    );
  });

  test('a scope too few and an event too many are each said', () => {
    const { scopes, events } = declaredIn(manifest);
    const tooFew = scopes.filter((scope) => scope !== 'im:write');
    const tooMany = [...events, 'reaction_added'];
    expect(differences('the scopes', tooFew, scopesInUse())).toEqual([
      'The code uses im:write: declare it in the scopes.',
    ]);
    expect(differences('the events', tooMany, heardBy.events)).toContain(
      'The code does not use reaction_added: take it out of the events.',
    );
  });
});

test('every request goes to the installation’s own address', () => {
  const { features, settings } = manifest;
  const urls = [
    ...features.slash_commands.map(({ url }) => url),
    settings.event_subscriptions.request_url,
    settings.interactivity.request_url,
  ];
  expect(new Set(urls)).toEqual(new Set([`${publicUrl}/slack/events`]));
  const oauth = { clientId: '', clientSecret: '', publicUrl };
  expect(manifest.oauth_config.redirect_urls).toEqual([redirectUrlOf(oauth)]);
});

test('in Socket Mode it has no address, and is the same otherwise', () => {
  const bySocket = slackManifestRules('by socket').parse(parse(slackManifest('by socket')));
  expect(declaredIn(bySocket)).toEqual(declaredIn(manifest));
});
