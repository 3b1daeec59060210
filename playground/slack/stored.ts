// What a workspace keeps: messages, open modals and Home tabs, and the entries that they are remembered by.
import type { HomeView, Modal, ShownBlock } from './block-kit-rules.ts';

export type StoredMessage = {
  ts: string;
  channel: string;
  /** A user id; the bot's own for what the bot posted. */
  from: string;
  /** ISO instant by the playground's clock. */
  at: string;
  /** As Slack keeps it: with markup. */
  text: string;
  blocks: ShownBlock[];
  threadTs?: string;
  /** Seen by this user alone. */
  ephemeralTo?: string;
  /** When its author edited it last. */
  editedTs?: string;
  clientMsgId?: string;
  metadata?: { event_type: string; event_payload: Record<string, unknown> };
};

export type FilledIn = Record<string, string | string[]>;

export type StoredView = {
  id: string;
  hash: string;
  person: string;
  view: Modal;
  errors: Record<string, string>;
  values: FilledIn;
};

/** What stands in one person's Home tab. */
export type StoredHome = {
  id: string;
  hash: string;
  person: string;
  /** ISO instant by the playground's clock. */
  at: string;
  view: HomeView;
};

export type SlackEntry =
  | { did: 'post'; message: StoredMessage }
  | { did: 'replace'; channel: string; ts: string; text: string; blocks: ShownBlock[] }
  | { did: 'edit'; channel: string; ts: string; text: string; editedTs: string }
  | { did: 'remove'; channel: string; ts: string }
  | { did: 'move'; who: string; channel: string; isIn: boolean }
  | { did: 'show view'; view: StoredView }
  | { did: 'close view'; id: string }
  | { did: 'publish home'; home: StoredHome }
  | { did: 'install'; token: string }
  | { did: 'uninstall' };
