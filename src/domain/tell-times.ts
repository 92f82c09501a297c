import type { TellingMessages } from '../messages/telling.ts';
import { formatEdtf } from '../time/edtf-words.ts';
import type { EventTime, TimePoint } from '../time/event-time.ts';
import { formatRunningTotal, formatTime, type TimeContext, type TimeWords } from '../time/words.ts';
import type { EventId } from './event.ts';
import { makeRecentlyUsed } from './recently-used.ts';
import { storyYear } from './story-year.ts';
import type { ResolvedEvent, Timeline } from './timeline.ts';
import { looseTimes, type ToldTimes } from './told-times.ts';

/** Puts every time of the timeline into the words of one language; of a large one each when it is asked for. */
export function tellTimes(timeline: Timeline, messages: TellingMessages): ToldTimes {
  const { dataset, asOf, events } = timeline;
  const { lang } = messages;
  const context: TimeContext = { messages, zone: dataset.timeZone, lang, year: storyYear(timeline) };
  if (!Array.isArray(events)) return tellOnDemand(timeline, context);
  return {
    events: new Map([...events].map((event) => [event.record.id, tellEvent(event, context)])),
    asOf: formatTime(dataset.asOf, asOf, context).text,
    loose: new Map([...looseTimes(dataset)].map((time) => [time, tellLoose(time, context)])),
  };
}

/** As many as a screen, its list and its panels show, and more. */
const keptWords = 4096;

function tellOnDemand({ dataset, asOf, byId }: Timeline, context: TimeContext): ToldTimes {
  const recent = makeRecentlyUsed<EventId, TimeWords>(keptWords);
  return {
    events: {
      get(id) {
        const event = byId.get(id);
        return event && recent.get(id, () => tellEvent(event, context));
      },
    },
    asOf: formatTime(dataset.asOf, asOf, context).text,
    loose: { get: (time) => tellLoose(time, context) },
  };
}

function tellEvent({ record, when }: ResolvedEvent, context: TimeContext): TimeWords {
  const { time, quantity } = record;
  if (time !== undefined && quantity?.counting === 'cumulative')
    return formatRunningTotal(time, when, context);
  return formatTime(time, when, context);
}

function tellLoose(time: TimePoint | EventTime, context: TimeContext): string {
  if ('start' in time) {
    const dated = time.start.edtf !== undefined || time.end?.edtf !== undefined;
    return formatTime(time, { dated }, context).text;
  }
  // A bare date stays bare: that a paper names no hour of its issue is no news.
  if (time.edtf !== undefined && time.part === undefined && time.clock === undefined) {
    return formatEdtf(time.edtf, context.messages);
  }
  return formatTime(
    { start: time, ongoing: false, after: [], before: [] },
    { dated: time.edtf !== undefined },
    context,
  ).text;
}
