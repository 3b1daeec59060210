// What Slack's refusals are about: Slack's own trouble, one call too many, or the installation. All others are final:
// a channel that is archived or left, a person who is gone, a message that is too old.

const uncertain = new Set(['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout']);
const passing = new Set(['external_channel_migrating', 'team_added_to_org', 'org_login_required']);
const tooFast = new Set(['ratelimited', 'rate_limited']);

/** A fault of Slack's own: it may have been done all the same. */
export const isUncertain = (code: string): boolean => uncertain.has(code);

/** Goes by without anybody doing anything. */
export const isPassing = (code: string): boolean => passing.has(code);

export const isTooFast = (code: string): boolean => tooFast.has(code);

/** The bot's token is no longer good: revoked, expired, of an app that was removed or of a workspace that is closed. */
const badToken = new Set([
  'account_inactive',
  'app_uninstalled',
  'ekm_access_denied',
  'invalid_auth',
  'no_permission',
  'not_allowed_token_type',
  'not_authed',
  'team_access_not_granted',
  'token_expired',
  'token_revoked',
]);

export const isBadToken = (code: string): boolean => badToken.has(code);

/** Of these no token comes back: the app was removed, or the bot deactivated. `invalid_auth` may be a proxy's doing. */
const goneForEver = new Set(['account_inactive', 'token_revoked']);

export const isGoneForEver = (code: string): boolean => goneForEver.has(code);

export const missingScope = 'missing_scope';
