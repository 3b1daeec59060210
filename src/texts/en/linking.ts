// One team in two channels: the code, what is shared with whom, link and unlink, and whoever is on both sides.
import type { Texts } from '../texts.ts';

export const linking: Texts['linking'] = {
  code: (code, until) =>
    `Write “@Mellemrum link ${code}” in the other channel before ${until}. The code works once, and nothing is shared until both of you have said yes.`,
  leadersOnly: 'Linking the team with another channel, and separating them again, is for the project leader.',
  typeItThere:
    'Type the code in the channel that is to be linked. There is nothing to link in our own conversation.',
  noSuchCode: 'That code is not valid (any more). Please ask for a new one.',
  wait: (until) => `Too many codes have been typed that are not valid. Please try again at ${until}.`,
  sameTeam: (team) => `The code is your own: ${team} is here already. Type it in the other channel.`,
  alreadyLinked: (team) =>
    `${team} has several channels already. Write “unlink” here first if this channel is to join another team.`,
  tooManyPeople: (most) =>
    `Together you are more than ${most}, and I can't look after a team of that size. Nothing has been shared.`,

  proposalSummary: 'Should the two channels be one team?',
  proposalToTypist: (team, channel) =>
    `You are about to link ${channel} with the team ${team}. Nothing has been shared yet.`,
  proposalToOfferer: (typist, channel, team) =>
    `${typist} has typed your code in the channel ${channel}. Should it be part of ${team}? Nothing has been shared yet.`,
  initiative: (initiative) => `The team works on: ${initiative}.`,
  theOthers: 'On the other side are:',
  peopleOf: (organisation, people) => `${organisation}: ${people}`,
  shared: (people) =>
    `This is what you share: actions, meetings and the results of your pulse. Never what one person has answered, and nothing else that you write in the channel. Those on the list also see that you are here: ${people}.`,
  ownComesAlong: (own) =>
    `Open actions and planned meetings of ${own} come along with new numbers. What is finished stays with you, and its pulse rests for as long as you are linked.`,
  yes: 'Link',
  no: 'Decline',
  waitsForOther: (other) => `Thank you. Now ${other} only has to say yes, which can be done within a day.`,
  done: (team) => `You are one team now: ${team}. I have said so in the channels.`,
  declined: 'Nothing comes of it. Nothing has been shared.',
  declinedBy: (name, channel) =>
    `${name} said no to linking with the channel ${channel}. Nothing has been shared.`,
  expired: 'More than a day has passed, so the proposal is no longer valid. Please ask for a new code.',
  overtaken:
    'That proposal has been overtaken: the channel or the team has been linked in another way since.',
  ended: 'The two were linked and have been separated again. Ask for a new code to try again.',
  noProposal: 'That proposal is not for you.',

  linkedSummary: (team) => `${team} has one channel more.`,
  linked: (channel, team) => `The channel ${channel} is now part of the team ${team}.`,
  nowInTeam: 'In the team are now:',
  everythingIsSeen: 'From now on actions, meetings and the pulse are in all channels of the team.',
  cameAlong: (numbers) => `Open actions that came along have new numbers: ${numbers}.`,

  nothingToUnlink: 'The team has only this one channel, so there is nothing to separate.',
  unlinkInChannel: 'Write “unlink” in the channel that is to leave the team.',
  unlinkSummary: 'Should the channel leave the team?',
  unlinkQuestion: (channel, team) => `Should the channel ${channel} leave the team ${team}?`,
  unlinkWhich: 'Which channel should leave the team?',
  unlinkStays: (team) =>
    `What you have agreed together stays in ${team}. Those who are only here leave the team and still answer for the actions that are theirs.`,
  unlinkComesBack: (own) => `${own} is here again afterwards, with what was finished when you were linked.`,
  unlink: 'Unlink',
  keep: 'Keep',
  kept: 'Good. You are still one team.',
  unlinked: (channel) => `The channel ${channel} has left the team. I have said so in the channels.`,
  notLinked: 'The channel has left the team already.',
  unlinkedSummary: 'The channels are no longer linked.',
  unlinkedThere: (by, channel) =>
    `${by} has taken the channel ${channel} out of the team. What you have agreed together stays here, and those who have left still answer for what is theirs.`,
  unlinkedHere: (by, team) =>
    `${by} has taken this channel out of the team ${team}. What you have agreed together stays there; what is yours I still ask you about directly.`,
  ownIsBack: (own) => `${own} is here again.`,

  samePersonSummary: 'Is that you, too?',
  samePerson: (name, place, team) =>
    `Are you also ${name} (${place}) in the team ${team}? If you say yes in both places, I know you as one person and ask you in one place only.`,
  samePersonYes: "Yes, that's me",
  samePersonNo: 'No',
  samePersonThanks: 'Thank you. Once you say yes with the other account, too, I know you as one person.',
  samePersonDone: 'You are one person to me now. I write to you in the place that you have used longest.',
  samePersonNot: "Good, then you are two. I won't ask again.",
  samePersonGone: 'That question is not for you.',
};
