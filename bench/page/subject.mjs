/**
 * What a subject is to the benchmark: how it is asked to draw, and how a reader zooms and drags it.
 *
 * @typedef {object} Data one of the two, or neither for an empty page
 * @property {import('./generate.mjs').BenchEvent[]} [events]
 * @property {import('./generate.mjs').BenchColumns} [columns]
 *
 * @typedef {object} Interaction
 * @property {'wheel' | 'click' | 'call' | 'none'} [zoom] default: wheel. `click`: two buttons. `call`: `view`, once a frame
 * @property {'drag' | 'wheel' | 'call'} [pan] default: drag
 * @property {string} [area] selector of what is zoomed and dragged, at its middle; default `#chart`
 * @property {boolean} [ctrl] the wheel zooms with the control key held
 * @property {number} [notch] of the wheel, in CSS px; default 100
 * @property {{ zoomIn: string, zoomOut: string }} [buttons] selectors
 *
 * @typedef {object} Subject
 * @property {(data: Data) => void | Promise<void>} load resolves when the first whole picture stands, by the library's own word
 * @property {Interaction} [interaction]
 * @property {(from: number, to: number) => void} [view] for `call`: shows this span, in milliseconds since 1970
 */

/** Hands a subject to the recorder. @param {Subject} subject */
export function offerSubject(subject) {
  Object.assign(window, { benchSubject: subject });
}

/**
 * The same page for every subject: a line of text above a box of 1280 by 740.
 * @returns {HTMLElement} the box, `#chart`
 */
export function makeFrame() {
  const header = document.createElement('header');
  const title = document.createElement('b');
  title.textContent = 'Timeline';
  header.append(title, ' two years, eight actors');
  const chart = document.createElement('div');
  chart.id = 'chart';
  document.querySelector('#app')?.append(header, chart);
  return chart;
}

/** Eight colours, for libraries that have none of their own. */
export const colors = [
  '#3366cc',
  '#dc3912',
  '#ff9900',
  '#109618',
  '#990099',
  '#0099c6',
  '#dd4477',
  '#66aa00',
];

/** The names of the lanes, top to bottom. */
export const actorNames = ['1', '2', '3', '4', '5', '6', '7', '8'].map((number) => `Actor ${number}`);
