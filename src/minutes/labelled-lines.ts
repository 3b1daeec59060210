// Agreements whose parts stand behind labels, a line each: "Handling: …", "Ansvarlig: …", "Deadline: …".
import type { AgreementParts } from './block.ts';
import type { Line } from './minutes-lines.ts';
import { actionLabels } from './minutes-words.ts';
import type { Sees } from './people-first.ts';
import { sentencesOf } from './sentences.ts';

type Part = keyof typeof actionLabels;

const parts = Object.keys(actionLabels) as Part[];
const labels = parts.map((part) => ({
  part,
  label: new RegExp(`^(?:${actionLabels[part]})\\.?(?: \\d{1,2})? ?[:–=] ?`, 'i'),
}));

/** The label that opens the text, and what stands behind it. */
export function labelAt(text: string): { part: Part; rest: string } | undefined {
  const head = text.slice(0, 40);
  if (!/[:–=]/.test(head)) return undefined;
  for (const { part, label } of labels) {
    const found = label.exec(head)?.[0];
    if (found !== undefined) return { part, rest: text.slice(found.length).trim() };
  }
  return undefined;
}

/** "Ansvarlig: Karen – sender brev – 5/12": an agreement of its own, whatever stands above it. */
export function ownTaskAt(text: string, sees: Sees): { owners: string; what: string } | undefined {
  const labelled = labelAt(text);
  return labelled?.part === 'owners' ? sees.task(labelled.rest) : undefined;
}

/** The one that begins in this line, with an empty line inside or not; undefined where only its what is labelled. */
export function labelledAt(
  lines: Line[],
  at: number,
  sees: Sees,
): { parts: AgreementParts; end: number } | undefined {
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
    if (!labelled || found.has(labelled.part) || (line && ownTaskAt(line.text, sees))) break;
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

/** Who and by when, in the lines below an agreement that has no label of its own. */
export type Details = { owners?: string; due?: string; end: number };

const dueWithoutColon = /^(?:frist|tidsfrist|deadline|senest|inden|due|by) (?=\S)/i;

/** Empty where the first of them begins an agreement of its own, or a list of somebody's tasks. */
export function detailsAt(lines: Line[], at: number, sees: Sees): Details {
  const found: Details = { end: at };
  for (let next = at; next < lines.length; next += 1) {
    const line = lines[next];
    if (!line || (line.mark !== 'none' && line.mark !== 'bullet')) break;
    const isAfterGap = next === at && line.text === '';
    if (isAfterGap && labelAt(lines[next + 1]?.text ?? '')?.part === 'due') continue;
    const detail = detailIn(line, lines[next - 1], sees);
    if (!detail) break;
    if ((detail.owners && found.owners) || (detail.due && found.due) || labelledAt(lines, next, sees)) break;
    Object.assign(found, detail);
    found.end = next + 1;
  }
  return found;
}

type Detail = Omit<Details, 'end'>;

function detailIn({ text, mark }: Line, above: Line | undefined, sees: Sees): Detail | undefined {
  const labelled = labelAt(text);
  if (labelled?.part === 'owners') return ownersAndDue(labelled.rest, sees);
  if (labelled?.part === 'due') return sees.isDay(labelled.rest) ? { due: labelled.rest } : undefined;
  if (dueWithoutColon.test(text) && sees.isDay(text)) {
    return { due: text.replace(/^(?:tids)?frist |^deadline |^due /i, '') };
  }
  // "→ Bo, 5/12" below a line without a mark
  const pair = mark === 'bullet' && above?.mark === 'none' ? ownersAndDue(text, sees) : undefined;
  return pair?.due !== undefined && sees.isPeople(pair.owners ?? '') ? pair : undefined;
}

/** "Bo", "Bo, 5/12", "Bo (senest fredag)"; undefined where a task stands behind the names. */
function ownersAndDue(text: string, sees: Sees): Detail | undefined {
  if (text === '' || sees.task(text)) return undefined;
  const [, owners, due] = /^(.{2,60}?)(?:, | [–—-] | (?=\()| (?=senest ))(.{3,40})$/iu.exec(text) ?? [];
  return owners && due && sees.isDay(due) ? { owners, due } : { owners: text };
}

/** As one who writes it all on one line does. */
export function withDetails(text: string, { owners, due }: Details): string {
  const labelled = [
    ...(owners === undefined ? [] : [`Ansvarlig: ${owners}.`]),
    ...(due === undefined ? [] : [`Frist: ${due}`]),
  ];
  return labelled.length === 0 ? text : [text.replace(/[.,;:]?$/, '.'), ...labelled].join(' ');
}

/** The agreement that the details below a text are of, and what stands before it. */
export function lastSentence(text: string): [before: string, last: string] {
  const sentences = sentencesOf(text);
  return [sentences.slice(0, -1).join(' '), sentences.at(-1) ?? text];
}
