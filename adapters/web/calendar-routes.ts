// Where calendars load a team's meetings, or one of them. Whoever has the address sees them; nobody guesses it.
import { type Response, Router } from 'express';
import type { CalendarFeed } from '#src/meetings/calendar-feed.ts';
import { writeICalendar } from './icalendar.ts';

type Find = (name: string) => Promise<CalendarFeed | undefined>;

const wellFormed = /^[0-9a-f]{64}$/;

/** GET and HEAD /calendar/NAME.ics and /meeting/NAME.ics; 404 for every other name. */
export function calendarRoutes(find: { ofTeam: Find; ofMeeting: Find }): Router {
  const router = Router();
  router.get('/calendar/:name.ics', ({ params }, response) => answer(find.ofTeam, params.name, response));
  router.get('/meeting/:name.ics', ({ params }, response) => answer(find.ofMeeting, params.name, response));
  return router;
}

async function answer(find: Find, name: string, response: Response): Promise<void> {
  response.set({
    'cache-control': 'private, no-cache',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex',
    'content-security-policy': "default-src 'none'",
  });
  const feed = wellFormed.test(name) ? await find(name) : undefined;
  if (feed) response.type('text/calendar; charset=utf-8').send(writeICalendar(feed));
  else response.status(404).type('text').send('There is no calendar at this address.');
}
