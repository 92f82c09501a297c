import { findSubject, floor, ours, subjects, yardstick } from './catalog.mjs';

/** @typedef {{ subject: import('./catalog.mjs').SubjectEntry, size: number }} Measurement */

const sizes = [12, 1000, 10_000, 100_000, 1_000_000];

/** From here on there are no objects and no text, only times: five million objects would not fit. */
export const timesOnlyFrom = 3_000_000;

/** @type {readonly (readonly [name: string, sizes: readonly number[]])[]} */
const quickPlan = [
  [ours, [1000, 100_000, 1_000_000]],
  [floor, [1000, 100_000, 1_000_000]],
  [yardstick, [1000, 100_000]],
  ['vis-timeline', [1000]],
];

/**
 * What is measured once in every repetition: small sizes first, so that who fails at one is not asked at the next.
 * @param {Pick<import('./options.mjs').Options, 'quick' | 'subjects' | 'sizes'>} options
 * @returns {Measurement[]}
 */
export function planMeasurements({ quick, subjects: chosen, sizes: wanted }) {
  const quickSizes = new Map(quickPlan);
  const names = chosen ?? (quick ? [...quickSizes.keys()] : subjects.map(({ name }) => name));
  return names
    .map(findSubject)
    .flatMap((subject) => {
      const planned = (quick ? quickSizes.get(subject.name) : undefined) ?? sizesOf(subject);
      return (wanted ?? planned)
        .filter((size) => size < timesOnlyFrom || subject.takesColumns === true)
        .map((size) => ({ subject, size }));
    })
    .sort((one, other) => one.size - other.size);
}

/** @param {import('./catalog.mjs').SubjectEntry} subject */
const sizesOf = (subject) => (subject.takesColumns === true ? [...sizes, 5_000_000] : sizes);

/**
 * The same measurements with each size's subjects in another order, so that none is always measured first.
 * @param {readonly Measurement[]} plan
 * @param {number} repetition
 */
export function rotateWithinSizes(plan, repetition) {
  return [...new Set(plan.map(({ size }) => size))].flatMap((size) => {
    const same = plan.filter((measurement) => measurement.size === size);
    const first = repetition % same.length;
    return [...same.slice(first), ...same.slice(0, first)];
  });
}
