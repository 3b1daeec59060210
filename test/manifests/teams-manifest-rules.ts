// The form of a Teams app manifest 1.25 and its translations, strict in what we declare, with the limits of
// developer.microsoft.com/json-schemas/teams/v1.25/MicrosoftTeams.schema.json (read November 2026).
import { z } from 'zod';

const text = (longest: number) => z.string().min(1).max(longest);
const address = z.url({ protocol: /^https$/ });
const inPackage = z.string().regex(/^[a-z]+\.(png|json)$/);
const scope = z.enum(['personal', 'team', 'groupChat']);

/** Shorter than the schema: what Teams' clients show without cutting it. */
const command = z.strictObject({ title: text(32), description: text(128) });

export const TeamsManifest = z.strictObject({
  $schema: z.literal('https://developer.microsoft.com/json-schemas/teams/v1.25/MicrosoftTeams.schema.json'),
  manifestVersion: z.literal('1.25'),
  version: z.string().regex(/^[1-9]\d*\.\d+\.\d+$/),
  id: z.guid(),
  developer: z.strictObject({
    name: text(32),
    websiteUrl: address,
    privacyUrl: address,
    termsOfUseUrl: address,
  }),
  localizationInfo: z.strictObject({
    defaultLanguageTag: z.literal('da'),
    additionalLanguages: z.array(z.strictObject({ languageTag: z.literal('en'), file: inPackage })).length(1),
  }),
  name: z.strictObject({ short: text(30), full: text(100) }),
  description: z.strictObject({ short: text(80), full: text(4_000) }),
  icons: z.strictObject({ color: inPackage, outline: inPackage }),
  accentColor: z.string().regex(/^#[0-9A-F]{6}$/),
  bots: z
    .array(
      z.strictObject({
        botId: z.guid(),
        scopes: z.array(scope),
        supportsFiles: z.literal(false),
        isNotificationOnly: z.literal(false),
        commandLists: z
          .array(z.strictObject({ scopes: z.array(scope), commands: z.array(command).max(10) }))
          .max(3),
      }),
    )
    .length(1),
  composeExtensions: z
    .array(
      z.strictObject({
        botId: z.guid(),
        commands: z
          .array(
            z.strictObject({
              id: text(64),
              type: z.literal('action'),
              context: z.tuple([z.literal('message')]),
              title: text(32),
              description: text(128),
              fetchTask: z.literal(true),
            }),
          )
          .max(10),
      }),
    )
    .length(1),
  validDomains: z.array(z.string().regex(/^[a-z0-9.:-]+$/)).max(16),
  // From 1.25 an app for teams is refused without it; it speaks for shared channels.
  supportsChannelFeatures: z.literal('tier1'),
  defaultInstallScope: scope,
  defaultGroupCapability: z.strictObject({ team: z.literal('bot'), groupchat: z.literal('bot') }),
});

export type TeamsManifest = z.infer<typeof TeamsManifest>;

/** A translation file: the path of each text in the manifest, and the text. */
export const Translation = z.record(z.string(), text(4_000));

/** The texts of a manifest that people see, by the paths that a translation file gives them. */
export function textsOf({
  name,
  description,
  bots,
  composeExtensions,
}: TeamsManifest): Record<string, string> {
  const ofCommands = (path: string, commands: { title: string; description: string }[]) =>
    commands.flatMap(({ title, description }, index) => [
      [`${path}.commands[${index}].title`, title],
      [`${path}.commands[${index}].description`, description],
    ]);
  return Object.fromEntries([
    ['name.short', name.short],
    ['name.full', name.full],
    ['description.short', description.short],
    ['description.full', description.full],
    ...bots.flatMap(({ commandLists }) =>
      commandLists.flatMap(({ commands }, index) => ofCommands(`bots[0].commandLists[${index}]`, commands)),
    ),
    ...composeExtensions.flatMap(({ commands }) => ofCommands('composeExtensions[0]', commands)),
  ]);
}
