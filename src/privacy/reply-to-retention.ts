// "Opbevaring": how long the team keeps what, shown to everybody in it and settled by whoever leads.
import type { ButtonPress } from '../chat/button-press.ts';
import { line, say, sentence } from '../chat/card.ts';
import { type Reply, tell } from '../chat/event.ts';
import type { PrivacyCommand } from '../commands/read-privacy.ts';
import type { Turn } from '../people/find-turns.ts';
import { may } from '../people/rights.ts';
import { standingIn } from '../people/standings.ts';
import type { Stores } from '../stores.ts';
import { type Keeping, type Kept, keepingLimits } from './keeping.ts';

export type KeepPress = Extract<ButtonPress, { do: 'keep shorter' | 'keep as is' }>;

const order: Kept[] = ['items', 'comments', 'trail'];

export async function replyToRetention(
  stores: Stores,
  turn: Turn,
  { set }: Extract<PrivacyCommand, { kind: 'retention' }>,
): Promise<Reply> {
  const { keeping: texts } = turn.reader.texts.privacy;
  const keeping = await stores.retention.keeping(turn.team.id);
  if (!may(standingIn(turn), 'see keeping', 'team'))
    return tell(turn.reader.texts.teams.hasLeft(turn.team.name));
  if (set === undefined) return { show: 'privately', card: keepingCard(turn, keeping) };
  if (set === 'not understood') return tell(texts.notUnderstood);
  if (!may(standingIn(turn), 'keep', 'team')) return tell(texts.leadersOnly);
  const { what, months } = set;
  const { least, most } = keepingLimits[what];
  if (months < least || months > most) return tell(texts.outside(what, least, most));
  if (months === keeping[what]) return tell(texts.same(what, months));
  if (months > keeping[what]) return keepFor(stores, turn, what, months, 'privately');
  const elements = [
    line(say(texts.shorter(what, keeping[what], months))),
    {
      kind: 'buttons' as const,
      buttons: [
        { label: texts.shorten, press: { do: 'keep shorter' as const, team: turn.team.id, what, months } },
        { label: texts.asIs, press: { do: 'keep as is' as const, team: turn.team.id } },
      ],
    },
  ];
  return { show: 'privately', card: { summary: texts.summary, elements } };
}

/** Undefined where the button is another team's. */
export async function replyToKeepPress(
  stores: Stores,
  turn: Turn,
  press: KeepPress,
): Promise<Reply | undefined> {
  if (press.team !== turn.team.id) return undefined;
  const { keeping: texts } = turn.reader.texts.privacy;
  if (press.do === 'keep as is') {
    if (!may(standingIn(turn), 'see keeping', 'team')) return undefined;
    const keeping = await stores.retention.keeping(turn.team.id);
    return { show: 'in place', card: sentence(texts.unchanged(keeping)) };
  }
  if (!may(standingIn(turn), 'keep', 'team')) return tell(texts.leadersOnly);
  const { least, most } = keepingLimits[press.what];
  if (press.months < least || press.months > most) return tell(texts.outside(press.what, least, most));
  return keepFor(stores, turn, press.what, press.months, 'in place');
}

async function keepFor(
  { retention, audit }: Stores,
  { team, member, reader }: Turn,
  what: Kept,
  months: number,
  show: 'privately' | 'in place',
): Promise<Reply> {
  await retention.keep(team.id, what, months);
  await audit.add({
    verb: 'changed',
    object: 'team',
    objectId: team.id,
    teamId: team.id,
    byPersonId: member.id,
  });
  return { show, card: sentence(reader.texts.privacy.keeping.set(what, months)) };
}

function keepingCard({ team, reader }: Turn, keeping: Keeping) {
  const { keeping: texts } = reader.texts.privacy;
  return {
    summary: texts.summary,
    elements: [
      line(say(texts.title(team.name), 'strong')),
      {
        kind: 'facts' as const,
        facts: order.map((what) => ({ label: texts.names[what], value: texts.months(keeping[what]) })),
      },
      line(say(texts.howTo, 'quiet')),
    ],
  };
}
