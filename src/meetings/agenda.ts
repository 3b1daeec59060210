// What a meeting is to talk about: its items in order, each perhaps in one of the four rooms of dialogue.
import type { Temporal } from 'temporal-polyfill';

/** In the order in which people move through them. */
export const rooms = ['clarifying', 'developing', 'negotiating', 'acting'] as const;

export type Room = (typeof rooms)[number];

export type AgendaItem = {
  id: string;
  teamId: string;
  meetingId: string;
  /** In the writer's words; no two of a meeting are called alike. */
  title: string;
  room?: Room;
  addedBy: string;
  /** Who said that no action comes of it. */
  closedBy?: string;
};

export type NewAgendaItem = Omit<AgendaItem, 'id' | 'closedBy'> & {
  /** The question of a closed round that it was made of. */
  of?: RoundQuestion;
};

export type RoundQuestion = { round: string; question: number };

/** More than any meeting gets through. */
export const mostAgendaItems = 100;
export const longestAgendaTitle = 200;

/** The port to agendas. Whoever changes one holds its meeting's lock. */
export type AgendaStore = {
  /** In order. */
  of(meetingId: string): Promise<AgendaItem[]>;
  /** Never outside the team. Nobody else changes it until the transaction ends. */
  lock(teamId: string, which: { id: string } | RoundQuestion): Promise<AgendaItem | undefined>;
  /** As the last one. */
  add(item: NewAgendaItem, at: Temporal.Instant): Promise<AgendaItem>;
  /** The meeting's items, in this order from now on; also those that stood on another agenda. */
  arrange(meetingId: string, ids: string[]): Promise<void>;
  remove(id: string): Promise<void>;
  /** It is talked about in this room from now on. */
  putInRoom(id: string, room: Room): Promise<void>;
  /** No action comes of it. */
  close(id: string, by: string): Promise<void>;
};
