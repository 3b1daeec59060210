// A private question about a draft: what was understood, what is missing, and an answer one press away.
import { Temporal } from 'temporal-polyfill';
import type { Button, Card, Element } from '../chat/card.ts';
import { say } from '../chat/card.ts';
import { workingDayOnOrBefore } from '../dates/work-calendar.ts';
import { memberLabel } from '../people/member-label.ts';
import type { Reader } from '../people/reader.ts';
import { type Member, nameIn, type Team } from '../people/team.ts';
import { shortened } from '../texts/shortened.ts';
import type { Draft } from './draft.ts';
import type { Doubt } from './missing.ts';

const mostNames = 15;
const longestLine = 200;
const friday = 5;

export function questionCard(
  draft: Draft,
  asks: 'who' | 'when' | 'what',
  doubt: Doubt,
  team: Team,
  reader: Reader,
): Card {
  const { actionItems } = reader.texts;
  const formButton = (label: string): Button => ({ label, press: { do: 'open form', draft: draft.id } });
  const discard: Button = { label: actionItems.discard, press: { do: 'discard draft', draft: draft.id } };
  const asked = candidates(doubt.owners, team);
  switch (asks) {
    case 'who': {
      const buttons = [
        ...asked.slice(0, mostNames).map((member) => ({
          label: memberLabel(member, reader),
          press: { do: 'choose owner' as const, draft: draft.id, person: member.id },
        })),
        ...(asked.length > mostNames ? [formButton(actionItems.somebodyElse)] : []),
        discard,
      ];
      return question(draft, askWho(doubt.owners, team, reader), team, reader, buttons, asked[0]?.name);
    }
    case 'when': {
      const days = suggestedDays(doubt.due, reader.today).map((day) => ({
        label: reader.texts.dates.short(day, reader.today),
        press: { do: 'choose due' as const, draft: draft.id, dueOn: day.toString() },
      }));
      const buttons = [...days, formButton(actionItems.otherDay), discard];
      return question(draft, askWhen(doubt.due, reader), team, reader, buttons, days[0]?.label);
    }
    case 'what': {
      const buttons = [formButton(actionItems.fillIn), discard];
      return question(draft, actionItems.whatAsked, team, reader, buttons, actionItems.exampleWhat);
    }
  }
}

/** A draft that reads like an agreement although no command word asked for one. */
export function offerCard(draft: Draft, team: Team, reader: Reader): Card {
  const { actionItems } = reader.texts;
  return question(draft, actionItems.makeItSo, team, reader, [
    {
      label: actionItems.record,
      emphasis: 'primary',
      press: { do: 'record draft', draft: draft.id },
    },
    { label: actionItems.discard, press: { do: 'discard draft', draft: draft.id } },
  ]);
}

/** `example`: how it could be answered by typing. */
function question(
  draft: Draft,
  asked: string,
  team: Team,
  reader: Reader,
  buttons: Button[],
  example?: string,
): Card {
  const { actionItems } = reader.texts;
  const understood = understoodOf(draft, team, reader);
  const elements: Element[] = [{ kind: 'text', runs: [say(asked, 'strong')] }];
  if (understood) {
    elements.push({ kind: 'text', runs: [say(actionItems.kept(understood), 'quiet')] });
  }
  elements.push({ kind: 'buttons', buttons });
  if (example !== undefined) {
    const [direct, inChannel] = [actionItems.answerDirect(example), actionItems.answerInChannel(example)];
    elements.push({ kind: 'typed answer', direct, inChannel });
  }
  return { summary: asked, elements };
}

function understoodOf(draft: Draft, team: Team, { texts, today }: Reader): string {
  return [
    texts.actionItems.owners(draft.owners.map((personId) => nameIn(team, personId))),
    shortened(draft.what, longestLine),
    draft.dueOn ? texts.actionItems.dueBy(texts.dates.day(draft.dueOn, today)) : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function askWho(doubt: Doubt['owners'], team: Team, { texts: { actionItems } }: Reader): string {
  switch (doubt?.kind) {
    case 'ambiguous':
      return isOneName(doubt, team)
        ? actionItems.whichOf(doubt.name, doubt.candidates.length)
        : actionItems.whoAsked;
    case 'unknown':
      return actionItems.unknownOwner(doubt.name);
    case 'missing':
    case undefined:
      return actionItems.whoAsked;
  }
}

/** "Mette" is one name of two people, "Bo eller Karen" is not. */
function isOneName({ name, candidates }: { name: string; candidates: string[] }, team: Team): boolean {
  return candidates.every((personId) => nameIn(team, personId).toLowerCase().startsWith(name.toLowerCase()));
}

function candidates(doubt: Doubt['owners'], team: Team): Member[] {
  return doubt?.kind === 'ambiguous'
    ? team.members.filter((member) => doubt.candidates.includes(member.id))
    : team.members;
}

function askWhen(doubt: Doubt['due'], { texts: { actionItems }, today }: Reader): string {
  if (doubt?.kind !== 'unclear') return actionItems.whenAsked;
  switch (doubt.why) {
    case 'past':
      return actionItems.pastDue;
    case 'several dates':
      return actionItems.severalDues;
    case 'weekday contradicts date':
      return actionItems.weekdayContradicts;
    case 'no such date':
      return actionItems.noSuchDate;
    case 'no such time':
      return actionItems.noSuchTime;
    case 'today or next week':
      return actionItems.todayOrNextWeek(today);
    case 'not a date':
      return actionItems.notADate;
    case 'which day':
      return actionItems.whichDay;
    case 'no meeting planned':
      return actionItems.noMeetingPlanned;
  }
}

/** What the line left open, else the end of this week, of the next, and of the one after. */
function suggestedDays(doubt: Doubt['due'], today: Temporal.PlainDate): Temporal.PlainDate[] {
  if (doubt?.kind === 'unclear' && doubt.choices.length > 0) return doubt.choices;
  const thisFriday = today.add({ days: friday - today.dayOfWeek });
  return [0, 1, 2, 3]
    .map((weeks) => workingDayOnOrBefore(thisFriday.add({ weeks })))
    .filter((day) => Temporal.PlainDate.compare(day, today) > 0)
    .slice(0, 3);
}
