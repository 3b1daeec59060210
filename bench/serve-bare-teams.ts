// The baseline: botbuilder's CloudAdapter takes an invoke and answers it, and that is all.
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import express from 'express';
import { serve } from './processes.ts';

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const body = { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: '✓' };
const app = express().disable('x-powered-by').use(express.json());
app.post('/api/messages', async (request, response) => {
  await adapter.process(request, response, async (turn) => {
    await turn.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
  });
});
await serve(app);
