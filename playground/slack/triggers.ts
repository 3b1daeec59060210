// What a press or command may do for a short while: open one modal, and answer at an address of its own.
import { randomUUID } from 'node:crypto';

const triggerMilliseconds = 3_000;
const responseMilliseconds = 30 * 60 * 1_000;
const responseUses = 5;

/** `original` is the ts of the message whose button was pressed. */
export type ResponseUrl = { person: string; channel: string; original?: string };

export type Triggers = ReturnType<typeof createTriggers>;

/** Kept in memory: no trigger outlives the process that made it by long enough to matter. */
export function createTriggers(realNow: () => number) {
  const triggers = new Map<string, { person: string; madeAt: number; opened?: string }>();
  const urls = new Map<string, ResponseUrl & { madeAt: number; uses: number }>();

  return {
    make(person: string): string {
      const id = `${realNow()}.${randomUUID()}`;
      triggers.set(id, { person, madeAt: realNow() });
      return id;
    },

    /** Uses a trigger up for a view; or the code of Slack's refusal. */
    use(id: string, viewId: string): { person: string } | { refusal: string } {
      const trigger = triggers.get(id);
      if (!trigger) return { refusal: 'invalid_trigger_id' };
      if (trigger.opened !== undefined) return { refusal: 'exchanged_trigger_id' };
      if (realNow() - trigger.madeAt > triggerMilliseconds) return { refusal: 'expired_trigger_id' };
      trigger.opened = viewId;
      return { person: trigger.person };
    },

    /** The id of the view that was opened with this trigger. */
    openedBy: (id: string): string | undefined => triggers.get(id)?.opened,

    makeResponse(to: ResponseUrl): string {
      const id = randomUUID();
      urls.set(id, { ...to, madeAt: realNow(), uses: 0 });
      return id;
    },

    useResponse(id: string): ResponseUrl | { refusal: string } {
      const url = urls.get(id);
      if (!url) return { refusal: 'invalid_url' };
      if (realNow() - url.madeAt > responseMilliseconds) return { refusal: 'expired_url' };
      if (url.uses >= responseUses) return { refusal: 'used_url' };
      url.uses += 1;
      return url;
    },

    reset(): void {
      triggers.clear();
      urls.clear();
    },
  };
}
