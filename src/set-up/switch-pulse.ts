// The pulse turned on or off from the set-up: the same as by word, with the same told about it.
import type { Turn } from '../people/find-turns.ts';
import { may } from '../people/rights.ts';
import { standingIn } from '../people/standings.ts';
import { askableIn, theMeetings, theSpacesBetween } from '../polls/askable.ts';
import { isSame } from '../polls/poll.ts';
import { schedulePoll } from '../polls/schedule-poll.ts';
import { stopPoll } from '../polls/stop-poll.ts';
import { pollSentences } from '../polls/tell-poll.ts';
import type { Stores } from '../stores.ts';

export async function switchPulse(
  stores: Stores,
  turn: Turn,
  to: 'two weeks' | 'meeting' | 'not now' | 'off',
): Promise<string[]> {
  const { team, member, reader } = turn;
  const { setUp, pollCommands } = reader.texts;
  if (!may(standingIn(turn), 'run', 'poll')) return [pollCommands.leadersOnly];
  if (to === 'not now') return [setUp.pulseLater];
  const all = await askableIn(stores.polls);
  const sentences = pollSentences(turn, all);
  await stores.audit.add({
    verb: 'changed',
    object: 'team',
    objectId: team.id,
    teamId: team.id,
    byPersonId: member.id,
  });
  if (to === 'off') {
    const running = await stores.polls.lockOfTeam(team.id);
    const told: string[] = [];
    for (const poll of running) told.push(...sentences.stopped(await stopPoll(stores, turn, poll), poll));
    return running.length > 0 ? told : [setUp.pulseWasOff];
  }
  const usual = to === 'meeting' ? theMeetings : theSpacesBetween;
  const asked = all.find(({ about }) => isSame(about, usual));
  if (!asked) throw new Error('The instrument that every team can be asked is missing.');
  return sentences.scheduled(await schedulePoll(stores, turn, asked, { every: to }), asked.about);
}
