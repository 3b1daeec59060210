// How much a card or form may hold so that every platform shows the whole of it. The adapters' tests know no tighter ones.

/** On a button, and for a choice in a form. */
export const labelCharacters = 75;

/** Entries with buttons of their own in one card. */
export const entriesWithButtons = 10;
