// The pages on which somebody adds Mellemrum to a workspace on Slack.
import type { Texts } from '../texts.ts';

export const installing: Texts['installing'] = {
  offer: {
    title: 'Add Mellemrum to Slack',
    paragraphs: [
      'Mellemrum remembers what the team agrees on, and asks when the day comes. This is how you get it into your workspace on Slack.',
      'Slack first asks you which workspace you mean, and shows what Mellemrum may do there. In some places an administrator has to say yes.',
    ],
  },
  button: 'Add to Slack',
  installed: (workspace) => ({
    title: `Mellemrum is installed in ${workspace}`,
    paragraphs: [
      'Go to the team’s channel in Slack and write /invite @Mellemrum.',
      'Then write @Mellemrum help in the channel to see how to get started. You can close this page.',
    ],
  }),
  endings: {
    cancelled: {
      title: 'Mellemrum was not installed',
      paragraphs: [
        'You said no at Slack, so nothing has changed and nothing is kept. If you change your mind, or an administrator says yes, you can try again.',
      ],
    },
    unknown: {
      title: 'This link no longer works',
      paragraphs: [
        'The link back from Slack has been used already, or something is missing from it. Nothing has changed. If Mellemrum is not in your workspace, start again.',
      ],
    },
    expired: {
      title: 'It took too long',
      paragraphs: [
        'You have ten minutes at Slack, and they are over. Nothing has changed. Start again; it is quickly done.',
      ],
    },
    'another browser': {
      title: 'You came back in another browser',
      paragraphs: [
        'To be safe, you begin and end in the same browser, and it has to accept cookies. Nothing has changed. Start again in this browser.',
      ],
    },
    'whole organisation': {
      title: 'Choose a single workspace',
      paragraphs: [
        'Mellemrum cannot be installed for a whole Slack organisation at once, and nothing is kept. Start again and choose the workspace where the team is.',
      ],
    },
    'code refused': {
      title: 'Slack did not accept the answer',
      paragraphs: [
        'Slack’s answer is good once, and only for a short while. Nothing has changed. Start again and you get a new one.',
      ],
    },
    'platform away': {
      title: 'Slack does not answer right now',
      paragraphs: ['Mellemrum was not installed. Wait a few minutes and start again.'],
    },
    'our trouble': {
      title: 'Mellemrum could not be installed',
      paragraphs: [
        'Something is wrong on our side, and nothing has changed. Try again in a little while. If it goes on, write to whoever runs Mellemrum.',
      ],
    },
  },
  again: 'Start again',
};
