// A year of rounds of the demo team, asked for in one line: what both channels and »puls historik« tell of each, beside a
// plain reckoning of what was pressed. With PICTURES_TO=docs/pictures its last pictures are kept there for the README.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isWorkingDay } from '#src/dates/work-calendar.ts';
import { readPng } from '#test/manifests/read-png.ts';
import { everyRow } from '#test/support/every-row.ts';
import { slackChannel, teamsChannel } from '#test/support/playground-client.ts';
import { roundJourney } from '#test/support/round-journey.ts';
import { chanceFrom } from '#test/support/seeded-random.ts';
import { startWholeBot } from '#test/support/whole-bot.ts';

type Day = Temporal.PlainDate;
type Answers = Map<string, number>;

const day = (text: string): Day => Temporal.PlainDate.from(text);
const chance = chanceFrom(1316);
/** What the team thinks when the year begins, in its middle, and when it ends. */
const questions = [
  { number: 13, means: [2.2, 2.4, 3.5] },
  { number: 14, means: [3.1, 3.4, 2.4] },
  { number: 15, means: [2.6, 2.9, 4.4] },
  { number: 16, means: [3.4, 2.5, 3.0] },
] as const;
/** In tenths of a step: how far from the others' each one's view lies. */
const people = [
  { id: 'anna', where: slackChannel, view: 3, isIn: () => true },
  { id: 'bo', where: slackChannel, view: -4, isIn: () => true },
  { id: 'karen', where: slackChannel, view: 2, isIn: (on: Day) => !isBefore(on, day('2027-03-01')) },
  { id: 'mette', where: teamsChannel, view: 0, isIn: () => true },
  { id: 'jens', where: teamsChannel, view: -6, isIn: (on: Day) => isBefore(on, day('2027-10-14')) },
  { id: 'sofie', where: teamsChannel, view: 5, isIn: () => true },
];
const isBefore = (one: Day, other: Day) => Temporal.PlainDate.compare(one, other) < 0;
const sofieIsAway = (on: Day) => !isBefore(on, day('2027-06-28')) && isBefore(on, day('2027-08-09'));
const isBetweenTheHolidays = (on: Day) => on.equals(day('2026-12-28'));

/** Every second Monday; Whit Monday's is asked on the Tuesday. */
const openings = Array.from({ length: 26 }, (_, round) => day('2026-11-30').add({ days: 14 * round })).map(
  (monday) => (monday.equals(day('2027-05-17')) ? monday.add({ days: 1 }) : monday),
);

let bot: Awaited<ReturnType<typeof startWholeBot>>;
beforeAll(async () => {
  bot = await startWholeBot();
});
afterAll(() => bot.stop());

const becomes = async (on: Day, time: string) => {
  const { undelivered } = await bot.clock({ to: `${on}T${time}` });
  expect(undelivered).toEqual([]);
};

/** Who presses what in a round, a question after the other: decided before anybody presses. */
function decide(round: number, on: Day): Map<number, Answers> {
  const there = people
    .filter(({ isIn }) => isIn(on))
    .filter(({ id }) => !(id === 'sofie' && sofieIsAway(on)))
    .filter(({ id }) => !(id === 'bo' && chance.below(4) === 0))
    .filter(({ id }) => !isBetweenTheHolidays(on) || id === 'anna' || id === 'mette');
  return new Map(
    questions.map(({ number, means: [first, middle, last] }) => {
      const half = (2 * round) / (openings.length - 1);
      const mean = half < 1 ? first + (middle - first) * half : middle + (last - middle) * (half - 1);
      const answers = there.flatMap(({ id, view }): [string, number][] => {
        const step = Math.round(mean + view / 10 + (chance.below(15) - 7) / 10);
        return chance.below(14) === 0 ? [] : [[id, Math.min(5, Math.max(1, step))]];
      });
      return [number, new Map(answers)];
    }),
  );
}

/** "3,3 eller højere": n answers' mean, open-ended from a whole answer's width from the end on. */
function meanOf(answers: Answers): string | undefined {
  const n = answers.size;
  const sum = [...answers.values()].reduce((total, step) => total + step, 0);
  if (n < 3) return undefined;
  const said = (mean: number) => (Math.round(10 * mean) / 10).toFixed(1).replace('.', ',');
  if (sum >= 5 * (n - 1)) return `${said((5 * (n - 1)) / n)} eller højere`;
  return sum <= n + 5 ? `${said((n + 5) / n)} eller lavere` : said(sum / n);
}

/** At noon on the fourth working day. */
function closingDay(opening: Day): Day {
  let closing = opening;
  for (let left = 3; left > 0; ) {
    closing = closing.add({ days: 1 });
    if (isWorkingDay(closing)) left -= 1;
  }
  return closing;
}

type Reckoned = { closedOn: Day; asked: number; answered: number; byQuestion: Map<number, Answers> };

const tooFew = 'For få svar til at vise tal. Der skal være mindst 3.';

/** What the card says of it: "4 af 5 svarede", and a line for each question. */
function resultLines({ asked, answered, byQuestion }: Reckoned): string[] {
  const lines = [...byQuestion].map(([number, answers]) => {
    const mean = meanOf(answers);
    if (!mean) return `${number}: ${tooFew}`;
    return `${number}: ${mean} · ${answers.size} af ${asked} svarede`;
  });
  const count = `${answered} af ${asked} svarede`;
  return [...byQuestion.values()].some(meanOf) ? [count, ...lines] : [count, tooFew];
}

/** The same, out of the card; without what it says of changes. */
function linesOnCard(text: string): string[] {
  const count = text.match(/\d af \d svarede(?=\. Runden lukkede)/)?.[0] ?? '';
  const entries = [...text.matchAll(/^(\d+)\. .+\n(.+)$/gm)].map(
    ([, number, said]) => `${number}: ${said?.split(' · ').slice(0, 2).join(' · ')}`,
  );
  return [count, ...entries, ...(entries.length === 0 && text.includes(`\n${tooFew}\n`) ? [tooFew] : [])];
}

const linesOfHistory = (rounds: Reckoned[]): string[] =>
  questions.map(({ number }) =>
    rounds
      .slice(-8)
      .map(({ closedOn, byQuestion }) => {
        const mean = meanOf(byQuestion.get(number) ?? new Map());
        return `${closedOn.day}/${closedOn.month}: ${mean ?? 'ingen tal'}`;
      })
      .join(' · '),
  );

/** Everything about the time between the meetings that both channels were shown, by how it begins. */
async function shownOnBothSides(beginning: string): Promise<string[][]> {
  const { shared } = roundJourney(bot);
  const sides = [await shared('bo', slackChannel), await shared('mette', teamsChannel)];
  return sides.map((messages) =>
    messages.map(({ text }) => text).filter((text) => text.startsWith(beginning)),
  );
}

/** On the open card, each their own questions one after the other, all at the same time; one of them changes an answer. */
async function press(byQuestion: Map<number, Answers>): Promise<void> {
  const { shared } = roundJourney(bot);
  const changesMind = chance.of(people).id;
  await Promise.all(
    people.map(async ({ id, where }) => {
      const own = [...byQuestion.values()].map((answers) => answers.get(id));
      if (own.every((step) => step === undefined)) return;
      const card = (await shared(id, where)).findLast(({ buttons }) => buttons.length > 10);
      const rate = (nth: number, step: number) => {
        const button = card?.buttons.filter(({ label }) => label.startsWith(`${step} `))[nth];
        return bot.pressExactly(id, where, card?.id ?? '', button?.id ?? '');
      };
      for (const [nth, step] of own.entries()) {
        if (step === undefined) continue;
        if (id === changesMind && nth === 0) await rate(nth, 6 - step);
        await rate(nth, step);
      }
    }),
  );
}

async function lastInDm(person: string) {
  return (await bot.messages(person, 'dm')).findLast(({ from }) => from === 'mellemrum');
}

/** The picture in a message: its address, and what it says to whoever does not see it. */
function pictureIn(raw: unknown): { url: string; alt: string } {
  const [found] = [...JSON.stringify(raw).matchAll(/\{[^{}]*\/pictures\/[^{}]*\}/g)];
  const { image_url: slack, url, alt_text: said, altText } = JSON.parse(found?.[0] ?? '{}');
  return { url: slack ?? url ?? '', alt: said ?? altText ?? '' };
}

async function keepPicture(name: string, raw: unknown): Promise<void> {
  const { url, alt } = pictureIn(raw);
  const picture = Buffer.from(await (await fetch(url)).arrayBuffer());
  expect(readPng(picture).width).toBe(640);
  expect(alt).toContain('på en skala fra 1 til 5');
  const { PICTURES_TO: folder } = process.env;
  if (!folder) return;
  await writeFile(join(folder, `${name}.png`), picture);
  console.info(`${name}.png: ${alt}`);
}

test('a year of rounds: each opened once, on a working day at nine, and closed with what was pressed and no more', {
  timeout: 300_000,
}, async () => {
  const { sql } = bot.database;
  const secrets = new Set<string>();
  const reckoned: Reckoned[] = [];
  await bot.leave('karen', slackChannel);
  await becomes(day('2026-11-24'), '10:00');
  await bot.say('anna', slackChannel, '/mellemrum puls hver 14. dag');

  for (const [round, opening] of openings.entries()) {
    if (opening.equals(day('2027-03-08'))) await bot.join('karen', slackChannel);
    if (opening.equals(day('2027-06-28'))) await bot.say('sofie', 'dm', 'væk til 9/8');
    if (opening.equals(day('2027-10-18'))) await bot.leave('jens', teamsChannel);
    await becomes(opening, '08:50');
    expect(await shownOnBothSides('Puls: Mellemrummene'), `before ${opening}`).toEqual([[], []]);
    await becomes(opening, '09:00');
    const cards = await shownOnBothSides('Puls: Mellemrummene');
    expect(
      cards.map(({ length }) => length),
      `on ${opening}`,
    ).toEqual([1, 1]);
    const asked = people.filter(({ isIn }) => isIn(opening)).length;
    for (const [card] of cards) expect(card).toContain(`0 af ${asked} har svaret`);

    const byQuestion = decide(round, opening);
    await press(byQuestion);
    // Another one that is asked for meanwhile has to wait.
    if (round === 5) await bot.say('mette', teamsChannel, '@Mellemrum puls modenhed');
    const rows = await sql<{ secret: string }[]>`
      select key as secret from rounds where state = 'open' union select pseudonym from ratings`;
    const answered = new Set([...byQuestion.values()].flatMap((answers) => [...answers.keys()])).size;
    expect(rows).toHaveLength(1 + answered);
    for (const { secret } of rows) secrets.add(secret);

    const isComplete = [...byQuestion.values()].every(({ size }) => size === asked);
    const closedOn = isComplete ? opening : closingDay(opening);
    reckoned.push({ closedOn, asked, answered, byQuestion });
    if (!isComplete) {
      await becomes(closedOn, '11:50');
      for (const [card] of await shownOnBothSides('Puls: Mellemrummene'))
        expect(card).toContain(`${answered} af ${asked} har svaret`);
    }
    await becomes(closedOn, '12:00');
    const asker = round % 2 === 0 ? 'mette' : 'anna';
    await bot.say(asker, 'dm', 'puls historik mellemrum');
    const history = (await lastInDm(asker))?.text.split('\n') ?? [];
    expect(history.filter((line) => /^\d+\/\d+: /.test(line))).toEqual(linesOfHistory(reckoned));
  }

  const expected = reckoned.map(resultLines);
  for (const results of await shownOnBothSides('Puls, resultat: Mellemrummene'))
    expect(results.map(linesOnCard)).toEqual(expected);
  for (const news of await shownOnBothSides('Pulsen »Mellemrummene« er lukket'))
    expect(news).toHaveLength(openings.length);
  expect(expected.filter((lines) => lines.includes(tooFew))).toHaveLength(1);

  const wall = (instant: string) => Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Copenhagen');
  const rows = await sql<{ dimension: string; opens: string; closes: string }[]>`
    select dimension, to_json(opens_at)#>>'{}' as opens, to_json(closes_at)#>>'{}' as closes
    from rounds where state = 'closed' order by opens_at`;
  expect(rows).toHaveLength(openings.length + 1);
  for (const [index, { opens, closes }] of rows.entries()) {
    expect(isWorkingDay(wall(opens).toPlainDate())).toBe(true);
    expect(isWorkingDay(wall(closes).toPlainDate())).toBe(true);
    expect(wall(opens).toPlainTime().toString()).toBe('09:00:00');
    const next = rows[index + 1];
    if (next) expect(Temporal.Instant.compare(closes, next.opens), 'never two at once').toBeLessThan(0);
  }

  const left = (await everyRow(bot.database)).filter(
    (row) =>
      /^(ratings|round_participants) /.test(row) || [...secrets].some((secret) => row.includes(secret)),
  );
  expect(left, 'nothing of the answers').toEqual([]);
  expect(secrets.size).toBeGreaterThan(4 * openings.length);
  expect(
    (await bot.logged()).filter((entry) => [...secrets].some((secret) => entry.includes(secret))),
  ).toEqual([]);

  await keepPicture('pulse-trend', (await lastInDm('anna'))?.raw);
  const cards = await roundJourney(bot).shared('bo', slackChannel);
  const result = cards.findLast(({ text }) => text.startsWith('Puls, resultat: Mellemrummene'));
  await keepPicture('pulse-result', result?.raw);
});
