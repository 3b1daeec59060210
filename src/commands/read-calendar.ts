// "kalender", "kalender ny adresse": where the team's meetings can be subscribed to.

export type CalendarCommand = { kind: 'calendar'; renew: boolean };

const form =
  /^(?:(?:vis|se|show) )?(?:teamets |our |the )?(?:kalender(?:en|link|adresse)?|calendar(?: link| address)?)(?<renew>:? (?:ny adresse|nyt link|new address|new link|renew))?$/;

/** `words` is the line folded, without quotes and the mark that ends it. */
export function readCalendar(words: string): CalendarCommand | undefined {
  const found = form.exec(words);
  return found ? { kind: 'calendar', renew: found.groups?.renew !== undefined } : undefined;
}
