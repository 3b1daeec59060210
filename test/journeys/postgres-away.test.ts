// Postgres goes away while people write: each is told so in time, nothing is half stored, and then it is as before.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PlatformDouble } from '#playground/platform.ts';
import { type CuttableLine, cuttableLine } from '#test/support/cuttable-line.ts';
import { onSlack, onTeams, slackChannels, teamsChannels } from '#test/support/own-people.ts';
import { type OwnWorld, startOwnWorld } from '#test/support/own-world.ts';
import { storedRows } from '#test/support/stored-rows.ts';

const soon = { timeout: 15_000 };
const honest = /^Det lykkedes ikke, og intet er gemt\. Prøv igen om lidt\. Reference: ([0-9a-f]{8})$/;

let world: OwnWorld;
let line: CuttableLine;
beforeAll(async () => {
  world = await startOwnWorld({
    people: [
      onSlack('U0ANNA', 'Anna Holm', 'C0FALD'),
      onSlack('U0BO', 'Bo Friis', 'C0FALD'),
      onTeams('jens', 'Jens Lund', 'sepsis'),
      onTeams('ida', 'Ida Lund', 'sepsis'),
    ],
    channels: [...slackChannels({ C0FALD: 'fald' }), ...teamsChannels({ sepsis: 'Sepsis' })],
    async wayToDatabase(url) {
      line = await cuttableLine(url);
      return line.url;
    },
  });
  await world.say(world.slack, 'U0ANNA', 'C0FALD', '@Mellemrum');
  await world.say(world.msteams, 'jens', 'sepsis', '@Mellemrum');
});
afterAll(async () => {
  await line.mend();
  await world.stop();
  line.stop();
});

const status = async (path: string) => (await fetch(`${world.botUrl}${path}`)).status;
const stored = () => storedRows(world.database);
const last = (on: PlatformDouble, person: string, channel: string) => world.sees(on, person, channel).at(-1);

/** What was said is the honest sentence, and its reference is how an operator finds what failed. */
function expectHonest(sentence: string | undefined): void {
  expect(sentence).toMatch(honest);
  const reference = honest.exec(sentence ?? '')?.[1];
  const told = world.log.lines.filter(({ fields }) => fields.reference === reference);
  expect(told.map(({ message }) => message)).toEqual(['An event failed']);
}

/** As somebody does who is told to try again in a moment. */
async function sayUntilTaken(
  on: PlatformDouble,
  person: string,
  channel: string,
  text: string,
  mostTries: number,
): Promise<void> {
  const refused = () =>
    [channel, 'dm'].flatMap((where) => world.sees(on, person, where)).filter((shown) => honest.test(shown))
      .length;
  for (let tries = 1; ; tries += 1) {
    const before = refused();
    await world.say(on, person, channel, text);
    if (refused() === before) return;
    expect(tries, 'it is back').toBeLessThan(mostTries);
  }
}

test.each([
  ['refuses every connection', () => line.cut(), 'vasker', 1],
  // Of its old connections each is found out to be dead by whoever needs it first.
  ['hangs', () => line.silence(), 'maler', 10],
])(
  'a Postgres that %s: an honest sentence on Slack and on Teams, nothing stored, and all is well again when it is back',
  { timeout: 60_000 },
  async (_case, goAway, verb, mostTries) => {
    const { slack, msteams } = world;
    const before = await stored();
    const late = slack.refusals().length + msteams.refusals().length;
    goAway();

    await world.say(slack, 'U0ANNA', 'C0FALD', `/aftale Bo ${verb} på fredag`);
    expectHonest(last(slack, 'U0ANNA', 'C0FALD'));
    expect(last(slack, 'U0BO', 'C0FALD'), 'the others see nothing of it').not.toMatch(honest);
    await world.say(msteams, 'jens', 'sepsis', `@Mellemrum aftale Ida ${verb} på fredag`);
    expectHonest(last(msteams, 'jens', 'dm'));
    await world.say(msteams, 'ida', 'dm', `aftale jeg ${verb} på fredag`);
    expectHonest(last(msteams, 'ida', 'dm'));
    expect(slack.refusals().length + msteams.refusals().length, 'HTTP 200, and in time').toBe(late);
    expect([await status('/readyz'), await status('/healthz')]).toEqual([503, 200]);
    expect(await stored()).toEqual(before);

    await line.mend();
    await expect.poll(() => status('/readyz'), soon).toBe(200);
    await sayUntilTaken(slack, 'U0ANNA', 'C0FALD', `/aftale Bo ${verb} på fredag`, mostTries);
    await sayUntilTaken(msteams, 'jens', 'sepsis', `@Mellemrum aftale Ida ${verb} på fredag`, mostTries);
    expect([await world.items('fald'), await world.items('Sepsis')].flat()).toEqual(
      expect.arrayContaining([`${verb}: open`, `${verb}: open`]),
    );
    for (const [on, person, channel] of [
      [slack, 'U0BO', 'C0FALD'],
      [msteams, 'ida', 'sepsis'],
    ] as const) {
      const cards = () =>
        world.sees(on, person, channel).filter((text) => text.includes(`Hvad: ${verb}`)).length;
      await expect.poll(cards, soon).toBe(1);
    }
  },
);

test('news of an edited message is not acknowledged while Postgres is away, so that it is told again', async () => {
  const { slack, msteams } = world;
  const sides = [
    [slack, 'U0ANNA', 'C0FALD'],
    [msteams, 'ida', 'dm'],
  ] as const;
  const written = await Promise.all(
    sides.map(async ([on, person, channel]) => {
      await world.say(on, person, channel, 'hjælp');
      return on.messages(person, channel).findLast(({ from }) => from === person)?.id;
    }),
  );
  const refusedEdits = async () => {
    const before = sides.map(([on]) => on.refusals().length);
    for (const [index, [on, person, channel]] of sides.entries())
      await world.say(on, person, channel, `/edit ${written[index]} noget andet`);
    return sides.map(([on], index) => on.refusals().length - (before[index] ?? 0));
  };
  line.cut();
  expect(await refusedEdits()).toEqual([1, 1]);
  await line.mend();
  await expect.poll(() => status('/readyz'), soon).toBe(200);
  expect(await refusedEdits()).toEqual([0, 0]);
});
