// "projektleder @Mette", "fjern projektleder @Bo": who is meant, and what is told.
import { type Reply, tell } from '../chat/event.ts';
import type { OwnerReading } from '../commands/command.ts';
import type { LeadCommand } from '../commands/read-set-up.ts';
import type { Turn } from '../people/find-turns.ts';
import { memberLabels } from '../people/member-label.ts';
import { leads, type Member, memberById } from '../people/team.ts';
import type { Stores } from '../stores.ts';
import { shortened } from '../texts/shortened.ts';
import { oneOfThese } from '../texts/spell-out.ts';
import { appoint, release } from './lead-team.ts';
import { holdTeam, readAgain, refusalOf } from './who-sets-up.ts';

const longestName = 80;
const mostNamed = 6;
const wantedLeaders = 2;

export async function replyToLeading(
  stores: Stores,
  turn: Turn,
  { kind, whom }: LeadCommand,
): Promise<Reply> {
  const held = (await holdTeam(stores, turn)).turn;
  const refused = refusalOf(held);
  if (refused) return tell(refused);
  const person = oneOf(whom, held);
  if (typeof person === 'string') return tell(person);
  const lines =
    kind === 'appoint' ? await tellAppointed(stores, held, person) : await tellReleased(stores, held, person);
  for (const { id } of held.team.channels) await stores.deliveries.redrawChannel(id);
  return tell(lines.join('\n'));
}

/** The one who is meant, or the sentence that asks for it. */
function oneOf(whom: OwnerReading, { team, reader }: Turn): Member | string {
  const { setUp, language } = reader.texts;
  switch (whom.kind) {
    case 'missing':
      return setUp.whoLeads;
    case 'unknown':
      return setUp.unknownPerson(shortened(whom.name, longestName));
    case 'ambiguous': {
      const labels = memberLabels(team.members, reader);
      const names = whom.candidates.slice(0, mostNamed).flatMap((id) => labels.get(id) ?? []);
      return setUp.severalCalled(oneOfThese(names, language));
    }
    case 'known': {
      const [id, ...others] = whom.people;
      const person = id !== undefined && memberById(team, id);
      if (others.length > 0) return setUp.oneAtATime;
      return person || setUp.whoLeads;
    }
  }
}

async function tellAppointed(stores: Stores, turn: Turn, person: Member): Promise<string[]> {
  const { setUp } = turn.reader.texts;
  const name = shortened(person.name, longestName);
  switch (await appoint(stores, turn, person)) {
    case 'already':
      return [setUp.appointedAlready(name)];
    case 'follows from outside':
      return [setUp.contactNoLeader(name)];
    case 'appointed': {
      const { team } = await readAgain(stores, turn);
      const count = team.members.filter(leads).length;
      const told = person.id === turn.member.id ? setUp.appointedSelf : setUp.appointed(name);
      return [told, ...(count > wantedLeaders ? [setUp.nowMany(count)] : [])];
    }
  }
}

async function tellReleased(stores: Stores, turn: Turn, person: Member): Promise<string[]> {
  const { setUp } = turn.reader.texts;
  const name = shortened(person.name, longestName);
  switch (await release(stores, turn, person)) {
    case 'already':
      return [setUp.releasedAlready(name)];
    case 'the last one':
      return [setUp.lastLeader(name)];
    case 'released':
      return [setUp.released(name)];
  }
}
