import { densityPlacer } from '../layout/density.ts';
import { paintDensity } from './paint-density.ts';
import { createStripLayer } from './strip-layer.ts';

/**
 * What only pictures with many events need. Reached by a dynamic import alone, so that it costs a story of a dozen
 * nothing.
 */
export const densityParts = { placer: densityPlacer, paint: paintDensity, createStripLayer };
export type DensityParts = typeof densityParts;
