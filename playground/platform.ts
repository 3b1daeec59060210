// What the playground's two platforms have in common, seen from the person who uses them.
import type { Router } from 'express';
import type { RateLimits } from './rate-limits.ts';

export type PlatformName = 'slack' | 'msteams';

/** A workspace on Slack or a tenant on Teams: one organisation's place, with people and channels of its own. */
export type PlaygroundSite = { id: string; platform: PlatformName; name: string };

/** `site` by its id. */
export type AtSite<Thing> = Thing & { site: string };

/** In the demo team. */
export type TeamRole = 'project leader' | 'member' | 'cluster contact';

/** Somebody's work, where no team was founded yet. */
export type Work =
  | 'general practitioner'
  | 'home nurse'
  | 'medical secretary'
  | 'occupational therapist'
  | 'physiotherapist'
  | 'practice nurse'
  | 'referral officer';

export type PlaygroundPerson = {
  id: string;
  name: string;
  platform: PlatformName;
  role: TeamRole | Work;
  organisation: string;
  channels: string[];
  samePersonAs?: string;
};

export type PlaygroundChannel = { id: string; name: string; platform: PlatformName };

export type PlaygroundMessage = {
  id: string;
  /** A person's id, or 'mellemrum' for the bot. */
  from: string;
  /** ISO instant, by the playground's clock. */
  at: string;
  /** Seen by one person alone. */
  private: boolean;
  text: string;
  buttons: { id: string; label: string }[];
  /** What the platform was sent: { platform, blocks?, card?, … }; the page draws it. */
  raw: unknown;
};

export type PlaygroundForm = {
  id: string;
  title: string;
  fields: {
    id: string;
    label: string;
    type: 'text' | 'choices' | 'date';
    choices?: { label: string; value: string }[];
    value?: string | string[];
  }[];
  errors: Record<string, string>;
  /** What the platform was sent: { platform, view } on Slack, { platform, card } on Teams; the page draws it. */
  raw: unknown;
};

export type FaultKind = 'rateLimit' | 'forbidden' | 'serverError' | 'hang' | 'loseAnswer';

/** A request that the playground cannot carry out, as a sentence. */
export class PlaygroundError extends Error {
  override name = 'PlaygroundError';
  readonly status: 400 | 404 | 409;

  constructor(status: 400 | 404 | 409, sentence: string) {
    super(sentence);
    this.status = status;
  }
}

/** Append-only memory of a platform: an entry is on disk before the call returns. */
export type Journal<Entry> = {
  entries(): Entry[];
  append(entry: Entry): void;
  clear(): void;
};

export type PlatformOptions<Entry> = {
  people: PlaygroundPerson[];
  channels: PlaygroundChannel[];
  journal: Journal<Entry>;
  /** Where the bot listens, such as http://127.0.0.1:3000: asked at each call, known only once it listens. */
  botUrl: () => string;
  /** Where this router is mounted, such as http://127.0.0.1:3000/playground/slack. */
  ownUrl: () => string;
  /** The playground's (movable) clock, for what people see; signatures and expiries use real time. */
  shownNow: () => string;
  /** Keeps the platform's own limits: who calls too often is answered 429 and told how long to wait. */
  limits?: RateLimits;
};

/** One platform in a box: the API that the bot calls, and the hands and eyes of its people. */
export type PlatformDouble = {
  router: Router;
  /** Tells the bot that it was installed; harmless when repeated. */
  install(): Promise<void>;
  /** `channel` is a channel's id or 'dm'. Resolves when the bot has answered. */
  say(person: string, channel: string, text: string): Promise<{ opened: PlaygroundForm | null }>;
  press(
    person: string,
    channel: string,
    message: string,
    button: string,
  ): Promise<{ opened: PlaygroundForm | null }>;
  submit(
    person: string,
    form: string,
    values: Record<string, string | string[]>,
  ): Promise<{ opened: PlaygroundForm | null }>;
  /** Oldest first; only what this person can see. */
  messages(person: string, channel: string): PlaygroundMessage[];
  /** Somebody, or the bot as 'mellemrum', comes to a channel or leaves it. Resolves when the bot has answered. */
  join(person: string, channel: string): Promise<void>;
  leave(person: string, channel: string): Promise<void>;
  /** The channels that a person is in now. */
  channelsOf(person: string): string[];
  fault(kind: FaultKind, count: number): void;
  /** Takes back the faults that have not happened yet. */
  mend(): void;
  /** Those that have not happened yet, the next one first. */
  faultsLeft(): FaultKind[];
  /** Called after any change in what somebody sees. Returns how to stop listening. */
  onChange(listener: () => void): () => void;
  /** Answers of the bot that this platform would count as failures (not 2xx, too slow), oldest first. */
  refusals(): { at: string; what: string }[];
  /** Forgets all messages, forms, faults and who came and left; people and channels stay. */
  reset(): void;
};
