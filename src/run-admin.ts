// What `npm run admin` runs: what did not arrive is listed and tried again; clusters and their contacts are set up.
import { parseArgs } from 'node:util';
import { readAccountWord, withClusters, withDeadLetters } from './administer.ts';
import { clusterOptions, clusterUsage, readClusterCommand } from './clusters/cluster-command.ts';
import { runClusterCommand } from './clusters/run-cluster-command.ts';
import { readConfig } from './config.ts';
import { deadLetterLines } from './deliveries/dead-letter-lines.ts';
import { readEnvironment } from './read-environment.ts';

const usage = `Usage:
  npm run admin -- undelivered     what was promised and did not arrive, and why
  npm run admin -- retry ID|all    tries again what was given up
${clusterUsage}`;
const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

try {
  const { values, positionals } = parseArgs({
    options: { settings: { type: 'string' }, ...clusterOptions },
    allowPositionals: true,
  });
  const [command, which = '', ...more] = positionals;
  const config = () => readConfig(readEnvironment(values.settings));
  if (command === 'undelivered' && !which) {
    const letters = await withDeadLetters(config(), ({ undelivered }) => undelivered());
    console.log(deadLetterLines(letters).join('\n'));
  } else if (command === 'retry' && (which === 'all' || isId.test(which)) && more.length === 0) {
    const retried = await withDeadLetters(config(), ({ retry }) =>
      retry(which === 'all' ? 'all' : { deliveryId: which }),
    );
    console.log(retried === 1 ? 'One delivery is tried again.' : `${retried} deliveries are tried again.`);
    if (retried === 0 && which !== 'all') process.exitCode = 1;
  } else if (command === 'cluster') {
    const wanted = readClusterCommand([which, ...more], values, readAccountWord);
    if (typeof wanted === 'object') {
      const ran = await withClusters(config(), (...means) => runClusterCommand(...means, wanted));
      console[ran.isDone ? 'log' : 'error'](ran.lines.join('\n'));
      if (!ran.isDone) process.exitCode = 1;
    } else {
      console.error(wanted ?? usage);
      process.exitCode = 2;
    }
  } else {
    console.error(usage);
    process.exitCode = 2;
  }
} catch (error) {
  if (!(error instanceof Error)) throw error;
  console.error(`Nothing was done: ${error.message}`);
  process.exitCode = 1;
}
