/**
 * Remembers a number for each day; the last one asked for costs a comparison, since most records follow one another.
 *
 * @param find asked once for each day
 */
export function rememberedByDay(find: (day: number) => number): (day: number) => number {
  const known = new Map<number, number>();
  let lastDay = Number.NaN;
  let last = Number.NaN;
  return (day) => {
    if (day === lastDay) return last;
    let found = known.get(day);
    if (found === undefined) {
      found = find(day);
      known.set(day, found);
    }
    lastDay = day;
    last = found;
    return found;
  };
}
