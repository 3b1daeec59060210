// npm run bench -- NAME [--quick] [--plain-node]: measures, prints a table, writes bench/results/NAME-….json.
import { parseArgs } from 'node:util';
import { measureAck } from './ack.ts';
import { machine } from './measure.ts';

const { values, positionals } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    'plain-node': { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const benchmarks = { ack: measureAck };
const [name] = positionals;

if (name === 'ack') {
  const { cores, processor, memory, node, load } = machine();
  console.log(`${cores} cores (${processor}), ${memory}, node ${node}, load ${load.join(' ')}`);
  await benchmarks[name]({ quick: values.quick, plainNode: values['plain-node'] });
  process.exit();
} else {
  console.error(`Usage: npm run bench -- <${Object.keys(benchmarks).join(' | ')}> [--quick] [--plain-node]`);
  process.exitCode = 2;
}
