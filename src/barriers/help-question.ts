// "Skal nogen hjælpe?": what is asked when an item is blocked, as buttons and as a choice in a form.
import type { ActionItem } from '../action-items/action-item.ts';
import { tellWithUndo } from '../action-items/tell-with-undo.ts';
import type { ButtonPress } from '../chat/button-press.ts';
import { type Button, type Card, type Element, say } from '../chat/card.ts';
import { labelCharacters } from '../chat/card-limits.ts';
import type { Reply } from '../chat/event.ts';
import type { Field } from '../chat/form.ts';
import type { Turn } from '../people/find-turns.ts';
import type { Reader } from '../people/reader.ts';
import type { Team } from '../people/team.ts';
import { shortened } from '../texts/shortened.ts';
import type { WantedHelp } from './ask-for-help.ts';
import { type Way, waysToAsk } from './whom-to-ask.ts';

/** As many organisations as fit on buttons beside the others. */
const mostOrganisations = 10;

/** The reply with the question below it; without where there is nobody to ask, or somebody has been asked already. */
export function withHelpQuestion(reply: Reply, item: ActionItem, { team, member, reader }: Turn): Reply {
  if (reply.show !== 'privately' || item.help) return reply;
  const question = helpQuestion(item, waysToAsk(team, item, [member.id]), team, reader);
  return { ...reply, card: { ...reply.card, elements: [...reply.card.elements, ...question] } };
}

/** Nothing where there is nobody to ask. */
export function helpQuestion(item: ActionItem, ways: Way[], team: Team, reader: Reader): Element[] {
  if (ways.length === 0) return [];
  const { barriers } = reader.texts;
  const organisations = ways.filter((way) => way.of === 'organisation');
  const press = (of: (ButtonPress & { do: 'ask for help' })['of']) =>
    ({ do: 'ask for help', with: item.id, of }) as const;
  const buttons = ways.flatMap((way): Button[] => {
    if (way.of === 'organisation')
      return way === organisations[0]
        ? [{ label: barriers.askOrganisation, press: press('organisation') }]
        : [];
    return [{ label: wayLabel(way, team, reader), press: press(way.of) }];
  });
  return [
    { kind: 'text', runs: [say(barriers.question, 'strong')] },
    { kind: 'text', runs: [say(barriers.seen, 'quiet')] },
    { kind: 'buttons', buttons: [...buttons, { label: barriers.askNobody, press: press('nobody') }] },
  ];
}

/** "Hvilken organisation?", in the place of the question. */
export function whichOrganisationCard(
  ways: Way[],
  reader: Reader,
  pressFor: (organisation: string) => ButtonPress,
): Card {
  const { whichOrganisation } = reader.texts.barriers;
  const buttons = ways.flatMap((way): Button[] =>
    way.of === 'organisation'
      ? [{ label: shortened(way.organisation.name, labelCharacters), press: pressFor(way.organisation.id) }]
      : [],
  );
  return {
    summary: whichOrganisation,
    elements: [
      { kind: 'text', runs: [say(whichOrganisation)] },
      { kind: 'buttons', buttons: buttons.slice(0, mostOrganisations) },
    ],
  };
}

/** An organisation by its name; the others as what they are to the team. */
export function wayLabel(way: Way, { cluster }: Team, { texts: { barriers } }: Reader): string {
  switch (way.of) {
    case 'project leader':
      return barriers.askLeaders(way.people.length);
    case 'organisation':
      return shortened(way.organisation.name, labelCharacters);
    case 'cluster contact':
      return barriers.askContact(cluster?.called ?? 'cluster');
  }
}

const nobody = 'nobody';

/** The same in the form that asks what blocks it; undefined where there is nobody to ask. */
export function helpField(item: ActionItem, { team, member, reader }: Turn): Field | undefined {
  const ways = waysToAsk(team, item, [member.id]);
  if (ways.length === 0) return undefined;
  const { barriers } = reader.texts;
  const choices = ways.map((way) => ({ label: wayLabel(way, team, reader), value: choiceValue(way) }));
  return {
    kind: 'choices',
    id: 'help',
    label: barriers.formQuestion,
    hint: barriers.seen,
    optional: true,
    most: 1,
    choices: [...choices, { label: barriers.askNobody, value: nobody }],
  };
}

function choiceValue(way: Way): string {
  return way.of === 'organisation' ? `organisation ${way.organisation.id}` : way.of;
}

/** What was chosen in the form; undefined for nobody, and for nothing. */
export function chosenHelp(value: string | string[] | undefined): WantedHelp | undefined {
  const [chosen] = [value ?? []].flat();
  if (chosen === 'project leader' || chosen === 'cluster contact') return { of: chosen };
  const organisation = chosen?.match(/^organisation (.+)$/)?.[1];
  return organisation ? { of: 'organisation', organisation } : undefined;
}

/** In the place of the question: what was said to it, and the way to take the block back. */
export function insteadOfQuestion(text: string, item: ActionItem, reader: Reader): Reply {
  const told = tellWithUndo(text, item, reader);
  return told.show === 'privately' ? { show: 'in place', card: told.card } : told;
}
