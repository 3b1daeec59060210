// What `npm start` runs: reads the environment, starts everything, says so, and stops it all on Ctrl-C.
import { pino } from 'pino';
import { ConfigError, readConfig } from './config.ts';
import { startMellemrum } from './main.ts';

try {
  const config = readConfig(process.env);
  const log = pino({ level: config.logLevel });
  const mellemrum = await startMellemrum(config, log);
  const seconds = (performance.now() / 1000).toFixed(1);
  console.log(
    [
      '',
      ...mellemrum.started,
      `Mellemrum is ready at ${mellemrum.url} (${seconds} s). Ctrl-C stops it.`,
    ].join('\n'),
  );
  stopOnSignal(mellemrum.stop);
} catch (error) {
  if (!(error instanceof Error)) throw error;
  console.error(error instanceof ConfigError ? error.message : `Mellemrum could not start: ${error.message}`);
  process.exitCode = 1;
}

function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, async () => {
      if (stopping) return;
      stopping = true;
      await stop();
      process.exit(0);
    });
  }
}
