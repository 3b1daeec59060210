// What the bot did by itself is told in whole sentences, each with a reason, in both languages.
import { afterEach, expect, test } from 'vitest';
import { gather } from '#playground/page/gather-happenings.js';
import { speak, texts } from '#playground/page/texts.js';
import type { ChangeVerb } from '#src/action-items/action-item.ts';
import type { DeliverySubject } from '#src/deliveries/delivery.ts';
import type { Happening } from '#src/deliveries/happening.ts';

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
    'Aftale #12 blev vist i #hoftebrud og Hoftebrud, fordi Anna skrev den.',
    'Anna fik én besked om 2 aftaler, for det var tid at høre, hvordan det går.',
    'Bo fik én besked om 1 aftale, for det var tid at høre, hvordan det går.',
  ]);
});

test('a morning’s message without agreements is told as one about the pulse or somebody’s help', () => {
  expect(told({ id: '1', at, kind: 'morning nudge', state: 'shown', items: 0, to: 'Bo Demo' })).toEqual([
    'Bo fik én besked om morgenen, for pulsen eller en, der har brug for hjælp, venter på svar.',
  ]);
});

test('who is told of an agreement is told how it came to them', () => {
  const by = (verb: string) => ({ cause: { by: 'Bo Demo', verb } });
  const notice = { ...card, kind: 'owner notice', to: 'Karen Demo' };
  expect(
    told(
      { ...card, id: '7', state: 'updated', to: 'Hoftebrud', ...by('delay') },
      { ...notice, id: '1', ...by('create') },
      { ...notice, id: '2', ...by('reassign') },
      { ...notice, id: '3', ...by('decline') },
      { ...notice, id: '4', kind: 'block notice', ...by('block') },
      { ...notice, id: '5', state: 'not needed', ...by('create') },
      { ...notice, id: '6', state: 'not needed', ...by('reassign') },
    ),
  ).toEqual([
    'Kortet for aftale #12 blev opdateret i Hoftebrud, fordi Bo meldte den forsinket.',
    'Karen fik besked om aftale #12, fordi Bo skrev den et sted, som Karen ikke kan se.',
    'Karen fik besked om aftale #12, fordi Bo gav den til Karen.',
    'Karen fik besked om aftale #12, fordi Bo sagde nej til den, og den er Karens igen.',
    'Karen fik besked som projektleder, fordi Bo meldte aftale #12 blokeret.',
    'Karen fik ikke en besked for sig om aftale #12, fordi Karen ser kortet, hvor aftalen blev skrevet.',
    'Karen fik ingen besked om aftale #12, for den er ikke længere Karens.',
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
    'Det næste møde blev vist i #hoftebrud og Hoftebrud, fordi Anna planlagde det.',
    'Kortet for mødet blev opdateret i #hoftebrud og Hoftebrud, fordi Anna flyttede det.',
    'Mellemrum skrev i #hoftebrud og Hoftebrud, at mødet er flyttet, fordi Anna flyttede det.',
    'Mellemrum skrev i #hoftebrud og Hoftebrud, at mødet er aflyst, fordi Anna aflyste det.',
  ]);
});

test('a round of the pulse is told of as it opens, reaches who is outside the channels, and closes', () => {
  const channels = (id: string, kind: string) =>
    ['#hoftebrud', 'Hoftebrud'].map((to) => ({ id: `${id} ${to}`, at, kind, state: 'shown', items: 0, to }));
  const later = (minutes: number) => `2026-11-24T08:0${minutes}:00Z`;
  const sheet = { kind: 'round sheet', items: 0 };
  expect(
    told(
      ...channels('1', 'round card'),
      { ...sheet, id: '2', at: later(1), state: 'shown', to: 'Karen Demo' },
      { ...sheet, id: '3', at: later(1), state: 'not needed', to: 'Bo Demo' },
      ...channels('4', 'round news').map((news) => ({ ...news, at: later(2) })),
    ).filter((sentence) => sentence),
  ).toEqual([
    'Pulsens spørgsmål blev vist i #hoftebrud og Hoftebrud, for en runde var begyndt.',
    'Karen fik pulsens spørgsmål direkte, for Karen er ikke i nogen af teamets kanaler.',
    'Mellemrum skrev i #hoftebrud og Hoftebrud, at runden er lukket, og at resultatet kan ses.',
  ]);
});

test('what did not arrive is told with what the platform said', () => {
  const waits = { ...card, state: 'waiting', to: 'Hoftebrud' };
  expect(
    told(
      { ...waits, id: '1', reason: 'ratelimited' },
      { ...waits, id: '2', kind: 'owner notice', to: 'Bo Demo', reason: 'HTTP 500' },
      { ...waits, id: '3', kind: 'morning nudge', to: 'Bo Demo', reason: 'timeout' },
    ).map((sentence) => sentence?.split('. ')[0]),
  ).toEqual([
    'Kortet for aftale #12 til Hoftebrud kom ikke frem lige nu, fordi platformen bad om en pause',
    'Beskeden til Bo om aftale #12 kom ikke frem lige nu, fordi platformen var nede',
    'Morgenbeskeden til Bo kom ikke frem lige nu, fordi platformen ikke svarede, som den skulle',
  ]);
});

test('a name that ends in s gets no second one', () => {
  const nudge = { ...card, id: '1', kind: 'morning nudge', state: 'updated' };
  expect(told({ ...nudge, to: 'Jens Demo' }, { ...nudge, to: 'Mette Demo' })).toEqual([
    "Jens' morgenbesked blev opdateret.",
    'Mettes morgenbesked blev opdateret.',
  ]);
});

test('the same message to the same person, drawn twice at once, is told once', () => {
  const nudge = {
    ...card,
    kind: 'morning nudge',
    state: 'updated',
    cause: { by: 'Anna Demo', verb: 'block' },
  };
  expect(
    told(
      { ...nudge, id: '1', to: 'Anna Demo' },
      { ...nudge, id: '2', to: 'Anna Demo' },
      { ...nudge, id: '3', to: 'Mette Demo' },
      { ...nudge, id: '4', to: 'Anna Demo', at: '2026-11-24T08:01:00Z' },
    ),
  ).toEqual([
    'Annas morgenbesked blev opdateret, fordi Anna meldte aftalen blokeret.',
    'Mettes morgenbesked blev opdateret, fordi Anna meldte aftalen blokeret.',
    'Annas morgenbesked blev opdateret, fordi Anna meldte aftalen blokeret.',
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

const kinds = {
  'item card': true,
  'owner notice': true,
  'block notice': true,
  'help request': true,
  'help news': true,
  'help answer': true,
  'morning nudge': true,
  'timed nudge': true,
  'later nudge': true,
  prod: true,
  'answer notice': true,
  introduction: true,
  'leader gone': true,
  'link proposal': true,
  'link news': true,
  linked: true,
  unlinked: true,
  'same person': true,
  'meeting card': true,
  'meeting news': true,
  'meeting status': true,
  'meeting wrap-up': true,
  'round card': true,
  'round sheet': true,
  'round news': true,
  digest: true,
  'leader digest': true,
  'leader notice': true,
} satisfies Record<DeliverySubject['kind'], true>;
const states = {
  shown: true,
  updated: true,
  'not needed': true,
  waiting: true,
  'given up': true,
} satisfies Record<Happening['state'], true>;
const verbs = {
  create: true,
  complete: true,
  'on track': true,
  delay: true,
  block: true,
  postpone: true,
  reassign: true,
  decline: true,
  reword: true,
  change: true,
  cancel: true,
  'follow meeting': true,
  undo: true,
} satisfies Record<ChangeVerb | 'create' | 'undo', true>;

test.each(['da', 'en'])(
  'in %s every kind, outcome and verb has a whole sentence of its own, or nothing at all',
  (language) => {
    speak(language);
    const sentence = (kind: string, state: string, verb: string) =>
      told({ ...card, id: '1', kind, state, to: 'Bo Demo', cause: { by: 'Bo Demo', verb } })[0];
    for (const state of Object.keys(states)) {
      for (const verb of [...Object.keys(verbs), 'a verb of tomorrow']) {
        const ofUnknown = sentence('a kind of tomorrow', state, verb);
        for (const kind of Object.keys(kinds)) {
          const said = sentence(kind, state, verb);
          if (state !== 'not needed') expect(said, `${kind} ${state}`).toMatch(/^[A-ZÆØÅ].+\.$/);
          expect(said ?? '').not.toMatch(/\b(?:undefined|null|NaN)\b/);
          if (said) expect(said, `${kind} ${state}`).not.toBe(ofUnknown);
        }
      }
    }
    const because = [...Object.keys(verbs), 'a verb of tomorrow'].map((verb) =>
      sentence('item card', 'updated', verb),
    );
    expect(new Set(because).size, 'no two verbs are told alike').toBe(because.length);
  },
);

test.each(['da', 'en'])('in %s the clock names each kind of message that did not arrive', (language) => {
  speak(language);
  const missing = (kind: string) => texts.notReached([{ kind, to: 'Bo Demo' }]);
  const unnamed = Object.keys(kinds).filter((kind) => missing(kind) === missing('a kind of tomorrow'));
  expect(unnamed).toEqual([]);
});
