import fc from 'fast-check';

const day = fc.integer({ min: 20, max: 28 }).map((date) => `2022-02-${date}`);
const days = fc.tuple(day, day).map((pair) => [...pair].sort());

/** A time of some days in February 2022 in any form: known, within a span, lasting, open or unbounded on a side; `-` for none. */
export const anyEdtf = fc.oneof(
  { weight: 4, arbitrary: day },
  days.map(([from, to]) => `[${from}..${to}]`),
  days.map(([from, to]) => `${from}/${to}`),
  day.map((to) => `[..${to}]`),
  day.map((from) => `[${from}..]`),
  day.map((from) => `${from}/..`),
  day.map((to) => `/${to}`),
  fc.constantFrom('-', '2022-02', '2022-02-24T10:00:00Z', '2022-02-24T21:30:00Z'),
);
