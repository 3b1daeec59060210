// The lines of a stream as they arrive.

/** Parted by a line feed alone; a last line without one counts, an empty end does not. Lists what each chunk completes. */
export async function* linesOf(stream: AsyncIterable<string>): AsyncGenerator<string[]> {
  let begun: string[] = [];
  for await (const chunk of stream) {
    const [first = '', ...others] = chunk.split('\n');
    begun.push(first);
    if (others.length === 0) continue;
    const last = others.pop() ?? '';
    yield [begun.join(''), ...others].map(withoutReturn);
    begun = [last];
  }
  const rest = begun.join('');
  if (rest !== '') yield [withoutReturn(rest)];
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);
