// What an owner can answer with one press: done, on track, late, blocked, or that it is not theirs.
import type { Button } from '../chat/card.ts';
import type { Reader } from '../people/reader.ts';
import type { ActionItem } from './action-item.ts';
import { completeButton } from './complete-button.ts';

export function answerButtons(item: ActionItem, reader: Reader): Button[] {
  const { actionItems, answers, changes } = reader.texts;
  return [
    completeButton(item, reader),
    {
      label: actionItems.sayOnTrack,
      spoken: actionItems.onTrackSpoken(item.number),
      press: { do: 'on track', item: item.id },
    },
    {
      label: answers.sayDelayed,
      spoken: answers.delayedSpoken(item.number),
      press: { do: 'delay', item: item.id },
    },
    {
      label: answers.sayBlocked,
      spoken: answers.blockedSpoken(item.number),
      press: { do: 'block', item: item.id },
    },
    {
      label: changes.notMe,
      spoken: changes.notMeSpoken(item.number),
      press: { do: 'hand over', item: item.id },
    },
  ];
}
