// What people see of a round: the open card, their own sheet, the result, the development and the news.
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Card, Element } from '#src/chat/card.ts';
import { readerFor, readerInChannels } from '#src/people/reader.ts';
import type { Answer } from '#src/polls/aggregate.ts';
import { historyCard } from '#src/polls/history-card.ts';
import { resultCard } from '#src/polls/result-card.ts';
import { roundCard } from '#src/polls/round-card.ts';
import { roundNews } from '#src/polls/round-news.ts';
import { roundSheet } from '#src/polls/round-sheet.ts';
import type { Language } from '#src/texts/language.ts';
import { teamIn } from '#test/cards/fattest.ts';
import { shown, tooFew } from './sample-results.ts';
import { asked, closedRound, fattestInstrument, openRound } from './sample-rounds.ts';

/** The Monday before the rounds close. */
const now = Temporal.Instant.from('2026-11-23T08:00:00Z');
const in_ = (language: Language) => {
  const team = { ...teamIn(language), name: 'Hoftebrud' };
  const [member] = team.members;
  if (!member) throw new Error('The team is empty.');
  return { team, channel: readerInChannels(team, now), own: readerFor(member, team, now) };
};
const { team, channel, own } = in_('da');

const linesOf = (element: Element): string[] => {
  if (element.kind === 'text') return [element.runs.map(({ text }) => text).join('')];
  if (element.kind === 'entries')
    return element.entries.flatMap(({ lines }) => lines.map((runs) => runs.map(({ text }) => text).join('')));
  return [];
};
const read = ({ elements }: Card) => elements.flatMap(linesOf);
const buttonsOf = ({ elements }: Card) =>
  elements.flatMap((element) => {
    if (element.kind === 'buttons') return element.buttons;
    return element.kind === 'entries' ? element.entries.flatMap(({ buttons }) => buttons) : [];
  });
const labelsOf = (card: Card) => buttonsOf(card).map(({ label }) => label);
const pictureOf = ({ elements }: Card) => elements.find(({ kind }) => kind === 'picture');

const spaces = asked('mellemrummene');
const questions = spaces.dimensions.flatMap(({ questions }) => questions);

describe('the card of an open round', () => {
  const card = roundCard(openRound(spaces, { answeredCount: 3 }), channel);

  test('has the questions in full with their numbers, five buttons each with digit and label', () => {
    for (const { number, title, text } of questions) {
      expect(read(card)).toContain(`${number}. ${title.da}`);
      expect(read(card)).toContain(text.da);
    }
    const five = [
      '1 Slet ikke',
      '2 I begrænset grad',
      '3 I nogen grad',
      '4 I høj grad',
      '5 I meget høj grad',
    ];
    expect(labelsOf(card)).toEqual([...five, ...five, ...five, ...five, 'Se mine svar']);
    expect(buttonsOf(card).at(8)?.press).toMatchObject({ do: 'rate', question: 14, answer: 4 });
  });

  test('says how many have answered, until when, from how many figures are shown, who could see what, and the source', () => {
    expect(read(card)).toEqual(
      expect.arrayContaining([
        'Puls: Mellemrummene',
        '"Mellemrummene" handler om din oplevelse af, hvordan tiden mellem hvert møde anvendes og aktiveres',
        '3 af 7 har svaret. Runden er åben til torsdag 26. november kl. 12.00.',
        'Dine svar er fortrolige: ingen får dem at se, og de slettes, når runden lukker. Indtil da ligger de uden navn på serveren, og kun den, der driver serveren, kunne i princippet regne ud, hvem der har svaret hvad.',
        'Tal vises først, når runden er lukket, og kun for spørgsmål med mindst 3 svar.',
        'Kilde: PÅ TVÆRS-modellen (Jacob Høj Jørgensen, Delendorff Advisory)',
      ]),
    );
    expect(read(card).join()).not.toMatch(/anonym/i);
  });

  test('of one question speaks of one', () => {
    const staircase = openRound(asked('modenhedstrappen'));
    expect(read(roundCard(staircase, channel))).toEqual(
      expect.arrayContaining([
        'Tryk på det svar, der passer bedst. Du kan ændre det undervejs.',
        'Tal vises først, når runden er lukket, og kun hvis mindst 3 har svaret.',
      ]),
    );
    const sheet = read(roundSheet(staircase, new Map(), team, own)).join('\n');
    expect(sheet).toContain('Du har ikke svaret endnu. Runden er åben til');
    expect(sheet).not.toMatch(/springe over|1 spørgsmål/);
    const answered = read(roundSheet(staircase, new Map([[1, 4 as Answer]]), team, own)).join('\n');
    expect(answered).toContain('Tak for dit svar.');
  });

  test('is in English for an English channel, and in the instrument’s own language where it has no other', () => {
    const english = { ...channel, texts: in_('en').channel.texts };
    expect(labelsOf(roundCard(openRound(spaces), english))).toContain('4 To a high degree');
    const danishOnly = {
      ...spaces,
      languages: ['da'] as ['da'],
      scale: spaces.scale.map(({ da }) => ({ da: da ?? '' })),
    };
    expect(labelsOf(roundCard(openRound(danishOnly), english))).toContain('4 I høj grad');
  });

  test('where the labels find no room on the buttons they stand above, once, in full', () => {
    const fat = roundCard(openRound(fattestInstrument), channel);
    expect(labelsOf(fat).slice(0, 5)).toEqual(['1', '2', '3', '4', '5']);
    const label = fattestInstrument.scale[0]?.da;
    expect(read(fat)).toContain([1, 2, 3, 4, 5].map((step) => `${step} = ${label}`).join(' · '));
  });
});

describe('one’s own sheet', () => {
  const round = openRound(spaces);
  const sheet = roundSheet(round, new Map<number, Answer>([[13, 4]]), team, own);

  test('marks what is answered, which can be changed and taken back; the rest can be skipped', () => {
    expect(labelsOf(sheet).slice(0, 8)).toEqual([
      '1 Slet ikke',
      '2 I begrænset grad',
      '3 I nogen grad',
      '✓ 4 I høj grad',
      '5 I meget høj grad',
      'Fortryd svar',
      '1 Slet ikke',
      '2 I begrænset grad',
    ]);
    expect(buttonsOf(sheet).at(5)?.press).toEqual({ do: 'rate on sheet', round: round.id, question: 13 });
    expect(read(sheet)).toContain('Dit svar: 4, I høj grad.');
    expect(read(sheet).join('\n')).toContain('Du har svaret på 1 af 4 spørgsmål. Du må springe over.');
    expect(read(sheet)).toContain('Puls i Hoftebrud: Mellemrummene');
  });

  test('of many questions keeps no buttons on what is answered but the one that takes it back', () => {
    const answered = fattestInstrument.dimensions.flatMap(({ questions }) =>
      questions.map(({ number }): [number, Answer] => [number, 2]),
    );
    const full = roundSheet(openRound(fattestInstrument), new Map(answered), team, own);
    expect(new Set(labelsOf(full))).toEqual(new Set(['Fortryd svar']));
  });
});

describe('the result', () => {
  const round = closedRound(spaces, [shown(5, 3.4), shown(4, 3.8), tooFew, shown(5, 4, 'or higher')]);
  const before = closedRound(spaces, [shown(5, 2.2), shown(5, 3.9), shown(5, 3)]);
  const at = 'https://mellemrum.example.dk';

  test('has for each question the mean, how many of those asked answered, and the change; too few where so', () => {
    expect(read(resultCard(round, before, team, own, at))).toEqual([
      'Puls, resultat: Mellemrummene',
      '5 af 7 svarede. Runden lukkede torsdag 26. november.',
      '13. Effektive mellemrum',
      '3,4 · 5 af 7 svarede · 1,2 højere end sidst',
      '14. Tydelig procesplan for igangsatte aktiviteter',
      '3,8 · 4 af 7 svarede · for få svar til at kalde det en ændring',
      '15. Agile processer',
      'For få svar til at vise tal. Der skal være mindst 3.',
      '16. Status på igangsatte aktiviteter',
      '4,0 eller højere · 5 af 7 svarede',
      'Lavest ligger »Effektive mellemrum« med 3,4. Hvad skal der til?',
      'Svarene er slettet; kun disse tal er tilbage.',
      'Kilde: PÅ TVÆRS-modellen (Jacob Høj Jørgensen, Delendorff Advisory)',
    ]);
  });

  test('has the picture with the same numbers in its alternative text, where there is an address for it', () => {
    expect(pictureOf(resultCard(round, before, team, own, at))).toEqual({
      kind: 'picture',
      url: `${at}/pictures/${round.pictureName}/da.png`,
      alt: expect.stringContaining('Effektive mellemrum: 3,4 (5 svar); sidst 2,2; 1,2 højere end sidst.'),
    });
    const without = resultCard(round, before, team, own, undefined);
    expect(pictureOf(without)).toBeUndefined();
    expect(read(without)).toEqual(read(resultCard(round, before, team, own, at)));
  });

  test('offers the lowest question for the agenda; of several that lie alike the first, and the one that may lie lower', () => {
    const offered = (...figures: Parameters<typeof closedRound>[1]) => {
      const card = resultCard(closedRound(spaces, figures), undefined, team, own, at);
      const press = buttonsOf(card)[0]?.press;
      return [
        press?.do === 'put on agenda' && press.question,
        read(card).find((line) => line.includes('Hvad skal')),
      ];
    };
    expect(offered(shown(5, 3), shown(5, 2.4), shown(5, 4, 'or higher'), tooFew)).toEqual([
      14,
      'Lavest ligger »Tydelig procesplan for igangsatte aktiviteter« med 2,4. Hvad skal der til?',
    ]);
    expect(offered(shown(5, 3), shown(5, 2, 'or lower'), shown(5, 2, 'or lower'), tooFew)).toEqual([
      14,
      'Et sted at begynde samtalen: »Tydelig procesplan for igangsatte aktiviteter« med 2,0 eller lavere. Hvad skal der til?',
    ]);
    expect(offered(shown(3, 2.7), shown(3, 2.7, 'or lower'))).toEqual([
      14,
      expect.stringMatching(/^Lavest ligger »Tydelig procesplan/),
    ]);
  });

  test('where no figure is shown it says so once, and offers and draws nothing', () => {
    const answeredBy = (answeredCount: number) =>
      resultCard(closedRound(spaces, [tooFew, tooFew, tooFew], { answeredCount }), undefined, team, own, at);
    const card = answeredBy(2);
    expect(buttonsOf(card)).toEqual([]);
    expect(pictureOf(card)).toBeUndefined();
    const source = 'Kilde: PÅ TVÆRS-modellen (Jacob Høj Jørgensen, Delendorff Advisory)';
    const few = 'For få svar til at vise tal. Der skal være mindst 3.';
    expect(read(card).slice(1)).toEqual([
      ...['2 af 7 svarede. Runden lukkede torsdag 26. november.', few, 'Svarene er slettet.', source],
    ]);
    expect(read(answeredBy(0)).slice(1)).toEqual([
      ...['Ingen af de 7 svarede. Runden lukkede torsdag 26. november.', few, source],
    ]);
  });
});

test('the development has each round’s figures in words, the change since the last, and the picture of it', () => {
  const rounds = ['2026-11-26', '2026-11-12', '2026-10-29'].map((day, index) =>
    closedRound(spaces, [index === 1 ? tooFew : shown(5, 3.4 - index)], {
      closesAt: Temporal.Instant.from(`${day}T11:00:00Z`),
    }),
  );
  const [newest, ...older] = rounds;
  if (!newest) throw new Error('There are no rounds.');
  const card = historyCard([newest, ...older], team, own, 'https://mellemrum.example.dk');
  expect(read(card).slice(0, 3)).toEqual([
    'Puls, udvikling: Mellemrummene',
    'Effektive mellemrum',
    '29/10: 1,4 · 12/11: ingen tal · 26/11: 3,4',
  ]);
  expect(pictureOf(card)).toMatchObject({
    url: `https://mellemrum.example.dk/pictures/${newest.pictureName}/da/history.png`,
    alt: expect.stringContaining('29/10 1,4; 12/11 ingen tal; 26/11 3,4'),
  });
  expect(read(historyCard([newest], team, own, undefined))).toContain(
    'Der har kun været én runde, så der er ingen udvikling at se endnu.',
  );
});

test('the news is one line and the way to the card', () => {
  const link = 'https://playground.slack.com/archives/C1/p1';
  const news = roundNews(closedRound(spaces, [shown(5, 3)]), link, channel);
  expect(news.elements).toEqual([
    { kind: 'text', runs: [{ text: 'Pulsen »Mellemrummene« er lukket: 5 af 7 svarede.' }] },
    { kind: 'link', label: 'Se resultatet', url: link },
  ]);
  const none = roundNews(closedRound(spaces, [], { answeredCount: 2 }), link, in_('en').channel);
  expect(none.elements, 'there is nothing to see').toHaveLength(1);
  expect(roundNews(closedRound(spaces, [], { answeredCount: 0 }), link, channel).summary).toBe(
    'Pulsen »Mellemrummene« er lukket, uden at nogen svarede.',
  );
  expect(none.summary).toBe(
    'The pulse “The spaces between meetings” has closed: 2 of 7 answered. That is too few to show figures.',
  );
});
