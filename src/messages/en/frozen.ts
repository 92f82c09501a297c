import type { FrozenMessages } from '../frozen.ts';

export const frozenEn: FrozenMessages = {
  frozenOn: (date) => `Frozen on ${date}.`,
  undated: 'Frozen; its data give no date.',
  seeCurrent: 'See current version',
  stamp: 'Stamp',
  stampExplained: 'SHA-256 over the data in canonical form and the version: whoever has both can check it.',
  version: 'Version',
  refused: {
    errors: (problem, more) =>
      `Data with errors are not frozen. ${problem}${more === 0 ? '' : ` And ${more} more.`}`,
    noTemplate: 'The template of frozen files could not be loaded.',
    noData: 'The data could not be loaded.',
    noFont: 'A font could not be loaded.',
  },
};
