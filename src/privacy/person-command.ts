// What an operator does for people who cannot reach the bot, and after a backup was restored: `npm run admin -- person …`.
import { readFile, writeFile } from 'node:fs/promises';
import type { AccountAddress } from '../chat/address.ts';
import type { Stores } from '../stores.ts';
import { erasePerson } from './erase-person.ts';
import { exportPerson } from './export-person.ts';
import { erasedLine } from './tell-erasures.ts';

export const personUsage = `  npm run admin -- person export ACCOUNT FILE   writes all that is kept of one person into the file
  npm run admin -- person erase ACCOUNT    erases them, as »slet mig« does; it cannot be undone
  npm run admin -- erasures list           who was erased, by ids: keep it beside the backups
  npm run admin -- erasures repeat FILE    erases them once more, after an older backup was restored`;

export type PersonCommand =
  | { do: 'export'; account: AccountAddress; file: string }
  | { do: 'erase'; account: AccountAddress }
  | { do: 'list erasures' }
  | { do: 'repeat erasures'; file: string };

type ReadAccount = (word: string) => AccountAddress | undefined;

/** A sentence where the account is none; undefined where the words ask for nothing. */
export function readPersonCommand(
  words: string[],
  readAccount: ReadAccount,
): PersonCommand | string | undefined {
  const [subject, verb, first, ...more] = words;
  if (subject === 'erasures') {
    if (verb === 'list' && first === undefined) return { do: 'list erasures' };
    return verb === 'repeat' && first !== undefined && more.length === 0
      ? { do: 'repeat erasures', file: first }
      : undefined;
  }
  if (first === undefined || (verb !== 'export' && verb !== 'erase')) return undefined;
  const account = readAccount(first);
  if (!account) return `${first} is no account. Write slack/WORKSPACE/USER or msteams/TENANT/USER.`;
  const [file, ...rest] = more;
  if (verb === 'erase') return file === undefined ? { do: 'erase', account } : undefined;
  return file !== undefined && rest.length === 0 ? { do: 'export', account, file } : undefined;
}

type Ran = { said: string[]; done: boolean };

/** `within` runs in a transaction of its own. */
export async function runPersonCommand(
  within: <Result>(work: (stores: Stores) => Promise<Result>) => Promise<Result>,
  command: PersonCommand,
): Promise<Ran> {
  switch (command.do) {
    case 'export': {
      const file = await within(async (stores) => {
        const personId = await stores.privacy.personWith(command.account);
        if (!personId) return undefined;
        await stores.audit.add({ verb: 'fetched', object: 'person', objectId: personId });
        return exportPerson(stores, personId);
      });
      if (!file) return nobody(command.account);
      // Readable by whoever runs it, and nobody else: a file that is there already may be anybody's.
      const isNew = await writeFile(command.file, file.body, { mode: 0o600, flag: 'wx' }).then(
        () => true,
        (error: NodeJS.ErrnoException) => (error.code === 'EEXIST' ? false : Promise.reject(error)),
      );
      if (!isNew)
        return { done: false, said: [`${command.file} is there already: name a file that is not.`] };
      return { done: true, said: [`${command.file} holds all that is kept of ${command.account}.`] };
    }
    case 'erase': {
      const erased = await within(async (stores) => {
        const personId = await stores.privacy.personWith(command.account);
        return personId !== undefined && erasePerson(stores, personId);
      });
      return erased ? { done: true, said: [`${command.account} is erased.`] } : nobody(command.account);
    }
    case 'list erasures': {
      const erasures = await within(({ privacy }) => privacy.erasures());
      return { done: true, said: erasures.map(({ personId, at }) => `${personId} ${at.toString()}`) };
    }
    case 'repeat erasures':
      return repeat(within, await readFile(command.file, 'utf8'));
  }
}

const anyId = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;
const idInLog = /(?<="person":")[0-9a-f-]{36}/i;

/** The log names people for other reasons, too, and an erasure cannot be taken back. */
const tellsOfErasure = (line: string): boolean => !line.includes('{') || line.includes(erasedLine);

/** Takes the list, or the log, of whose lines those of erasures count: one id of each line, each once. */
async function repeat(
  within: <Result>(work: (stores: Stores) => Promise<Result>) => Promise<Result>,
  text: string,
): Promise<Ran> {
  const ids = new Set(
    text
      .split('\n')
      .filter(tellsOfErasure)
      .flatMap((line) => (idInLog.exec(line) ?? anyId.exec(line))?.[0].toLowerCase() ?? []),
  );
  const unknown: string[] = [];
  for (const id of ids) if (!(await within((stores) => erasePerson(stores, id)))) unknown.push(id);
  const erased = ids.size - unknown.length;
  return {
    done: true,
    said: [
      erased === 1 ? 'One person is erased.' : `${erased} people are erased.`,
      ...unknown.map((id) => `Nobody here has the id ${id}: they came after the backup.`),
    ],
  };
}

const nobody = (account: AccountAddress): Ran => ({
  done: false,
  said: [`Nobody has the account ${account}.`],
});
