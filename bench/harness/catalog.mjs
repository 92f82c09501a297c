/**
 * What is measured. Names are those of the rows that `--json` prints.
 *
 * @typedef {object} SubjectEntry
 * @property {string} name also the folder in subjects/
 * @property {readonly string[]} packages whose versions are told; the first is the subject itself
 * @property {boolean} [takesColumns] draws typed arrays without text: the sizes at which objects do not fit
 * @property {boolean} [webgl] needs a browser that draws WebGL without a graphics card
 * @property {Readonly<Record<string, string>>} [alias] packages that stand in for others
 * @property {readonly { from: string, to: string }[]} [copies] files of packages that stand beside the page as they are
 * @property {readonly string[]} [scripts] classic scripts among them
 * @property {readonly string[]} [styles] style sheets among them
 */

/** Ours. */
export const ours = 'parley';
/** R: the empty React page. */
export const floor = 'react-empty';
/** U: what a zoom step costs is told in steps of this one. */
export const yardstick = 'uplot';

const timelineJs = '@knight-lab/timelinejs/dist';

/** @type {readonly SubjectEntry[]} */
export const subjects = [
  { name: ours, packages: [], takesColumns: true },
  { name: floor, packages: ['react-dom'], takesColumns: true },
  { name: yardstick, packages: ['uplot'] },
  { name: 'echarts', packages: ['echarts'] },
  { name: 'event-drops', packages: ['event-drops', 'd3'] },
  {
    name: 'react-calendar-timeline',
    packages: ['react-calendar-timeline', 'react18'],
    // 0.28 does not run on React 19.
    alias: { react: 'react18', 'react-dom': 'react-dom18' },
  },
  { name: 'react-chrono', packages: ['react-chrono', 'react'] },
  { name: 'regl-scatterplot', packages: ['regl-scatterplot'], webgl: true },
  {
    name: 'timelinejs',
    packages: ['@knight-lab/timelinejs'],
    copies: ['js/timeline.js', 'js/locale/en.json', 'css/timeline.css', 'css/icons'].map((file) => ({
      from: `${timelineJs}/${file}`,
      to: `tl/${file}`,
    })),
    scripts: ['tl/js/timeline.js'],
    styles: ['tl/css/timeline.css'],
  },
  { name: 'timelines-chart', packages: ['timelines-chart'] },
  { name: 'vis-timeline', packages: ['vis-timeline'] },
  { name: 'vis-timeline-nostack', packages: ['vis-timeline'] },
];

/** @param {string} name */
export function findSubject(name) {
  const found = subjects.find((subject) => subject.name === name);
  if (found === undefined) throw new Error(`Bug: there is no subject named ${name}`);
  return found;
}
