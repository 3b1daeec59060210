// A private question about a draft: what was understood, what is missing, and an answer one press away.
import type { Button, Card, Element } from '../chat/card.ts';
import { say } from '../chat/card.ts';
import { memberLabel } from '../people/member-label.ts';
import type { Reader } from '../people/reader.ts';
import { nameIn, type Team } from '../people/team.ts';
import { shortened } from '../texts/shortened.ts';
import type { Draft } from './draft.ts';
import type { Doubt } from './missing.ts';
import { type Asks, offerFor } from './offered.ts';

const longestLine = 200;
const longestWording = 50;
const mostInOneQuestion = 3;

/** Offers what the draft says that it offers. */
export function questionCard(draft: Draft, asks: Asks, doubt: Doubt, team: Team, reader: Reader): Card {
  const { actionItems, changes } = reader.texts;
  const formButton = (label: string): Button => ({ label, press: { do: 'open form', draft: draft.id } });
  const discard: Button = { label: actionItems.discard, press: { do: 'discard draft', draft: draft.id } };
  const { orWording } = doubt;
  const wording: Button[] =
    orWording === undefined
      ? []
      : [
          {
            label: changes.itIsTheWording(shortened(orWording, longestWording)),
            press: { do: 'choose wording', draft: draft.id },
          },
        ];
  const offered = draft.offered ?? offerFor(draft, asks, doubt, team, reader);
  const members = team.members.filter(({ id }) => offered?.people.includes(id));
  const isAnybody = !offered?.asksWhich && members.length < team.members.length;
  switch (asks) {
    case 'who': {
      const buttons = [
        ...members.map((member) => ({
          label: memberLabel(member, reader),
          press: { do: 'choose owner' as const, draft: draft.id, person: member.id },
        })),
        ...(isAnybody ? [formButton(actionItems.somebodyElse)] : []),
        ...wording,
        discard,
      ];
      return question(draft, askWho(doubt, team, reader), team, reader, buttons, members[0]?.name);
    }
    case 'when': {
      const days = (offered?.days ?? []).map((day) => ({
        label: reader.texts.dates.short(day, reader.today),
        press: { do: 'choose due' as const, draft: draft.id, dueOn: day.toString() },
      }));
      const buttons = [...days, formButton(actionItems.otherDay), ...wording, discard];
      const asked = askWhen(doubt, offered?.asksWhich === true, reader);
      const [first] = offered?.days ?? [];
      const example = first && reader.texts.dates.typed(first, reader.today);
      return question(draft, asked, team, reader, buttons, example);
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

function askWho({ owners: doubt, orWording }: Doubt, team: Team, { texts }: Reader): string {
  const { actionItems, changes } = texts;
  if (orWording !== undefined)
    return changes.ownerOrWording(doubt?.kind === 'unknown' ? doubt.name : undefined);
  switch (doubt?.kind) {
    case 'ambiguous':
      if (isOneName(doubt, team)) return actionItems.whichOf(doubt.name, doubt.candidates.length);
      return doubt.candidates.length > mostInOneQuestion
        ? actionItems.whoAsked
        : actionItems.whoOf(
            team.members.filter(({ id }) => doubt.candidates.includes(id)).map(({ name }) => name),
          );
    case 'unknown':
      return actionItems.unknownOwner(doubt.name);
    case 'missing':
    case undefined:
      return actionItems.whoAsked;
  }
}

/** "Mette" is one name of two people, "Bo eller Karen" is not. */
function isOneName({ name, candidates }: { name: string; candidates: string[] }, team: Team): boolean {
  return (
    name !== '' &&
    candidates.every((personId) => nameIn(team, personId).toLowerCase().startsWith(name.toLowerCase()))
  );
}

function askWhen(
  { due, notOffered, orWording }: Doubt,
  asksWhich: boolean,
  { texts, today }: Reader,
): string {
  const { actionItems, changes } = texts;
  if (orWording !== undefined) return changes.dayOrWording;
  if (notOffered) return actionItems.noneOfThese;
  if (due?.kind !== 'unclear') return asksWhich ? actionItems.whichDay : actionItems.whenAsked;
  switch (due.why) {
    case 'past':
      return actionItems.pastDue;
    case 'several dates':
      return actionItems.severalDues;
    case 'weekday contradicts date':
      return actionItems.weekdayContradicts;
    case 'no such date':
      return actionItems.noSuchDate;
    case 'today or next week':
      return actionItems.todayOrNextWeek(today);
    case 'not a date':
      return actionItems.notADate;
    case 'which day':
      return actionItems.whichDay;
    case 'no such time':
      return actionItems.noSuchTime;
    case 'no meeting planned':
      return actionItems.noMeetingPlanned;
  }
}
