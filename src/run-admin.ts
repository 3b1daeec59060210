// What `npm run admin` runs: what did not arrive and its second try, the instruments of one's own, clusters and their contacts, and the installations.
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import {
  readAccountWord,
  withClusters,
  withDeadLetters,
  withInstallations,
  withInstruments,
  withTransactions,
} from './administer.ts';
import {
  type ClusterOptions,
  clusterOptions,
  clusterUsage,
  readClusterCommand,
} from './clusters/cluster-command.ts';
import { runClusterCommand } from './clusters/run-cluster-command.ts';
import { type Config, readConfig } from './config.ts';
import { deadLetterLines } from './deliveries/dead-letter-lines.ts';
import {
  type InstallationOptions,
  installationOptions,
  installationUsage,
  readInstallationCommand,
} from './installations/installation-command.ts';
import { runInstallationCommand } from './installations/run-installation-command.ts';
import {
  type Administered,
  addInstrument,
  listInstruments,
  removeInstrument,
} from './polls/administer-instruments.ts';
import { personUsage, readPersonCommand, runPersonCommand } from './privacy/person-command.ts';
import { readEnvironment } from './read-environment.ts';
import { textsIn } from './texts/texts.ts';

const usage = `Usage:
  npm run admin -- undelivered             what was promised and did not arrive, and why
  npm run admin -- retry ID|all            tries again what was given up
  npm run admin -- instrument add FILE     lets every team ask the questions of the file, as they stand there
  npm run admin -- instrument list         what can be asked
  npm run admin -- instrument remove ID    from now on nobody asks it; what came of its rounds stays
${clusterUsage}
${installationUsage}
${personUsage}`;
const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
type Work = (config: Config) => Promise<Administered>;

/** A sentence where something is wrong with the words; undefined where they ask for nothing. */
function workFor(
  [command, ...rest]: string[],
  options: ClusterOptions & InstallationOptions,
): Work | string | undefined {
  const [which = '', ...more] = rest;
  switch (command) {
    case 'undelivered':
      return rest.length === 0 ? tellUndelivered : undefined;
    case 'retry':
      return (which === 'all' || isId.test(which)) && more.length === 0 ? retry(which) : undefined;
    case 'instrument':
      return workOnInstruments(rest);
    case 'cluster':
      return workOnClusters(rest, options);
    case 'installation':
      return workOnInstallations(rest, options);
    case 'person':
    case 'erasures':
      return workOnPeople([command, ...rest]);
    default:
      return undefined;
  }
}

const tellUndelivered: Work = (config) =>
  withDeadLetters(config, async ({ undelivered }) => ({
    done: true,
    said: deadLetterLines(await undelivered()),
  }));

function retry(which: string): Work {
  return (config) =>
    withDeadLetters(config, async (letters) => {
      const retried = await letters.retry(which === 'all' ? 'all' : { deliveryId: which });
      const said = retried === 1 ? 'One delivery is tried again.' : `${retried} deliveries are tried again.`;
      return { done: retried > 0 || which === 'all', said: [said] };
    });
}

function workOnClusters(words: string[], options: ClusterOptions): Work | string | undefined {
  const wanted = readClusterCommand(words, options, readAccountWord);
  if (typeof wanted !== 'object') return wanted;
  return (config) => withClusters(config, (...means) => runClusterCommand(...means, wanted));
}

function workOnInstallations(words: string[], options: InstallationOptions): Work | string | undefined {
  const wanted = readInstallationCommand(words, options);
  if (typeof wanted !== 'object') return wanted;
  return (config) => withInstallations(config, (means) => runInstallationCommand(means, wanted));
}

function workOnPeople(words: string[]): Work | string | undefined {
  const wanted = readPersonCommand(words, readAccountWord);
  if (typeof wanted !== 'object') return wanted;
  return (config) => withTransactions(config, (within) => runPersonCommand(within, wanted));
}

function workOnInstruments([verb, which, ...more]: string[]): Work | undefined {
  if (more.length > 0 || (which === undefined) !== (verb === 'list')) return undefined;
  const textsOf = ({ newTeams }: Config) => textsIn(newTeams.language);
  switch (verb) {
    case 'add':
      return async (config) => {
        const texts = textsOf(config);
        const file = await readFile(which ?? '').catch(() => undefined);
        if (!file) return { done: false, said: [texts.instruments.noFile(which ?? '')] };
        return withInstruments(config, (shelf) => addInstrument(shelf, file, texts));
      };
    case 'list':
      return (config) => withInstruments(config, (shelf) => listInstruments(shelf, textsOf(config)));
    case 'remove':
      return (config) =>
        withInstruments(config, (shelf) => removeInstrument(shelf, which ?? '', textsOf(config)));
    default:
      return undefined;
  }
}

try {
  const { values, positionals } = parseArgs({
    options: { settings: { type: 'string' }, ...clusterOptions, ...installationOptions },
    allowPositionals: true,
  });
  const work = workFor(positionals, values);
  if (typeof work !== 'function') {
    console.error(work ?? usage);
    process.exitCode = 2;
  } else {
    const { done, said } = await work(readConfig(readEnvironment(values.settings)));
    console.log(said.join('\n'));
    if (!done) process.exitCode = 1;
  }
} catch (error) {
  if (!(error instanceof Error)) throw error;
  console.error(`Nothing was done: ${error.message}`);
  process.exitCode = 1;
}
