// What `npm start` runs: reads the environment, starts everything, says so, and stops it all on Ctrl-C.
import { pino } from 'pino';
import { ConfigError, readConfig } from './config.ts';
import { type Mellemrum, startMellemrum } from './main.ts';

try {
  const config = readConfig(process.env);
  console.log('Mellemrum is starting …');
  const starting = startMellemrum(config, pino({ level: config.logLevel }));
  stopOnSignal(starting);
  const { started, url } = await starting;
  const seconds = (performance.now() / 1000).toFixed(1);
  for (const line of started) console.log(line);
  console.log(`Mellemrum is ready at ${url} (${seconds} s). Ctrl-C stops it.`);
} catch (error) {
  if (!(error instanceof Error)) throw error;
  console.error(error instanceof ConfigError ? error.message : `Mellemrum could not start: ${error.message}`);
  process.exitCode = 1;
}

/** A signal that comes while it is starting waits for the start: a half-started Postgres would be left behind. */
function stopOnSignal(starting: Promise<Mellemrum>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, async () => {
      if (stopping) return;
      stopping = true;
      const mellemrum = await starting;
      await mellemrum.stop();
      console.log('Mellemrum has stopped.');
      process.exit(0);
    });
  }
}
