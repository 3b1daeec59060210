// What the bot did by itself is told in whole sentences, each with a reason, in both languages.
import { afterEach, expect, test } from 'vitest';
import { gather } from '#playground/page/gather-happenings.js';
import { speak, texts } from '#playground/page/texts.js';

afterEach(() => speak('da'));

const at = '2026-11-24T08:00:00Z';
const card = { at, kind: 'item card', state: 'shown', number: 12, items: 1 };
const created = { by: 'Anna Demo', verb: 'create' };

const told = (...happenings: Parameters<typeof gather>[0]) => gather(happenings).map(texts.strip.sentence);

test('one agreement in two channels is one sentence; what is due is one sentence a person', () => {
  expect(
    told(
      { ...card, id: '1', to: '#hoftebrud', cause: created },
      { ...card, id: '2', to: 'Hoftebrud', cause: created },
      { id: '3', at, kind: 'morning nudge', state: 'shown', items: 2, to: 'Anna Demo' },
      { id: '4', at, kind: 'morning nudge', state: 'shown', items: 1, to: 'Bo Demo' },
    ),
  ).toEqual([
    'Mellemrum viste aftale #12 i #hoftebrud og Hoftebrud, fordi Anna skrev den.',
    'Anna fik én besked om 2 aftaler, fordi fristerne er kommet.',
    'Bo fik én besked om 1 aftale, fordi fristen er kommet.',
  ]);
});

test('a name that ends in s gets no second one', () => {
  const notice = { ...card, id: '1', kind: 'owner notice' };
  expect(told({ ...notice, to: 'Jens Demo' }, { ...notice, to: 'Mette Demo' })).toEqual([
    "Jens fik besked om aftale #12, fordi aftalen er Jens' og blev skrevet, hvor Jens ikke er med.",
    'Mette fik besked om aftale #12, fordi aftalen er Mettes og blev skrevet, hvor Mette ikke er med.',
  ]);
});

test('a meeting that is planned, moved and cancelled is told of, in both channels at once', () => {
  const shown = (id: string, kind: string, state: string, verb: string, minute: number) =>
    ['#hoftebrud', 'Hoftebrud'].map((to) => ({
      id: `${id} ${to}`,
      at: `2026-11-24T08:0${minute}:00Z`,
      kind,
      state,
      items: 0,
      to,
      cause: { by: 'Anna Demo', verb },
    }));
  expect(
    told(
      ...shown('1', 'meeting card', 'shown', 'create', 0),
      ...shown('2', 'meeting card', 'updated', 'move', 1),
      ...shown('3', 'meeting news', 'shown', 'move', 1),
      ...shown('4', 'meeting news', 'shown', 'cancel', 2),
    ),
  ).toEqual([
    'Mellemrum viste mødet i #hoftebrud og Hoftebrud, fordi Anna planlagde det.',
    'Mødets kort blev opdateret i #hoftebrud og Hoftebrud, fordi Anna flyttede det.',
    'Mellemrum skrev i #hoftebrud og Hoftebrud, at mødet er flyttet, fordi Anna flyttede det.',
    'Mellemrum skrev i #hoftebrud og Hoftebrud, at mødet er aflyst, fordi Anna aflyste det.',
  ]);
});

test('two agreements, two moments and two outcomes stay apart, in the order of time', () => {
  const later = '2026-11-24T09:00:00Z';
  const all = gather([
    { ...card, id: '1', at: later, state: 'updated', to: '#hoftebrud' },
    { ...card, id: '2', to: '#hoftebrud' },
    { ...card, id: '3', number: 13, to: '#hoftebrud' },
    { ...card, id: '4', state: 'given up', to: 'Hoftebrud' },
  ]);
  expect(all.map(({ ids }) => ids)).toEqual([['2'], ['3'], ['4'], ['1']]);
});

const kinds = [
  'item card',
  'owner notice',
  'morning nudge',
  'introduction',
  'meeting card',
  'meeting news',
  'something new',
];
const states = ['shown', 'updated', 'not needed', 'waiting', 'given up'];

test.each(['da', 'en'])('in %s every kind and outcome is a whole sentence, or nothing at all', (language) => {
  speak(language);
  for (const kind of kinds) {
    for (const state of states) {
      for (const verb of ['complete', 'move', 'a verb of tomorrow']) {
        const [sentence] = told({
          ...card,
          id: '1',
          kind,
          state,
          to: 'Bo Demo',
          cause: { by: 'Bo Demo', verb },
        });
        if (state !== 'not needed') expect(sentence, `${kind} ${state}`).toMatch(/^[A-ZÆØÅ].+\.$/);
        expect(sentence ?? '').not.toMatch(/undefined|null|NaN/);
      }
    }
  }
});
