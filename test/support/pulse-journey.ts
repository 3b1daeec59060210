// The pulse as people type it: says a line, reads what that person alone is told, and what stands in both channels.
import { meetingJourney, type Side } from './meeting-sides.ts';
import type { startWholeBot } from './whole-bot.ts';

export const confidential = 'Svarene er fortrolige: ingen får dem at se, og de slettes, når runden lukker.';

export function pulseJourney(bot: Awaited<ReturnType<typeof startWholeBot>>) {
  const { say, told, channels } = meetingJourney(bot);
  /** The rounds' cards in each channel. */
  const cards = async () => {
    const shown = await channels();
    return shown.map((texts) => texts.filter((text) => /^Puls(?:e)?: /.test(text)));
  };
  return {
    cards,
    newest: async () => (await cards()).map((texts) => texts.at(-1) ?? ''),
    /** Says it, and answers with what that person alone is told. */
    async ask(on: Side, person: string, line: string) {
      await say(on, person, line);
      return told(on, person);
    },
    /** Answers the newest card's first question with 4. */
    async rate({ where }: Side, person: string) {
      const card = (await bot.messages(person, where)).findLast(({ buttons }) => buttons.length > 10);
      const button = card?.buttons.find(({ label }) => label.startsWith('4 '));
      await bot.pressExactly(person, where, card?.id ?? '', button?.id ?? '');
    },
  };
}
