// The next meeting as a date: "til næste møde", "inden næste gang", "before the next meeting".
import { isBefore, question } from './calendar-days.ts';
import { meetingLeads, nextMeetings } from './date-words.ts';
import { type DateForm, endsPart, touchesAfter, touchesBefore } from './found-date.ts';
import { phraseAt } from './phrases.ts';

export const meetingDate: DateForm = ({ words, index, lead, today, nextMeeting }) => {
  const led = phraseAt(meetingLeads, words, index);
  const meeting = phraseAt(nextMeetings, words, led?.end ?? index);
  // "forbered næste møde" says nothing of when.
  // "tager kage med næste gang"
  const isWhen = meeting && /^(?:gang|time)$/.test(words[meeting.end - 1]?.folded ?? '');
  const isLed =
    (isWhen && endsPart(words, meeting.end)) ||
    lead.strength !== 'none' ||
    (led && !/^(det|vores|the|our)$/.test(words[index]?.folded ?? ''));
  if (!meeting || !isLed || touchesBefore(words, index) || touchesAfter(words, meeting.end)) return undefined;
  const isPlanned = nextMeeting && !isBefore(nextMeeting, today);
  return {
    end: meeting.end,
    isMeeting: true,
    reading: isPlanned
      ? { kind: 'day', dueOn: nextMeeting, isMeeting: true }
      : question('no meeting planned'),
  };
};
