// What is shown before two channels become one team, and after, at its fattest, on both platforms.
import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { renderAdaptiveCard } from '#adapters/msteams/render-adaptive-card.ts';
import { renderBlockKit } from '#adapters/slack/render-block-kit.ts';
import type { Card } from '#src/chat/card.ts';
import type { Link } from '#src/linking/link.ts';
import {
  linkedCard,
  proposalToOfferer,
  proposalToTypist,
  samePersonCard,
  sideOfTeam,
  unlinkedCard,
  unlinkQuestion,
} from '#src/linking/link-card.ts';
import { readerFor } from '#src/people/reader.ts';
import { longWord, now, teamIn } from './fattest.ts';
import { textsIn, textsOf } from './texts-of.ts';

describe.each(['da', 'en'] as const)('in %s', (language) => {
  const ten = teamIn(language);
  const members = Array.from({ length: 49 }, (_, index) => ten.members[index % ten.members.length]);
  const team = { ...ten, members: members.flatMap((member) => (member ? [member] : [])) };
  const [person] = team.members;
  if (!person) throw new Error('The fattest team has no members.');
  const reader = readerFor(person, team, now);
  const channel = { address: 'slack:channel/T/C' as const, name: longWord.repeat(10) };
  const link: Link = {
    id: randomUUID(),
    teamId: team.id,
    offeredBy: person.id,
    typedBy: person.id,
    channel,
    initiative: longWord.repeat(20),
    state: 'proposed',
    yes: { offerer: false, typist: false },
    expiresAt: now,
    takenAlong: Array.from({ length: 60 }, (_, index) => 9_000 + index),
  };
  const side = sideOfTeam(team);
  const told = { by: person.name, channel: channel.name, team: team.name, own: team.name, isHere: true };

  test.each(
    Object.entries<Card>({
      'proposal to whoever typed the code': proposalToTypist(
        link,
        { theirs: side, ours: side, own: team.name },
        reader,
      ),
      'proposal to whoever gave it': proposalToOfferer(
        link,
        { typist: person.name, theirs: side, ours: side },
        reader,
      ),
      linked: linkedCard(link, team, reader),
      'question before they are separated': unlinkQuestion(
        { id: randomUUID(), name: channel.name },
        team,
        team.name,
        reader,
      ),
      separated: unlinkedCard(told, reader),
      'question whether two are one': samePersonCard(
        { id: randomUUID() },
        { name: person.name, place: person.organisation.name },
        team,
        reader,
      ),
    }),
  )('%s: both platforms draw all of it', (_, card) => {
    for (const drawn of [renderBlockKit(card), renderAdaptiveCard(card)]) {
      const seen = textsIn(drawn).replaceAll(/\s/g, '');
      for (const text of textsOf(card)) expect(seen).toContain(text.replaceAll(/\s/g, ''));
    }
  });
});
