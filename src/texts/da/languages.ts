// Hvilket sprog der skrives på, i en kanal og til den enkelte.
import type { Language } from '../language.ts';

const names = { da: 'dansk', en: 'engelsk' };
const others = { da: 'sprog engelsk', en: 'sprog dansk' };

export const languages = {
  here: (spoken: Language) =>
    `Her i kanalen skriver jeg på ${names[spoken]}. Skriv »${others[spoken]}« for at skifte. Andre sprog kan jeg ikke.`,
  toYou: (spoken: Language) =>
    `Til dig skriver jeg på ${names[spoken]}. Skriv »${others[spoken]}« for at skifte. Andre sprog kan jeg ikke.`,
  channels: (to: Language) =>
    `Fremover skriver jeg på ${names[to]} her i kanalen. Hvad jeg skriver til dig alene, vælger du selv: skriv for eksempel »sprog engelsk« direkte til mig.`,
  /** Siges på det sprog, der er valgt. */
  yours: 'Fremover skriver jeg til dig på dansk. I en kanal står det, alle ser, på kanalens sprog.',
};
