// The team's contact list: who everybody is, and how they are reached; shown to the team's own people alone.
import { type Card, type Element, line, say } from '../chat/card.ts';
import type { Turn } from '../people/find-turns.ts';
import { leads, type Member } from '../people/team.ts';
import { shortened } from '../texts/shortened.ts';

const onOnePage = 25;
const longestName = 80;

/** `page` from 0; one that is not there is the last. */
export function contactsCard(phones: Map<string, string>, turn: Turn, page = 0): Card {
  const { team, member, reader } = turn;
  const { setUp } = reader.texts;
  const title = setUp.contactsTitle(shortened(team.name, longestName));
  const people = [...team.members].sort((one, other) => Number(leads(other)) - Number(leads(one)));
  const pages = Math.max(1, Math.ceil(people.length / onOnePage));
  const shown = Math.min(page, pages - 1);
  const from = shown * onOnePage;
  const here = people.slice(from, from + onOnePage);
  const elements: Element[] = [
    line(say(title, 'strong')),
    {
      kind: 'entries',
      entries: here.map((person) => ({
        lines: [
          [
            say(shortened(person.name, longestName), 'strong'),
            say(` · ${detailOf(person, phones.get(person.id), turn)}`),
          ],
        ],
        buttons: [],
      })),
    },
  ];
  if (pages > 1)
    elements.push(line(say(setUp.contactsPage(from + 1, from + here.length, people.length), 'quiet')));
  const next = (shown + 1) % pages;
  elements.push({
    kind: 'buttons',
    buttons: [
      ...(pages > 1
        ? [{ label: setUp.morePeople, press: { do: 'set up contacts' as const, team: team.id, page: next } }]
        : []),
      {
        label: phones.has(member.id) ? setUp.changePhone : setUp.writePhone,
        press: { do: 'set up form', team: team.id, form: 'own contact', from: 'contacts' },
      },
    ],
  });
  return { summary: title, elements };
}

function detailOf({ role, organisation }: Member, phone: string | undefined, { reader }: Turn): string {
  const { setUp } = reader.texts;
  const roles = {
    'project leader': setUp.leader,
    'cluster contact': setUp.clusterContact,
    member: undefined,
  };
  return setUp.contactAs(roles[role], shortened(organisation.name, longestName), phone);
}
