import type { Timeline } from './timeline.ts';

/** The one year that the whole list lies in, which then goes unsaid in spans; `none` where there are several. */
export function storyYear(timeline: Timeline): bigint | 'none' {
  const years = new Set<bigint>();
  for (const { heading } of timeline.sections) {
    if (years.size > 1) return 'none';
    if (heading.kind === 'day') years.add(heading.day.year);
    if (heading.kind !== 'between') continue;
    if (heading.from !== undefined) years.add(heading.from.year);
    if (heading.to !== undefined) years.add(heading.to.year);
  }
  const [year] = years;
  return years.size === 1 && year !== undefined ? year : 'none';
}
