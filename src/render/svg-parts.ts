import { makeLegend } from './legend.ts';
import { makeStillPicture } from './still-picture.ts';

/**
 * What a live page draws as SVG, which most of its readers never ask for: the key and the print. Reached by a dynamic
 * import alone, so that it costs nothing at first load.
 */
export const svgParts = { makeLegend, makeStillPicture };
export type SvgParts = typeof svgParts;
