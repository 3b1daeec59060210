// What is served to whoever has its address, which nobody can guess: pictures, calendars, and files made for one person.
import { Router } from 'express';
import { readJournal } from '#src/journal/read-journal.ts';
import type { Log } from '#src/log.ts';
import { drawPicture } from '#src/polls/draw-picture.ts';
import type { DownloadOf, FileMade } from '#src/privacy/download.ts';
import { exportPerson } from '#src/privacy/export-person.ts';
import type { InTransaction, Stores } from '#src/stores.ts';
import { calendarRoutes } from './calendar-routes.ts';
import { type FindFiles, fileRoutes } from './file-routes.ts';
import { journalFile } from './journal-files.ts';
import { pictureRoutes } from './picture-routes.ts';
import { weekPictures } from './week-pictures.ts';

export function unguessablePages(inTransaction: InTransaction, log: Log): Router {
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
    fileRoutes(filesOf(inTransaction), log),
  );
}

function filesOf(inTransaction: InTransaction): FindFiles {
  const byName = (name: string) => inTransaction('everything', ({ downloads }) => downloads.byName(name));
  return {
    byName,
    async fetch(name) {
      const of = await byName(name);
      if (!of) return undefined;
      // Whose file it is is known only now: it is made in their reach, not in everybody's.
      return inTransaction(
        of.kind === 'journal' ? { team: of.teamId } : { person: of.personId },
        async (stores) => {
          const file = await makeFile(stores, of);
          if (!file) return undefined;
          const about =
            of.kind === 'journal' ? { teamId: of.teamId, objectId: of.meetingId } : { objectId: of.personId };
          await stores.audit.add({ verb: 'fetched', object: 'download', byPersonId: of.personId, ...about });
          return { of, file };
        },
      );
    },
  };
}

async function makeFile(stores: Stores, of: DownloadOf): Promise<FileMade | undefined> {
  if (of.kind === 'my data') return exportPerson(stores, of.personId);
  const found = await readJournal(stores, of);
  return found && journalFile(found.journal, found.reader, of.format);
}
