// What the token of an activity must claim before botbuilder is asked whether it is genuine.
import { z } from 'zod';
import { BOT_FRAMEWORK_TENANT, CHANNEL_ISSUER } from './public-cloud.ts';

/** The sender has not shown that it is the Bot Framework; `reason` is a word of ours. */
export class UnknownSender extends Error {
  override name = 'UnknownSender';
  readonly statusCode = 401;
  readonly reason: string;

  constructor(reason: string, cause?: unknown) {
    super(`The sender of an activity is not the Bot Framework: ${reason}`, { cause });
    this.reason = reason;
  }
}

const Header = z.looseObject({ alg: z.enum(['RS256', 'RS384', 'RS512']), kid: z.string().min(1) });
const Claims = z.looseObject({
  iss: z.string(),
  aud: z.string(),
  exp: z.number(),
  serviceurl: z.string().min(1),
  tid: z.string().optional(),
});

/**
 * Why the token is none that Teams sends; undefined where it may be one. Nothing is verified here. botbuilder 4.23.3
 * alone would also believe tokens of the emulator and of other bots: one that any user of the tenant can get for our
 * app lets them write in everybody's name, for neither its audience nor its service address is looked at. And it
 * keeps the `tid` of every token, forged ones too, in a list that only grows (read in November 2026).
 */
export function tokenRefusal(
  authorization: string,
  { appId, tenantId }: { appId: string; tenantId: string },
): string | undefined {
  const [, header, payload] = /^Bearer ([\w-]+)\.([\w-]+)\.[\w-]+$/.exec(authorization) ?? [];
  if (!header || !payload) return 'no token';
  if (!Header.safeParse(decoded(header)).success) return 'another kind of signature';
  const claims = Claims.safeParse(decoded(payload));
  if (!claims.success) return 'a claim is missing';
  const { iss, aud, tid } = claims.data;
  if (iss !== CHANNEL_ISSUER) return 'another issuer';
  if (aud !== appId) return 'another audience';
  if (tid !== undefined && tid !== tenantId && tid !== BOT_FRAMEWORK_TENANT) return 'another tenant';
  return undefined;
}

const tokenFaults = new Set(['JsonWebTokenError', 'NotBeforeError', 'TokenExpiredError']);

/** Whether botbuilder found the token wanting; any other error means that it could not look. */
export function isRefusedToken(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return tokenFaults.has(error.name) || ('statusCode' in error && error.statusCode === 401);
}

function decoded(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
