// The playground's JSON interface in the words of a journey: who says what where, who sees what, who presses what.
import { expect } from 'vitest';
import type { FaultKind, PlatformName, PlaygroundForm, PlaygroundMessage } from '#playground/platform.ts';

export const slackChannel = 'slack-hoftebrud';
export const teamsChannel = 'teams-hoftebrud';

/** `where` is a channel's id or 'dm'. Everything rejects where the playground answers with an error. */
export function playgroundClient(url: string) {
  const call = async <Answer>(path: string, body?: unknown): Promise<Answer> => {
    const init = body
      ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
      : {};
    const response = await fetch(`${url}/playground/api${path}`, init);
    const answer = await response.json();
    if (!response.ok) throw new Error(`${response.status} ${JSON.stringify(answer)}`);
    return answer as Answer;
  };
  const messages = async (person: string, where: string) => {
    const query = new URLSearchParams({ person, channel: where });
    return (await call<{ messages: PlaygroundMessage[] }>(`/messages?${query}`)).messages;
  };
  type Opened = { opened: PlaygroundForm | null };

  return {
    messages,
    /** What the bot shows this person there, oldest first. */
    async sees(person: string, where: string): Promise<string[]> {
      return (await messages(person, where))
        .filter(({ from }) => from === 'mellemrum')
        .map(({ text }) => text);
    },
    say: async (person: string, where: string, text: string) =>
      (await call<Opened>('/say', { person, channel: where, text })).opened,
    /** Presses the newest button with this label that the person sees there. */
    async press(person: string, where: string, label: string) {
      const seen = (await messages(person, where)).flatMap((message) =>
        message.buttons.map((button) => ({ message: message.id, button: button.id, label: button.label })),
      );
      const found = seen.findLast((button) => button.label === label);
      expect(found, `${person} sees a button ${label} in ${where}`).toBeDefined();
      return this.pressExactly(person, where, found?.message ?? '', found?.button ?? '');
    },
    pressExactly: async (person: string, where: string, message: string, button: string) =>
      (await call<Opened>('/press', { person, channel: where, message, button })).opened,
    submit: async (person: string, form: string, values: Record<string, string | string[]>) =>
      (await call<Opened>('/submit', { person, form, values })).opened,
    join: (person: string, channel: string) => call('/join', { person, channel }),
    leave: (person: string, channel: string) => call('/leave', { person, channel }),
    uninstall: (site: string) => call('/uninstall', { site }),
    clock: (move: { to: string } | { advance: string }) =>
      call<{ now: string; undelivered: unknown[] }>('/clock', move),
    fault: (platform: PlatformName, kind: FaultKind, count: number) =>
      call('/fault', { platform, kind, count }),
    reset: () => call('/reset', {}),
    world: () => call<{ now: string }>('/world'),
  };
}
