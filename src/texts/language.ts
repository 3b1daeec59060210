// The languages that every text exists in; Danish comes first.

export type Language = 'da' | 'en';

/** Of somebody who has none of their own, where there is no team to take it from. */
export const defaultLanguage: Language = 'da';
