// The languages that every text exists in; Danish comes first.

export const languages = ['da', 'en'] as const;

export type Language = (typeof languages)[number];
