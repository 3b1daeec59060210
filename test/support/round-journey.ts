// A round of the pulse for a journey: a poll that the clock opens, and answers by the buttons of its card.
import { Temporal } from 'temporal-polyfill';
import { inTransactionOn } from '#db/in-transaction.ts';
import { planNext } from '#src/polls/plan-rounds.ts';
import type { startWholeBot } from './whole-bot.ts';

export function roundJourney(bot: Awaited<ReturnType<typeof startWholeBot>>) {
  /** The bot's messages in a channel that everybody there sees, oldest first. */
  const shared = async (person: string, where: string) =>
    (await bot.messages(person, where)).filter((message) => message.from === 'mellemrum' && !message.private);
  return {
    shared,
    /** About the time between the meetings, every second Monday from this one on. */
    async startPoll(firstOn: string) {
      await inTransactionOn(bot.database)('everything', async (stores) => {
        const [row] = await bot.database.sql<{ id: string }[]>`select id from teams`;
        const team = await stores.teams.byId(row?.id ?? '');
        const poll = await stores.polls.start({
          teamId: team.id,
          about: { instrument: 'paa-tvaers', dimension: 'mellemrummene' },
          rhythm: { every: 'two weeks', firstOn: Temporal.PlainDate.from(firstOn) },
          createdBy: team.members[0]?.id ?? '',
        });
        await planNext(stores, poll, team, await stores.clock.now());
      });
    },
    /** On the newest open card: of the question that is `nth`, from 0, the button that begins with this step. */
    async rate(person: string, where: string, nth: number, step: number) {
      const card = (await shared(person, where)).findLast(({ buttons }) => buttons.length > 10);
      const button = card?.buttons.filter(({ label }) => label.startsWith(`${step} `))[nth];
      await bot.pressExactly(person, where, card?.id ?? '', button?.id ?? '');
    },
  };
}
