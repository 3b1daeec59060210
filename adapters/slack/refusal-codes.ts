// What Slack's refusals are about: Slack's own trouble, one call too many, or the installation.

const uncertain = new Set(['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout']);
const passing = new Set(['external_channel_migrating', 'team_added_to_org', 'org_login_required']);
const tooFast = new Set(['ratelimited', 'rate_limited']);

/** A fault of Slack's own: it may have been done all the same. */
export const isUncertain = (code: string): boolean => uncertain.has(code);

/** Goes by without anybody doing anything. */
export const isPassing = (code: string): boolean => passing.has(code);

export const isTooFast = (code: string): boolean => tooFast.has(code);
