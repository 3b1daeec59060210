// The pulse: figures, changes, instruments, and what the pictures say in words.
import type { Figure, ShownFigure } from '../../polls/disclose.ts';
import type { InstrumentProblem, Place } from '../../polls/read-instrument.ts';
import { counted } from '../spell-out.ts';
import type { Texts } from '../texts.ts';

const decimal = (mean: number) => mean.toFixed(1);
const languageNames = { da: 'Danish', en: 'English' };

export const polls: Texts['polls'] = {
  decimal,
  meanOf,
  figure,
  change: (change) => {
    switch (change?.kind) {
      case undefined:
        return '';
      case 'rise':
        return `${change.atLeast ? 'at least ' : ''}${decimal(change.by)} higher than last time`;
      case 'fall':
        return `${change.atLeast ? 'at least ' : ''}${decimal(change.by)} lower than last time`;
      case 'noise':
        return 'too few answers to call it a change';
      case 'cannot tell':
        return 'no telling whether it has changed';
    }
  },
  lastTime: (said) => `last time ${said}`,
  lastRound: 'Last round',
  thisRound: 'This round',
  pictureOf: (title) => `The result of “${title}” on a scale from 1 to 5.`,
  trendOf: (title) => `How “${title}” has developed, on a scale from 1 to 5.`,
  openEnded: 'The figure may lie here',
  beyond: 'The figure or beyond',
  noFigure: 'no figures',
  problem,
};

function meanOf({ mean, end }: ShownFigure): string {
  const ends = { exact: '', 'or higher': ' or higher', 'or lower': ' or lower' };
  return `${decimal(mean)}${ends[end]}`;
}

function figure(shown: Figure): string {
  if (shown.kind === 'too few')
    return `Too few answers to show figures. There must be at least ${shown.minimum}.`;
  return `${meanOf(shown)} (${shown.n} answers)`;
}

function problem(found: InstrumentProblem): string {
  switch (found.kind) {
    case 'not json':
      return 'The file is not JSON. Look for a missing comma or quotation mark.';
    case 'wrong shape':
      return found.path
        ? `Something is missing or of the wrong kind in the file at “${found.path}”.`
        : 'The file does not have the form of an instrument.';
    case 'missing language':
      return `${capital(placed(found.at))} is missing in ${languageNames[found.language]}.`;
    case 'too long':
      return `${capital(placed(found.at))} has ${counted(found.characters, 'en')} characters, and there is room for ${counted(found.most, 'en')}.`;
    case 'no questions':
      return 'There are no questions in the instrument.';
    case 'too many questions':
      return `There are ${found.count} questions in the instrument, and there can be ${found.most} at most.`;
    case 'questions in dimension':
      return `There are ${found.count} questions in the dimension “${found.dimension}”. There must be between 1 and ${found.most}.`;
    case 'duplicate number':
      return `There are several questions with number ${found.number}. Give each its own.`;
    case 'duplicate dimension':
      return `There are several dimensions called “${found.dimension}”. Give each its own id.`;
    case 'scale':
      return 'The scale must have five steps: 1, 2, 3, 4 and 5.';
  }
}

function placed(at: Place): string {
  switch (at.in) {
    case 'title':
      return 'the name of the instrument';
    case 'source':
      return 'the source';
    case 'scale':
      return `the name of step ${at.step}`;
    case 'dimension title':
      return `the name of the dimension “${at.dimension}”`;
    case 'dimension intro':
      return `the introduction to the dimension “${at.dimension}”`;
    case 'question title':
      return `the heading of question ${at.number}`;
    case 'question text':
      return `the text of question ${at.number}`;
  }
}

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
