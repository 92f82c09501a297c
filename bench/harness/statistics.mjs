/** @typedef {number | undefined} Figure what was not measured is absent */

/**
 * The middle one; of an even number the lower of the two, so that it is always one that was measured.
 * @param {readonly Figure[]} figures
 * @returns {Figure}
 */
export function median(figures) {
  const sorted = sortMeasured(figures);
  return sorted[Math.floor((sorted.length - 1) / 2)];
}

/**
 * @param {readonly Figure[]} figures
 * @param {number} share 0.95 for the 95th percentile
 * @returns {Figure}
 */
export function quantile(figures, share) {
  const sorted = sortMeasured(figures);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

/** @param {readonly Figure[]} figures */
function sortMeasured(figures) {
  return figures.filter((figure) => figure !== undefined).sort((one, other) => one - other);
}

const frameTime = 1000 / 60;

/**
 * Missed frames among those that a screen of 60 Hz could have shown.
 * @param {readonly number[]} frames times between two frames, in milliseconds
 * @returns {Figure} 0 to 1
 */
export function droppedShare(frames) {
  const possible = frames.reduce((sum, time) => sum + Math.max(1, Math.round(time / frameTime)), 0);
  return possible === 0 ? undefined : (possible - frames.length) / possible;
}

/** @param {Figure} figure @param {number} digits @returns {Figure} */
export function round(figure, digits) {
  return figure === undefined ? undefined : Number(figure.toFixed(digits));
}
