// What somebody does becomes an activity that the bot is told; answers that Teams would not show are refused.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { PlaygroundPerson } from '../platform.ts';
import type { BotLine } from './call-bot.ts';
import { CardRefused } from './card-schema.ts';
import type { Spot } from './tenant.ts';
import { type Activity, writeActivity } from './write-activity.ts';

type Occasion = { person: PlaygroundPerson; channel: Spot; thread?: string | undefined; id?: string };
type Content = Record<string, unknown> & { type: string };

export type TellBot = ReturnType<typeof createTellBot>;

export function createTellBot(
  line: BotLine,
  from: { tenantId: string; ownUrl: () => string; realNow: () => number },
) {
  const { tenantId, ownUrl, realNow } = from;
  const write = (occasion: Occasion, content: Content): Activity =>
    writeActivity(
      { id: `f:${randomUUID()}`, sentAt: realNow(), serviceUrl: ownUrl(), tenantId, ...occasion },
      content,
    );
  return {
    write,
    /** Resolves when the bot has answered, or has taken too long. */
    tell: (occasion: Occasion, content: Content) => line.tell(write(occasion, content)),
    tellWritten: line.tell,
    /** What `work` makes of an answer; `fallback` where Teams would not take it. */
    accepting<Result>(what: string, fallback: Result, work: () => Result): Result {
      try {
        return work();
      } catch (error) {
        if (!(error instanceof CardRefused || error instanceof z.ZodError)) throw error;
        line.refuse(`${what}: ${error.message}`);
        return fallback;
      }
    },
  };
}
