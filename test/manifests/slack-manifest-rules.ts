// The form of a Slack app manifest, strict in what we declare: @slack/web-api's manifest.d.ts tells the limits.
import { z } from 'zod';

const text = (longest: number) => z.string().min(1).max(longest);
const requestUrl = z.url({ protocol: /^https$/ });

/** Slack refuses a manifest that has neither addresses nor Socket Mode. */
export function slackManifestRules(reached: 'by request' | 'by socket') {
  const bySocket = reached === 'by socket';
  const url = bySocket ? z.undefined().optional() : requestUrl;
  return z.strictObject({
    _metadata: z.strictObject({ major_version: z.literal(1), minor_version: z.literal(1) }),
    display_information: z.strictObject({
      name: text(35),
      description: text(140),
      long_description: z.string().min(175).max(4_000),
      background_color: z.string().regex(/^#[0-9a-f]{6}$/),
    }),
    features: z.strictObject({
      app_home: z.strictObject({
        home_tab_enabled: z.boolean(),
        messages_tab_enabled: z.boolean(),
        messages_tab_read_only_enabled: z.boolean(),
      }),
      bot_user: z.strictObject({ display_name: text(80), always_online: z.boolean() }),
      shortcuts: z
        .array(
          z.strictObject({
            name: text(24),
            type: z.enum(['message', 'global']),
            callback_id: text(255),
            description: text(150),
          }),
        )
        .max(10),
      slash_commands: z
        .array(
          z.strictObject({
            command: z.string().regex(/^\/[a-z0-9_-]{1,31}$/),
            url,
            description: text(2_000),
            usage_hint: text(1_000),
            should_escape: z.literal(true, 'must be true: without it mentions arrive as mere text'),
          }),
        )
        .max(50),
    }),
    oauth_config: z.strictObject({
      redirect_urls: bySocket ? z.undefined().optional() : z.array(requestUrl).length(1),
      scopes: z.strictObject({ bot: z.array(z.string()) }),
    }),
    settings: z.strictObject({
      event_subscriptions: z.strictObject({ request_url: url, bot_events: z.array(z.string()) }),
      interactivity: z.strictObject({ is_enabled: z.literal(true), request_url: url }),
      org_deploy_enabled: z.literal(false),
      socket_mode_enabled: z.literal(bySocket),
      token_rotation_enabled: z.literal(false),
    }),
  });
}

export type SlackManifest = z.infer<ReturnType<typeof slackManifestRules>>;
