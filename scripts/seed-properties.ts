import fc from 'fast-check';

/**
 * Property tests draw the same cases every time, so that the gate judges the change and never the dice. `npm run soak`
 * draws others.
 */
const drawn = process.env['PARLEY_SEED'];
if (drawn !== 'random')
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(drawn ?? 20_220_224) });
