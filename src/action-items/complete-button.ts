// The one press that finishes an item: on its card, and in the morning nudge.
import type { Button } from '../chat/card.ts';
import type { Reader } from '../people/reader.ts';
import type { ActionItem } from './action-item.ts';

export function completeButton({ id, number }: ActionItem, { texts: { actionItems } }: Reader): Button {
  return {
    label: actionItems.complete,
    spoken: actionItems.completeSpoken(number),
    emphasis: 'primary',
    press: { do: 'complete', item: id },
  };
}
