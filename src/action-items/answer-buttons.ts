// What an owner can answer with one press: done, on track, late, blocked, or that it is not theirs.
import type { Button } from '../chat/card.ts';
import type { Reader } from '../people/reader.ts';
import type { ActionItem } from './action-item.ts';
import { completeButton } from './complete-button.ts';

export function answerButtons(item: ActionItem, reader: Reader): Button[] {
  const { actionItems, answers, changes } = reader.texts;
  const { id, number } = item;
  const answer = (label: string, spoken: (number: number) => string, press: Button['press']): Button => ({
    label,
    spoken: spoken(number),
    press,
  });
  return [
    completeButton(item, reader),
    answer(actionItems.sayOnTrack, actionItems.onTrackSpoken, { do: 'on track', item: id }),
    answer(answers.sayDelayed, answers.delayedSpoken, { do: 'delay', item: id }),
    answer(answers.sayBlocked, answers.blockedSpoken, { do: 'block', item: id }),
    answer(changes.notMe, changes.notMeSpoken, { do: 'hand over', item: id }),
  ];
}
