import type { MovingMessages } from '../moving.ts';

export const movingEn: MovingMessages = {
  hintTouch: 'Use two fingers to move the timeline',
  hintWheel: (key) => `Use ${key} + scroll to zoom`,
  showing: (span) => `Showing ${span}`,
  showingWholeStory: (span) => `Showing the whole story: ${span}`,
};
