// What minutes consist of, once their lines are put together.

export type SectionKind = 'plain' | 'actions' | 'notes';

export type Block = {
  /** The heading that it stands under. */
  agendaItem?: string;
  section: SectionKind;
} & (
  | { kind: 'prose'; text: string }
  /** A line of a list. `isOpen`: a box that is not ticked. */
  | { kind: 'item'; text: string; isOpen: boolean }
  /** What, owners and due are known apart, from a table or behind labels; what is missing was left empty. */
  | { kind: 'parts'; parts: AgreementParts }
);

/** `owners` and `due` as they are written. */
export type AgreementParts = { what: string; owners?: string; due?: string };
