// Both platforms for a journey about meetings: who writes where, and what each person was told in private.
import { slackChannel, teamsChannel } from './playground-client.ts';
import type { startWholeBot } from './whole-bot.ts';

/** `writer` and `other` are no project leaders, `leader` is; `to` is how a line begins there. */
export const sides = [
  {
    side: 'Slack',
    writer: 'bo',
    name: 'Bo Demo',
    other: 'karen',
    leader: 'anna',
    where: slackChannel,
    to: '/mellemrum',
  },
  {
    side: 'Teams',
    writer: 'jens',
    name: 'Jens Demo',
    other: 'sofie',
    leader: 'mette',
    where: teamsChannel,
    to: '@Mellemrum',
  },
] as const;

const toCalendar = /\n(?:Læg i kalenderen|Add to calendar)$/;

export type Side = (typeof sides)[number];

export function meetingJourney(bot: Awaited<ReturnType<typeof startWholeBot>>) {
  const sees = async (person: string, where: string) =>
    (await bot.messages(person, where)).filter(
      ({ from, private: isPrivate }) => from === 'mellemrum' && !isPrivate,
    );
  return {
    say: ({ where, to }: Side, person: string, line: string) => bot.say(person, where, `${to} ${line}`),
    /** What a person was told last: on Slack for their eyes only, on Teams in the personal chat. */
    async told({ side, where }: Side, person: string) {
      const messages = await bot.messages(person, side === 'Slack' ? where : 'dm');
      const private_ = messages.filter((message) => side === 'Teams' || message.private);
      return private_.filter(({ from }) => from === 'mellemrum').at(-1)?.text ?? '';
    },
    /** On the private reply. */
    press: ({ side, where }: Side, person: string, label: string) =>
      bot.press(person, side === 'Slack' ? where : 'dm', label),
    /** What everybody sees in both channels, oldest first, but for the cards' link into calendars. */
    async channels() {
      const shown = [await sees('karen', slackChannel), await sees('sofie', teamsChannel)];
      return shown.map((messages) => messages.map(({ text }) => text.replace(toCalendar, '')));
    },
  };
}
