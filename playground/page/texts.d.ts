// The shapes of texts.js, for the tests.
import type { Told } from './gather-happenings.js';

export const texts: {
  notReached(all: { kind: string; to: string }[]): string;
  strip: { sentence(told: Told): string | undefined };
};
export function speak(chosen: string | null): void;
