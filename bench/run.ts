// npm run bench -- NAME [--quick] [--plain-node]: measures, prints a table, writes bench/results/NAME-….json.
import { parseArgs } from 'node:util';
import { measureAck } from './ack.ts';
import { measureDigest } from './digest.ts';
import { measureHerd } from './herd.ts';
import { machine } from './measure.ts';
import { measureParse } from './parse.ts';
import { measurePresses } from './presses.ts';
import { measureRebuild } from './rebuild.ts';
import { measureScale } from './scale.ts';
import { measureTally } from './tally.ts';

const { values, positionals } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    'plain-node': { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const benchmarks = new Map<string, (how: { quick: boolean; plainNode: boolean }) => Promise<void>>([
  ['ack', measureAck],
  ['digest', measureDigest],
  ['herd', measureHerd],
  ['parse', measureParse],
  ['presses', measurePresses],
  ['rebuild', measureRebuild],
  ['scale', measureScale],
  ['tally', measureTally],
]);
const measure = benchmarks.get(positionals.join(' '));

if (measure) {
  const { cores, processor, memory, node, load } = machine();
  console.log(`${cores} cores (${processor}), ${memory}, node ${node}, load ${load.join(' ')}`);
  await measure({ quick: values.quick, plainNode: values['plain-node'] });
  process.exit();
}
console.error(`Usage: npm run bench -- <${[...benchmarks.keys()].join(' | ')}> [--quick] [--plain-node]`);
process.exitCode = 2;
