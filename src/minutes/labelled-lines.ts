// Agreements whose parts stand behind labels, a line each: "Handling: …", "Ansvarlig: …", "Deadline: …".
import type { AgreementParts } from './block.ts';
import type { Line } from './minutes-lines.ts';
import { actionLabels } from './minutes-words.ts';

type Part = keyof typeof actionLabels;

const parts = Object.keys(actionLabels) as Part[];
const labels = parts.map((part) => ({
  part,
  label: new RegExp(`^(?:${actionLabels[part]})\\.?(?: \\d{1,2})? ?[:–=] ?`, 'i'),
}));

/** The label that opens the text, and what stands behind it. */
export function labelAt(text: string): { part: Part; rest: string } | undefined {
  const head = text.slice(0, 40);
  for (const { part, label } of labels) {
    const found = label.exec(head)?.[0];
    if (found !== undefined) return { part, rest: text.slice(found.length).trim() };
  }
  return undefined;
}

/** The one that begins in this line, with an empty line inside or not; undefined where only its what is labelled. */
export function labelledAt(lines: Line[], at: number): { parts: AgreementParts; end: number } | undefined {
  const found = new Map<Part, string>();
  let next = at;
  while (next < lines.length) {
    const line = lines[next];
    const isGap = line?.written === '' && !found.has('what');
    const labelled = line && labelAt(line.text);
    if (isGap && found.size > 0) {
      next += 1;
      continue;
    }
    if (!labelled || found.has(labelled.part)) break;
    found.set(labelled.part, labelled.rest);
    next += 1;
  }
  const what = found.get('what');
  if (what === undefined || what === '' || found.size < 2) return undefined;
  const [owners, due] = [found.get('owners'), found.get('due')];
  return {
    parts: { what, ...(owners !== undefined && { owners }), ...(due !== undefined && { due }) },
    end: next,
  };
}
