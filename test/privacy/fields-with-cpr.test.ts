// A form is refused for what a person wrote in it, never for whom they chose.
import { expect, test } from 'vitest';
import { holdsCprNumber } from '#src/privacy/cpr-guard.ts';
import { fieldsWithCprNumbers } from '#src/privacy/fields-with-cpr.ts';

/** The id of somebody whose digits happen to read as a patient's number. */
const unlucky = 'f632ead6-7aa5-423b-96c7-670218512411';

test('somebody whose id looks like a patient’s number can be chosen, and the number itself is still refused', () => {
  expect(holdsCprNumber(unlucky), 'the id is one of those').toBe(true);
  expect(fieldsWithCprNumbers({ owners: [unlucky], what: 'ringer til kommunen' })).toEqual([]);
  expect(fieldsWithCprNumbers({ owners: [unlucky], what: '311290-1234' })).toEqual(['what']);
  expect(fieldsWithCprNumbers({ what: `${unlucky} 311290-1234` })).toEqual(['what']);
});
