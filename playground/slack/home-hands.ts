// What a person can do with the app's Home tab: open it, and press what stands there.
import type { PlaygroundForm, PlaygroundMessage, PlaygroundPerson } from '../platform.ts';
import { PlaygroundError } from '../platform.ts';
import type { ShownBlock } from './block-kit-rules.ts';
import type { BotLine } from './bot-line.ts';
import { homeActions, homeOpened } from './home-payloads.ts';
import { shownText } from './markup.ts';
import type { Triggers } from './triggers.ts';
import type { Workspace } from './workspace.ts';

/** Where the Home tab is read and pressed: instead of a channel's id. */
export const homeTab = 'home';

type Opened = { opened: PlaygroundForm | null };
type HomeHandsOptions = {
  workspace: Workspace;
  triggers: Triggers;
  bot: BotLine;
  opened: (triggerId: string) => Opened;
};

export function createHomeHands({ workspace, triggers, bot, opened }: HomeHandsOptions) {
  return {
    async open(person: PlaygroundPerson): Promise<Opened> {
      const home = workspace.home(person.id);
      const event = homeOpened({ workspaceId: workspace.id, person, home, eventTs: workspace.nextTs() });
      await bot.tell('app_home_opened', event);
      return { opened: null };
    },

    async press(person: PlaygroundPerson, viewId: string, buttonId: string): Promise<Opened> {
      const home = workspace.home(person.id);
      if (home?.id !== viewId) {
        throw new PlaygroundError(404, `The Home tab of ${person.name} shows no view with the id ${viewId}.`);
      }
      const triggerId = triggers.make(person.id);
      const body = homeActions({
        workspaceId: workspace.id,
        person,
        home,
        ...buttonIn(home.view.blocks, buttonId),
        triggerId,
        actionTs: workspace.nextTs(),
      });
      await bot.tellForm('block_actions', { payload: JSON.stringify(body) });
      return opened(triggerId);
    },
  };
}

/** The Home tab as one message, nothing where nothing was published yet. */
export function homeMessages(workspace: Workspace, person: PlaygroundPerson): PlaygroundMessage[] {
  const home = workspace.home(person.id);
  if (!home) return [];
  const { blocks } = home.view;
  return [
    {
      id: home.id,
      from: 'mellemrum',
      at: home.at,
      private: true,
      text: shownText({ text: '', blocks }, workspace),
      buttons: buttonsOf(blocks).map((button) => ({ id: button.action_id, label: button.text.text })),
      raw: { platform: 'slack', blocks },
    },
  ];
}

/** All buttons, in order. */
export const buttonsOf = (blocks: ShownBlock[]) =>
  blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));

/** The button and where it stands. Throws PlaygroundError where it does not. */
export function buttonIn(blocks: ShownBlock[], id: string) {
  for (const block of blocks) {
    const button = buttonsOf([block]).find((one) => one.action_id === id);
    if (button) return { blockId: block.block_id ?? '', button };
  }
  throw new PlaygroundError(404, `There is no button called ${id}.`);
}
