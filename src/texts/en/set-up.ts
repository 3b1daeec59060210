// Setting up a team: the card with the steps, the forms behind its buttons, and the advice that goes with them.
import type { Sector } from '../../people/team.ts';
import type { Texts } from '../texts.ts';

const sectors: Record<Sector, string> = {
  hospital: 'hospital',
  municipality: 'municipality',
  'general-practice': 'general practice',
  other: 'other',
};
const fromThere: Record<Exclude<Sector, 'other'>, string> = {
  hospital: 'the hospital',
  municipality: 'the municipality',
  'general-practice': 'general practice',
};

export const setUp: Texts['setUp'] = {
  sectors,
  title: (team) => `How ${team} is set up`,
  summary: (team, done, steps) => `How ${team} is set up: ${done} of ${steps} steps are done.`,
  progress: (done, steps) =>
    done === steps
      ? 'All steps are done. You can always change something here.'
      : `${done} of ${steps} steps are done. Take them in any order: what you get done is saved.`,
  readOnly: (leaders) => `Only ${leaders} can change the set-up. Your number is yours to write.`,
  readOnlyContact: (leaders) => `Only ${leaders} can change the set-up.`,
  done: '✓',
  open: '○',

  initiative: 'Initiative',
  initiativeOf: (initiative) => initiative,
  noInitiative: 'What are you working on? One line will do.',
  inCluster: (cluster) => `Part of ${cluster}.`,
  changeInitiative: 'Change initiative',
  organisations: 'Organisations',
  organisationAs: (name, sector) => (sector ? `${name} (${sector})` : name),
  andMore: (count) => `${count} more`,
  changeOrganisations: 'Change organisations',
  people: 'People',
  peopleAre: (count) => (count === 1 ? 'It is only you.' : `There are ${count} of you.`),
  leadersAre: (count, names) =>
    count === 0
      ? 'There is no project leader.'
      : count === 1
        ? `Project leader: ${names}.`
        : `Project leaders: ${names}.`,
  changePeople: 'Change people',
  phones: 'Telephone',
  phonesAre: (count, people) =>
    count === 0
      ? 'Nobody has written their number yet. You write only your own, and only if you like.'
      : `${count} of ${people} have written their number. “contacts” shows them to the team.`,
  writePhone: 'Write your number',
  changePhone: 'Change your number',
  meeting: 'Next meeting',
  noMeeting: 'Write, for example: meeting 15/12 at 9-11 Steering group',
  pulse: 'Pulse',
  pulseRuns: (polls) => `I ask about ${polls}.`,
  pulseIsOff: 'A few questions about working together, answered from 1 to 5. The answers are confidential.',
  pulseEveryTwoWeeks: 'Every other week',
  pulseAfterMeetings: 'After meetings',
  pulseNotNow: 'Not now',
  pulseOff: 'Turn the pulse off',
  pulseLater: 'That is fine. Write “pulse every two weeks” when you are ready.',
  pulseWasOff: 'The pulse was off already.',
  worthKnowing: 'Worth knowing',
  later:
    'You can always write “set up” again. “project leader Mette” and “remove project leader Bo” change who leads.',

  saved: 'It is saved.',
  nothingChanged: 'There was nothing new to save.',
  formGone: 'That form is no longer good, and nothing has been changed. Write “set up” for a new one.',
  leadersOnly: (leaders) => `Only ${leaders} can change the set-up. Nothing has been changed.`,
  contactsMayNot: "The set-up is the team's own. Nothing has been changed.",
  theLeaders: 'the project leaders',
  sectorStays: (organisation, sector) =>
    `Other teams know ${organisation} as ${sector}, so I have left it at that.`,

  formCancel: 'Cancel',
  formSubmit: 'Save',
  formNext: 'Save and go on',
  fillIn: 'Fill in',
  teamTitle: 'Initiative',
  teamInvitation: 'Say what the team is called and works on.',
  teamName: "The team's name",
  needsName: 'Write what the team is called.',
  teamInitiative: 'What are you working on?',
  initiativeHint: 'For example: Fewer readmissions after hip fractures',
  needsInitiative: 'Write in one line what you are working on.',
  clusterField: 'Cluster or health council',
  clusterHint: 'If yours is missing, ask whoever runs Mellemrum where you are to add it.',
  noCluster: 'None',
  organisationsTitle: 'Organisations',
  organisationsInvitation: 'Say where you are from.',
  organisationName: (name) => `Name of ${name}`,
  organisationHint: 'The name is for your team. Other teams keep theirs.',
  needsOrganisation: 'Write what the organisation is called.',
  organisationSector: (name) => `What is ${name}?`,
  peopleTitle: 'People',
  peopleInvitation: 'Say who leads, and where each of you is from.',
  leadersField: 'Who are the project leaders?',
  leadersHint: 'Preferably two: one from the hospital and one from the municipality.',
  needsLeader: 'Choose at least one, so that somebody leads the team.',
  organisationOf: (person) => `${person}: which organisation?`,
  anotherOrganisation: 'Another one (write it below)',
  newOrganisation: 'Is an organisation missing? Write its name',
  needsNewOrganisation: 'Write the name of the organisation that you chose as “Another one”.',
  newForNobody: 'Choose “Another one” at those who are from there, or leave this empty.',
  newSector: 'What is the new organisation?',
  phoneTitle: 'Your telephone number',
  phoneInvitation: 'Write your telephone number for the team.',
  phoneField: 'Telephone number (the team can see it)',
  phoneHint: 'For example 20 30 40 50. Leave it empty to delete it.',
  noPhone: 'Write a telephone number of eight digits, or one from abroad with a + in front.',

  contactsTitle: (team) => `Contacts in ${team}`,
  contactAs: (role, organisation, phone) =>
    [role, organisation, phone && `tel. ${phone}`].filter(Boolean).join(' · '),
  leader: 'project leader',
  clusterContact: 'cluster contact',
  contactsPage: (from, to, all) => `${from}-${to} of ${all}`,
  morePeople: 'Show more',

  appointed: (name) => `${name} is a project leader now. I have written so to ${name}.`,
  appointedSelf: 'You are a project leader now.',
  appointedAlready: (name) => `${name} is a project leader already.`,
  nowMany: (count) => `You are ${count} project leaders now. Two is best: agree on who does what.`,
  released: (name) => `${name} is no longer a project leader, but still in the team.`,
  releasedAlready: (name) => `${name} is not a project leader.`,
  lastLeader: (name) =>
    `${name} is the only project leader, so somebody has to take over first. Write, for example, “project leader Mette”.`,
  contactNoLeader: (name) =>
    `${name} is a contact and follows the team from outside, so one of the rest of you has to lead.`,
  whoLeads: 'Who? Write, for example, “project leader Mette” or “remove project leader Bo”.',
  oneAtATime: 'Write one at a time, so that I am sure who you mean.',
  unknownPerson: (name) =>
    `I don't know any ${name} in the team. If they are new, add them to the channel first.`,
  severalCalled: (names) =>
    `There are several of that name: ${names}. Write the whole name, or mention them with @.`,
  leaderNotice: (by, team) =>
    `${by} has made you a project leader in ${team}. You can now change the team's actions and meetings, and get the week's overview. Write “set up” to see how the team is set up.`,
  leaderNoMore: (team) => `You are no longer a project leader in ${team}.`,

  alone: 'You are alone in the team. A team works best with two to six people from at least two sectors.',
  many: (people) =>
    `There are ${people} of you. Above six it takes more to keep in step: agree on who gathers up between meetings, and let small things be settled two by two.`,
  oneSector: (present, missing) =>
    `Everybody is from ${fromThere[present]}. You get most out of it with somebody from ${missing.map((sector) => fromThere[sector]).join(' or ')} as well.`,
  noGeneralPractice:
    'There is nobody from general practice. If the GP is part of your pathway, ask whether one, or a practice consultant, would join.',
  fewLeaders: (leaders) =>
    leaders === 0
      ? 'There is no project leader. Two is best: one from the hospital and one from the municipality.'
      : 'There is one project leader. Two is best: one from the hospital and one from the municipality.',
  oneSide: (sector) =>
    `The project leaders are from the same side: ${fromThere[sector]}. It works best with one from each.`,
  manyLeaders: (leaders) => `You are ${leaders} project leaders. Two is best: agree on who does what.`,
};
