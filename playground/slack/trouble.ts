// Trouble that lasts until somebody mends it: a token that was revoked, a missing scope, a person who is gone.
import type { Answer } from './api-method.ts';
import { refusal } from './api-method.ts';
import { directChannel } from './workspace.ts';

export type SlackTrouble =
  | { error: 'missing_scope'; needed: string; provided: string }
  | {
      error:
        | 'account_inactive'
        | 'cannot_dm_bot'
        | 'invalid_auth'
        | 'is_archived'
        | 'not_authed'
        | 'token_expired'
        | 'token_revoked'
        | 'user_disabled';
    }
  /** Not Slack's own answer, but that of something in between. */
  | { status: 401 | 403 };

export type Troubles = {
  /** From now on these methods, or all, are answered so; with `person`, only what would reach this one alone. */
  begin(trouble: SlackTrouble, methods?: string[], person?: string): void;
  mend(): void;
};

export function createTroubles(): Troubles & {
  /** What a call is answered with instead of being carried out. */
  of(method: string, fields: Record<string, unknown>): { status: number; body: Answer | string } | undefined;
} {
  let present:
    | { trouble: SlackTrouble; methods: string[] | undefined; person: string | undefined }
    | undefined;
  return {
    begin(trouble, methods, person) {
      present = { trouble, methods, person };
    },
    mend() {
      present = undefined;
    },
    of(method, { users, channel }) {
      if (!present || (present.methods && !present.methods.includes(method))) return undefined;
      const { trouble, person } = present;
      if (person !== undefined && users !== person && channel !== directChannel(person)) return undefined;
      if ('status' in trouble) return { status: trouble.status, body: 'Forbidden by the proxy' };
      const { error, ...rest } = trouble;
      return { status: 200, body: { ...refusal(error), ...rest } };
    },
  };
}
