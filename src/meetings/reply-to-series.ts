// Planning and ending a series by word: what is told.
import { type Reply, tell } from '../chat/event.ts';
import type { SeriesCommand } from '../commands/read-series.ts';
import type { Turn } from '../people/find-turns.ts';
import { everInTeam, firstName } from '../people/team.ts';
import type { Stores } from '../stores.ts';
import { counted } from '../texts/spell-out.ts';
import { textsIn } from '../texts/texts.ts';
import { longestTitle } from './meeting.ts';
import { meetingLine } from './meeting-card.ts';
import { cancelSeries, type EndedSeries, type PlannedSeries, planSeries } from './plan-series.ts';
import type { Series } from './series.ts';
import { seriesLine } from './series-line.ts';
import { tellDoubt, tellWithUndo } from './tell-meeting.ts';

export async function replyToSeries(stores: Stores, turn: Turn, command: SeriesCommand): Promise<Reply> {
  const { series } = turn.reader.texts;
  switch (command.kind) {
    case 'plan series': {
      const { untitled } = textsIn(turn.team.language).meetings;
      return tellPlanned(await planSeries(stores, turn, command, untitled), turn);
    }
    case 'series not understood':
      return tell(command.why === 'end' ? series.noEnd : series.whichRhythm);
    case 'move series':
      return tell(series.moveItSo);
    case 'cancel series':
      return tellEnded(await cancelSeries(stores, turn, command.words), turn);
  }
}

function tellPlanned(planned: PlannedSeries, { reader }: Turn): Reply {
  const { series, meetings, dates, replies, language } = reader.texts;
  switch (planned.kind) {
    case 'planned': {
      const days = series.all(planned.ahead.map(({ heldOn }) => dates.dayAlone(heldOn, reader.today)));
      const isWeekly = planned.series.rhythm.every === 'week';
      const clashes = planned.clashes.map((one) => meetingLine(one, reader)).join('; ');
      const told = [
        series.planned(seriesLine(planned.series, reader), days, isWeekly),
        clashes && series.clashes(clashes),
      ];
      const text = told.filter(Boolean).join(' ');
      return planned.made ? tellWithUndo(text, planned.made, reader) : tell(text);
    }
    case 'runs already': {
      const line = seriesLine(planned.series, reader);
      return tell(
        planned.isSame ? series.runsAlready(line) : series.runsOtherwise(line, planned.series.title),
      );
    }
    case 'when':
      return tellDoubt(planned.doubt, reader, series.whichRhythm);
    case 'CPR number':
      return tell(replies.cpr);
    case 'title too long':
      return tell(meetings.titleTooLong(counted(planned.length, language), counted(longestTitle, language)));
  }
}

function tellEnded(ended: EndedSeries, { team, reader }: Turn): Reply {
  const { series } = reader.texts;
  const lines = (all: Series[]) => all.map((one) => seriesLine(one, reader)).join('; ');
  switch (ended.kind) {
    case 'ended': {
      const text = series.cancelled(seriesLine(ended.series, reader), ended.cancelled.length);
      return ended.change ? tellWithUndo(text, ended.change, reader) : tell(text);
    }
    case 'may not': {
      const planner = everInTeam(team, ended.series.createdBy);
      return tell(series.mayNot(seriesLine(ended.series, reader), planner ? firstName(planner) : '–'));
    }
    case 'several':
      return tell(series.which(lines(ended.series)));
    case 'none of them':
      return tell(series.noneOfThem(lines(ended.series)));
    case 'none':
      return tell(series.none);
  }
}
