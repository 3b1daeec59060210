// Where something came from, as far as the answer to it must know.

/** The person's own conversation with the bot, or a channel with the thread that was written in. */
export type Place = 'direct' | { channelId: string; threadTs?: string };

export type HeardFrom = {
  by: 'command' | 'mention' | 'direct message' | 'press' | 'submit';
  workspaceId: string;
  userId: string;
  place: Place;
  /** Opens one modal, within three seconds. */
  triggerId?: string;
  /** Answers in the place of the press or command: five times, within thirty minutes. */
  responseUrl?: string;
  /** The pressed button stands on a message that others see too. */
  shared?: boolean;
};
