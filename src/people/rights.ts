// Who may do what to what: the one table, and whoever does not stand in a cell of it may not.

/** What somebody is in a team, or beside it; one of these at a time. */
export type Role =
  | 'project leader'
  | 'member'
  /** In the team's channels, as one who follows the team for its cluster. */
  | 'cluster contact'
  /** Has left the team. */
  | 'former member'
  /** A contact of the team's cluster, whatever else they are. */
  | 'contact of a cluster'
  /** Somebody at the command line of the machine; never in chat. */
  | 'operator'
  /** In no team, also while in the channel, and every bot. */
  | 'stranger';

/** What somebody is to the thing itself, beside their role. */
export type Relation =
  | 'owner'
  /** Of an item, by somebody who has left the team since. */
  | 'owner who left'
  /** Whoever wrote, planned or started it. */
  | 'maker'
  /** Whoever made the change that is taken back. */
  | 'whoever changed it'
  | 'changed it and left'
  /** Whoever planned the meeting that an item of an agenda is on. */
  | 'planner of its meeting'
  | 'asked for help'
  | 'themselves'
  /** A member of a team in which nobody leads. */
  | 'of a leaderless team';

export type Standing = Role | Relation;

const everybodyInTeam = ['project leader', 'member', 'cluster contact'] as const;
const owners = ['owner', 'project leader'] as const;
const planners = ['maker', 'project leader'] as const;
const leaders = ['project leader'] as const;
const settlers = ['project leader', 'of a leaderless team'] as const;
const operators = ['operator'] as const;

/** Object by verb by standing. Empty is nobody. */
export const rights = {
  item: {
    create: everybodyInTeam,
    see: [...everybodyInTeam, 'owner who left'],
    'see history': everybodyInTeam,
    answer: [...owners, 'owner who left'],
    'ask for help': owners,
    postpone: owners,
    reassign: owners,
    reword: owners,
    change: owners,
    cancel: owners,
    decline: ['owner', 'owner who left'],
    undo: ['whoever changed it', 'changed it and left', 'project leader'],
    prod: everybodyInTeam,
  },
  /** A question of the bot's, or suggestions out of minutes. */
  draft: { answer: ['maker'] },
  meeting: {
    see: everybodyInTeam,
    plan: everybodyInTeam,
    move: planners,
    cancel: planners,
    undo: ['whoever changed it', 'project leader'],
    'see minutes': everybodyInTeam,
    'export journal': leaders,
  },
  series: { plan: everybodyInTeam, end: planners },
  'agenda item': {
    see: everybodyInTeam,
    add: everybodyInTeam,
    arrange: everybodyInTeam,
    'close without action': everybodyInTeam,
    remove: ['maker', 'planner of its meeting', 'project leader'],
  },
  poll: { see: everybodyInTeam, run: settlers },
  round: {
    /** Answers are people's own: a leader sees no more of them than anybody else. */
    answer: ['project leader', 'member'],
    'see result': everybodyInTeam,
    'put on agenda': everybodyInTeam,
  },
  team: {
    'see calendar': everybodyInTeam,
    'renew calendar': leaders,
    'see reminders': everybodyInTeam,
    'choose ladder': leaders,
    'choose days off': leaders,
    'see reach': leaders,
    'reach again': leaders,
    'see contacts': everybodyInTeam,
    'see set-up': everybodyInTeam,
    'set up': settlers,
    link: settlers,
    unlink: settlers,
    'see keeping': everybodyInTeam,
    keep: settlers,
  },
  channel: { 'see language': everybodyInTeam, 'choose language': settlers },
  barrier: {
    /** What one is asked to help with, and in a team what it waits for. */
    see: [...everybodyInTeam, 'contact of a cluster', 'asked for help'],
    handle: ['asked for help'],
  },
  digest: {
    'see overview': ['project leader', 'contact of a cluster'],
    'see brief': ['project leader', 'contact of a cluster'],
    'choose help': ['contact of a cluster'],
  },
  /** Somebody's own: days away, hours, language, what is kept about them. */
  person: {
    'be away': ['themselves'],
    'choose hour': ['themselves'],
    'choose language': ['themselves'],
    'put off': ['themselves'],
    'export own': ['themselves'],
    'erase own': ['themselves'],
    'change own contact': ['themselves'],
    'say who they are': ['themselves'],
  },
  /** Under an address that nobody guesses; only whoever asked for it was told it. */
  download: { fetch: ['themselves'] },
  installation: { add: operators, change: operators, remove: operators, 'see all': operators },
} as const satisfies Record<string, Record<string, readonly Standing[]>>;

export type RightsObject = keyof typeof rights;

export type Verb<Of extends RightsObject> = keyof (typeof rights)[Of] & string;

/** Whether one of these standings may. What is not in the table nobody may, whatever a caller has made of the types. */
export function may<Of extends RightsObject>(
  standings: Standing | readonly Standing[],
  verb: Verb<Of>,
  object: Of,
): boolean {
  return [standings].flat().some((standing) => cell(object, verb).includes(standing));
}

/** Looked up as own properties alone: `constructor` is no verb. */
function cell(object: string, verb: string): readonly Standing[] {
  const verbs: Record<string, readonly Standing[]> = Object.hasOwn(rights, object)
    ? rights[object as RightsObject]
    : {};
  return Object.hasOwn(verbs, verb) ? (verbs[verb] ?? []) : [];
}
