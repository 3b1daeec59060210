// npm run chaos -- matrix | soak [--quick]: kills workers on purpose, prints what was lost and what was doubled.
import { parseArgs } from 'node:util';
import { machine } from '../measure.ts';
import { reportMatrix } from './report-matrix.ts';
import { reportSoak } from './report-soak.ts';

const { values, positionals } = parseArgs({
  options: { quick: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const suites = new Map([
  ['matrix', reportMatrix],
  ['soak', reportSoak],
]);
const suite = suites.get(positionals.join(' '));

if (suite) {
  const { cores, processor, memory, node, load } = machine();
  console.log(`${cores} cores (${processor}), ${memory}, node ${node}, load ${load.join(' ')}`);
  process.exitCode = (await suite({ quick: values.quick })) ? 0 : 1;
  process.exit();
}
console.error(`Usage: npm run chaos -- <${[...suites.keys()].join(' | ')}> [--quick]`);
process.exitCode = 2;
