// A team comes about from whoever is in the channel; and what somebody who has left it can still do.
import type { Texts } from '../texts.ts';

export const teams: Texts['teams'] = {
  introduction: (leader, leaders, people, example) => [
    "Hello, I'm Mellemrum. I keep track of what you agree between meetings – who does what by when – and ask about it when the day comes.",
    leader
      ? `Everybody in this channel is now in the team: there are ${people} of you, and ${leader} ${leaders > 1 ? 'are the project leaders' : 'is the project leader'}.`
      : `Everybody in this channel is now in the team: there are ${people} of you.`,
    `Write, for example: @Mellemrum action ${example} calls the nursing home on Thursday. @Mellemrum help shows the rest, and with @Mellemrum set up you say who you are.`,
  ],
  introductionSummary: "Hello, I'm Mellemrum.",
  unknownOrganisation: 'unknown organisation',
  notInvited:
    "I'm not in this channel, so I can't see who is here. Add me to the channel, and then mention me again.",
  tooMany: (most) =>
    `There are more than ${most} people here. A team works best with two to six: make a channel for the team, and mention me there.`,
  onlyYou: 'There is nobody here but you yet. Add the people you work with, and then mention me again.',
  noAnswer: "I can't see right now who is in this channel. Please try again shortly.",
  hasLeft: (team) =>
    `You are no longer in ${team}. You can still answer for your own actions: type “actions” to see them and, for example, “done 12”.`,
};
