// What `npm run doctor` runs: tries every setting, connection and scope, and says what to do. --json is for machines.
import { parseArgs } from 'node:util';
import { isFit, report } from './doctor/report.ts';
import { examine } from './examine.ts';
import { readEnvironment } from './read-environment.ts';

try {
  const { values } = parseArgs({
    options: { role: { type: 'string' }, settings: { type: 'string' }, json: { type: 'boolean' } },
  });
  const environment = readEnvironment(values.settings);
  const realNow = () => performance.timeOrigin + performance.now();
  const findings = await examine({ environment, role: values.role, realNow });
  console.log(values.json ? JSON.stringify(findings) : report(findings));
  if (!isFit(findings)) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof Error)) throw error;
  console.error(`The doctor could not look: ${error.message}`);
  process.exitCode = 1;
}
