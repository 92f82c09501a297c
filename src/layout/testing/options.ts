import { en } from '../../messages/en/en.ts';
import { densityPlacer } from '../density.ts';
import type { LayoutOptions, MeasureText } from '../layout.ts';

/** Every sign 7 px wide. */
export const measure: MeasureText = (text) => text.length * 7;

export function optionsFor(choice: Partial<LayoutOptions> = {}): LayoutOptions {
  return {
    messages: en,
    lang: 'en',
    measure,
    form: 'full',
    density: densityPlacer,
    lanes: { collapsed: [], pinned: [], order: [] },
    ...choice,
  };
}
