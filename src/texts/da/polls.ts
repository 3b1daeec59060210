// Pulsen: tal, ændringer, spørgerammer og det, som billederne siger med ord.
import type { Change } from '../../polls/change.ts';
import type { Figure, ShownFigure } from '../../polls/disclose.ts';
import type { InstrumentProblem, Place } from '../../polls/read-instrument.ts';
import { counted } from '../spell-out.ts';

const decimal = (mean: number) => mean.toFixed(1).replace('.', ',');
const languageNames = { da: 'dansk', en: 'engelsk' };

export const polls = {
  decimal,
  /** "3,8 eller højere" */
  meanOf,
  /** "3,8 eller højere (5 svar)" */
  figure,
  /** Tom, hvor der ikke er noget at sammenligne med. */
  change: (change: Change | undefined) => {
    switch (change?.kind) {
      case undefined:
        return '';
      case 'rise':
        return `${change.atLeast ? 'mindst ' : ''}${decimal(change.by)} højere end sidst`;
      case 'fall':
        return `${change.atLeast ? 'mindst ' : ''}${decimal(change.by)} lavere end sidst`;
      case 'noise':
        return 'for få svar til at kalde det en ændring';
      case 'cannot tell':
        return 'ikke til at sige, om det er en ændring';
    }
  },
  lastTime: (said: string) => `sidst ${said}`,
  lastRound: 'Sidste runde',
  thisRound: 'Denne runde',
  pictureOf: (title: string) => `Resultatet af »${title}« på en skala fra 1 til 5.`,
  trendOf: (title: string) => `Udviklingen i »${title}« på en skala fra 1 til 5.`,
  openEnded: 'Tallet kan ligge her',
  beyond: 'Tallet eller derudover',
  noFigure: 'ingen tal',
  problem,
};

function meanOf({ mean, end }: ShownFigure): string {
  const ends = { exact: '', 'or higher': ' eller højere', 'or lower': ' eller lavere' };
  return `${decimal(mean)}${ends[end]}`;
}

function figure(shown: Figure): string {
  if (shown.kind === 'too few') return `For få svar til at vise tal. Der skal være mindst ${shown.minimum}.`;
  return `${meanOf(shown)} (${shown.n} svar)`;
}

function problem(found: InstrumentProblem): string {
  switch (found.kind) {
    case 'not json':
      return 'Filen er ikke JSON. Se efter et manglende komma eller anførselstegn.';
    case 'wrong shape':
      return found.path
        ? `Noget mangler eller er af en forkert slags i filen ved »${found.path}«.`
        : 'Filen har ikke form som en spørgeramme.';
    case 'missing language':
      return `${capital(placed(found.at))} mangler på ${languageNames[found.language]}.`;
    case 'too long':
      return `${capital(placed(found.at))} er på ${counted(found.characters, 'da')} tegn, og der er plads til ${counted(found.most, 'da')}.`;
    case 'no questions':
      return 'Der er ingen spørgsmål i spørgerammen.';
    case 'too many questions':
      return `Der er ${found.count} spørgsmål i spørgerammen, og der kan højst være ${found.most}.`;
    case 'questions in dimension':
      return `Der er ${found.count} spørgsmål i dimensionen »${found.dimension}«. Der skal være mellem 1 og ${found.most}.`;
    case 'duplicate number':
      return `Der er flere spørgsmål med nummer ${found.number}. Giv hvert sit nummer.`;
    case 'duplicate dimension':
      return `Der er flere dimensioner, der hedder »${found.dimension}«. Giv hver sit id.`;
    case 'scale':
      return 'Skalaen skal have fem trin: 1, 2, 3, 4 og 5.';
  }
}

function placed(at: Place): string {
  switch (at.in) {
    case 'title':
      return 'spørgerammens navn';
    case 'source':
      return 'kilden';
    case 'scale':
      return `navnet på trin ${at.step}`;
    case 'dimension title':
      return `navnet på dimensionen »${at.dimension}«`;
    case 'dimension intro':
      return `indledningen til dimensionen »${at.dimension}«`;
    case 'question title':
      return `overskriften på spørgsmål ${at.number}`;
    case 'question text':
      return `teksten i spørgsmål ${at.number}`;
  }
}

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
