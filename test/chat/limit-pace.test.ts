// One person cannot keep the others waiting.
import { expect, test } from 'vitest';
import type { AccountAddress } from '#src/chat/address.ts';
import { type ChatEvent, tell } from '#src/chat/event.ts';
import { limitPace } from '#src/chat/limit-pace.ts';
import { keptLog } from '#test/support/kept-log.ts';

const anna: AccountAddress = 'slack:account/T/anna';
const bo: AccountAddress = 'slack:account/T/bo';
const tooFast = tell('For hurtigt');
const answered = tell('Svar');

function listening(pace: { atOnce: number; eachMilliseconds: number }) {
  let now = 0;
  const heard: ChatEvent[] = [];
  const log = keptLog();
  const bot = limitPace(
    async (event) => {
      heard.push(event);
      return answered;
    },
    { tooFast, log, realNow: () => now, pace },
  );
  return {
    heard,
    log,
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
    says: (by: AccountAddress) =>
      bot({ id: `${heard.length}`, by, in: 'direct', what: { kind: 'typed', parts: ['en hemmelig tekst'] } }),
  };
}

test('who is too fast is told so once, then answered with nothing; others are heard', async () => {
  const chat = listening({ atOnce: 2, eachMilliseconds: 1_000 });
  expect(await chat.says(anna)).toBe(answered);
  expect(await chat.says(anna)).toBe(answered);
  expect(await chat.says(anna)).toBe(tooFast);
  expect(await chat.says(anna)).toEqual({ show: 'nothing' });
  expect(await chat.says(bo)).toBe(answered);
  expect(chat.heard.map(({ by }) => by)).toEqual([anna, anna, bo]);
});

test('a second later one more is heard, and the next excess is told again', async () => {
  const chat = listening({ atOnce: 2, eachMilliseconds: 1_000 });
  for (let times = 0; times < 4; times += 1) await chat.says(anna);
  chat.pass(1_000);
  expect(await chat.says(anna)).toBe(answered);
  expect(await chat.says(anna)).toBe(tooFast);
  chat.pass(60_000);
  expect(await chat.says(anna)).toBe(answered);
  expect(await chat.says(anna)).toBe(answered);
  expect(await chat.says(anna)).toBe(tooFast);
});

test('the log says who, never what', async () => {
  const chat = listening({ atOnce: 1, eachMilliseconds: 1_000 });
  for (let times = 0; times < 9; times += 1) await chat.says(anna);
  expect(chat.log.lines).toHaveLength(1);
  expect(JSON.stringify(chat.log.lines)).toContain(anna);
  expect(JSON.stringify(chat.log.lines)).not.toContain('hemmelig');
});
