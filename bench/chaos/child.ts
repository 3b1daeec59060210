// A process that is armed, says when it has come to its point, and is killed: a worker or the platforms.
import { once } from 'node:events';
import { until } from '#test/support/processes.ts';
import { firstMessage, start } from '../processes.ts';

export type Child = {
  /** What it said when it was ready: the platforms their address. */
  said: string;
  /** Resolves when it has taken the message. */
  arm(message: object): Promise<void>;
  tell(message: object): void;
  /** Resolves when what it was armed with is reached; rejects where that takes longer than a minute. */
  reached(): Promise<void>;
  /** SIGKILL; resolves when it is gone. */
  kill(): Promise<void>;
};

const patience = 60_000;

export async function startChild(script: string, settings: Record<string, string>): Promise<Child> {
  const child = start(`chaos/${script}`, settings, []);
  const [said] = await firstMessage<string>(child, script);
  let isReached = false;
  child.on('message', (message: object) => {
    if ('reached' in message) isReached = true;
  });
  return {
    said,
    async arm(message) {
      isReached = false;
      child.send(message);
      await firstMessage(child, script);
    },
    tell: (message) => void child.send(message),
    reached: () =>
      until(async () => isReached, patience, `${script} never came to where it was to be killed.`),
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}
