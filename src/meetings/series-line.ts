// A series in a line.
import type { Reader } from '../people/reader.ts';
import type { Series } from './series.ts';

/** "Styregruppe hver anden tirsdag kl. 9.00-11.00" */
export function seriesLine(series: Series, reader: Reader): string {
  return reader.texts.series.named(series.title, rhythmLine(series, reader));
}

/** "hver anden tirsdag kl. 9.00-11.00" */
export function rhythmLine({ rhythm, startsAt, endsAt }: Series, { texts }: Reader): string {
  return texts.meetings.at(texts.series.rhythm(rhythm.every, rhythm.firstOn), startsAt, endsAt);
}
