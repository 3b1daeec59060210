// "journal", "til journalen", "journalark Styregruppe 24/11": what a meeting came to, for the authority's records.

export type JournalCommand = { kind: 'journal'; meeting?: string };

const form =
  /^(?:journal(?:en|ark(?:et)?)?|til journal(?:en)?|journaliser|for the records|records)(?: (?:for |af |fra |of |from )?(?<meeting>[^?]{1,120}))?$/;

/** `words` is the line folded, without quotes and the mark that ends it. */
export function readJournal(words: string): JournalCommand | undefined {
  const found = form.exec(words);
  if (!found) return undefined;
  const meeting = found.groups?.meeting?.trim();
  return { kind: 'journal', ...(meeting && { meeting }) };
}
