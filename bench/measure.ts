// What the benchmarks share: exact percentiles, medians over rounds, the machine, and the table that is printed.
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, loadavg, totalmem } from 'node:os';

/** One line of the table. `rounds`: the ratio in each round, of which the median counts. */
export type Row = {
  what: string;
  ours: string;
  baseline: string;
  rounds: number[];
  target: string;
  met: boolean;
};

function percentile(values: Float64Array, share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export const p50 = (values: Float64Array): number => percentile(values, 0.5);
export const p99 = (values: Float64Array): number => percentile(values, 0.99);

export function median(values: number[]): number {
  return percentile(Float64Array.from(values), 0.5);
}

export function together(parts: Float64Array[]): Float64Array {
  return Float64Array.from(parts.flatMap((part) => [...part]));
}

export const milliseconds = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

export function machine() {
  const [first] = cpus();
  return {
    cores: cpus().length,
    processor: first?.model ?? 'unknown',
    memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
    node: process.version,
    load: loadavg().map((value) => Number(value.toFixed(2))),
  };
}

/** Prints the table, and writes it with everything that was measured to bench/results/. */
export async function report(name: string, rows: Row[], about: Record<string, unknown>): Promise<void> {
  const lines = rows.map(({ what, ours, baseline, rounds, target, met }) => [
    what,
    ours,
    baseline,
    `${median(rounds).toFixed(2)} (${Math.min(...rounds).toFixed(2)}–${Math.max(...rounds).toFixed(2)})`,
    target,
    met ? 'yes' : 'NO',
  ]);
  printTable([['', 'ours', 'baseline', 'ratio: median (range)', 'target', 'met'], ...lines]);
  await writeResults(name, { ...about, rows });
}

/** To bench/results/, beside what machine it was. */
export async function writeResults(name: string, results: Record<string, unknown>): Promise<void> {
  const folder = new URL('./results/', import.meta.url);
  await mkdir(folder, { recursive: true });
  const file = new URL(`${name}-${new Date().toISOString().replaceAll(':', '.')}.json`, folder);
  await writeFile(file, `${JSON.stringify({ name, machine: machine(), ...results }, null, 2)}\n`);
  console.log(`\nWritten to ${file.pathname}`);
}

export function printTable(lines: string[][]): void {
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  for (const line of lines)
    console.log(`| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`);
}
