// A piece of advice in the reader's words.
import type { Reader } from '../people/reader.ts';
import type { Advice } from './advice.ts';

export function adviceLine(advice: Advice, { texts: { setUp } }: Reader): string {
  switch (advice.kind) {
    case 'alone':
      return setUp.alone;
    case 'many':
      return setUp.many(advice.people);
    case 'one sector':
      return setUp.oneSector(advice.present, advice.missing);
    case 'no general practice':
      return setUp.noGeneralPractice;
    case 'few leaders':
      return setUp.fewLeaders(advice.leaders);
    case 'leaders of one side':
      return setUp.oneSide(advice.sector);
    case 'many leaders':
      return setUp.manyLeaders(advice.leaders);
  }
}
