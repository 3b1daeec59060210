// The languages that every text exists in; Danish comes first.

export type Language = 'da' | 'en';
