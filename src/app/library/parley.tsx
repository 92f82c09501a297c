/*
 * The library: for newsrooms with a bundler or a React of their own. React and react-dom are the page's, all else is in
 * the one file; its styles are in parley.css beside it.
 */
import './styles.ts';

export type * from './api.ts';
export type * from './dataset-format.ts';
export { DiplomaticTimeline } from './diplomatic-timeline.tsx';
export { mountColumns } from './mount-columns.ts';
export { mountTimeline } from './mount-timeline.ts';
export { ParleyDataError } from './parley-data-error.ts';
