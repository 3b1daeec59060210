// Everything that is kept of one person, as a file that they can read and take elsewhere.

import type { Stores } from '../stores.ts';
import type { Language } from '../texts/language.ts';
import { textsIn } from '../texts/texts.ts';
import type { FileMade } from './download.ts';

/** Over all teams, those that they have left too; in the language that they are spoken to in. Throws where nobody has this id. */
export async function exportPerson(stores: Stores, personId: string): Promise<FileMade> {
  const found = await stores.privacy.everythingAbout(personId);
  const person = found.find(([table]) => table === 'people')?.[1][0];
  if (!person) throw new Error(`There is no person with the id ${personId}.`);
  const { privacy } = textsIn((person.language as Language | undefined) ?? 'da');
  const now = await stores.clock.now();
  const content = {
    [privacy.file.aboutTitle]: privacy.file.about,
    [privacy.file.madeTitle]: now.toString({ smallestUnit: 'second' }),
    ...Object.fromEntries(found.map(([table, rows]) => [privacy.sections[table], rows])),
  };
  return {
    fileName: `${privacy.file.name}.json`,
    type: 'application/json; charset=utf-8',
    body: `${JSON.stringify(content, undefined, 2)}\n`,
  };
}
