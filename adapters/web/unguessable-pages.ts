// What is served to whoever has its address, which nobody can guess: pictures and calendars.
import { Router } from 'express';
import type { Log } from '#src/log.ts';
import { drawPicture } from '#src/polls/draw-picture.ts';
import type { InTransaction } from '#src/stores.ts';
import { calendarRoutes } from './calendar-routes.ts';
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
  );
}
