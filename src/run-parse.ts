// What `npm run --silent parse` runs: one line of JSON for each text, an array for minutes, and nothing else.
import { once } from 'node:events';
import { lineParser, minutesParser } from './parse-lines.ts';
import { readParseOptions, WrongOption } from './parse-options.ts';
import { linesOf } from './text-lines.ts';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

try {
  await run();
} catch (error) {
  if (!(error instanceof WrongOption)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

async function run(): Promise<void> {
  const realNow = performance.timeOrigin + performance.now();
  const { at, people, input } = readParseOptions(process.argv.slice(2), realNow);
  if (input.kind === 'minutes') {
    const minutes = input.text ?? (await wholeText());
    return write(`${JSON.stringify(minutesParser(people, at)(minutes))}\n`);
  }
  const parse = lineParser(people, at);
  const asJson = (texts: string[]) => texts.map((text) => `${JSON.stringify(parse(text))}\n`).join('');
  if (input.kind === 'text') return write(asJson([input.text]));
  for await (const lines of linesOf(process.stdin.setEncoding('utf8'))) await write(asJson(lines));
}

/** Whoever reads may be slower than we are. */
async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

async function wholeText(): Promise<string> {
  let text = '';
  for await (const chunk of process.stdin.setEncoding('utf8')) text += chunk;
  return text;
}
