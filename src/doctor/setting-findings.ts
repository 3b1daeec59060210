// The problems that the settings have by themselves, as findings.
import type { Problem } from '../config.ts';
import { type Finding, findingsAbout } from './finding.ts';

const { ok, broken } = findingsAbout('Settings');

export function settingFindings(problems: readonly Problem[]): Finding[] {
  if (problems.length === 0) return [ok('All that are set can be read, and fit together.')];
  return problems.map(({ says }) => {
    const [sentence = '', example] = says.split(' Example: ');
    return broken(sentence, example && `For example: ${example}`);
  });
}
