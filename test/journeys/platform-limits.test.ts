// More to say than a platform takes at once: it all comes, and neither platform has to refuse a call.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRateLimits } from '#playground/rate-limits.ts';
import { onSlack, onTeams, slackChannels, teamsChannels } from '#test/support/own-people.ts';
import { type OwnWorld, startOwnWorld } from '#test/support/own-world.ts';

/** Each says three things: nobody types faster than the platforms let a person be answered. */
const names = ['Anna', 'Bo', 'Carl', 'Dorte', 'Eva', 'Finn'];
const cards = 3 * names.length;
const patience = { timeout: 30_000, interval: 50 };
const realNow = () => performance.timeOrigin + performance.now();
const limits = { slack: createRateLimits(realNow), msteams: createRateLimits(realNow) };

let world: OwnWorld;
beforeAll(async () => {
  world = await startOwnWorld({
    limits,
    people: names.flatMap((name) => [
      onSlack(`U0${name.toUpperCase()}`, `${name} Holm`, 'C0FALD'),
      onTeams(name.toLowerCase(), `${name} Lund`, 'sepsis'),
    ]),
    channels: [...slackChannels({ C0FALD: 'fald' }), ...teamsChannels({ sepsis: 'Sepsis' })],
  });
  await world.say(world.slack, 'U0ANNA', 'C0FALD', '@Mellemrum');
  await world.say(world.msteams, 'anna', 'sepsis', '@Mellemrum');
});
afterAll(() => world.stop());

test('eighteen agreements at once each get their card, on both platforms', async () => {
  const lines = names.flatMap((name) =>
    ['brev', 'referat', 'plan'].map((what) => ({
      name,
      text: `@Mellemrum aftale ${name} skriver ${what} 31/12`,
    })),
  );
  for (const { name, text } of lines) {
    await world.slack.say(`U0${name.toUpperCase()}`, 'C0FALD', text);
    await world.msteams.say(name.toLowerCase(), 'sepsis', text);
  }
  const cardsOf = (texts: string[]) => texts.filter((text) => text.startsWith('Aftale #')).length;
  const shown = () => [
    cardsOf(world.sees(world.slack, 'U0ANNA', 'C0FALD')),
    cardsOf(world.sees(world.msteams, 'anna', 'sepsis')),
  ];
  await expect.poll(shown, patience).toEqual([cards, cards]);
  expect([limits.slack.counts(), limits.msteams.counts()]).toEqual([
    { refused: 0, early: 0 },
    { refused: 0, early: 0 },
  ]);
}, 60_000);
