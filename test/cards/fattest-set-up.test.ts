// The fattest set-up that there can be: its card, its forms and the contact list are drawn whole on both platforms.
import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { renderAdaptiveCard } from '#adapters/msteams/render-adaptive-card.ts';
import { renderDialog } from '#adapters/msteams/render-dialog.ts';
import { renderBlockKit } from '#adapters/slack/render-block-kit.ts';
import { renderModal } from '#adapters/slack/render-modal.ts';
import type { Form } from '#src/chat/form.ts';
import { introductionCard } from '#src/people/introduction-card.ts';
import { readerFor, readerInChannels } from '#src/people/reader.ts';
import type { Member } from '#src/people/team.ts';
import { theMeetings, theSpacesBetween } from '#src/polls/askable.ts';
import type { Poll } from '#src/polls/poll.ts';
import { contactsCard } from '#src/set-up/contacts-card.ts';
import { organisationsForm } from '#src/set-up/organisations-form.ts';
import { ownContactForm } from '#src/set-up/own-contact-form.ts';
import { peopleForm } from '#src/set-up/people-form.ts';
import { longestPhone } from '#src/set-up/phone-number.ts';
import { setUpCard } from '#src/set-up/set-up-card.ts';
import { teamForm } from '#src/set-up/team-form.ts';
import { longWord, meetingsOf, now, teamIn } from './fattest.ts';
import { textsIn, textsOf } from './texts-of.ts';

/** Of a Teams card; a dialog's card is one. */
const mostBytes = 28 * 1024;
/** Of 3,000 that Slack carries, what is left beside the place and the question's own address. */
const carried = { channelId: 'C'.repeat(12), threadTs: '1764000000.000100' };
const question = { responseUrl: `https://hooks.slack.com/actions/${'x'.repeat(150)}` };

const people = (count: number, organisations: number, sector: Member['organisation']['sector']): Member[] => {
  const places = Array.from({ length: organisations }, (_, index) => ({
    id: randomUUID(),
    name: `${index} Afdelingen for Ældre- og Sårpleje, ${'Ærø '.repeat(40)}`,
    sector,
  }));
  return Array.from({ length: count }, (_, index) => ({
    id: randomUUID(),
    name: `Anne-Margrethe ${'Æbeltoft-'.repeat(24)}${index % 3}`,
    organisation: places[index % organisations] as Member['organisation'],
    role: index % 2 === 0 ? 'project leader' : 'member',
    timeZone: 'Europe/Copenhagen',
    accounts: [`slack:account/T/U${index}`],
  }));
};

describe.each(['da', 'en'] as const)('in %s', (language) => {
  describe.each([
    [1, 1],
    [2, 1],
    [50, 1],
    [50, 3],
    [50, 50],
    [100, 100],
  ])('%i people of %i organisations', (count, organisations) => {
    const team = { ...teamIn(language), members: people(count, organisations, 'hospital') };
    team.meetings = { planned: meetingsOf(team, 1), latest: [] };
    const [reading] = team.members;
    if (!reading) throw new Error('The team is empty.');
    const reader = readerFor(reading, team, now);
    const turn = { team, member: reading, reader, origin: {} };
    const clusters = Array.from({ length: 150 }, (_, index) => ({
      id: randomUUID(),
      name: `${index} Sundhedsklynge ${longWord.repeat(10)}`,
      called: 'cluster' as const,
    }));
    const phones = new Map(
      team.members.map(({ id }) => [id, '+45 (20) 30-40-50-60-70-80-90-0'.slice(0, longestPhone)]),
    );
    const setUp = { initiative: longWord.repeat(100), clusters, shared: new Set<string>(), phones };
    const setting = { turn, setUp };
    const polls = [theMeetings, theSpacesBetween].map(
      (about): Poll => ({
        id: randomUUID(),
        teamId: team.id,
        about,
        rhythm: { every: 'meeting' },
        createdBy: reading.id,
      }),
    );

    const pagesOf = (page: (page: number) => Form | undefined): Form[] => {
      const pages: Form[] = [];
      for (let next = page(0); next && pages.length < 200; next = page(pages.length)) pages.push(next);
      return pages;
    };

    test('the card and the contact list are drawn whole', () => {
      const notices = Array.from({ length: 4 }, () => longWord.repeat(10));
      const cards = [
        setUpCard({ setUp, polls, askable: [] }, turn, notices),
        setUpCard({ setUp, polls: [], askable: [] }, { ...turn, member: { ...reading, role: 'member' } }),
        ...[0, 1, 3].map((page) => contactsCard(phones, turn, page)),
        introductionCard(team, readerInChannels(team, now)),
      ];
      for (const card of cards)
        for (const drawn of [renderBlockKit(card), renderAdaptiveCard(card)])
          for (const text of textsOf(card)) expect(textsIn(drawn)).toContain(text);
    });

    test.each<[string, Form[]]>([
      ['of the initiative', [teamForm(setting)]],
      ['of the organisations', pagesOf((page) => organisationsForm(setting, page))],
      ['of the people', pagesOf((page) => peopleForm(setting, page))],
      ['of one’s own number', [ownContactForm(setting, 'contacts')]],
    ])('the forms %s are drawn whole', (_what, forms) => {
      for (const form of forms) {
        const dialog = renderDialog(form, {
          errors: Object.fromEntries(form.fields.map(({ id }) => [id, 'Skriv noget.'])),
        });
        expect(new TextEncoder().encode(JSON.stringify(dialog)).length).toBeLessThanOrEqual(mostBytes);
        for (const drawn of [textsIn(renderModal(form, carried, question)), textsIn(dialog)])
          for (const { label } of form.fields) expect(drawn).toContain(label);
        renderBlockKit(form.invitation);
        renderAdaptiveCard(form.invitation);
      }
    });

    test('everybody and every organisation is on exactly one page', () => {
      const fields = pagesOf((page) => peopleForm(setting, page)).flatMap((form) =>
        form.fields.map(({ id }) => id),
      );
      for (const { id } of team.members) expect(fields.filter((field) => field.endsWith(id))).toHaveLength(1);
      const ofPlaces = pagesOf((page) => organisationsForm(setting, page)).flatMap((form) =>
        form.fields.map(({ id }) => id),
      );
      for (const { organisation } of team.members)
        expect(ofPlaces.filter((field) => field === `name-${organisation.id}`)).toHaveLength(1);
    });

    test('two of one name at one place are told apart', () => {
      const field = peopleForm(setting)?.fields.find(({ id }) => id === 'leaders');
      const labels = field?.kind === 'choices' ? field.choices.map(({ label }) => label) : [];
      expect(new Set(labels).size).toBe(labels.length);
      expect(labels.length).toBe(Math.min(count, 99));
    });
  });
});
