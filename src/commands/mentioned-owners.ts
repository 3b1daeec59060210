// Owners who are mentioned anywhere in the line (in either end of a very long one), unless the work is for them or done to them.
import { agentWords, nounEndings, passiveAgentWords, recipientWords } from './line-words.ts';
import { nameWordsAt } from './names.ts';
import { isPassiveBefore } from './passive-agent.ts';
import { matchesAtEnds, type PlacedOwners, placedAt, textOutside } from './placed-owners.ts';
import type { OwnerContext } from './read-owner.ts';
import { isInRange, mentionMark, type TypedText } from './typed-text.ts';
import { isVerbOfAnother } from './verbs.ts';

export function mentionedOwners(typed: TypedText, context: OwnerContext): PlacedOwners | undefined {
  const marks = new RegExp(`${mentionMark}|(?<=^|[\\s(,:;])@(?=\\p{L})`, 'gu');
  let listEnd = 0;
  for (const { index } of matchesAtEnds(typed.text, marks)) {
    if (index < listEnd) continue;
    const placed = placedAt(typed, index, context);
    if (!placed?.range) continue;
    const lead = typed.text.slice(Math.max(0, index - 12), index);
    const agent = agentWords.exec(lead)?.[0].length ?? 0;
    const isOfSomething = passiveAgentWords.test(lead) && !isPassiveBefore(typed, index - agent, context);
    const isOwner = agent > 0 || isBehindThing(typed, placed.range, context);
    if (isOwner && !isOfSomething && !recipientWords.test(lead)) {
      return { ...placed, range: { ...placed.range, start: index - agent } };
    }
    listEnd = placed.range.end;
  }
  return undefined;
}

/** "skemaet til kommunen @Bo": the last words of a part of the line, and no verb's object as in "spørg @Bo". */
function isBehindThing(
  { text }: TypedText,
  { start, end }: { start: number; end: number },
  { dates }: OwnerContext,
): boolean {
  const after = textOutside(text, dates, end, end + 60).trimStart();
  if (!/^(?:$|[.,;:!?)|(–—-])/.test(after)) return false;
  const before = text.slice(Math.max(0, start - 80), start).trimEnd();
  if (isInRange(dates, before.length - 1 + Math.max(0, start - 80)) || !/\p{L}$/u.test(before)) return true;
  const word = nameWordsAt(before, before.search(/[\p{L}\p{M}'’-]+$/u), 1)[0];
  const isFirst = before.trim() === word?.text;
  if (!word || isVerbOfAnother(word.folded)) return false;
  return !isFirst || nounEndings.test(word.folded);
}
