// The guided tour in English: what each step says, and what it types.

/** @type {typeof import('./tour-texts-da.js').tour} */
export const tour = {
  start: 'Guided tour',
  title: 'Guided tour',
  progress: (at, of) => `Step ${at} of ${of}`,
  next: 'Next',
  previous: 'Back',
  leave: 'End the tour',
  finish: 'Try it yourself',
  done: 'The tour has ended. Everything is as you left it.',
  stuck: "That didn't quite work. Go on, or end the tour and try it yourself.",
  typed: {
    tomorrow: 'tomorrow',
    onMonday: 'on Monday',
    /** @param {string} day */
    agreement: (day) => `/aftale @Mette sends the discharge form ${day}`,
    unfinished: '/aftale Karen calls the nursing home',
    /** @param {string} day */
    message: (day) => `I look at the rota ${day}`,
  },
  steps: [
    {
      title: 'One team, two workplaces',
      text: "The municipality's people sit in Slack, the hospital's in Teams. They are one team, and Mellemrum is in both places. Press Next, and we write the first action.",
    },
    {
      title: 'Anna writes an action',
      text: 'Anna writes who does what by when, in her own words. Mellemrum understands the rest. (The team speaks Danish, so the bot does too.)',
    },
    {
      title: 'It stands in both places',
      text: "The action is a card in the municipality's channel and in the hospital's. Nobody needs a new account.",
    },
    {
      title: 'If something is missing, it asks',
      text: 'Bo forgot the date. Mellemrum asks Bo alone, and only for what is missing. Bo chooses a day with one press.',
    },
    {
      title: 'A message becomes an action',
      text: 'Jens writes in Teams as he always does. In the menu of the message he chooses "Gør til aftale", checks the form and saves it.',
    },
    {
      title: 'The next morning: one message',
      text: 'We move the clock. Mette gets one message about all that she is to answer, on the morning that it concerns, and not before.',
    },
    {
      title: 'One press is an answer',
      text: 'Mette presses Færdig (done). The message changes in place, and so do the cards in both channels.',
    },
    {
      title: 'What the bot did, and why',
      text: 'Down here is all that Mellemrum did by itself, with a reason. Act as somebody else, move the clock, or try a fault: nothing can break.',
    },
  ],
};
