// Tells the bot what happened, over HTTP as Teams does, and keeps book of answers that Teams would not accept.
import type { Activity } from './write-activity.ts';

const PATIENCE = 15_000;

type BotAnswer = { accepted: true; body: unknown } | { accepted: false };

export type BotLine = {
  /** Posts an activity; resolves when the bot has answered, or has taken too long. */
  tell(activity: Activity): Promise<BotAnswer>;
  refuse(what: string): void;
  refusals(): { at: string; what: string }[];
};

export function openBotLine(botUrl: () => string, realNow: () => number): BotLine {
  const refusals: { at: string; what: string }[] = [];
  const refuse = (what: string) => {
    refusals.push({ at: new Date(realNow()).toISOString(), what });
  };
  return {
    async tell(activity) {
      const what = `${activity.type} ${activity.name ?? ''}`.trim();
      try {
        const answer = await fetch(`${botUrl()}/api/messages`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(activity),
          signal: AbortSignal.timeout(PATIENCE),
        });
        const text = await answer.text();
        if (!answer.ok) {
          refuse(`${what}: HTTP ${answer.status}`);
          return { accepted: false };
        }
        return { accepted: true, body: text ? JSON.parse(text) : undefined };
      } catch (error) {
        refuse(`${what}: ${error instanceof Error ? error.message : 'no answer'}`);
        return { accepted: false };
      }
    },
    refuse,
    refusals: () => [...refusals],
  };
}
