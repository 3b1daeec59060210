// What `npm start` runs: reads the settings, starts everything, says so, and stops it all on Ctrl-C.
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { ConfigError, readConfig } from './config.ts';
import { readableLines } from './log-lines.ts';
import { type Mellemrum, startMellemrum } from './main.ts';
import { readEnvironment } from './read-environment.ts';

/** Orchestrators kill after ten seconds; what is left then is taken up again when its lease ends. */
const longestStop = 9_500;

try {
  const { values } = parseArgs({ options: { role: { type: 'string' }, settings: { type: 'string' } } });
  const config = readConfig(readEnvironment(values.settings), values.role);
  const log = pino({ level: config.logLevel }, config.isProduction ? pino.destination(1) : readableLines);
  const say = config.isProduction ? (line: string) => log.info(line) : console.log;
  say('Mellemrum is starting …');
  const starting = startMellemrum(config, log);
  stopOnSignal(starting, say);
  const { started, url } = await starting;
  const seconds = (performance.now() / 1000).toFixed(1);
  for (const line of started) say(line);
  const as = config.role === 'all' ? '' : ` as ${config.role}`;
  say(`Mellemrum is ready${as} at ${url} (${seconds} s). Ctrl-C stops it.`);
} catch (error) {
  if (!(error instanceof Error)) throw error;
  console.error(error instanceof ConfigError ? error.message : `Mellemrum could not start: ${error.message}`);
  process.exitCode = 1;
}

/** A signal that comes while it is starting waits for the start: a half-started Postgres would be left behind. */
function stopOnSignal(starting: Promise<Mellemrum>, say: (line: string) => void): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, async () => {
      if (stopping) return;
      stopping = true;
      setTimeout(() => process.exit(1), longestStop).unref();
      const mellemrum = await starting.catch(() => undefined);
      await mellemrum?.stop();
      say('Mellemrum has stopped.');
      process.exit();
    });
  }
}
