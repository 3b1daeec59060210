// The one card of a set-up: what is set so far, a line for each step, and what to press or type for the next.
import { type Button, type Card, type Element, line, type Run, say } from '../chat/card.ts';
import { meetingLine } from '../meetings/meeting-card.ts';
import type { Turn } from '../people/find-turns.ts';
import type { TeamSetUp } from '../people/set-up-store.ts';
import { leads, type Organisation } from '../people/team.ts';
import type { Askable } from '../polls/askable.ts';
import { type Poll, pauseOn } from '../polls/poll.ts';
import { pollPhrases } from '../polls/poll-phrases.ts';
import { shortened } from '../texts/shortened.ts';
import { listed } from '../texts/spell-out.ts';
import { textsIn } from '../texts/texts.ts';
import { adviceFor } from './advice.ts';
import { adviceLine } from './advice-line.ts';
import { maySetUp, whomToAsk } from './who-sets-up.ts';

export type SetUpFacts = { setUp: TeamSetUp; polls: Poll[]; askable: Askable[] };

type Step = { name: string; isDone: boolean; lines: string[]; buttons: Button[] };

const mostListed = 8;
const longestListed = 80;
const longestInitiative = 300;

/** `notices`: what just came of a press or form, above everything else. */
export function setUpCard(facts: SetUpFacts, turn: Turn, notices: string[] = []): Card {
  const { team, member, reader } = turn;
  const { setUp } = reader.texts;
  const steps = stepsOf(facts, turn);
  const isDone = steps.filter((step) => step.isDone).length;
  const may = maySetUp(turn);
  const readOnly = member.role === 'cluster contact' ? setUp.readOnlyContact : setUp.readOnly;
  const name = shortened(team.name, longestListed);
  const advice = may ? adviceFor(team).map((each) => adviceLine(each, reader)) : [];
  const elements: Element[] = [
    ...notices.map((notice) => line(say(notice))),
    line(say(setUp.title(name), 'strong')),
    line(say(may ? setUp.progress(isDone, steps.length) : readOnly(whomToAsk(turn)), 'quiet')),
    { kind: 'entries', entries: steps.map((step) => entryOf(step, turn)) },
    ...(advice.length > 0 ? [line(say(setUp.worthKnowing, 'strong'))] : []),
    ...advice.map((each) => line(say(each))),
    ...(may ? [line(say(setUp.later, 'quiet'))] : []),
  ];
  return { summary: setUp.summary(name, isDone, steps.length), elements };
}

function entryOf({ name, isDone, lines, buttons }: Step, { reader: { texts } }: Turn) {
  const { setUp } = texts;
  const heading: Run[] = [say(`${isDone ? setUp.done : setUp.open} `), say(name, 'strong')];
  return { lines: [heading, ...lines.map((each) => [say(each)])], buttons };
}

function stepsOf(facts: SetUpFacts, turn: Turn): Step[] {
  return [
    initiativeStep(facts, turn),
    organisationsStep(turn),
    peopleStep(turn),
    phoneStep(facts, turn),
    meetingStep(turn),
    pulseStep(facts, turn),
  ];
}

/** A team that nobody has described works on what its channel is called. */
function initiativeStep({ setUp }: SetUpFacts, turn: Turn): Step {
  const { team, reader } = turn;
  const texts = reader.texts.setUp;
  const isDone = hasInitiative(setUp, team);
  const described = isDone ? shortened(setUp.initiative, longestInitiative) : texts.noInitiative;
  const cluster = team.cluster ? [texts.inCluster(shortened(team.cluster.name, longestListed))] : [];
  const button = formButton(turn, 'team', texts.changeInitiative);
  return { name: texts.initiative, isDone, lines: [described, ...cluster], buttons: button };
}

export const hasInitiative = ({ initiative }: TeamSetUp, { name }: Turn['team']): boolean =>
  initiative.trim() !== '' && initiative !== name;

/** Told is at least one sector; that somebody's workplace is not known is not. */
function organisationsStep(turn: Turn): Step {
  const { reader } = turn;
  const { setUp, language } = reader.texts;
  const all = organisationsOf(turn.team);
  const isDone =
    all.length > 0 && all.some(({ sector }) => sector !== 'other') && !all.some(isUnknownOrganisation);
  const named = all.slice(0, mostListed).map(({ name, sector }) => {
    const told = sector === 'other' ? undefined : setUp.sectors[sector];
    return setUp.organisationAs(shortened(name, longestListed), told);
  });
  const rest = all.length - named.length;
  const lines = [listed([...named, ...(rest > 0 ? [setUp.andMore(rest)] : [])], language)];
  const buttons = formButton(turn, 'organisations', setUp.changeOrganisations);
  return { name: setUp.organisations, isDone, lines, buttons };
}

/** Of the team's people, by name; each once. */
export function organisationsOf({ members }: Turn['team']): Organisation[] {
  const byId = new Map(members.map(({ organisation }) => [organisation.id, organisation]));
  return [...byId.values()].sort((one, other) => one.name.localeCompare(other.name, 'da'));
}

/** Where a roster told of no workplace. */
const isUnknownOrganisation = ({ name }: Organisation): boolean =>
  (['da', 'en'] as const).some((language) => name === textsIn(language).teams.unknownOrganisation);

function peopleStep(turn: Turn): Step {
  const { setUp, language } = turn.reader.texts;
  const people = turn.team.members.filter(({ role }) => role !== 'cluster contact');
  const leaders = people.filter(leads);
  const named = leaders.slice(0, mostListed).map(({ name }) => shortened(name, longestListed));
  const rest = leaders.length - named.length;
  const names = listed([...named, ...(rest > 0 ? [setUp.andMore(rest)] : [])], language);
  return {
    name: setUp.people,
    isDone: people.length > 1 && leaders.length > 1,
    lines: [`${setUp.peopleAre(people.length)} ${setUp.leadersAre(leaders.length, names)}`],
    buttons: formButton(turn, 'people', setUp.changePeople),
  };
}

function phoneStep({ setUp: { phones } }: SetUpFacts, { team, member, reader }: Turn): Step {
  const { setUp } = reader.texts;
  const isThere = phones.has(member.id);
  const press = { do: 'set up form', team: team.id, form: 'own contact' } as const;
  return {
    name: setUp.phones,
    isDone: phones.size > 0,
    lines: [setUp.phonesAre(phones.size, team.members.length)],
    buttons: [{ label: isThere ? setUp.changePhone : setUp.writePhone, press }],
  };
}

function meetingStep({ team, reader }: Turn): Step {
  const { setUp } = reader.texts;
  const [next] = team.meetings.planned;
  const lines = [next ? meetingLine(next, reader) : setUp.noMeeting];
  return { name: setUp.meeting, isDone: next !== undefined, lines, buttons: [] };
}

function pulseStep({ polls, askable }: SetUpFacts, turn: Turn): Step {
  const { team, reader } = turn;
  const { setUp, pollCommands, language } = reader.texts;
  const words = pollPhrases(reader, askable);
  const running = polls.filter((poll) => !pauseOn(poll, reader.today));
  const runs = running
    .slice(0, mostListed)
    .map(
      ({ about, rhythm }) => `${shortened(words.named(about), longestListed)} ${pollCommands.rhythm(rhythm)}`,
    );
  const button = (label: string, to: 'two weeks' | 'meeting' | 'not now' | 'off'): Button => ({
    label,
    press: { do: 'set up pulse', team: team.id, to },
  });
  const buttons =
    running.length > 0
      ? [button(setUp.pulseOff, 'off')]
      : [
          button(setUp.pulseEveryTwoWeeks, 'two weeks'),
          button(setUp.pulseAfterMeetings, 'meeting'),
          button(setUp.pulseNotNow, 'not now'),
        ];
  return {
    name: setUp.pulse,
    isDone: running.length > 0,
    lines: [running.length > 0 ? setUp.pulseRuns(listed(runs, language)) : setUp.pulseIsOff],
    buttons: maySetUp(turn) ? buttons : [],
  };
}

function formButton(turn: Turn, form: 'team' | 'organisations' | 'people', label: string): Button[] {
  return maySetUp(turn) ? [{ label, press: { do: 'set up form', team: turn.team.id, form } }] : [];
}
