// Owners behind the word that says who does it: "Skemaet sendes af Bo", "oplæg v/ Jens".
import { passiveAgentWords } from './line-words.ts';
import { matchesAtEnds, type PlacedOwners, placedAt, textOutside } from './placed-owners.ts';
import type { OwnerContext } from './read-owner.ts';
import { strangerAfterVerb } from './subject.ts';
import type { TypedText } from './typed-text.ts';
import { endsInPassive } from './verbs.ts';

const agents = /(?<!\p{L})(?:(?:af|by) |v[/.] ?)(?=[\p{L}@\uFFFC])/giu;

export function agentOwners(typed: TypedText, context: OwnerContext): PlacedOwners | undefined {
  for (const { index, found: agent } of matchesAtEnds(typed.text, agents)) {
    if (passiveAgentWords.test(agent) && !isPassiveBefore(typed, index, context)) continue;
    const offset = index + agent.length;
    const placed = placedAt(typed, offset, context) ?? strangerAfterVerb(typed, offset, context);
    if (placed?.range) return { ...placed, range: { ...placed.range, start: index } };
  }
  return undefined;
}

const looksBack = 300;

export function isPassiveBefore({ text }: TypedText, offset: number, { dates }: OwnerContext): boolean {
  const before = textOutside(text, dates, Math.max(0, offset - looksBack), offset);
  const isAboutSomething = /(?:^|\s)(?:der|som|that|which|who) /i.test(before);
  return endsInPassive.test(before) && !isAboutSomething;
}
