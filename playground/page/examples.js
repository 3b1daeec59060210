// What one could write here, so that there is something to try at once.
import { texts } from './texts.js';

const ofDemoTeam = ['slack-hoftebrud', 'teams-hoftebrud'];

/**
 * @param {{platform: 'slack' | 'msteams', place: string, person: any, people: any[]}} where `place` as in side.js
 * @returns {string[]}
 */
export function examplesFor({ platform, place, person, people }) {
  const { examples } = texts.sides[platform];
  if (place === 'dm') return person.role === 'cluster contact' ? texts.examplesForContact : examples.direct;
  if (ofDemoTeam.includes(place)) return examples.channel;
  const other = people.find((each) => each.id !== person.id && each.channels.includes(place)) ?? person;
  return texts.examplesElsewhere(other.name.split(' ')[0]);
}
