// The team's meetings in anybody's calendar: a file for each, and a feed at an address that is told in private.
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { meetingJourney, sides } from '#test/support/meeting-sides.ts';
import { startWholeBot } from '#test/support/whole-bot.ts';

const bot = await startWholeBot();
beforeEach(() => bot.startOver());
afterAll(() => bot.stop());

const { say: sayOn, told: toldOn, channels } = meetingJourney(bot);

async function load(address: string): Promise<string> {
  const response = await fetch(address);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  return (await response.text()).replaceAll('\r\n ', '');
}

const lines = (text: string, name: string) =>
  text
    .split('\r\n')
    .filter((line) => line.startsWith(name))
    .map((line) => line.slice(line.indexOf(':') + 1));

describe.each(sides)('on $side', (on) => {
  const { writer, other, leader } = on;
  const say = (person: string, line: string) => sayOn(on, person, line);
  const feed = async (person: string) => {
    await say(person, 'kalender');
    return /https?:\S+\.ics/.exec(await toldOn(on, person))?.[0] ?? '';
  };

  test('the feed follows the meetings: planned, moved, on the agenda, cancelled', async () => {
    const address = await feed(other);
    expect(lines(await load(address), 'UID')).toEqual([]);
    await say(writer, 'møde 15/12 kl. 9-11 Styregruppe');
    const planned = await load(address);
    expect(lines(planned, 'SUMMARY')).toEqual(['Styregruppe']);
    expect(lines(planned, 'DTSTART')).toEqual(['20261215T080000Z']);
    expect(lines(planned, 'SEQUENCE')).toEqual(['0']);
    await say(writer, 'flyt mødet til 17/12 kl. 10');
    await say(writer, 'punkt Udskrivning, handlende');
    const moved = await load(address);
    expect(lines(moved, 'UID')).toEqual(lines(planned, 'UID'));
    expect(lines(moved, 'DTSTART')).toEqual(['20261217T090000Z']);
    expect(lines(moved, 'DESCRIPTION')).toEqual(['1. Udskrivning (handlende)']);
    expect(lines(moved, 'SEQUENCE')).toEqual(['1']);
    await say(leader, 'aflys mødet');
    const cancelled = await load(address);
    expect(lines(cancelled, 'STATUS')).toEqual(['CANCELLED']);
    expect(lines(cancelled, 'SEQUENCE')).toEqual(['2']);
    expect(lines(cancelled, 'UID')).toEqual(lines(planned, 'UID'));
  });

  test('everybody in the team is told the same address, in private; a project leader gives it a new one', async () => {
    const address = await feed(writer);
    expect(address).toMatch(/\/calendar\/[0-9a-f]{64}\.ics$/);
    expect(await feed(other)).toBe(address);
    expect(await channels()).toEqual([[], []]);
    await say(other, 'kalender ny adresse');
    expect(await toldOn(on, other)).toBe('Kun projektlederne kan give kalenderen en ny adresse.');
    await load(address);
    await say(leader, 'kalender ny adresse');
    expect((await fetch(address)).status).toBe(404);
    const renewed = await feed(writer);
    expect(renewed).not.toBe(address);
    await load(renewed);
  });
});

test('the meeting’s card leads to its own file, and to nothing else', async () => {
  await bot.say('bo', 'dm', 'møde 15/12 kl. 9-11 Styregruppe');
  await bot.say('bo', 'dm', 'møde 8/12 kl. 9-11 Opfølgning');
  for (const where of ['slack-hoftebrud', 'teams-hoftebrud']) {
    const person = where === 'slack-hoftebrud' ? 'karen' : 'sofie';
    const shown = JSON.stringify(await bot.messages(person, where));
    const addresses = [...shown.matchAll(/https?:[^"\\]+\/meeting\/[0-9a-f]{64}\.ics/g)].map(
      ([address]) => address,
    );
    expect(new Set(addresses).size).toBe(2);
    const titles = await Promise.all(
      [...new Set(addresses)].map(async (address) => lines(await load(address), 'SUMMARY')),
    );
    expect(titles.sort()).toEqual([['Opfølgning'], ['Styregruppe']]);
  }
});

test('no other address shows anything', async () => {
  await bot.say('bo', 'dm', 'møde 15/12 kl. 9-11 Styregruppe');
  const [meeting] = await bot.database.sql`select id, team_id from meetings`;
  for (const name of [meeting?.id, meeting?.team_id, 'x', '0'.repeat(64), '..%2f..', '%00', "'%20or%201=1"]) {
    for (const kind of ['calendar', 'meeting']) {
      const response = await fetch(`${bot.url}/${kind}/${name}.ics`);
      expect(response.status).toBe(404);
      expect(await response.text()).not.toContain('Styregruppe');
    }
  }
  expect((await fetch(`${bot.url}/calendar/`)).status).toBe(404);
});
