// Standing polls as people type them, on both platforms: rhythms, pauses, stopping, and which one is meant.
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { meetingJourney, sides } from '#test/support/meeting-sides.ts';
import { confidential, pulseJourney } from '#test/support/pulse-journey.ts';
import { startWholeBot } from '#test/support/whole-bot.ts';

// Monday 23 November 2026, seven o'clock.
const bot = await startWholeBot();
beforeEach(() => bot.startOver());
afterAll(() => bot.stop());

const { channels } = meetingJourney(bot);
const { cards, newest, ask: askOn, rate: rateOn } = pulseJourney(bot);

describe.each(sides)('on $side', (on) => {
  const { writer, leader } = on;
  const ask = (person: string, line: string) => askOn(on, person, line);
  const rate = (person: string) => rateOn(on, person);

  test('a rhythm says when it begins, keeps it, and is changed by another', async () => {
    expect(await ask(leader, 'puls hver 14. dag')).toBe(
      [
        'Jeg spørger om »Mellemrummene« hver 14. dag om mandagen, første gang mandag 30. november kl. 9.00 (uge 49).',
        'Hver runde er åben i 4 arbejdsdage.',
        `${confidential} Tal vises fra 3 svar.`,
        'Skriv »puls pause« eller »puls stop«, når det ikke passer længere.',
      ].join('\n'),
    );
    expect(await ask(leader, 'puls hver anden uge')).toContain('Sådan er det allerede: »Mellemrummene«');
    await bot.clock({ to: '2026-11-30T09:00' });
    for (const card of await newest()) expect(card).toMatch(/^Puls: Mellemrummene\n/);
    await bot.clock({ to: '2026-12-10T08:00' });
    expect(await ask(leader, 'puls hver torsdag')).toContain(
      'Fra nu af spørger jeg om »Mellemrummene« hver torsdag, næste gang torsdag 17. december kl. 9.00 (uge 51).',
    );
    await bot.clock({ to: '2026-12-16T12:00' });
    expect((await cards()).map(({ length }) => length)).toEqual([0, 0]);
    await bot.clock({ to: '2026-12-17T09:00' });
    expect((await cards()).map(({ length }) => length)).toEqual([1, 1]);
  });

  test('after meetings it asks about the meetings, halfway between them about the time between', async () => {
    expect(await ask(leader, 'puls efter møder')).toContain(
      'Jeg spørger om »Møderne« efter hvert møde.\nDer er ikke planlagt noget møde endnu.',
    );
    expect(await ask(leader, 'puls midtvejs mellem møder')).toContain(
      'Jeg spørger om »Mellemrummene« midtvejs mellem møderne.\nDer skal være planlagt to møder',
    );
    await ask(leader, 'møde 1/12 kl. 9-11 Styregruppe');
    expect(await ask(leader, 'puls efter hvert møde')).toContain(
      '»Møderne« efter hvert møde, næste gang tirsdag 1. december kl. 11.00 (uge 49).',
    );
    await ask(leader, 'møde 15/12 kl. 9-11 Teammøde');
    expect(await ask(leader, 'puls status')).toContain(
      '»Mellemrummene« midtvejs mellem møderne, næste gang tirsdag 8. december kl. 9.00 (uge 50).',
    );
  });

  test('a pause ends on its day, and a poll that is resumed goes on before that', async () => {
    await ask(leader, 'puls hver uge');
    expect(await ask(leader, 'puls pause til 5/1')).toBe(
      'Pulsen om »Mellemrummene« holder pause til tirsdag 5. januar 2027. Næste runde er mandag 11. januar 2027 kl. 9.00 (uge 2). Skriv »puls fortsæt«, hvis den skal i gang før.',
    );
    expect(await ask(writer, 'puls status')).toContain(
      '»Mellemrummene« hver mandag, på pause til tirsdag 5. januar 2027.',
    );
    await bot.clock({ to: '2026-12-02T12:00' });
    expect(await cards()).toEqual([[], []]);
    expect(await ask(leader, 'puls genoptag')).toContain(
      'Pulsen om »Mellemrummene« er i gang igen. Næste runde er mandag 7. december kl. 9.00 (uge 50).',
    );
    expect(await ask(leader, 'fortsæt pulsen')).toContain(
      'holder ikke pause. Næste runde er mandag 7. december',
    );
    await ask(leader, 'puls pause');
    await bot.clock({ to: '2026-12-09T12:00' });
    expect(await cards()).toEqual([[], []]);
    expect(await ask(leader, 'puls status')).toContain('»Mellemrummene« hver mandag, på pause.');
  });

  test('a pause that has ended is none any more', async () => {
    await ask(leader, 'puls hver uge');
    await ask(leader, 'puls pause til 8/12');
    await bot.clock({ to: '2026-12-10T12:00' });
    expect(await ask(leader, 'puls status')).toContain(
      '»Mellemrummene« hver mandag, næste gang mandag 14. december kl. 9.00 (uge 51).',
    );
    expect(await ask(leader, 'puls fortsæt')).toContain('holder ikke pause');
  });

  test('a stopped poll asks no more; its open round stays, and closes early only where that is said', async () => {
    await ask(leader, 'puls hver uge');
    await bot.clock({ to: '2026-11-30T09:00' });
    await rate(writer);
    expect(await ask(leader, 'puls stop')).toBe(
      [
        'Pulsen om »Mellemrummene« er stoppet. Jeg spørger ikke mere, og de tal, I har fået, bliver stående.',
        'Runden om »Mellemrummene«, der er åben nu, lukker som planlagt torsdag 3. december kl. 12.00.',
        'Skriv »puls luk«, hvis den skal lukke nu.',
      ].join('\n'),
    );
    for (const card of await newest()) expect(card).toMatch(/^Puls: Mellemrummene\n/);
    expect(await ask(leader, 'puls luk')).toBe(
      'Runden om »Mellemrummene« lukker nu med de svar, der er. Hvor færre end 3 har svaret, vises ingen tal.',
    );
    await bot.clock({ advance: 'PT1M' });
    for (const texts of await channels()) expect(texts.join('\n')).toContain('Svarene er slettet');
    expect(await ask(leader, 'puls luk')).toBe('Der er ingen runde at lukke.');
    expect(await ask(leader, 'puls stop')).toContain('Der er ingen puls i gang.');
    await bot.clock({ to: '2026-12-08T12:00' });
    expect(await cards()).toEqual([[], []]);
  });

  test('a round that is planned by hand is taken off the plan', async () => {
    await bot.clock({ to: '2026-11-28T10:00' });
    await ask(leader, 'puls');
    expect(await ask(leader, 'puls stop')).toBe('Runden om »Mellemrummene« er taget af planen.');
    await bot.clock({ to: '2026-11-30T12:00' });
    expect(await cards()).toEqual([[], []]);
  });

  test('where several run, it is asked which one is meant', async () => {
    await ask(leader, 'puls hver uge');
    await ask(leader, 'puls modenhed månedligt');
    const which = /^Hvilken: »Modenhedstrappen« eller »Mellemrummene«\? Skriv for eksempel »puls /;
    for (const line of ['puls pause', 'puls fortsæt', 'puls stop'])
      expect(await ask(leader, line)).toMatch(which);
    const [, example = ''] = /»(puls pause [^»]+)«\.$/.exec(await ask(leader, 'puls pause til 5/1')) ?? [];
    expect(example, 'what was said is not asked for again').toContain('5/1');
    expect(await ask(leader, example)).toContain('»Modenhedstrappen« holder pause til tirsdag 5. januar');
    expect(await ask(leader, 'puls stop modenhed')).toContain('»Modenhedstrappen« er stoppet');
    expect(await ask(leader, 'puls pause modenhed')).toBe(
      'Pulsen om »Modenhedstrappen« er ikke i gang. I gang er: »Mellemrummene«.',
    );
    expect(await ask(leader, 'puls stop')).toContain('»Mellemrummene« er stoppet');
  });
});
