// Where something came from, as far as the answer to it must know.

/** The person's own conversation with the bot, or a channel with the thread that was written in. */
export type Place = 'direct' | { channelId: string; threadTs?: string };

export type HeardFrom = {
  by:
    | 'command'
    | 'mention'
    | 'direct message'
    | 'press'
    | 'submit'
    | 'message menu'
    | 'home opened'
    | 'home press'
    | 'membership'
    | 'message change';
  workspaceId: string;
  userId: string;
  place: Place;
  /** Opens one modal, within three seconds. */
  triggerId?: string;
  /** Answers in the place of the press or command: five times, within thirty minutes. */
  responseUrl?: string;
  /** The pressed button stands on a message that others see too. */
  shared?: boolean;
  /** The private question whose button was pressed, or had opened the form that is submitted now. */
  question?: Question;
};

/** A message of a direct conversation, or the response_url of one that a single person sees in a channel. */
export type Question = { channelId: string; ts: string } | { responseUrl: string };
