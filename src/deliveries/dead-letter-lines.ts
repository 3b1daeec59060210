// The list of what did not arrive, as an operator reads it: ids, codes and times, never a name or a text.
import type { DeadLetter, WhyUndelivered } from './dead-letters.ts';

const inWords: Record<WhyUndelivered, string> = {
  'not installed': 'the bot is not there: add it to the channel, or have the app installed for the person',
  'app removed':
    'the app was removed there: npm run admin -- installation add lets it in again, then retry what is missing',
  blocked: 'the bot is blocked there',
  left: 'the person, the channel or the message is gone',
  'perhaps arrived': 'an earlier try may have arrived and nobody can look: retry where it is missing',
  platform: 'the platform did not take it',
};

export function deadLetterLines(letters: DeadLetter[]): string[] {
  if (letters.length === 0) return ['Everything that was promised has arrived, or is not due yet.'];
  const lines = letters.map((letter) => {
    const { deliveryId, kind, to, why, reason, attempts, since, isGivenUp } = letter;
    const place = 'personId' in to ? `person ${to.personId}` : `channel ${to.channelId}`;
    const tried = `${attempts} ${attempts === 1 ? 'refusal' : 'refusals'}`;
    const state = isGivenUp ? 'given up' : 'still being tried';
    return [
      `${deliveryId}  ${kind} to ${place}`,
      `    ${inWords[why]} (${reason || 'no code'}); ${tried}, due ${since.round('second')}, ${state}`,
    ];
  });
  const givenUp = letters.filter(({ isGivenUp }) => isGivenUp).length;
  return [
    ...lines.flat(),
    '',
    `${givenUp} given up, ${letters.length - givenUp} still being tried. npm run admin -- retry ID, or retry all, tries again.`,
  ];
}
