// The package for Teams is well-formed, and its manifest declares what the code uses: all of it, and nothing else.
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { teamsPackage } from '#manifests/teams-package.ts';
import { writeActivity } from '#playground/msteams/write-activity.ts';
import type { PlaygroundPerson } from '#playground/platform.ts';
import { minutesAfterCommand } from '#src/commands/read-minutes-command.ts';
import { textsIn } from '#src/texts/texts.ts';
import { startTeams, type TeamsSetup } from '../adapters/msteams/teams-setup.ts';
import { read } from '../commands/told.ts';
import { differences } from './compare.ts';
import { readPng } from './read-png.ts';
import { TeamsManifest, Translation, textsOf } from './teams-manifest-rules.ts';
import { wordsInCode } from './words-in-code.ts';

const installation = {
  appId: '3f2c8a11-7d55-4e0c-9c9d-0a1b2c3d4e5f',
  publicUrl: 'https://mellemrum.kolding.dk',
};
const at = (place: string) => `manifests/msteams/manifest.json at ${place}`;

const anna: PlaygroundPerson = {
  id: 'anna',
  name: 'Anna',
  platform: 'msteams',
  role: 'member',
  organisation: 'Sygehus Lillebælt',
  channels: ['team'],
};

const files = unzipSync(teamsPackage(installation));
const file = (name: string): Uint8Array => {
  const found = files[name];
  if (!found) throw new Error(`There is no ${name} in the package.`);
  return found;
};
const json = (name: string): unknown => JSON.parse(Buffer.from(file(name)).toString());

const manifest = TeamsManifest.parse(json('manifest.json'));
const {
  bots: [bot],
  composeExtensions: [extension],
} = manifest;

describe('the package', () => {
  test('holds the manifest, its translation and both icons', () => {
    const named = [
      ...Object.values(manifest.icons),
      ...manifest.localizationInfo.additionalLanguages.map((language) => language.file),
    ];
    expect(Object.keys(files).sort()).toEqual(['manifest.json', ...named].sort());
  });

  test('has the same bytes whenever it is made', () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    const [monday, friday] = ['2026-11-23T08:00:00Z', '2027-04-30T20:00:00Z'].map((now) => {
      vi.setSystemTime(now);
      return Buffer.from(teamsPackage(installation));
    });
    expect(monday?.equals(friday ?? Buffer.of())).toBe(true);
  });

  test('is of this installation alone', () => {
    const { appId, publicUrl } = installation;
    expect([manifest.id, bot?.botId, extension?.botId]).toEqual([appId, appId, appId]);
    expect(manifest.validDomains).toEqual([new URL(publicUrl).host]);
    const { name: _, ...urls } = manifest.developer;
    for (const url of Object.values(urls)) expect(new URL(url).origin).toBe(publicUrl);
    expect(JSON.stringify(manifest)).not.toMatch(/example|00000000/);
  });

  test('says everything in English too, within the same limits', () => {
    const { $schema: _, ...english } = Translation.parse(json('en.json'));
    expect(Object.keys(english).sort()).toEqual(Object.keys(textsOf(manifest)).sort());
    const shorter = [
      ['name.short', 30],
      ['description.short', 80],
      ['commands', 128],
    ] as const;
    for (const [path, longest] of shorter) {
      const texts = Object.entries(english).filter(([key]) => key.includes(path));
      expect(texts.filter(([, text]) => text.length > longest)).toEqual([]);
    }
  });

  test('has a square icon in colour, and a small one of white alone', () => {
    const { width, height } = readPng(file(manifest.icons.color));
    expect([width, height]).toEqual([192, 192]);
    const outline = readPng(file(manifest.icons.outline));
    expect([outline.width, outline.height]).toEqual([32, 32]);
    const seen = outline.points.filter(([, , , opaque]) => opaque !== 0);
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.length).toBeLessThan(outline.points.length);
    const coloured = seen.filter((point) => point.slice(0, 3).some((colour) => colour < 250));
    expect(coloured.length).toBe(0);
  });
});

describe('the manifest declares what the code uses, and nothing else', () => {
  let teams: TeamsSetup;
  const heard: string[] = [];

  beforeAll(async () => {
    teams = await startTeams({
      bot: async ({ id }) => {
        heard.push(id);
        return { show: 'nothing' };
      },
    });
  });

  afterAll(async () => teams.stop());

  let sent = 0;
  /** Whether the bot is told of it; the adapter takes everything else without a word. */
  async function isHeard(rest: Record<string, unknown> & { type: string }): Promise<boolean> {
    sent += 1;
    const id = String(1_700_000_000_000 + sent);
    const occasion = {
      id,
      sentAt: Date.now(),
      serviceUrl: `${teams.url}/playground/msteams/`,
      person: anna,
      channel: { id: 'team', name: 'Udskrivning', platform: 'msteams' } as const,
    };
    const body = JSON.stringify(writeActivity(occasion, rest));
    const headers = { 'content-type': 'application/json' };
    await fetch(`${teams.url}/api/messages`, { method: 'POST', headers, body });
    return heard.some((one) => one.endsWith(`/${id}`));
  }

  const passing = async (names: string[], passes: (name: string) => Promise<boolean>): Promise<string[]> => {
    const passed = await Promise.all(names.map(passes));
    return names.filter((_, index) => passed[index]);
  };

  test('every kind of conversation in which it is heard', async () => {
    const kinds = { personal: 'personal', team: 'channel', groupChat: 'groupChat' };
    const used = await passing(Object.keys(kinds), async (scope) =>
      isHeard({
        type: 'message',
        text: 'aftaler',
        conversation: {
          id: `19:${scope}`,
          conversationType: kinds[scope as keyof typeof kinds],
          tenantId: 'kolding',
        },
      }),
    );
    expect(differences(at('bots[0].scopes'), bot?.scopes ?? [], used)).toEqual([]);
    const listed = bot?.commandLists.flatMap(({ scopes }) => scopes) ?? [];
    expect(differences(at('bots[0].commandLists'), listed, used)).toEqual([]);
  });

  test('every entry of a message’s menu that is heard', async () => {
    const declared = extension?.commands.map(({ id }) => id) ?? [];
    const words = [...new Set([...wordsInCode('adapters/msteams'), ...declared, 'nogetAndet'])];
    const used = await passing(words, async (commandId) =>
      isHeard({
        type: 'invoke',
        name: 'composeExtension/fetchTask',
        value: {
          commandId,
          commandContext: 'message',
          messagePayload: {
            id: '1700000000001',
            createdDateTime: '2026-11-23T08:00:00Z',
            from: { user: { id: 'bo', displayName: 'Bo' } },
            body: { contentType: 'html', content: '<p>Jeg ringer i morgen</p>' },
            mentions: [],
          },
        },
      }),
    );
    expect(differences(at('composeExtensions[0].commands'), declared, used)).toEqual([]);
  });

  test.each(['da', 'en'] as const)(
    'ten of the commands that help tells of (%s), which is what Teams has room for, each of them understood',
    (language) => {
      const texts = language === 'da' ? textsOf(manifest) : Translation.parse(json('en.json'));
      const { helpLines, help } = textsIn(language).replies;
      const firstWord = (typed: string) => typed.split(' ')[0] ?? '';
      const told = [...helpLines('Anna').map(([typed]) => firstWord(typed)), help.toLowerCase()];
      bot?.commandLists.forEach((_, index) => {
        const list = `bots[0].commandLists[${index}]`;
        const titles = Object.entries(texts).flatMap(([path, text]) =>
          path.startsWith(list) && path.endsWith('title') ? [text] : [],
        );
        expect(new Set(titles).size).toBe(10);
        expect(titles.filter((title) => !told.includes(title))).toEqual([]);
        const isUnderstood = (title: string) =>
          minutesAfterCommand(title) !== undefined || read(title).kind !== 'not understood';
        expect(titles.filter((title) => !isUnderstood(title))).toEqual([]);
      });
    },
  );
});
