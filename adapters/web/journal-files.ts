// A meeting for an authority's records: as a table for spreadsheets, and as a page that prints.
import type { Journal, JournalRow } from '#src/journal/journal.ts';
import { onPaper } from '#src/journal/journal.ts';
import { momentFor, type Reader } from '#src/people/reader.ts';
import type { FileMade, JournalFormat } from '#src/privacy/download.ts';
import { escapeHtml } from './escape-html.ts';
import { safeCsv } from './safe-csv.ts';

export function journalFile(journal: Journal, reader: Reader, format: JournalFormat): FileMade {
  const { heldOn } = journal.meeting;
  const name = `${reader.texts.journal.fileName}-${heldOn}`;
  return format === 'table'
    ? { fileName: `${name}.csv`, type: 'text/csv; charset=utf-8', body: journalTable(journal, reader) }
    : { fileName: `${name}.html`, type: 'text/html; charset=utf-8', body: journalPage(journal, reader) };
}

export function journalTable({ meeting, rows }: Journal, { texts }: Reader): string {
  const { columns } = texts.journal;
  const heldOn = onPaper(meeting.heldOn);
  const lines = rows.map(({ point = '', room = '', agreement, decision = '' }) => [
    meeting.title,
    heldOn,
    point,
    room,
    agreement ? String(agreement.number) : '',
    agreement?.owners ?? '',
    agreement?.organisations ?? '',
    agreement?.what ?? '',
    agreement?.dueOn ?? '',
    agreement?.status ?? '',
    agreement?.answer ?? '',
    decision,
  ]);
  return safeCsv([Object.values(columns), ...lines]);
}

const style = `
  :root { color-scheme: light; }
  body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 60rem; padding: 2rem 1.25rem;
    color: #1d2b2a; background: #fff; overflow-wrap: anywhere; }
  h1 { font-size: 1.6rem; line-height: 1.2; color: #15504a; margin: 0 0 0.5rem; }
  h2 { font-size: 1.15rem; line-height: 1.3; margin: 2rem 0 0.5rem; break-after: avoid; }
  h2 small { font-weight: normal; font-size: 0.9rem; color: #44524f; }
  p { margin: 0.25rem 0; }
  ul { list-style: none; margin: 0; padding: 0; }
  li { border-top: 1px solid #8a9896; padding: 0.75rem 0; break-inside: avoid; }
  dl { display: grid; grid-template-columns: 8rem 1fr; gap: 0.15rem 1rem; margin: 0.4rem 0 0; }
  dt { color: #44524f; }
  dd { margin: 0; }
  footer { border-top: 1px solid #8a9896; color: #44524f; margin-top: 2.5rem; padding-top: 0.75rem; }
  @media (max-width: 30rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: 0.35rem; } }
  @media print { body { max-width: none; padding: 0; font-size: 10.5pt; } @page { margin: 18mm; } }`;

export function journalPage(journal: Journal, reader: Reader): string {
  const { texts, now } = reader;
  const { meeting, teamName, organisation, rows } = journal;
  const title = escapeHtml(texts.journal.title(meeting.title));
  const day = texts.dates.dayAlone(meeting.heldOn, meeting.heldOn.subtract({ years: 1 }));
  const head = [
    texts.journal.heldOn(day),
    texts.journal.ofTeam(teamName),
    ...(organisation ? [texts.journal.ofOrganisation(organisation)] : []),
  ];
  const body = inPoints(rows).map((group) => section(group, reader));
  return `<!doctype html>
<html lang="${texts.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${head.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n')}
${body.length > 0 ? body.join('\n') : `<p>${escapeHtml(texts.journal.nothing)}</p>`}
</main>
<footer><p>${escapeHtml(texts.journal.made(momentFor(reader, now)))}</p></footer>
</body>
</html>
`;
}

/** Rows of one item of the agenda stand together. */
function inPoints(rows: JournalRow[]): JournalRow[][] {
  const groups: JournalRow[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last?.[0] && last[0].point === row.point) last.push(row);
    else groups.push([row]);
  }
  return groups;
}

function section(rows: JournalRow[], { texts: { journal } }: Reader): string {
  const [first] = rows;
  const room = first?.room ? ` <small>${escapeHtml(first.room)}</small>` : '';
  const heading = `<h2>${escapeHtml(first?.point ?? journal.otherPoints)}${room}</h2>`;
  const entries = rows.map(({ agreement, decision }) => {
    if (!agreement) return `<p>${escapeHtml(decision ?? '')}</p>`;
    const { columns } = journal;
    const facts = (['owners', 'organisations', 'dueOn', 'status', 'answer'] as const).map(
      (key) => `<dt>${escapeHtml(columns[key])}</dt><dd>${escapeHtml(agreement[key])}</dd>`,
    );
    return `<li><strong>#${agreement.number} ${escapeHtml(agreement.what)}</strong><dl>${facts.join('')}</dl></li>`;
  });
  const isList = rows.some(({ agreement }) => agreement);
  return `<section>${heading}\n${isList ? `<ul>\n${entries.join('\n')}\n</ul>` : entries.join('\n')}</section>`;
}
