// A Teams tenant in a box: what its people see and do, and the Bot Connector that the bot calls.
import type { FaultKind, PlatformDouble, PlatformOptions } from '../platform.ts';
import { whoIsWhere } from '../who-is-where.ts';
import { openBotLine } from './call-bot.ts';
import { connectorRouter, type TeamsAccount, type TeamsTrouble } from './connector-router.ts';
import { createDialogs } from './dialogs.ts';
import { PLAYGROUND_TENANT, personalConversationIdOf } from './identities.ts';
import { createMembership } from './membership.ts';
import { createPress } from './press-button.ts';
import { createSay } from './say.ts';
import { openTeamsWorld, type TeamsEntry } from './teams-world.ts';
import { createTellBot } from './tell-bot.ts';
import { createTenant } from './tenant.ts';

export type { TeamsEntry } from './teams-world.ts';

export type TeamsDoubleOptions = PlatformOptions<TeamsEntry> & {
  /** Unmoved time in milliseconds since 1970, for what the bot is sent. */
  realNow: () => number;
  /** The demo team's when left out. */
  tenantId?: string;
  /** What the directory tells of some people beside the name, by person. */
  accounts?: Record<string, TeamsAccount>;
  /** Teams that the bot was not added to. */
  channelsWithoutBot?: string[];
};

export type TeamsDouble = PlatformDouble & {
  /**
   * Every call of the bot is answered so from now on, or every one in this person's own chat; with undefined it is
   * mended.
   */
  setTrouble(trouble: TeamsTrouble | undefined, person?: string): void;
};

export function createTeamsDouble(options: TeamsDoubleOptions): TeamsDouble {
  const people = options.people.filter((person) => person.platform === 'msteams');
  const channels = options.channels.filter((channel) => channel.platform === 'msteams');
  const { shownNow, realNow, ownUrl, tenantId = PLAYGROUND_TENANT } = options;
  const invited = channels.map(({ id }) => id).filter((id) => !options.channelsWithoutBot?.includes(id));
  const where = whoIsWhere([...people, { id: 'mellemrum', channels: invited }]);
  const world = openTeamsWorld(options.journal, where, realNow);
  const line = openBotLine(options.botUrl, realNow);
  const tenant = createTenant({ people, channels, where, world, shownNow });
  const bot = createTellBot(line, { tenantId, ownUrl, realNow });
  const dialogs = createDialogs(tenant, bot);
  const faults: FaultKind[] = [];
  let trouble: { of: TeamsTrouble; person: string | undefined } | undefined;

  return {
    router: connectorRouter({
      tenantId,
      world,
      people,
      channels,
      where,
      accounts: options.accounts ?? {},
      shownNow,
      nextFault: () => faults.shift(),
      troubleIn: (path) =>
        !trouble?.person || path.includes(personalConversationIdOf(trouble.person)) ? trouble?.of : undefined,
      refuse: line.refuse,
      ...(options.limits && { limits: options.limits }),
    }),
    ...createMembership(tenant, bot),
    channelsOf: where.channelsOf,
    say: createSay(tenant, bot, dialogs, shownNow),
    press: createPress(tenant, bot, dialogs),
    submit: dialogs.submit,
    messages: tenant.messages,
    fault(kind, count) {
      for (let left = count; left > 0; left -= 1) faults.push(kind);
    },
    mend() {
      faults.length = 0;
    },
    faultsLeft: () => [...faults],
    onChange: world.onChange,
    refusals: line.refusals,
    setTrouble(next, person) {
      trouble = next && { of: next, person };
    },
    reset() {
      faults.length = 0;
      options.limits?.forget();
      trouble = undefined;
      world.reset();
    },
  };
}
