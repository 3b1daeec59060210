// The table of rights is as it is meant to be, and every button and command stands in it.
import { afterAll, expect, test } from 'vitest';
import { ButtonPress } from '#src/chat/button-press.ts';
import { deedOfChange, deedOfCommand, deedOfPoll, deedOfPress, deedOfReminder } from '#src/people/deeds.ts';
import { may } from '#src/people/rights.ts';
import { cells, meant, meantFor, standings } from './meant-rights.ts';

/** Asked as untyped callers might. */
const asked = may as (standing: string, verb: string, object: string) => boolean;

let count = 0;
test('the table is as it is meant to be, cell by cell', () => {
  expect(cells.map(({ cell }) => cell).toSorted()).toEqual(meant.map(({ cell }) => cell).toSorted());
  for (const { object, verb, cell } of cells)
    for (const standing of standings) {
      count += 1;
      expect(asked(standing, verb, object), `${standing} · ${cell}`).toBe(meantFor(cell).includes(standing));
    }
});

test('what is not in the table nobody may, whoever they are', () => {
  for (const standing of standings)
    for (const [verb, object] of [
      ['fly', 'item'],
      ['answer', 'moon'],
      ['constructor', 'item'],
      ['length', 'toString'],
      ['answer', '__proto__'],
    ] as const)
      expect(asked(standing, verb, object)).toBe(false);
});

test('every button and every command stands in the map from what is done to the table', () => {
  const kinds = ButtonPress.options.map(({ shape }) => String([...shape.do.def.values][0]));
  expect(Object.keys(deedOfPress).toSorted()).toEqual(kinds.toSorted());
  for (const deeds of [deedOfPress, deedOfCommand, deedOfChange, deedOfReminder, deedOfPoll])
    for (const deed of Object.values(deeds))
      if (deed !== 'everybody') expect(meantFor(deed.join(': ')), String(deed)).not.toEqual([]);
});

afterAll(() => {
  console.log(`rights: ${count} cells`);
});
