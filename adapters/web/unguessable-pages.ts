// What is served to whoever has its address, which nobody can guess: pictures, calendars, and files made for one person.
import { Router } from 'express';
import { readJournal } from '#src/journal/read-journal.ts';
import type { Log } from '#src/log.ts';
import { drawPicture } from '#src/polls/draw-picture.ts';
import type { DownloadOf, FileMade } from '#src/privacy/download.ts';
import type { InTransaction, Stores } from '#src/stores.ts';
import { calendarRoutes } from './calendar-routes.ts';
import { type FindFiles, fileRoutes } from './file-routes.ts';
import { journalFile } from './journal-files.ts';
import { pictureRoutes } from './picture-routes.ts';
import { weekPictures } from './week-pictures.ts';

/** What is stored about one person, all of it. */
export type ExportPerson = (stores: Stores, personId: string) => Promise<FileMade>;

export function unguessablePages(
  inTransaction: InTransaction,
  log: Log,
  exportPerson?: ExportPerson,
): Router {
  return Router().use(
    weekPictures(),
    pictureRoutes(
      (name, kind, language) =>
        inTransaction('everything', (stores) => drawPicture(stores, name, kind, language)),
      log,
    ),
    calendarRoutes({
      ofTeam: (name) => inTransaction('everything', ({ calendars }) => calendars.ofTeam(name)),
      ofMeeting: (name) => inTransaction('everything', ({ calendars }) => calendars.ofMeeting(name)),
    }),
    fileRoutes(filesOf(inTransaction, exportPerson), log),
  );
}

function filesOf(inTransaction: InTransaction, exportPerson: ExportPerson | undefined): FindFiles {
  return {
    byName: (name) => inTransaction('everything', ({ downloads }) => downloads.byName(name)),
    fetch: (name) =>
      inTransaction('everything', async (stores) => {
        const of = await stores.downloads.byName(name);
        const file = of && (await makeFile(stores, of, exportPerson));
        if (!file) return undefined;
        const about =
          of.kind === 'journal' ? { teamId: of.teamId, objectId: of.meetingId } : { objectId: of.personId };
        await stores.audit.add({ verb: 'fetched', object: 'download', byPersonId: of.personId, ...about });
        return { of, file };
      }),
  };
}

async function makeFile(
  stores: Stores,
  of: DownloadOf,
  exportPerson: ExportPerson | undefined,
): Promise<FileMade | undefined> {
  if (of.kind === 'my data') return exportPerson?.(stores, of.personId);
  const found = await readJournal(stores, of);
  return found && journalFile(found.journal, found.reader, of.format);
}
