import { type ReactNode, useEffect, useState } from 'react';
import { instant } from '../base/brand.ts';
import { countDays, type DayCount } from '../domain/busiest-day.ts';
import type { EventSelection } from '../domain/selection.ts';
import type { Timeline } from '../domain/timeline.ts';
import { calendarOf, civilFromDays } from '../layout/calendar.ts';
import { longListEn as words } from '../messages/en/long-list.ts';
import { selectShown } from '../state/select-shown.ts';
import { formatDay } from '../time/day-words.ts';
import { useChoice, useReader } from './reader.tsx';

/** Names the day with the most records of those that are shown, and leads the picture and the list there. */
export function BusiestDay(props: {
  /** Brings a record into the list, by its place in `Timeline.events`. */
  readonly goTo: (position: number) => void;
}): ReactNode {
  const { store, timeline, messages } = useReader();
  const shown = useChoice(selectShown);
  const found = useDayCount(timeline, shown);
  const { count, records } = messages.ui;
  // Its line stands from the start, so that nothing moves once it is known.
  if (found === undefined) return <p className="pu-busiest" aria-busy="true" />;
  const { counted, busiest } = found;
  const of = shown?.count ?? timeline.events.length;
  if (busiest === undefined || busiest.events < 2)
    return <p className="pu-busiest pu-muted">{counted === 0 ? words.noDay : words.noBusiest}</p>;
  const { year, month, day } = civilFromDays(busiest.day);
  const name = formatDay({ year: BigInt(year), month, day }, 'full', messages);
  const go = (): void => {
    store.actions.setViewport({ from: instant(busiest.from), to: instant(busiest.to) }, true);
    props.goTo(busiest.first);
  };
  return (
    <p className="pu-busiest">
      <button type="button" className="pu-button pu-control" onClick={go}>
        {words.busiest(name, records(busiest.events), busiest.equals, count(busiest.equals))}
      </button>{' '}
      {counted === of ? null : <span className="pu-muted">{words.countedDays(records(counted))}</span>}
    </p>
  );
}

/** Worked out between the page's other tasks; undefined until then. */
function useDayCount(timeline: Timeline, shown: EventSelection | undefined): DayCount | undefined {
  const [found, setFound] = useState<{
    readonly of: Timeline;
    readonly shown: typeof shown;
    readonly is: DayCount;
  }>();
  useEffect(() => {
    const steps = countDays(timeline.table, shown, calendarOf(timeline.dataset.timeZone));
    let timer = setTimeout(function go() {
      const step = steps.next();
      if (step.done === true) setFound({ of: timeline, shown, is: step.value });
      else timer = setTimeout(go);
    });
    return () => clearTimeout(timer);
  }, [timeline, shown]);
  return found?.of === timeline && found.shown === shown ? found.is : undefined;
}
