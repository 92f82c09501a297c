import type { WalkingMessages } from '../walking.ts';

export const walkingEn: WalkingMessages = {
  help:
    'Left and right move through events in order, up and down through those of one actor, Page Up and Page Down by day, ' +
    'Home and End to the first and last. Letters find an event by its title. Enter opens one, plus and minus zoom, ' +
    '0 shows the whole story.',
  noFurther: (actor) => (actor === undefined ? 'No further record' : `No further record of ${actor}`),
  noTitle: (letters) => `No event begins with “${letters}”`,
  moreUndated: (count) => `${new Intl.NumberFormat('en').format(count)} more in the list`,
};
