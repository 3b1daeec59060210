// The meetings in one's own calendar.
import type { Texts } from '../texts.ts';

export const calendar: Texts['calendar'] = {
  addToCalendar: 'Add to calendar',
  subscribe: (address) =>
    `Subscribe to the team's meetings in your own calendar (in Outlook: Add calendar, Subscribe from web): ${address}`,
  renewed: (address) => `The calendar has a new address, and the old one shows nothing any more: ${address}`,
  open: 'Open the calendar',
  keepItInTheTeam:
    'Everybody who has the address can see the meetings and their agendas. Keep it in the team. Project leaders can write “calendar new address”.',
  mayNotRenew: 'Only the project leaders can give the calendar a new address.',
  notReachable:
    'The calendar cannot be loaded yet, because I have no address on the web. Please ask whoever runs Mellemrum to set PUBLIC_URL.',
};
