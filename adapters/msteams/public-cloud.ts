// Microsoft's public Bot Framework: the names and addresses under which it signs, and takes our sign-in.

/** Signs what Teams tells a bot, and nothing else does. */
export const CHANNEL_ISSUER = 'https://api.botframework.com';

/** The Bot Framework's own tenant. */
export const BOT_FRAMEWORK_TENANT = 'd6d49420-f39b-4df7-a1dc-d59a935871db';

/** botbuilder's own defaults, spelled out: told one of them, it takes every other from here too, or has none. */
export const publicCloud = {
  CallerId: 'urn:botframework:azure',
  OAuthUrl: 'https://api.botframework.com',
  ToBotFromChannelTokenIssuer: CHANNEL_ISSUER,
  ToBotFromEmulatorOpenIdMetadataUrl:
    'https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration',
  ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
  ToChannelFromBotOAuthScope: 'https://api.botframework.com',
};
