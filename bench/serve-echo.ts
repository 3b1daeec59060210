// The baseline: Bolt verifies a command and says its text back, and that is all.
import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import { serve } from './processes.ts';
import { botToken, signingSecret } from './world.ts';

const receiver = new HTTPReceiver({ signingSecret, processBeforeResponse: true, logLevel: LogLevel.ERROR });
const app = new App({
  receiver,
  authorize: async () => ({ botToken }),
  processBeforeResponse: true,
  convoStore: false,
  logLevel: LogLevel.ERROR,
});
app.command(/./, async ({ command, ack }) => ack({ response_type: 'ephemeral', text: command.text }));
await serve(receiver.requestListener);
