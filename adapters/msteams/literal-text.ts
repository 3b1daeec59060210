// Typed text in Adaptive Cards: a TextRun is shown as it is, a TextBlock would read Markdown. Both read {{DATE()}}.
import type { Run } from '#src/chat/card.ts';

/** A zero-width joiner: between two braces it makes them ordinary ones. */
const unseen = '\u200d';

type TextRun = {
  type: 'TextRun';
  text: string;
  weight?: 'Bolder';
  color?: 'Attention';
  isSubtle?: true;
};

export type RichTextBlock = { type: 'RichTextBlock'; id?: string; spacing?: 'None'; inlines: TextRun[] };

/** One block for each typed line: a line break inside a run is not drawn by every client. */
export function textBlocks(runs: Run[]): RichTextBlock[] {
  const lines: TextRun[][] = [[]];
  for (const run of runs) {
    run.text.split('\n').forEach((text, index) => {
      if (index > 0) lines.push([]);
      if (text) lines.at(-1)?.push(textRun({ ...run, text }));
    });
  }
  return lines.map((inlines, index) => ({
    type: 'RichTextBlock',
    ...(index > 0 ? { spacing: 'None' as const } : {}),
    // A block without a run is refused; a lone space keeps an empty line.
    inlines: inlines.length > 0 ? inlines : [textRun({ text: ' ' })],
  }));
}

function textRun(run: Run): TextRun {
  return {
    type: 'TextRun',
    text: run.text.replaceAll('{{', `{${unseen}{`),
    ...(run.style === 'strong' ? { weight: 'Bolder' as const } : {}),
    ...(run.style === 'quiet' ? { isSubtle: true as const } : {}),
  };
}
