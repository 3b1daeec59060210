// "oplæg Hoftebrud": what the cluster's agenda needs to know of a team, as a text to paste and finish.
import type { Acting } from '../barriers/answer-barrier.ts';
import { say } from '../chat/card.ts';
import { type Reply, tell } from '../chat/event.ts';
import { fold } from '../dates/words.ts';
import type { Reader } from '../people/reader.ts';
import { may } from '../people/rights.ts';
import type { Stores } from '../stores.ts';
import { shortened } from '../texts/shortened.ts';
import type { TeamFacts } from './digest.ts';
import type { BriefFacts } from './digest-store.ts';

/** `named`: a team's name, or part of it; '' where there is only one. `team`: the one whose channel it was typed in. */
export async function replyWithBrief(
  stores: Stores,
  { person, reader }: Acting,
  named: string,
  team?: string,
): Promise<Reply> {
  const { brief } = reader.texts.digest;
  const asContact = await stores.digests.reader('digest', person.id);
  const asLeader = await stores.digests.reader('leader digest', person.id);
  const standings = [
    ...(asContact ? (['contact of a cluster'] as const) : []),
    ...(asLeader ? (['project leader'] as const) : []),
  ];
  if (!may(standings, 'see brief', 'digest')) return tell(brief.mayNot);
  const known = [...new Set([...(asContact?.teamIds ?? []), ...(asLeader?.teamIds ?? [])])];
  const teamIds = team && named === '' ? known.filter((id) => id === team) : known;
  const [teams = []] = await stores.digests.facts([{ teamIds, ends: [reader.now] }]);
  const meant = teams.filter(({ name }) => fold(name) === fold(named));
  const [found, ...others] =
    meant.length > 0 ? meant : teams.filter(({ name }) => fold(name).includes(fold(named)));
  if (!found || others.length > 0) return tell(brief.which(teams.map(({ name }) => shortened(name, 60))));
  const about = await stores.digests.brief(found.id);
  const begun = about.agreedSince ?? reader.now;
  const [[facts] = []] = await stores.digests.facts([{ teamIds: [found.id], ends: [begun, reader.now] }]);
  if (!facts) return tell(brief.which(teams.map(({ name }) => name)));
  const title = brief.title(shortened(about.name, 120));
  const text = briefText(about, facts, reader);
  return {
    show: 'privately',
    card: {
      summary: title,
      elements: [
        { kind: 'text', runs: [say(title, 'strong')] },
        { kind: 'text', runs: [say(brief.intro, 'quiet')] },
        { kind: 'text', runs: [say(text)] },
      ],
    },
  };
}

const longestInitiative = 1_000;

/** Plain lines, as they are pasted into an agenda. */
function briefText({ initiative, agreedSince, name }: BriefFacts, facts: TeamFacts, reader: Reader): string {
  const { digest, dates } = reader.texts;
  const { brief } = digest;
  const begun = (agreedSince ?? reader.now).toZonedDateTimeISO(reader.timeZone).toPlainDate();
  const week = facts.weeks.at(-1) ?? { done: 0, onTime: 0, late: 0, blocked: 0 };
  const { pulse, nextMeeting, promises } = facts;
  const going = [
    brief.figures(dates.dayAlone(begun, reader.today), week),
    ...[
      digest.promises(promises),
      pulse ? digest.pulse(pulse.direction) : '',
      nextMeeting
        ? digest.meeting(dates.dayAlone(nextMeeting.heldOn, reader.today), nextMeeting.startsAt)
        : '',
    ]
      .filter(Boolean)
      .map((said) => `${said.charAt(0).toUpperCase()}${said.slice(1)}.`),
  ];
  return [
    shortened(name, 120),
    `${brief.wanted} ${shortened(initiative, longestInitiative)}`,
    `${brief.going} ${going.join(' ')}`,
    `${brief.citizens} ${brief.toFill}`,
    `${brief.participants} ${brief.toFill}`,
  ].join('\n');
}
