// The findings as a person reads them in a terminal of 80 columns.
import type { Finding } from './finding.ts';

const columns = 80;
const marks = { ok: '✓', warning: '!', broken: '✗' } as const;

/** A line for each finding, what to do below it, and a last line that sums up. */
export function report(findings: readonly Finding[]): string {
  const lines = findings.flatMap(({ about, state, says, do: toDo }) => [
    ...wrapped(`${marks[state]} ${about}: ${says}`, '  '),
    ...(toDo ? wrapped(`    → ${toDo}`, '      ') : []),
  ]);
  return [...lines, '', ...wrapped(summary(findings), '')].join('\n');
}

/** Whether the bot can be expected to work. */
export function isFit(findings: readonly Finding[]): boolean {
  return findings.every(({ state }) => state !== 'broken');
}

function summary(findings: readonly Finding[]): string {
  const broken = findings.filter(({ state }) => state === 'broken').length;
  const warnings = findings.filter(({ state }) => state === 'warning').length;
  const worthALook = `${warnings} ${warnings === 1 ? 'thing is' : 'things are'} worth a look (!)`;
  if (broken > 0) {
    const also = warnings > 0 ? `, and ${worthALook}` : '';
    return `${broken} of ${findings.length} ${broken === 1 ? 'is' : 'are'} broken (✗)${also}. Mend, and run npm run doctor again.`;
  }
  return warnings > 0 ? `Nothing is broken; ${worthALook}.` : 'All is well.';
}

function wrapped(text: string, indent: string): string[] {
  const [start = ''] = /^ */.exec(text) ?? [];
  const lines: string[] = [];
  let line = start;
  for (const word of text.trimStart().split(' ')) {
    const next = line.trim() === '' ? `${line}${word}` : `${line} ${word}`;
    if (next.length <= columns || line.trim() === '') line = next;
    else {
      lines.push(line);
      line = `${indent}${word}`;
    }
  }
  return [...lines, line];
}
