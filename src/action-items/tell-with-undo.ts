// What is said privately after a change: how it is now, and the one press that takes the change back.
import type { Element } from '../chat/card.ts';
import { say } from '../chat/card.ts';
import type { Reply } from '../chat/event.ts';
import type { Reader } from '../people/reader.ts';
import type { ActionItem } from './action-item.ts';

export function tellWithUndo(text: string, { id, number, undoable }: ActionItem, { texts }: Reader): Reply {
  const { actionItems } = texts;
  const elements: Element[] = [{ kind: 'text', runs: [say(text)] }];
  if (undoable) {
    elements.push({
      kind: 'buttons',
      buttons: [
        {
          label: actionItems.undo,
          spoken: actionItems.undoSpoken(number),
          press: { do: 'undo told', of: id, change: undoable.id },
        },
      ],
    });
  }
  return { show: 'privately', card: { summary: text, elements } };
}
